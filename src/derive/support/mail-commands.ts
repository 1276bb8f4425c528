/** What the commands at the top of an internal mail do to its ticket, and why one does nothing. Pure; ARCHITECTURE, *Support*. */

import type { MailCommand } from '../../mail/commands/read-commands.ts';
import { wordList } from '../../mail/reply-text/word-list.ts';
import type { TicketEvent, TicketStatus } from './ticket.ts';

/** An internal mail with commands: its author and everybody it went to are ours. */
export interface CommandMail {
  message: number;
  /** Epoch seconds. */
  at: number;
  /** Who wrote it; null: a shared address, by which nobody is known. */
  teammate: number | null;
  /** A copy lies among what one of our mailboxes has sent. */
  sent: boolean;
  /** The receiving server that says that From is right. */
  checkedBy: string | null;
  lines: readonly MailCommand[];
}

export interface CommandSettings {
  severities: readonly string[];
  categories: readonly string[];
  features: readonly string[];
  /** Servers whose word about From counts. */
  believed: readonly string[];
  /** By address or name; null: nobody, or more than one. */
  teammateCalled(value: string): number | null;
}

/**
 * `unproven`: nothing but From says who wrote it. `nobody`: it is not known which of us did. `word`: there is no such command.
 * `value`: what it is given is not among those of the settings.
 */
export type Refusal = 'unproven' | 'nobody' | 'word' | 'value';

export type MeantCommand = Pick<CommandMail, 'message' | 'at' | 'teammate'> &
  ({ event: TicketEvent } | { note: true } | { refused: Refusal; word: string });

const MYSELF = wordList('me, myself, mi, a mi, yo');
const NOBODY = wordList('nobody, none, nadie, ninguno');

/** In the order of the lines. */
export function meantCommands(mail: CommandMail, settings: CommandSettings): MeantCommand[] {
  const { message, at, teammate } = mail;
  const proven = mail.sent || (mail.checkedBy !== null && settings.believed.includes(mail.checkedBy));
  return mail.lines.map(line => {
    const refused = (why: Refusal) => ({ message, at, teammate, refused: why, word: line.word });
    if (!proven) return refused('unproven');
    if (teammate === null) return refused('nobody');
    if (line.command === null) return refused('word');
    if (line.command === 'note') return { message, at, teammate, note: true };
    const event = eventOf(line, { at, teammate }, settings);
    return event === null ? refused('value') : { message, at, teammate, event };
  });
}

/** Null for a value that is not known. */
function eventOf(
  { command, value }: MailCommand,
  { at, teammate }: { at: number; teammate: number },
  settings: CommandSettings,
): TicketEvent | null {
  if (value === null) return null;
  switch (command) {
    case 'status':
      return { at, type: 'status', status: value as TicketStatus, teammate };
    case 'assign': {
      if (NOBODY.includes(plain(value))) return { at, type: 'assign', teammate: null };
      const to = MYSELF.includes(plain(value)) ? teammate : settings.teammateCalled(value);
      return to === null ? null : { at, type: 'assign', teammate: to };
    }
    case 'unassign':
      return { at, type: 'assign', teammate: null };
    case 'severity':
      return setTo(at, 'severity', known(value, settings.severities));
    case 'category':
      return setTo(at, 'category', known(value, settings.categories));
    case 'feature':
      return setTo(at, 'feature', known(value, settings.features));
    case 'tag':
    case 'untag':
      return value.length > MOST_TAG ? null : { at, type: 'tag', tag: value, on: command === 'tag' };
    case 'spam':
    case 'not_spam':
      return { at, type: 'spam', on: command === 'spam' };
    default:
      return null;
  }
}

/** As long as a tag that is set by hand may be. */
const MOST_TAG = 60;

const setTo = (
  at: number,
  field: 'severity' | 'category' | 'feature',
  value: string | null,
): TicketEvent | null => (value === null ? null : { at, type: 'set', field, value });

/** As the settings write it; case and accents aside. */
const known = (value: string, all: readonly string[]): string | null =>
  all.find(one => plain(one) === plain(value)) ?? null;

/** Without case and accents. */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** Whom a name means: all of it, else a first name that only one of them has. */
export function calledSo<Mate extends { name: string }>(name: string, mates: readonly Mate[]): Mate | null {
  const wanted = plain(name);
  if (wanted === '') return null;
  for (const fits of [(one: string) => one === wanted, (one: string) => one.split(' ')[0] === wanted]) {
    const [first, ...others] = mates.filter(mate => fits(plain(mate.name)));
    if (first !== undefined) return others.length === 0 ? first : null;
  }
  return null;
}
