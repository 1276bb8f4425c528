import { makeReport } from '../../app/make-report.ts';
import { createMessagesFile } from '../../app/messages-file.ts';
import { PulsoError } from '../../errors.ts';
import { writeCsv } from '../../report/csv/write-csv.ts';
import { practise } from '../../report/html/practice.ts';
import { renderHtml } from '../../report/html/render.ts';
import { renderJson } from '../../report/json.ts';
import { writePdf } from '../../report/pdf.ts';
import { wantsColour } from '../../report/terminal/paint.ts';
import { progressBar } from '../../report/terminal/progress-bar.ts';
import { renderTerminal } from '../../report/terminal/render.ts';
import { writeWhole } from '../../report/write-file.ts';
import { filled } from '../../sentence.ts';
import { storeSecrets } from '../../server/server-settings.ts';
import { checkTargetFile, checkTargetFolder } from '../check-targets.ts';
import type { Command } from '../command.ts';
import { say } from '../errors.data.ts';
import { VALUE } from '../help.data.ts';
import { RANGE_FLAG, SETTINGS_FLAGS, settingsFrom } from '../settings-flags.ts';

/** A mailbox in, its report out; nothing is kept unless `--store` says so. */
export const report: Command = {
  name: 'report',
  summary: {
    en: 'Read a mailbox (mbox, .gz, Takeout .zip, Maildir, .eml) and report on it; nothing is kept.',
    es: 'Lee un buzón (mbox, .gz, .zip de Takeout, Maildir, .eml) y hace su informe; no se guarda nada.',
  },
  usage: filled`${VALUE.paths} ${VALUE.options}`,
  flags: {
    ...SETTINGS_FLAGS,
    ...RANGE_FLAG,
    html: {
      value: VALUE.file,
      text: { en: 'write the report as one HTML file', es: 'escribe el informe en un solo archivo HTML' },
    },
    pdf: {
      value: VALUE.file,
      text: { en: 'write it as PDF (needs Chromium)', es: 'lo escribe en PDF (necesita Chromium)' },
    },
    json: {
      value: VALUE.file,
      text: {
        en: 'write it as JSON; - for standard output',
        es: 'lo escribe en JSON; con -, en la salida estándar',
      },
    },
    csv: {
      value: VALUE.folder,
      text: { en: 'write every table as CSV', es: 'escribe cada tabla en CSV' },
    },
    messages: {
      value: VALUE.file,
      text: {
        en: 'write what was understood of each message, one JSON line each',
        es: 'escribe lo que se ha entendido de cada mensaje, una línea JSON por mensaje',
      },
    },
    'with-text': {
      text: {
        en: 'with --messages: add the newly written text',
        es: 'con --messages: añade el texto recién escrito',
      },
    },
    store: {
      value: VALUE.where,
      text: {
        en: 'keep the facts: a folder, or postgres://…',
        es: 'guarda los datos: en una carpeta, o en postgres://…',
      },
    },
    quiet: { text: { en: 'no report in the terminal', es: 'sin informe en la terminal' } },
  },
  async run(given, signal) {
    if (given.rest.length === 0) {
      throw new PulsoError('usage', say.whichToRead);
    }
    if (given.on('with-text') && given.text('messages') === undefined) {
      throw new PulsoError('usage', say.withText);
    }
    const { lang } = given;
    const settings = settingsFrom(given);
    if (given.text('messages') !== undefined && settings.config.privacy === 'aggregates') {
      throw new PulsoError('usage', say.numbersOnly);
    }
    for (const flag of ['html', 'pdf', 'json', 'messages']) {
      const path = given.text(flag);
      if (path !== undefined && !(flag === 'json' && path === '-')) checkTargetFile(flag, path);
    }
    const folder = given.text('csv');
    if (folder !== undefined) checkTargetFolder('csv', folder);
    const withText = given.on('with-text');
    const wantsPage = given.text('html') !== undefined || given.text('pdf') !== undefined;
    const bar = progressBar(process.stderr, lang, Date.now);
    const messages = given.text('messages');
    const store = given.text('store') ?? 'one-run';
    const lines = messages === undefined ? null : await createMessagesFile(messages, withText);
    try {
      await makeReport(
        {
          ...settings,
          paths: given.rest,
          store,
          secrets: storeSecrets(process.env, store, settings.config.privacy === 'aggregates'),
          range: given.text('range') ?? 'all',
          lang,
          now: Temporal.Now.instant(),
          withText,
          onProgress: progress => {
            // While the database answers, this thread has time.
            if (progress.phase === 'reporting' && progress.done === 0 && wantsPage) void practise(lang);
            bar.show(progress);
          },
          ...(lines === null ? {} : { onMessage: lines.add }),
          signal,
        },
        async (made, store, read) => {
          await lines?.finish(store, read);
          const [html, pdf, json, csv] = ['html', 'pdf', 'json', 'csv'].map(name => given.text(name));
          const page = wantsPage ? await renderHtml(made) : '';
          if (html !== undefined) await writeWhole(html, page);
          if (pdf !== undefined) await writePdf(page, pdf, process.env);
          if (csv !== undefined) await writeCsv(made, csv);
          const text = renderJson(made);
          if (json !== undefined && json !== '-') await writeWhole(json, text);
          bar.done();
          if (json === '-') process.stdout.write(text);
          else if (!given.on('quiet')) {
            const out = process.stdout;
            out.write(
              renderTerminal(made, {
                columns: out.columns ?? 100,
                colour: wantsColour(out, process.env),
              }),
            );
          }
        },
      );
    } finally {
      bar.done();
      await lines?.discard();
    }
    return 0;
  },
};
