/** How long to wait before the next try. */
import type { HttpFailure } from './http-failure.ts';
import { HTTP_LIMITS } from './limits.data.ts';

/**
 * Milliseconds before try number `tried + 1` (one was made: 1). What the server asks for, and a little more at random, so that
 * many mailboxes do not come back at one moment; without, half to all of a time that doubles. Null: give up, it asks for too long.
 */
export function pauseMs(
  failure: Pick<HttpFailure, 'retryAfterSeconds'>,
  tried: number,
  random: number,
): number | null {
  const { firstPauseMs, longestPauseMs, longestRetryAfterSeconds } = HTTP_LIMITS;
  if (failure.retryAfterSeconds !== null) {
    if (failure.retryAfterSeconds > longestRetryAfterSeconds) return null;
    return failure.retryAfterSeconds * 1000 + Math.floor(random * firstPauseMs);
  }
  const whole = Math.min(longestPauseMs, firstPauseMs * 2 ** (tried - 1));
  return Math.floor(whole / 2 + (random * whole) / 2);
}
