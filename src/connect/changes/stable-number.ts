/** Numbers that stand for a provider's ids. */
import { hash } from 'node:crypto';

/** 52 bits fit a number exactly. That any two of a million messages share one, and the second is not read, has odds of 1 : 9000. */
const HEX_DIGITS = 13;

/** The same for the same id, on every machine and for all time: stored as the message's `offset`. */
export const stableNumber = (id: string): number =>
  Number.parseInt(hash('sha256', id).slice(0, HEX_DIGITS), 16);

/** A conversation's id as X-GM-THRID would have it: 64 bits, decimal. */
export const threadNumber = (conversationId: string): string =>
  BigInt(`0x${hash('sha256', conversationId).slice(0, 16)}`).toString();
