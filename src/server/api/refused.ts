/** What people are told when they are refused; what is a fault of ours instead is none of these. */
import type { Context } from 'hono';
import { PulsoError } from '../../errors.ts';
import type { Sentence } from '../../sentence.ts';
import { say } from '../errors.data.ts';
import { problem, STATUS_OF } from '../problem.ts';
import { NotSignedIn, NoWorkspace } from './caller.ts';

const TITLES: Partial<Record<PulsoError['code'], Sentence>> = {
  'not-allowed': say.notAllowed,
  'not-found': say.notFound,
  conflict: say.conflict,
  'bad-query': say.badQuestion,
  'bad-input': say.badRequest,
  'bad-config': say.badSettings,
};

/** Null for a fault. */
export function refused(c: Context, error: unknown): Response | null {
  if (error instanceof NotSignedIn) return problem(c, 401, say.notSignedIn, say.signIn, 'not-signed-in');
  if (error instanceof NoWorkspace)
    return problem(c, 403, say.noWorkspace, say.askForInvitation, 'no-workspace');
  if (error instanceof PulsoError)
    return problem(c, STATUS_OF[error.code], TITLES[error.code] ?? say.refused, error.said, error.code);
  // The log would repeat what was sent; and whoever sends it is told what is wrong with it.
  if (isUnreadable(error)) return problem(c, 400, say.badRequest, say.unreadableValue, 'bad-input');
  return null;
}

/** SQLSTATE of values that the database cannot read: NUL in text, no number, a number too large. */
const UNREADABLE = new Set(['22021', '22P02', '22P05', '22003']);

const isUnreadable = (error: unknown): boolean =>
  (error instanceof RangeError && /call stack/i.test(error.message)) ||
  (error instanceof Error && 'code' in error && UNREADABLE.has(String(error.code)));
