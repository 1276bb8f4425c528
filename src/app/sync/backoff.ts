/** How long to wait before what failed is tried again. */

/** The first wait, and the longest: a server that is away for minutes is found soon, one that is gone is not pestered. */
const FIRST_MS = 1000;
const LONGEST_MS = 5 * 60_000;
/** After so many wrong passwords in an hour, providers lock accounts. */
const LOGIN_FIRST_MS = 15 * 60_000;
const LOGIN_LONGEST_MS = 4 * 3_600_000;

/**
 * Milliseconds; doubles with every failure in a row (from 1 on), then up to half is taken off at random (`random` in 0…1), so
 * that many mailboxes on one server do not come back all at once.
 */
export function backoffMs(failures: number, login: boolean, random: number): number {
  const first = login ? LOGIN_FIRST_MS : FIRST_MS;
  const longest = login ? LOGIN_LONGEST_MS : LONGEST_MS;
  const whole = Math.min(longest, first * 2 ** Math.min(30, failures - 1));
  return Math.round(whole * (1 - random / 2));
}
