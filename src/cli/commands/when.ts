import { PulsoError } from '../../errors.ts';
import { asSaid, filled } from '../../sentence.ts';
import type { Command } from '../command.ts';
import { say } from '../errors.data.ts';
import { openFilled, STORE_FLAG } from '../filled-store.ts';
import { VALUE } from '../help.data.ts';
import { RANGE_FLAG } from '../settings-flags.ts';
import { whenLines } from '../when-lines.ts';

/** METRICS §5 for one person or company. */
export const when: Command = {
  name: 'when',
  summary: {
    en: 'When to write to somebody: hours at which your mails were answered, and theirs were sent.',
    es: 'Cuándo escribir a alguien: a qué horas respondieron a tus correos y a cuáles mandaron los suyos.',
  },
  usage: filled`${VALUE.address}|${VALUE.domain} --store ${VALUE.where} ${VALUE.options}`,
  flags: {
    ...STORE_FLAG,
    zone: {
      value: VALUE.zone,
      text: {
        en: 'the zone they read in (default: as their own mail shows)',
        es: 'la zona en la que leen (si no, la que muestran sus propios correos)',
      },
    },
    ...RANGE_FLAG,
    format: {
      value: asSaid('text|json'),
      text: {
        en: 'how to print: text (default) or json',
        es: 'cómo mostrarlo: text (por defecto) o json',
      },
    },
  },
  async run(given) {
    const [who, ...more] = given.rest;
    if (who === undefined || more.length > 0) {
      throw new PulsoError('usage', say.toWhom);
    }
    const format = given.text('format') ?? 'text';
    if (format !== 'text' && format !== 'json') throw new PulsoError('usage', say.textOrJson);
    const [{ bestTime }, { endOfMail }, { knownZone }, { FIRST_WORKSPACE }] = await Promise.all([
      import('../../app/best-time.ts'),
      import('../../app/make-report.ts'),
      import('../../app/known-zone.ts'),
      import('../../app/workspace.ts'),
    ]);
    const zone = given.text('zone');
    const known = zone === undefined ? null : knownZone(zone, 'usage');
    const store = await openFilled(given);
    try {
      const best = await bestTime(store, {
        workspaceId: FIRST_WORKSPACE,
        who,
        zone: known,
        range: given.text('range') ?? 'all',
        now: await endOfMail(store, FIRST_WORKSPACE, Temporal.Now.instant()),
      });
      const text = format === 'json' ? JSON.stringify(best, null, 1) : whenLines(best, given.lang).join('\n');
      process.stdout.write(`${text}\n`);
    } finally {
      await store.close();
    }
    return 0;
  },
};
