import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PulsoError } from '../../errors.ts';
import { count } from '../../report/written.ts';
import { filled } from '../../sentence.ts';
import type { Command } from '../command.ts';
import { say } from '../errors.data.ts';
import { SERVER_STORE_FLAG, storeOf } from '../filled-store.ts';
import { VALUE } from '../help.data.ts';
import { say as out } from '../output.data.ts';

/** Another PULSO_SECRET, without losing what was sealed with the old one. */
export const rotateSecretCommand: Command = {
  name: 'rotate-secret',
  summary: {
    en: 'Seal stored passwords anew: PULSO_SECRET is the old secret, PULSO_NEW_SECRET the new one.',
    es: 'Vuelve a sellar las contraseñas guardadas: PULSO_SECRET es el secreto de antes y PULSO_NEW_SECRET el nuevo.',
  },
  usage: filled`[--store ${VALUE.where}]`,
  flags: SERVER_STORE_FLAG,
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
      const sealed = await rotateSecret(store, from, to);
      const own = join(where, 'secret');
      const kept = process.env.PULSO_SECRET === undefined && existsSync(own);
      if (kept) writeFileSync(own, `${fresh}\n`, { mode: 0o600 });
      const next = kept ? out.newSecretIn(own) : out.startWithNew;
      const told = filled`${out.resealed(count(sealed))} ${next}`;
      process.stdout.write(`${told[given.lang]}\n`);
    } finally {
      await store.close();
    }
    return 0;
  },
};
