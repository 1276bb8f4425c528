/**
 * A second connection that idles on one more folder: IDLE hears of one alone, and replies come into that of sent mail. Where a
 * server does not want two connections there is none, and the folder is looked at now and then as all others.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import { SourceError } from '../../mail/readers/raw.ts';
import { realWorld } from '../http/world.ts';
import { waitForMail } from './wait-for-mail.ts';

export interface Aside {
  /** Listens to this folder from now on; null: to none. */
  to(path: string | null): void;
  /** The first connection has ended, and nobody here ended it. */
  firstEnded(): void;
  close(): Promise<void>;
}

/** The first wait after a failure, and the longest. */
const FIRST_MS = 10_000;
const LONGEST_MS = 10 * 60_000;
/** What ends after so long has worked: servers end connections now and then. */
const WORKED_MS = 60_000;
/** A server that allows one connection ends the first one this soon after the second has come. */
const PUSHED_OUT_MS = 30_000;
/** Servers do not change their mind often. */
const UNWANTED_MS = 3_600_000;

/** Until when no second connection is tried, by name of server and user: the first one that comes back must not be ended again. */
const unwanted = new Map<string, number>();

/** `heard` is called when something may have come into the folder. `connect` ends when its signal does. */
export function listenAside(
  name: string,
  connect: (signal: AbortSignal) => Promise<ImapFlow>,
  heard: () => void,
): Aside {
  let listening: { path: string; stop: AbortController; ended: Promise<void> } | null = null;
  let begunAt = Number.NEGATIVE_INFINITY;
  const refuse = () => void unwanted.set(name, Date.now() + UNWANTED_MS);
  const isUnwanted = () => (unwanted.get(name) ?? 0) > Date.now();

  async function listen(path: string, signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted && !isUnwanted(); ) {
      begunAt = performance.now();
      try {
        await idleOn(await connect(signal), path, heard, signal);
      } catch (error) {
        // The first connection did log in with the same words: it is one too many.
        if (error instanceof SourceError && error.code === 'login-failed') refuse();
      }
      failures = performance.now() - begunAt > WORKED_MS ? 1 : failures + 1;
      const waitMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1)) * (1 - realWorld.random() / 2);
      await pause(waitMs, undefined, { signal }).catch(() => {});
    }
  }

  return {
    to(path) {
      if (listening?.path === path) return;
      listening?.stop.abort();
      listening = null;
      if (path === null || isUnwanted()) return;
      unwanted.delete(name);
      const stop = new AbortController();
      listening = { path, stop, ended: listen(path, stop.signal) };
    },
    firstEnded() {
      if (listening !== null && performance.now() - begunAt < PUSHED_OUT_MS) refuse();
    },
    async close() {
      listening?.stop.abort();
      await listening?.ended;
    },
  };
}

/** IMAP4rev2 has it (RFC 9051 appendix E). */
export const canIdle = ({ capabilities, enabled }: ImapFlow): boolean =>
  capabilities.has('IDLE') || enabled.has('IMAP4REV2');

/** Until the connection ends (rejects) or the signal comes. */
async function idleOn(client: ImapFlow, path: string, heard: () => void, signal: AbortSignal): Promise<void> {
  const end = () => client.close();
  signal.addEventListener('abort', end, { once: true });
  // What came before it listened is found by a look at once.
  let seen: { messages: number; uidNext: number } | null = null;
  try {
    while (!signal.aborted) {
      await waitForMail(client, path, seen, null, { milliseconds: LONGEST_MS, signal });
      if (!signal.aborted) heard();
      const { mailbox } = client;
      seen = mailbox === false ? null : { messages: mailbox.exists, uidNext: mailbox.uidNext };
    }
  } finally {
    signal.removeEventListener('abort', end);
    client.close();
  }
}
