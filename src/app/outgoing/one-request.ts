/** One HTTP exchange with an address that was checked before; follows nothing. */
import { type IncomingMessage, request as overHttp, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { PulsoError } from '../../errors.ts';
import { say } from './errors.data.ts';

export interface Exchange {
  method: string;
  headers: Record<string, string>;
  body: string | Uint8Array | null;
  /** Most bytes of an answer that are taken. */
  maxBytes: number;
  signal: AbortSignal;
}

export interface OutgoingResponse {
  status: number;
  /** Lower-case names; several of one name joined by a comma. */
  headers: Record<string, string>;
  body: Buffer;
  /** Where the answer came from in the end. */
  url: string;
}

/** Rejects with the socket's own error, or `source-failed` for an answer that is too long. */
export function oneRequest(url: URL, address: string, exchange: Exchange): Promise<OutgoingResponse> {
  const { method, headers, body, maxBytes, signal } = exchange;
  const { promise, resolve, reject } = Promise.withResolvers<OutgoingResponse>();
  const options: RequestOptions = {
    method,
    headers: {
      ...headers,
      // Bytes are counted as they come: a small answer must not unpack into a large one.
      'accept-encoding': 'identity',
      ...(body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    },
    signal,
    // No connection of an earlier request is used again: it may lead to an address that nobody checked for this one.
    agent: false,
    lookup: pinnedTo(address),
  };
  const send = url.protocol === 'https:' ? overHttps : overHttp;
  const request = send(url, options, response => {
    collect(response, maxBytes).then(
      bytes =>
        resolve({
          status: response.statusCode ?? 0,
          headers: plainHeaders(response),
          body: bytes,
          url: url.href,
        }),
      reject,
    );
  });
  request.on('error', reject);
  request.end(body ?? undefined);
  return promise;
}

/** The name is not resolved a second time: its owner could answer with another address now (DNS rebinding). */
function pinnedTo(address: string): LookupFunction {
  const family = address.includes(':') ? 6 : 4;
  return (_host, options, done) => {
    if (options.all === true) done(null, [{ address, family }]);
    else done(null, address, family);
  };
}

async function collect(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > maxBytes) {
      response.destroy();
      throw new PulsoError('source-failed', say.answerTooLong(maxBytes));
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  );
}
