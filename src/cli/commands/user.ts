import { PulsoError } from '../../errors.ts';
import type { Command } from '../command.ts';
import { say } from '../errors.data.ts';
import { STORE_FLAG, storeOf } from '../filled-store.ts';

/** For whoever runs Pulso, when nobody can get in any more. */
export const userCommand: Command = {
  name: 'user',
  summary: 'Give somebody a new password, without mail; ends their sessions.',
  usage: 'ADDRESS [--store WHERE] [--no-second-factor]',
  flags: {
    ...STORE_FLAG,
    'no-second-factor': { text: 'also switch the second factor off, when the device is lost' },
  },
  async run(given) {
    const [email] = given.rest;
    if (email === undefined) throw new PulsoError('usage', say.whose);
    const [{ openStore }, { newPassword }] = await Promise.all([
      import('../../store/open.ts'),
      import('../../server/auth/new-password.ts'),
    ]);
    const store = await openStore(storeOf(given));
    try {
      const password = await newPassword(store, email, given.on('no-second-factor'));
      process.stdout.write(
        `The password of ${email} is now: ${password}\nThey should change it in their settings.\n`,
      );
    } finally {
      await store.close();
    }
    return 0;
  },
};
