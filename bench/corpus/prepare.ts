/** Writes everything the measures read into a temporary folder. */
import { appendFileSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchOptions } from '../options.ts';
import { archiveMails, mailsOf } from './archive-mails.ts';
import { demoText } from './demo-text.ts';
import { type Repeatable, repeatable, writeRepeated } from './write-repeated.ts';

export interface MailFile {
  path: string;
  bytes: number;
  messages: number;
}

export interface Mail {
  /** What the mail is, for the page. */
  source: string;
  /** Of `sizeBytes`. */
  whole: MailFile;
  /** Of `partBytes`, for the slow programs. */
  part: MailFile;
  /** Ascending; `whole` is one of them. */
  line: MailFile[];
}

export async function prepareMail(options: BenchOptions, folder: string): Promise<Mail> {
  const archives = archiveMails();
  const source =
    archives === null
      ? 'mail of the made-up company, repeated (the archives of real mail are not beside the project)'
      : 'two public mailing-list archives (68 MB, 2,511 messages), repeated with Message-IDs of their own';
  const mails = repeatable(archives ?? mailsOf(await demoText(folder)));
  const write = (bytes: number): MailFile => writeFile(mails, folder, bytes);
  const line = options.lineSizes.map(write);
  const whole = line.find((_, i) => options.lineSizes[i] === options.sizeBytes) ?? write(options.sizeBytes);
  return {
    source,
    whole,
    part: line.find((_, i) => options.lineSizes[i] === options.partBytes) ?? write(options.partBytes),
    line,
  };
}

function writeFile(mails: Repeatable[], folder: string, bytes: number): MailFile {
  const path = join(folder, `mail-${Math.round(bytes / 1000)}k.mbox`);
  return { path, ...writeRepeated(path, mails, bytes) };
}

/** The same mail in a file that is another to whoever looks at its path, size or end. */
export function changedCopy(path: string): string {
  const copy = path.replace(/\.mbox$/, '-again.mbox');
  copyFileSync(path, copy);
  appendFileSync(copy, '\n');
  return copy;
}
