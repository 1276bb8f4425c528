/** What people are told when they are refused; what is a fault of ours instead is none of these. */
import type { Context } from 'hono';
import { PulsoError } from '../../errors.ts';
import { problem, STATUS_OF } from '../problem.ts';
import { NotSignedIn, NoWorkspace } from './caller.ts';

const TITLES: Partial<Record<PulsoError['code'], string>> = {
  'not-allowed': 'Not allowed',
  'not-found': 'Not found',
  conflict: 'Conflict',
  'bad-query': 'Bad question',
  'too-heavy': 'Too much at once',
  'bad-input': 'Bad request',
  'bad-config': 'Bad settings',
};

/** Null for a fault. */
export function refused(c: Context, error: unknown): Response | null {
  if (error instanceof NotSignedIn)
    return problem(c, 401, 'Not signed in', 'Sign in, or send a key that is valid.', 'not-signed-in');
  if (error instanceof NoWorkspace)
    return problem(
      c,
      403,
      'No workspace',
      'You are a member of no workspace here; ask for an invitation.',
      'no-workspace',
    );
  if (error instanceof PulsoError)
    return problem(c, STATUS_OF[error.code], TITLES[error.code] ?? 'Refused', error.message, error.code);
  // The log would repeat what was sent; and whoever sends it is told what is wrong with it.
  if (isUnreadable(error))
    return problem(
      c,
      400,
      'Bad request',
      'A value in the request cannot be stored or compared: leave out NUL characters, fractions of ids and filters nested thousands deep.',
      'bad-input',
    );
  return null;
}

/** SQLSTATE of values that the database cannot read: NUL in text, no number, a number too large. */
const UNREADABLE = new Set(['22021', '22P02', '22P05', '22003']);

const isUnreadable = (error: unknown): boolean =>
  (error instanceof RangeError && /call stack/i.test(error.message)) ||
  (error instanceof Error && 'code' in error && UNREADABLE.has(String(error.code)));
