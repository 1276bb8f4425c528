/** Commands of internal mail as lines of a ticket's history, those that did nothing among them. */
import type { MeantCommand } from '../../derive/support/mail-commands.ts';
import type { TicketEvent } from '../../derive/support/ticket.ts';
import type { HistoryLine } from './ticket-page.ts';

type Said = Pick<HistoryLine, 'type' | 'field' | 'value'> & { teammate: number | null };

/** `note`: its text; null: it is not kept. */
export function commandLine(command: MeantCommand, note: string | null): Said {
  if ('refused' in command)
    return { type: 'refused', field: command.refused, value: command.word, teammate: command.teammate };
  if ('note' in command) return { type: 'note', field: null, value: note, teammate: command.teammate };
  return { field: null, value: null, ...eventLine(command.event), teammate: mateOf(command) };
}

/** Whose it is now, or who did it. */
const mateOf = (command: MeantCommand & { event: TicketEvent }): number | null =>
  command.event.type === 'assign' ? command.event.teammate : command.teammate;

/** As `ticket_event` keeps what people do. */
function eventLine(event: TicketEvent): Pick<Said, 'type'> & Partial<Said> {
  switch (event.type) {
    case 'status':
      return { type: event.type, value: event.status };
    case 'set':
      return { type: event.type, field: event.field, value: event.value };
    case 'tag':
      return { type: event.type, value: event.tag, field: event.on ? null : 'off' };
    case 'spam':
      return { type: event.type, field: event.on ? 'on' : 'off' };
    default:
      return { type: event.type };
  }
}
