/** IDLE (RFC 2177) on one folder. */
import type { ImapFlow } from 'imapflow';
import type { Bell } from './bell.ts';

/** Resolves when mail comes or goes in the folder, the bell rings, after the time, or on the signal; rejects when the connection ends. */
export async function waitForMail(
  client: ImapFlow,
  path: string,
  seen: { messages: number; uidNext: number } | null,
  bell: Bell | null,
  { milliseconds, signal }: { milliseconds: number; signal: AbortSignal },
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const stir = () => resolve();
  const end = () => reject(new Error('the server closed the connection'));
  const timer = setTimeout(stir, milliseconds);
  signal.addEventListener('abort', stir, { once: true });
  const stopListening = bell?.listen(stir);
  client.on('exists', stir).on('expunge', stir).on('close', end);
  try {
    if (!client.usable) throw new Error('the server closed the connection');
    if (signal.aborted) return;
    const lock = await client.getMailboxLock(path, { readOnly: true });
    try {
      const { mailbox } = client;
      // It may have come between the last look and this one.
      const same =
        mailbox !== false &&
        seen !== null &&
        mailbox.exists === seen.messages &&
        mailbox.uidNext <= seen.uidNext;
      if (!same) return;
      // The next command ends it.
      client.idle().catch(end);
      await promise;
    } finally {
      lock.release();
    }
  } finally {
    promise.catch(() => {}); // nobody waits for it any more
    clearTimeout(timer);
    stopListening?.();
    signal.removeEventListener('abort', stir);
    client.off('exists', stir).off('expunge', stir).off('close', end);
  }
}
