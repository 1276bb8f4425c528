/** The bytes of an answer, as far as they are allowed. */
import { HttpFailure } from './http-failure.ts';

/**
 * Lets go of the connection as soon as more than `maxBytes` come. `whenMore`: `cut` gives those, `refuse` throws HttpFailure
 * `too-large`.
 */
export async function readBody(
  response: Response,
  maxBytes: number,
  whenMore: 'cut' | 'refuse',
): Promise<{ body: Buffer; cut: boolean }> {
  const announced = Number(response.headers.get('content-length') ?? 0);
  if (response.body === null) return { body: Buffer.alloc(0), cut: false };
  if (announced > maxBytes && whenMore === 'refuse') {
    await response.body.cancel();
    throw new HttpFailure('too-large', { status: response.status });
  }
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response.body) {
    bytes += piece.length;
    pieces.push(piece);
    if (bytes <= maxBytes) continue;
    if (whenMore === 'refuse') throw new HttpFailure('too-large', { status: response.status });
    return { body: Buffer.concat(pieces, maxBytes), cut: true };
  }
  return { body: Buffer.concat(pieces, bytes), cut: false };
}

/** The beginning, whatever its length: of a refusal only what it was matters. */
export async function readBeginning(response: Response, maxBytes: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response.body ?? []) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes >= maxBytes) break;
  }
  return Buffer.concat(pieces).subarray(0, maxBytes).toString();
}
