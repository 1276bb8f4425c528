/** The mboxrd form: a separator, lines that begin with `From ` (or `>From `) marked once more, an empty line at the end. */
import type { DemoMessage } from './generate.ts';
import type { DemoCopy } from './render/copies.ts';
import { asctime } from './render/dates.ts';

const FROM_LINE = /^(>*From )/gm;

/** One copy as bytes in a binary string. */
export function mboxText({ step, rendered }: DemoMessage, copy: DemoCopy): string {
  const text = copy.head + rendered.content;
  const safe = text.includes('From ') ? text.replace(FROM_LINE, '>$1') : text;
  const sender = step.act === 'bounce' ? 'MAILER-DAEMON' : step.author.address;
  return `From ${sender} ${asctime(step.at)}\n${safe}${safe.endsWith('\n') ? '' : '\n'}\n`;
}
