/** METRICS §2 "Direction". */
import type { Direction } from './thread.ts';

/**
 * Inbound: the author is external. Outbound: the author is internal and somebody external receives it. Internal: the
 * rest, a message without a visible recipient among them. Counts To, Cc and Bcc.
 */
export function directionOf(authorInternal: boolean, externalRecipients: number): Direction {
  if (!authorInternal) return 'inbound';
  return externalRecipients > 0 ? 'outbound' : 'internal';
}
