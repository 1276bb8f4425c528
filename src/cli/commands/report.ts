import { makeReport } from '../../app/make-report.ts';
import { createMessagesFile } from '../../app/messages-file.ts';
import { PulsoError } from '../../errors.ts';
import { writeCsv } from '../../report/csv/write-csv.ts';
import { loadCharts } from '../../report/html/draw.ts';
import { renderHtml } from '../../report/html/render.ts';
import { renderJson } from '../../report/json.ts';
import { LANGUAGES, type Language, systemLanguage } from '../../report/language.ts';
import { writePdf } from '../../report/pdf.ts';
import { wantsColour } from '../../report/terminal/paint.ts';
import { progressBar } from '../../report/terminal/progress-bar.ts';
import { renderTerminal } from '../../report/terminal/render.ts';
import { writeWhole } from '../../report/write-file.ts';
import { storeSecrets } from '../../server/server-settings.ts';
import { checkTargetFile, checkTargetFolder } from '../check-targets.ts';
import type { Command, Given } from '../command.ts';
import { say } from '../errors.data.ts';
import { SETTINGS_FLAGS, settingsFrom } from '../settings-flags.ts';

function languageFrom(given: Given): Language {
  const said = given.text('lang') ?? systemLanguage(process.env);
  const lang = LANGUAGES.find(one => one === said);
  if (lang === undefined) throw new PulsoError('usage', say.langTakes(said));
  return lang;
}

/** A mailbox in, its report out; nothing is kept unless `--store` says so. */
export const report: Command = {
  name: 'report',
  summary: 'Read a mailbox (mbox, .gz, Takeout .zip, Maildir, .eml) and report on it; nothing is kept.',
  usage: 'PATH… [options]',
  flags: {
    ...SETTINGS_FLAGS,
    range: {
      value: 'RANGE',
      text: 'all (default), 90d, 12mo, 2026-03, 2026-01-01..2026-03-31 …; 90d: the 90 whole days before the day of the last mail',
    },
    lang: { value: 'en|es', text: "language of the report and of what goes wrong (default: the system's)" },
    html: { value: 'FILE', text: 'write the report as one HTML file' },
    pdf: { value: 'FILE', text: 'write it as PDF (needs Chromium)' },
    json: { value: 'FILE', text: 'write it as JSON; - for standard output' },
    csv: { value: 'FOLDER', text: 'write every table as CSV' },
    messages: { value: 'FILE', text: 'write what was understood of each message, one JSON line each' },
    'with-text': { text: 'with --messages: add the newly written text' },
    store: { value: 'WHERE', text: 'keep the facts: a folder, or postgres://…' },
    quiet: { text: 'no report in the terminal' },
  },
  async run(given, signal) {
    if (given.rest.length === 0) {
      throw new PulsoError('usage', say.whichToRead);
    }
    if (given.on('with-text') && given.text('messages') === undefined) {
      throw new PulsoError('usage', say.withText);
    }
    const lang = languageFrom(given);
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
            // While the database counts, this thread has time.
            if (progress.phase === 'reporting' && wantsPage) void loadCharts();
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
