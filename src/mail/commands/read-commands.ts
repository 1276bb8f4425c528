/** Commands that a mail begins with: `#solved`, `#assign ana@…`. Knows the words, not who may use them. ARCHITECTURE, *Support*. */
import { wordList } from '../reply-text/word-list.ts';
import { COMMAND_WORDS, type CommandName, STATUS_WORDS } from './commands.data.ts';

/** One command as it was written. Nothing else of the text is kept. */
export interface MailCommand {
  /** Null: no command is called so. */
  command: CommandName | null;
  /** What it is given: a status, an address, a name; null: nothing that such a command takes. */
  value: string | null;
  /** What stood behind the `#`, for whoever is to be told that it was not understood. */
  word: string;
}

/** More in one mail are no commands any more. */
const MOST_COMMANDS = 20;
/** The settings' names are no longer than 60, addresses seldom. */
const MOST_VALUE = 80;
const MOST_WORD = 30;
/** What of a line is looked at: word, value and some white space. */
const MOST_LINE = 200;

const WORD = /^#(\p{L}[\p{L}\p{M}\p{N}_-]*)(?![\p{L}\p{M}\p{N}_#@/-])(?:[ \t\u00a0]*[:=])?/u;
/** A further command in the same line. */
const NEXT = /[ \t\u00a0]#(?=\p{L})/u;

const folded = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('_', '-');

const KNOWN = new Map<string, { command: CommandName; value: string | null }>([
  ...Object.entries(STATUS_WORDS).flatMap(([value, words]) =>
    wordList(words).map(word => [word, { command: 'status' as const, value }] as const),
  ),
  ...(Object.keys(COMMAND_WORDS) as (keyof typeof COMMAND_WORDS)[]).flatMap(command =>
    wordList(COMMAND_WORDS[command]).map(word => [word, { command, value: null }] as const),
  ),
]);
const WITHOUT_VALUE: ReadonlySet<CommandName | null> = new Set(['status', 'unassign', 'spam', 'not_spam']);

/**
 * The commands in the lines before any other text, in their order; a note ends them, for what follows is its text. Never throws; looks
 * at no more than the first lines. `text`: the newly written text, lines ended by LF.
 */
export function readCommands(text: string): MailCommand[] {
  const found: MailCommand[] = [];
  for (let at = 0; at < text.length && found.length < MOST_COMMANDS; ) {
    const { line, end } = lineAt(text, at);
    at = end;
    if (line === '') continue;
    const before = found.length;
    for (let rest: string | null = line; rest !== null && found.length < MOST_COMMANDS; ) {
      const one = commandIn(rest);
      if (one === null) break;
      found.push(one.read);
      if (one.read.command === 'note') return found;
      rest = one.rest;
    }
    if (found.length === before) break;
  }
  return found;
}

/** What a `#note` at the top says: the rest of its line and all that follows; null where no note stands there, or an empty one. */
export function noteIn(text: string): string | null {
  for (let at = 0, lines = 0; at < text.length && lines < MOST_COMMANDS; lines++) {
    const { line, start, end } = lineAt(text, at);
    at = end;
    for (let rest: string | null = line, offset = start; rest !== null && rest !== ''; ) {
      const one = commandIn(rest);
      if (one === null) return null;
      if (one.read.command === 'note') {
        const note = text.slice(offset + one.length).trim();
        return note === '' ? null : note;
      }
      offset += one.consumed;
      rest = one.rest;
    }
  }
  return null;
}

/** Without the blanks at its beginning and end; `start`: where it begins. */
function lineAt(text: string, at: number): { line: string; start: number; end: number } {
  const feed = text.indexOf('\n', at);
  const end = feed < 0 ? text.length : feed + 1;
  const whole = text.slice(at, Math.min(end, at + MOST_LINE));
  const line = whole.trim();
  return { line, start: at + whole.indexOf(line), end };
}

interface Read {
  read: MailCommand;
  /** What a further command in the line begins; null: none. */
  rest: string | null;
  /** Characters of `#word`, and of all up to `rest`. */
  length: number;
  consumed: number;
}

/** Null: the line goes on, or begins, with something else. */
function commandIn(line: string): Read | null {
  const match = WORD.exec(line);
  const word = match?.[1];
  if (match === null || word === undefined) return null;
  const { length } = match[0];
  const { command, value } = KNOWN.get(folded(word)) ?? { command: null, value: null };
  const behind = line.slice(length);
  const next = NEXT.exec(behind);
  const given = plain(next === null ? behind : behind.slice(0, next.index));
  const consumed = next === null ? line.length : length + next.index + 1;
  return {
    read: { command, value: valueIn(command, value, given), word: [...word].slice(0, MOST_WORD).join('') },
    rest: next === null ? null : line.slice(consumed),
    length,
    consumed,
  };
}

function valueIn(command: CommandName | null, value: string | null, given: string): string | null {
  if (command === null || command === 'note') return null;
  // `#solved, thanks to all` is a sentence, and `#spam yes` says nothing more; better not done than misunderstood.
  if (WITHOUT_VALUE.has(command)) return given === '' ? (value ?? '') : null;
  if (given === '' || given.length > MOST_VALUE) return null;
  return command === 'assign' && given.includes('@') ? given.toLowerCase() : given;
}

/** Programs put links behind addresses (`ana@acme.test<mailto:ana@acme.test>`), and angle brackets or an @ around names. */
const plain = (text: string): string =>
  text
    .replace(/<mailto:[^<>]*>/gi, '')
    .replace(/[\s\p{C}]+/gu, ' ')
    .replace(/^[ <"“«@]+/, '')
    .replace(/[ >"”».,;!]+$/, '');
