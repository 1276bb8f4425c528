/** What people are told when they are refused; what is a fault of ours instead is none of these. */
import type { Context } from 'hono';
import { PulsoError } from '../../errors.ts';
import { say } from '../errors.data.ts';
import { problem } from '../problem.ts';
import { NotSignedIn, NoWorkspace } from './caller.ts';

/** Null for a fault. */
export function refused(c: Context, error: unknown): Response | null {
  if (error instanceof NotSignedIn) return problem(c, 'not-signed-in', say.signIn);
  if (error instanceof NoWorkspace) return problem(c, 'no-workspace', say.askForInvitation);
  if (error instanceof PulsoError) return problem(c, error.code, error.said);
  // The log would repeat what was sent; and whoever sends it is told what is wrong with it.
  if (isUnreadable(error)) return problem(c, 'bad-input', say.unreadableValue);
  return null;
}

/** SQLSTATE of values that the database cannot read: NUL in text, no number, a number too large. */
const UNREADABLE = new Set(['22021', '22P02', '22P05', '22003']);

const isUnreadable = (error: unknown): boolean =>
  (error instanceof RangeError && /call stack/i.test(error.message)) ||
  (error instanceof Error && 'code' in error && UNREADABLE.has(String(error.code)));
