/** Sends a large file in pieces; a lost connection costs one piece at most, and even another day goes on from there. */
import { Problem, UNREACHABLE } from './problem.ts';

export interface Transport {
  /** Sends a piece that begins at `offset`; says how much has arrived. Throws `Problem`. */
  piece(id: number, offset: number, bytes: Blob): Promise<number>;
  /** How much has arrived. Throws `Problem`. */
  received(id: number): Promise<number>;
  /** Resolves after so long, earlier where the connection is back. */
  pause(milliseconds: number): Promise<void>;
}

export interface Sending {
  id: number;
  file: Pick<File, 'size' | 'slice'>;
  /** What has arrived already. */
  from: number;
  signal: AbortSignal;
  /** Bytes that have arrived; `waiting` while the connection is lost. */
  tell(received: number, waiting: boolean): void;
}

const PIECE_BYTES = 8 * 1024 * 1024;
const PAUSES_MS = [500, 1000, 2000, 4000, 8000, 15_000];

/** Ends when all of the file has arrived or the signal is given. Throws `Problem` where the server refuses. */
export async function sendFile(
  { id, file, from, signal, tell }: Sending,
  transport: Transport,
): Promise<void> {
  let received = from;
  let failures = 0;
  tell(received, false);
  while (received < file.size && !signal.aborted) {
    try {
      received = await transport.piece(id, received, file.slice(received, received + PIECE_BYTES));
      failures = 0;
      tell(received, false);
    } catch (error) {
      if (!comesBack(error)) throw error;
      tell(received, true);
      await transport.pause(PAUSES_MS[Math.min(failures, PAUSES_MS.length - 1)] ?? 0);
      failures += 1;
      received = await transport.received(id).catch(() => received);
    }
  }
}

/** Lost connections, a server that restarts, and a piece that had arrived although nobody heard of it. */
const comesBack = (error: unknown): boolean =>
  error instanceof Problem &&
  (error.code === UNREACHABLE || error.status >= 500 || error.status === 429 || error.status === 409);
