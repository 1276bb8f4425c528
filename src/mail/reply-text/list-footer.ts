/** Finds what a mailing list appends below a rule: its name, its address, how to leave it. */
import { firstInk, lineEnd } from './line.ts';

/** The tell-tale stands on one of the first lines below the rule. */
const LOOK_LINES = 3;
const MAX_LINES = 12;
const TELLS =
  /mailing list|mailman\/(?:listinfo|options)|\/listinfo\/|unsubscribe|you received this message because|-leave@|-request@|lista de distribuci[oó]n|lista de discuss[aã]o|liste de diffusion|mailingliste|mailinglijst|lista dyskusyjna|список рассылки|メーリングリスト|邮件列表/i;

/** The end of the footer below a rule, `at` being the line behind it; null when it is none. Ends at an empty line. */
export function footerEnd(text: string, at: number): number | null {
  let line = at;
  let told = false;
  for (let count = 0; count < MAX_LINES && line < text.length; count++) {
    const end = lineEnd(text, line);
    if (firstInk(text, line, end) === end) break;
    if (!told && count < LOOK_LINES) told = TELLS.test(text.slice(line, Math.min(end, line + 300)));
    if (!told && count >= LOOK_LINES) return null;
    line = end + 1;
  }
  return told ? Math.min(line, text.length) : null;
}
