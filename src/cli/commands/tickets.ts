import { PulsoError } from '../../errors.ts';
import { systemLanguage } from '../../report/language.ts';
import type { Command } from '../command.ts';
import { say } from '../errors.data.ts';
import { openFilled, STORE_FLAG } from '../filled-store.ts';

/** Tickets of another help desk into the store. */
export const ticketsCommand: Command = {
  name: 'tickets',
  summary: 'Bring the tickets of another help desk in: Zendesk, Freshdesk or Zammad, as CSV or JSON.',
  usage: 'import FILE --from zendesk|freshdesk|zammad [--preview] [--store WHERE]',
  flags: {
    ...STORE_FLAG,
    from: { value: 'NAME', text: 'zendesk, freshdesk or zammad' },
    preview: { text: 'only say what the file holds: columns, first tickets, problems' },
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
        const preview = await previewExport(
          store.db,
          FIRST_WORKSPACE,
          from,
          systemLanguage(process.env),
          read,
        );
        process.stdout.write(`${JSON.stringify(preview, null, 2)}\n`);
        return 0;
      }
      const { made, known } = await importExport(store, FIRST_WORKSPACE, null, {
        ...{ from, read, config },
        hide: null,
      });
      await deriveTickets(store, FIRST_WORKSPACE, { now, signal });
      process.stdout.write(`${made} tickets were brought in; ${known} were there already.\n`);
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
