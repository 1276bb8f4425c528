/** docs/performance.md: written from docs/performance.json alone, so that no figure on it was typed by hand. */
import { ALL_PARTS, PARTS } from '../parts.ts';
import { megabytesPerSecond, middleOf, type Results, type Run } from '../results.ts';
import { type Target, targetsOf } from '../targets.ts';
import { number, type Table, tablesOf, targetTable } from './tables.ts';

export function performancePage(results: Results): string {
  const targets = targetsOf(results);
  const [parsing, whole, line, demo, questions] = [
    'Parsing',
    'From a file',
    'The report at',
    'The made-up',
    'Questions',
  ].map(start => tablesOf(results).find(table => table.title.startsWith(start)));
  const lines = [
    '# Performance',
    'Every figure here was measured by the command beside its part; these commands wrote this page from [performance.json](performance.json).',
    ...results.runs.flatMap(run => about(run, results)),
    '- **Method**: every run is a fresh process; programs that are compared take turns; the figures are medians. The mail is read once before each run, so that it lies in the page cache. MB are 10⁶ bytes.',
    '  Peak memory is what the process and all it started hold together at one moment (looked at every 40 ms; pages of program files counted once), the launcher included. CPU seconds are user and system time of all of them.',
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

function about(run: Run, results: Results): string[] {
  const { parts, machine, versions } = run;
  const memory = `${(machine.memoryBytes / 1024 ** 3).toFixed(0)} GB`;
  const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const company = 'mail of the made-up company (`pulso demo`)';
  return [
    `- **${parts.length === ALL_PARTS.length ? 'Everything' : parts.map(part => PARTS[part]).join(', ')}**: \`${run.command}\` on ${run.date}`,
    `  - Machine: ${machine.cores} cores (${machine.cpu}), ${memory} of memory, ${machine.system}; load before the run ${machine.load}.`,
    `  - Versions: ${programs.join(', ')}.`,
    `  - Mail: ${run.mail === null ? company : `${run.mail}; and ${company}`}.`,
    ...yardstick(run, results),
    ...run.leftOut.map(text => `  - Left out: ${text}`),
  ];
}

/** Machines of one kind differ, and one machine from hour to hour: what another program took tells by how much. */
function yardstick({ parts }: Run, results: Results): string[] {
  const id = parts.includes('report')
    ? 'whole.mailparser'
    : parts.includes('parsing')
      ? 'parse.mailparser'
      : '';
  const speed = megabytesPerSecond(middleOf(results, id));
  return speed === null
    ? []
    : [`  - How fast this machine was then: mailparser parsed ${number(speed, 'MB/s')} on one core.`];
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
