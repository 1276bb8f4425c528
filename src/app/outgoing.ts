/**
 * The guard of every connection that goes where a person of a workspace said: mail servers, webhooks, calendars.
 * A name in a form must not reach the machine's own network (server-side request forgery).
 */
import { lookup } from 'node:dns/promises';
import { PulsoError } from '../errors.ts';
import { say } from './outgoing/errors.data.ts';
import { type Exchange, type OutgoingResponse, oneRequest } from './outgoing/one-request.ts';
import { isAllowed, isPublicAddress, plainHost } from './outgoing/public-address.ts';

export type { OutgoingResponse } from './outgoing/one-request.ts';

/**
 * Resolves `host` and gives the address to connect to; connect to that, not to the name again. `allowed`: names, addresses
 * or CIDR ranges that may be private (PULSO_ALLOWED_HOSTS). Throws `not-allowed` when any of its addresses is not in the
 * internet, and `source-failed` when the name has none.
 */
export async function assertAllowedHost(
  host: string,
  allowed: readonly string[],
  resolve: (name: string) => Promise<string[]> = addressesOf,
): Promise<{ address: string }> {
  const name = plainHost(host);
  const found = await resolve(name);
  const [first] = found;
  if (first === undefined) throw unknownHost(host);
  if (!found.every(address => isPublicAddress(address) || isAllowed(name, address, allowed))) {
    throw new PulsoError('not-allowed', say.privateNetwork(host, name));
  }
  return { address: first };
}

/** RFC 6761 §6.3: these names are this machine whatever a resolver says. */
const isLocalhost = (name: string): boolean => name === 'localhost' || name.endsWith('.localhost');

async function addressesOf(name: string): Promise<string[]> {
  if (name === '') return [];
  if (isLocalhost(name)) return ['127.0.0.1'];
  try {
    return (await lookup(name, { all: true, order: 'verbatim' })).map(one => one.address);
  } catch (error) {
    throw unknownHost(name, error);
  }
}

const unknownHost = (host: string, cause?: unknown): PulsoError =>
  new PulsoError('source-failed', say.noHost(host), { cause });

export interface OutgoingOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Default 10 s, for the whole of it. */
  timeoutMs?: number;
  /** Of the answer; default 1 MiB. */
  maxBytes?: number;
  /** Default 3. With 0 a redirect is the answer. */
  maxRedirects?: number;
  signal?: AbortSignal;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Of no use, or not for the eyes of, another host. */
const BOUND_TO_HOST = new Set(['authorization', 'cookie', 'proxy-authorization']);

/**
 * Like fetch, for addresses that a person entered: http and https only, every hop checked, connected to the checked address.
 * Throws `not-allowed`, `bad-input` (no such address), `source-failed` (unreachable, too slow, too long), `cancelled`.
 */
export async function outgoingFetch(
  address: string | URL,
  options: OutgoingOptions,
  allowed: readonly string[],
): Promise<OutgoingResponse> {
  const { timeoutMs = 10_000, maxBytes = 1 << 20, maxRedirects = 3 } = options;
  const late = AbortSignal.timeout(timeoutMs);
  const signal = options.signal === undefined ? late : AbortSignal.any([late, options.signal]);
  let url = webAddress(String(address));
  let exchange: Exchange = {
    method: options.method ?? 'GET',
    headers: options.headers ?? {},
    body: options.body ?? null,
    maxBytes,
    signal,
  };
  for (let hops = 0; ; hops++) {
    const response = await explained(url, timeoutMs, options.signal, async () => {
      const checked = await unlessAborted(assertAllowedHost(url.hostname, allowed), signal);
      return oneRequest(url, checked.address, exchange);
    });
    const target = response.headers.location;
    if (!REDIRECTS.has(response.status) || target === undefined || maxRedirects === 0) return response;
    if (hops === maxRedirects) {
      throw new PulsoError('source-failed', say.leadsOn(url.host));
    }
    const next = webAddress(target, url);
    exchange = nextExchange(exchange, response.status, url, next);
    url = next;
  }
}

function webAddress(text: string, base?: URL): URL {
  const url = URL.parse(text, base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new PulsoError('bad-input', say.notAnAddress(text));
  }
  if (base?.protocol === 'https:' && url.protocol === 'http:') {
    throw new PulsoError('not-allowed', say.leadsToHttp(base.host));
  }
  return url;
}

/** As browsers do (Fetch standard, "HTTP-redirect fetch"): 303, and 301 and 302 after a POST, go on as GET. */
function nextExchange(exchange: Exchange, status: number, from: URL, to: URL): Exchange {
  const asGet = status === 303 || (status < 303 && exchange.method === 'POST');
  const drop = (name: string): boolean =>
    (from.origin !== to.origin && BOUND_TO_HOST.has(name.toLowerCase())) ||
    (asGet && name.toLowerCase().startsWith('content-'));
  return {
    ...exchange,
    ...(asGet ? { method: 'GET', body: null } : {}),
    headers: Object.fromEntries(Object.entries(exchange.headers).filter(([name]) => !drop(name))),
  };
}

/** A resolver cannot be interrupted; nobody has to wait for it. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<T>();
  const stop = (): void => reject(signal.reason);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', stop));
}

async function explained<T>(
  url: URL,
  timeoutMs: number,
  stop: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PulsoError) throw error;
    if (stop?.aborted === true) throw new PulsoError('cancelled', say.stopped, { cause: error });
    const { name, message } = error as Error;
    const late = name === 'AbortError' || name === 'TimeoutError';
    const said = late ? say.noAnswer(url.host, timeoutMs / 1000) : say.unreachable(url.host, message);
    throw new PulsoError('source-failed', said, { cause: error });
  }
}
