import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PulsoError } from '../../errors.ts';
import type { Command } from '../command.ts';
import { say } from '../errors.data.ts';
import { STORE_FLAG, storeOf } from '../filled-store.ts';

/** Another PULSO_SECRET, without losing what was sealed with the old one. */
export const rotateSecretCommand: Command = {
  name: 'rotate-secret',
  summary: 'Seal stored passwords anew: PULSO_SECRET is the old secret, PULSO_NEW_SECRET the new one.',
  usage: '[--store WHERE]',
  flags: STORE_FLAG,
  async run(given) {
    const [{ openStore }, { openSecrets }, { rotateSecret }, { serverSettings }] = await Promise.all([
      import('../../store/open.ts'),
      import('../../app/secrets.ts'),
      import('../../app/rotate-secret.ts'),
      import('../../server/server-settings.ts'),
    ]);
    const where = storeOf(given);
    const fresh = process.env.PULSO_NEW_SECRET;
    if (fresh === undefined) throw new PulsoError('usage', say.newSecret);
    const [from, to] = [openSecrets(serverSettings(process.env, where).secret), openSecrets(fresh)];
    const store = await openStore(where);
    try {
      const count = await rotateSecret(store, from, to);
      const own = join(where, 'secret');
      const kept = process.env.PULSO_SECRET === undefined && existsSync(own);
      if (kept) writeFileSync(own, `${fresh}\n`, { mode: 0o600 });
      process.stdout.write(
        `${count} secrets sealed anew. ${kept ? `The new one is in ${own}.` : 'Start Pulso with PULSO_SECRET set to the new one from now on.'}\n`,
      );
    } finally {
      await store.close();
    }
    return 0;
  },
};
