/** The mail folder that a file or directory stands for. */
import { maildirFolder } from './maildir.ts';

/** One step of the way down: `Archive.sbd` (Thunderbird) is `Archive`, `.Sent.2023` (Maildir++) is `Sent/2023`. */
export function folderPart(name: string): string {
  return name.startsWith('.')
    ? maildirFolder(name)
    : maildirFolder(name.replace(/\.(sbd|gz)$/i, '').replace(/\.(mbox|mbx)$/i, ''));
}

/** Below the given path; undefined for that path itself. */
export function folderName(parts: string[]): string | undefined {
  const steps = parts.filter(part => part !== '' && !APPLE_STEP.test(part));
  return steps.length > 0 ? steps.join('/') : undefined;
}

/** Apple Mail puts messages at `Sent.mbox/<UUID>/Data/3/Messages/`. */
const APPLE_STEP = /^([0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}|Data|Messages|\d)$/;
