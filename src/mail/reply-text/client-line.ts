/** "Sent from my iPhone" and what other programs put under a mail in their users' languages. */
import { CLIENT_LINES, DEVICES } from './tail.data.ts';
import { alternatives } from './word-list.ts';

const MAX_LENGTH = 160;
/** Longer lines without a device's name are sentences that happen to start with "sent from". */
const MAX_WORDS = 9;

const OPENING = new RegExp(`^(?:${alternatives(CLIENT_LINES)})`, 'u');
const DEVICE = new RegExp(`^[^,.;!?]*(?:${alternatives(DEVICES)})`, 'u');
/** "從我的 iPhone 傳送", "Ana's iPhone", "Jane from mobile", "Get [Outlook for Android](…)". */
const OTHER =
  /^(?:(?:\S+ ){1,3}from (?:my )?mobile|get \[?outlook (?:for|mobile).*|.{0,12}(?:iphone|ipad|android).{0,12}(?:から送信|傳送|发送|發送|寄出|보냄|에서 보냄).{0,4}|[從从發发]\S?.{0,60}(?:傳送|发送|發送|寄出))$/u;

const BEFORE = /[<([*_\s]/;
const BEHIND = /[>)\]*_\s.!]/;

/** In lower case, without the marks around it. */
function bare(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && BEFORE.test(line.charAt(start))) start++;
  while (end > start && BEHIND.test(line.charAt(end - 1))) end--;
  return line.slice(start, end).toLowerCase();
}

/** Is this whole line (without blanks around it) such a note? */
export function isClientLine(line: string): boolean {
  if (line.length > MAX_LENGTH) return false;
  const low = bare(line);
  if (OTHER.test(low)) return true;
  if (!OPENING.test(low)) return false;
  if (DEVICE.test(low)) return true;
  return !/[,;?]/.test(low) && low.split(/\s+/).length <= MAX_WORDS;
}
