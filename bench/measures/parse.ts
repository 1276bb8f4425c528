/** What parsing costs on one core, Pulso's and others'. */
import type { Mail, MailFile } from '../corpus/prepare.ts';
import type { Group, Measure } from '../measure.ts';
import { type Place, runTask } from '../run/pulso.ts';
import { runProcess } from '../run/run-process.ts';
import { findTool } from '../run/tools.ts';

/** MB/s on a machine like ours: only for the time left. */
const GUESS = {
  split: 1000,
  headers: 400,
  facts: 250,
  everything: 110,
  slow: 22,
  pythonHeaders: 120,
  python: 50,
};

/** A script of `bench/tasks` over a file, on one core; `speed` in MB/s. */
export function taskMeasure(
  { id, title, script }: { id: string; title: string; script: string },
  file: MailFile,
  speed: number,
  rounds: number,
  place: Place,
): Measure {
  return {
    id,
    title,
    rounds,
    expectSeconds: file.bytes / 1e6 / speed + 0.3,
    reads: file.path,
    async run() {
      const { ran, seconds, messages } = await runTask(script, [file.path], place);
      const { cpuSeconds, peakBytes } = ran;
      return { seconds, cpuSeconds, peakBytes, bytes: file.bytes, messages, added: null };
    },
  };
}

export function parseGroup(mail: Mail, rounds: number, place: Place, leftOut: string[]): Group {
  const { whole, part } = mail;
  const task = (id: string, title: string, script: string, file: MailFile, speed: number) =>
    taskMeasure({ id, title, script }, file, speed, rounds, place);
  const group: Group = [
    task('parse.split', 'Pulso: split into messages', 'split.ts', whole, GUESS.split),
    task('parse.headers', 'Pulso: split and headers', 'headers.ts', whole, GUESS.headers),
    task(
      'parse.header-facts',
      'Pulso: headers, author, kind, thread ids',
      'header-facts.ts',
      whole,
      GUESS.facts,
    ),
    task('parse.everything', 'Pulso: everything', 'everything.ts', whole, GUESS.everything),
    task('parse.postal-mime', 'postal-mime', 'postal-mime.ts', part, GUESS.slow),
    task('parse.mailparser', 'mailparser', 'mailparser.ts', part, GUESS.slow),
  ];
  if (findTool('python3') === null)
    leftOut.push('Python is not installed: its mailbox and email modules are left out.');
  else
    group.push(
      task(
        'parse.python-headers',
        'Python mailbox + email: headers',
        'python-headers.py',
        part,
        GUESS.pythonHeaders,
      ),
      task('parse.python', 'Python mailbox + email: everything', 'python-everything.py', part, GUESS.python),
    );
  const grep = findTool('grep');
  if (grep === null) leftOut.push('grep is not installed.');
  else group.push(grepMeasure(grep.path));
  return group;

  function grepMeasure(command: string): Measure {
    return {
      id: 'parse.grep',
      title: "grep -c '^From '",
      rounds,
      expectSeconds: whole.bytes / 1.5e9,
      reads: whole.path,
      async run() {
        const ran = await runProcess({
          command,
          args: ['-a', '-c', '^From ', whole.path],
          core: 0,
          env: { LC_ALL: 'C' },
          ...place,
        });
        const { seconds, cpuSeconds, peakBytes, stdout } = ran;
        return { seconds, cpuSeconds, peakBytes, bytes: whole.bytes, messages: Number(stdout), added: null };
      },
    };
  }
}
