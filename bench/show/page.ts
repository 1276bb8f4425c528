/** docs/performance.md: written from docs/performance.json alone, so that no figure on it was typed by hand. */
import type { Results } from '../results.ts';
import type { Target } from '../targets.ts';
import { type Table, tablesOf, targetTable } from './tables.ts';

export function performancePage(results: Results, targets: Target[]): string {
  const { machine, versions } = results;
  const memory = `${(machine.memoryBytes / 1024 ** 3).toFixed(0)} GB`;
  const [parsing, whole, line, demo, questions] = [
    'Parsing',
    'From a file',
    'The report at',
    'The made-up',
    'Questions',
  ].map(start => tablesOf(results).find(table => table.title.startsWith(start)));
  const lines = [
    '# Performance',
    `Every figure here was measured by \`${results.command}\` on ${results.date}; this page is written by that command from [performance.json](performance.json).`,
    `- **Machine**: ${machine.cores} cores (${machine.cpu}), ${memory} of memory, ${machine.system}; load before the run ${machine.load}.`,
    `- **Versions**: ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
    `- **Mail**: ${results.mail}; and mail of the made-up company (\`pulso demo\`).`,
    '- **Method**: every run is a fresh process; programs that are compared take turns; the figures are medians. The mail is read once before each run, so that it lies in the page cache. MB are 10⁶ bytes.',
    '  Peak memory is what the process and all it started hold together at one moment (looked at every 40 ms; pages of program files counted once), the launcher included. CPU seconds are user and system time of all of them.',
    ...results.leftOut.map(text => `- **Left out**: ${text}`),
    '',
    heading(targets),
    grid(targetTable(targets)),
    '',
    section(
      parsing,
      'One core (`taskset -c 0`); the time of the work without starting the program. The slow ones get a part of the same mail; compare MB/s. *Everything* is MIME, charsets, attachments, reply text, words and kind; mailparser runs with every extra switched off.',
    ),
    section(
      whole,
      'All cores, start-up included: threads, facts, SQL and HTML. mu and notmuch index the same mail, turned into a Maildir before, into a new index.',
    ),
    section(line, '![Seconds and peak memory over size](performance-linear.svg)'),
    section(demo, 'Small mails, hence many to the megabyte: what counts is messages a second.'),
    section(questions, 'Median of five; one process, an embedded database in a folder.'),
  ].filter(text => text !== null);
  return `${lines.join('\n').trimEnd()}\n`;
}

function heading(targets: Target[]): string {
  const missed = targets.filter(target => target.verdict === 'NOT reached').length;
  return missed === 0 ? '## What has to be reached' : `## What has to be reached: ${missed} not reached`;
}

function section(table: Table | undefined, before: string): string | null {
  return table === undefined ? null : `## ${table.title}\n${before}\n\n${grid(table)}\n`;
}

function grid({ head, rows }: Table): string {
  const line = (cells: string[]): string =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = `|${head.map((_, i) => (i === 0 ? '---' : '--:')).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
