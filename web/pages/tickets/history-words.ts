/** One line of a ticket's history in words. Pure. */
import type { HistoryLine } from '../../api/tickets.ts';
import type { TicketsWords } from './words.data.ts';

/** What happened; the text of a note stands beside it. */
export function historyWords(line: HistoryLine, words: TicketsWords): string {
  const { history: told } = words;
  const { type, field, value } = line;
  switch (type) {
    case 'message':
      if (line.by === 'machine') return told.machine;
      if (line.public === false) return told.internal;
      return line.by === 'customer' ? told.customer : told.agent;
    case 'status':
      return told.status(words.statuses[value as keyof typeof words.statuses] ?? String(value));
    case 'assign':
      return line.teammate === null ? told.unassign : told.assign(line.teammate.name);
    case 'set': {
      const what = told.set[field ?? ''] ?? String(field);
      return value === null ? told.unset(what) : told.setTo(what, value);
    }
    case 'tag':
      return field === 'off' ? told.untag(value ?? '') : told.tag(value ?? '');
    case 'merged_in':
      return told.mergedIn;
    case 'merged_away':
      return told.mergedAway;
    case 'spam':
      return field === 'off' ? told.notSpam : told.spam;
    case 'note':
      return line.origin === 'command' && value === null ? told.noteByMail : told.note;
    case 'refused':
      return (field === 'unproven' || field === 'nobody' ? told.unproven : told.refused)(value ?? '');
    case 'split':
      return value === 'in' ? told.splitIn : told.splitOut;
    default:
      return type;
  }
}

/** A ticket is split at what was said, but not at what began it. */
export const splitAt = (
  history: readonly HistoryLine[],
  line: HistoryLine,
): { message_id: number } | { event_id: number } | null => {
  const first = history.find(one => one.type === 'message');
  if (line.type !== 'message' || line === first) return null;
  if (line.message_id !== null) return { message_id: line.message_id };
  return line.event_id === null ? null : { event_id: line.event_id };
};
