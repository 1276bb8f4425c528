/** Moments as exports write them; without an offset they are of the workspace's zone. */

import type { Sentence } from '../../../sentence.ts';
import { say } from './errors.data.ts';

const WITH_OFFSET =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})? ?(Z|UTC|[+-]\d{2}:?\d{2})$/i;
const PLAIN = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?)?$/;
/** 1980: earlier ones are a broken clock. */
const EARLIEST = 315_532_800;

/** Epoch seconds, or what is wrong with it. */
export function readMoment(text: string, zone: string, now: number): number | Sentence {
  const at = instantOf(text.trim(), zone);
  if (at === null) return say.noMoment(text.slice(0, 40));
  if (at < EARLIEST) return say.tooEarly(text);
  if (at > now) return say.notYet(text);
  return at;
}

function instantOf(text: string, zone: string): number | null {
  try {
    const exact = WITH_OFFSET.exec(text);
    if (exact !== null) {
      const [, date = '', time = '', offset = ''] = exact;
      const mark = /^(z|utc)$/i.test(offset) ? 'Z' : offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
      return Math.floor(Temporal.Instant.from(`${date}T${time}${mark}`).epochMilliseconds / 1000);
    }
    const [, date, time = '00:00'] = PLAIN.exec(text) ?? [];
    if (date === undefined) return null;
    const local = Temporal.PlainDateTime.from(`${date}T${time.padStart(5, '0')}`);
    return Math.floor(local.toZonedDateTime(zone).epochMilliseconds / 1000);
  } catch {
    return null;
  }
}
