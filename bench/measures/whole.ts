/** From a file to the report, beside programs that index mail; and the report at every size. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mail, MailFile } from '../corpus/prepare.ts';
import { writeMaildir } from '../corpus/write-maildir.ts';
import type { Group, Measure } from '../measure.ts';
import { type Place, runPulso } from '../run/pulso.ts';
import { type Ran, runProcess } from '../run/run-process.ts';
import { findTool } from '../run/tools.ts';
import { taskMeasure } from './parse.ts';

const GUESS = { report: 100, mailparser: 22, mu: 15, notmuch: 6 };

const plain = (ran: Ran, file: { bytes: number; messages: number }) => {
  const { seconds, cpuSeconds, peakBytes } = ran;
  return { seconds, cpuSeconds, peakBytes, bytes: file.bytes, messages: file.messages, added: null };
};

/** A mailing list is somebody's mail here: its messages are conversations, not bulk. */
function reportMeasure(id: string, title: string, file: MailFile, rounds: number, place: Place): Measure {
  const html = join(place.folder, 'report.html');
  return {
    id,
    title,
    rounds,
    expectSeconds: 1.5 + file.bytes / 1e6 / GUESS.report,
    reads: file.path,
    run: async () =>
      plain(
        await runPulso(['report', file.path, '--lists', 'human', '--html', html, '--quiet'], place),
        file,
      ),
  };
}

/** The whole report in turn with mu and notmuch over the same mail, and with mailparser, which merely parses a part of it. */
export async function wholeGroup(
  mail: Mail,
  rounds: number,
  place: Place,
  leftOut: string[],
): Promise<Group> {
  const parsing = {
    id: 'whole.mailparser',
    title: 'mailparser merely parsing, one core',
    script: 'mailparser.ts',
  };
  const group = [
    reportMeasure('whole.report', 'pulso report, HTML written', mail.whole, rounds, place),
    taskMeasure(parsing, mail.part, GUESS.mailparser, rounds, place),
  ];
  const mu = findTool('mu');
  const notmuch = findTool('notmuch');
  if (mu === null) leftOut.push('mu is not installed (Debian: maildir-utils).');
  if (notmuch === null) leftOut.push('notmuch is not installed (Debian: notmuch).');
  if (mu === null && notmuch === null) return group;
  const maildir = join(place.folder, 'maildir');
  const file = await writeMaildir(mail.whole.path, join(maildir, 'INBOX'));
  const megabytes = file.bytes / 1e6;
  if (mu !== null) {
    group.push({
      id: 'whole.mu',
      title: 'mu index',
      rounds: Math.min(rounds, 2),
      expectSeconds: megabytes / GUESS.mu,
      reads: maildir,
      run: () =>
        fresh(place, async home => {
          const muhome = `--muhome=${home}`;
          const mine = '--my-address=nobody@example.org';
          await runProcess({
            command: mu.path,
            args: ['init', muhome, `--maildir=${maildir}`, mine],
            ...place,
          });
          return plain(
            await runProcess({ command: mu.path, args: ['index', muhome, '--quiet'], ...place }),
            file,
          );
        }),
    });
  }
  if (notmuch !== null) {
    group.push({
      id: 'whole.notmuch',
      title: 'notmuch new',
      rounds: 1,
      expectSeconds: megabytes / GUESS.notmuch,
      reads: maildir,
      run: () =>
        fresh(place, async home => {
          const config = join(home, 'config');
          writeFileSync(
            config,
            `[database]\npath=${home}\nmail_root=${maildir}\n[user]\nname=Nobody\nprimary_email=nobody@example.org\n[new]\ntags=new\n`,
          );
          const env = { NOTMUCH_CONFIG: config };
          return plain(
            await runProcess({
              command: notmuch.path,
              args: ['new', '--quiet', '--no-hooks'],
              env,
              ...place,
            }),
            file,
          );
        }),
    });
  }
  return group;
}

/** The report at the sizes that `wholeGroup` does not measure. */
export const lineGroup = (mail: Mail, rounds: number, place: Place): Group =>
  mail.line
    .filter(file => file !== mail.whole)
    .map(file => {
      const title = `pulso report of ${(file.bytes / 1e6).toFixed(0)} MB`;
      return reportMeasure(
        `line.${file.path.replace(/\D+/g, '')}`,
        title,
        file,
        file.bytes > mail.whole.bytes ? 1 : rounds,
        place,
      );
    });

async function fresh<T>(place: Place, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(place.folder, 'index-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
