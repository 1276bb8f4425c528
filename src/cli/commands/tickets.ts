import { PulsoError } from '../../errors.ts';
import { count } from '../../report/written.ts';
import { asSaid, filled } from '../../sentence.ts';
import type { Command } from '../command.ts';
import { say } from '../errors.data.ts';
import { openFilled, STORE_FLAG } from '../filled-store.ts';
import { VALUE } from '../help.data.ts';
import { say as out } from '../output.data.ts';

const DESKS = asSaid('zendesk|freshdesk|zammad');

/** Tickets of another help desk into the store. */
export const ticketsCommand: Command = {
  name: 'tickets',
  summary: {
    en: 'Bring the tickets of another help desk in: Zendesk, Freshdesk or Zammad, as CSV or JSON.',
    es: 'Importa los tiques de otro sistema de soporte: Zendesk, Freshdesk o Zammad, en CSV o JSON.',
  },
  usage: filled`import ${VALUE.file} --from ${DESKS} [--preview] [--store ${VALUE.where}]`,
  flags: {
    ...STORE_FLAG,
    from: {
      value: DESKS,
      text: { en: 'which help desk wrote the file', es: 'qué sistema de soporte escribió el archivo' },
    },
    preview: {
      text: {
        en: 'only say what the file holds, as JSON: columns, first tickets, problems',
        es: 'solo dice qué hay en el archivo, en JSON: columnas, primeros tiques, problemas',
      },
    },
  },
  async run(given, signal) {
    const [verb, path] = given.rest;
    if (verb !== 'import' || path === undefined) throw new PulsoError('usage', say.whichExport);
    const [{ HELP_DESKS }, { readExport }, { previewExport }, { importExport }] = await Promise.all([
      import('../../app/tickets/import/export-columns.data.ts'),
      import('../../app/tickets/import/read-export.ts'),
      import('../../app/tickets/import/preview-export.ts'),
      import('../../app/tickets/import/import-export.ts'),
    ]);
    const from = HELP_DESKS.find(one => one === given.text('from'));
    if (from === undefined) throw new PulsoError('usage', say.whereFrom(HELP_DESKS.join('|')));
    const bytes = await fileAt(path);
    const [{ FIRST_WORKSPACE }, { configOf }, { deriveTickets }] = await Promise.all([
      import('../../app/workspace.ts'),
      import('../../app/settings.ts'),
      import('../../app/tickets/derive-tickets.ts'),
    ]);
    const store = await openFilled(given);
    try {
      const config = await configOf(store.db, FIRST_WORKSPACE);
      const now = Temporal.Now.instant();
      const read = await readExport(store.db, FIRST_WORKSPACE, {
        ...{ bytes, from, config },
        zone: config.zone ?? 'UTC',
        now: Math.floor(now.epochMilliseconds / 1000),
      });
      if (given.on('preview')) {
        const preview = await previewExport(store.db, FIRST_WORKSPACE, from, given.lang, read);
        process.stdout.write(`${JSON.stringify(preview, null, 2)}\n`);
        return 0;
      }
      const { made, known } = await importExport(store, FIRST_WORKSPACE, null, {
        ...{ from, read, config },
        hide: null,
      });
      await deriveTickets(store, FIRST_WORKSPACE, { now, signal });
      process.stdout.write(`${out.broughtIn(count(made), count(known))[given.lang]}\n`);
    } finally {
      await store.close();
    }
    return 0;
  },
};

async function fileAt(path: string): Promise<Uint8Array> {
  const { readFile } = await import('node:fs/promises');
  try {
    return await readFile(path);
  } catch (error) {
    throw new PulsoError('bad-input', say.unreadable(path, String((error as NodeJS.ErrnoException).code)), {
      cause: error,
    });
  }
}
