import { PulsoError } from '../../errors.ts';
import { filled } from '../../sentence.ts';
import type { Command } from '../command.ts';
import { say } from '../errors.data.ts';
import { SERVER_STORE_FLAG, storeOf } from '../filled-store.ts';
import { VALUE } from '../help.data.ts';
import { say as out } from '../output.data.ts';

/** For whoever runs Pulso, when nobody can get in any more. */
export const userCommand: Command = {
  name: 'user',
  summary: {
    en: 'Give somebody a new password, without mail; ends their sessions.',
    es: 'Da a alguien una contraseña nueva, sin correo; cierra sus sesiones.',
  },
  usage: filled`${VALUE.address} [--store ${VALUE.where}] [--no-second-factor]`,
  flags: {
    ...SERVER_STORE_FLAG,
    'no-second-factor': {
      text: {
        en: 'also switch the second factor off, when the device is lost',
        es: 'quita también el segundo factor, si se ha perdido el dispositivo',
      },
    },
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
      const told = out.newPassword(email, password)[given.lang];
      process.stdout.write(`${told}\n${out.changeIt[given.lang]}\n`);
    } finally {
      await store.close();
    }
    return 0;
  },
};
