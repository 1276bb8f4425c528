/** A server of the tests that goes wrong on purpose: each request takes the next fault in the list, and once it is empty all is well. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Fault =
  | 'none'
  /** The connection ends without an answer … */
  | 'drop'
  /** … or in the middle of it. */
  | 'cut'
  /** All access tokens end now. */
  | 'expire'
  | { status: number; retryAfter?: string; body?: unknown }
  /** Inside a batch: every second part fails like this; status 0 leaves them out. */
  | { part: number; retryAfter?: string };

export interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Asked {
  method: string;
  url: URL;
  headers: IncomingMessage['headers'];
  body: string;
  /** What the parts of this request's batch suffer. */
  part: { part: number; retryAfter?: string } | null;
}

export interface FaultyServer {
  url: string;
  faults: Fault[];
  /** Paths asked for, with their query, in order. */
  asked: string[];
  stop(): Promise<void>;
}

/** `answer` speaks for the service; `expire` is what the fault of that name does. */
export async function startFaulty(
  answer: (asked: Asked) => Reply | Promise<Reply>,
  expire: () => void = () => {},
): Promise<FaultyServer> {
  const faults: Fault[] = [];
  const asked: string[] = [];

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const piece of request.setEncoding('utf8')) body += piece;
    const { method = 'GET', headers } = request;
    const url = new URL(request.url ?? '/', running.url);
    asked.push(`${method} ${url.pathname}${url.search}`);
    // What befalls parts waits for a request that has some.
    const at = faults.findIndex(one => method === 'POST' || typeof one !== 'object' || !('part' in one));
    const fault = at < 0 ? 'none' : (faults.splice(at, 1)[0] ?? 'none');
    if (fault === 'drop') {
      request.socket.destroy();
      return;
    }
    if (fault === 'expire') expire();
    if (typeof fault === 'object' && 'status' in fault) {
      const more = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
      response.writeHead(fault.status, { 'content-type': 'application/json', ...more });
      response.end(JSON.stringify(fault.body ?? { error: { code: fault.status, message: 'a fault' } }));
      return;
    }
    const part = typeof fault === 'object' ? fault : null;
    const reply = await answer({ method, url, headers, body, part });
    const bytes = bytesOf(reply.body);
    const type =
      typeof reply.body === 'object' && !Buffer.isBuffer(reply.body) ? 'application/json' : 'text/plain';
    response.writeHead(reply.status, {
      'content-type': type,
      'content-length': bytes.length,
      ...reply.headers,
    });
    if (fault !== 'cut') response.end(bytes);
    else response.write(bytes.subarray(0, bytes.length / 2), () => request.socket.destroy());
  }

  const server = createServer((request, response) => {
    respond(request, response).catch((error: Error) => {
      response.writeHead(599).end(error.stack);
    });
  });
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  const running: FaultyServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    asked,
    async stop() {
      server.closeAllConnections();
      await new Promise(closed => server.close(closed));
    },
  };
  return running;
}

function bytesOf(body: unknown): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  return Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}
