/** What a message is (METRICS §2), decided in that section's order. A workspace's rules are applied later, by the app. */
import type { Address, Kind } from '../message.ts';
import type { ParsedMessage } from '../parse/parsed.ts';
import { isAutoReply } from './auto-reply.ts';
import { isBounce } from './bounce.ts';
import { isBulk, isDiscussion } from './bulk.ts';
import { isCalendar } from './calendar.ts';
import { type ListMarks, listMarks } from './list-headers.ts';
import { isNotification } from './notification.ts';

export interface KindOfMessage {
  kind: Kind;
  /** The kind with the setting `lists: human`; differs from `kind` only where a discussion list made it bulk. */
  kindWithoutList: Kind;
}

/** Pure and total. `author` as `authorOf` gives it. */
export function kindOf(
  parsed: ParsedMessage,
  author: Address,
  marks: ListMarks = listMarks(parsed.headers),
): KindOfMessage {
  if (isBounce(parsed)) return same('bounce');
  if (isAutoReply(parsed)) return same('auto-reply');
  if (isCalendar(parsed.root)) return same('calendar');
  if (!isBulk(parsed.headers)) return same(withoutList(parsed, author));
  return {
    kind: 'bulk',
    kindWithoutList: isDiscussion(parsed.headers, marks) ? withoutList(parsed, author) : 'bulk',
  };
}

function withoutList(parsed: ParsedMessage, author: Address): Kind {
  return isNotification(parsed, author) ? 'notification' : 'human';
}

function same(kind: Kind): KindOfMessage {
  return { kind, kindWithoutList: kind };
}
