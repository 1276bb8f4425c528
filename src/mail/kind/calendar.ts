/** METRICS §2 rule 3. */
import type { Part } from '../parse/parsed.ts';

/** An iTIP message in mail: text/calendar with a METHOD (RFC 6047 §2.4), not one inside a forwarded message. */
export function isCalendar(root: Part): boolean {
  const open: Part[] = [root];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (part.type === 'text/calendar' && (part.params.method ?? '').trim() !== '') return true;
    open.push(...part.parts);
  }
  return false;
}
