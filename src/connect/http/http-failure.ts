/** Why a request came to nothing, for whoever knows the provider to put into a sentence. */

export type FailureKind =
  /** No answer: name, network, TLS, time. */
  | 'unreachable'
  /** Asked too often: 429, 503, or what the provider says in another way. */
  | 'throttled'
  /** 5xx. */
  | 'broken'
  /** Any other status that is no answer. */
  | 'refused'
  /** More bytes than allowed. */
  | 'too-large';

export interface FailureDetails {
  status?: number;
  /** Code of the network error: `ECONNREFUSED`. */
  code?: string;
  /** Beginning of what the server said, without secrets. */
  said?: string;
  retryAfterSeconds?: number | null;
}

/** Never holds a token, a code or an address with a query. */
export class HttpFailure extends Error {
  readonly kind: FailureKind;
  readonly status: number | null;
  readonly code: string | null;
  readonly said: string;
  readonly retryAfterSeconds: number | null;
  constructor(kind: FailureKind, details: FailureDetails = {}) {
    super(`${kind} ${details.status ?? details.code ?? ''}`.trim());
    this.name = 'HttpFailure';
    this.kind = kind;
    this.status = details.status ?? null;
    this.code = details.code ?? null;
    this.said = details.said ?? '';
    this.retryAfterSeconds = details.retryAfterSeconds ?? null;
  }
}

/** Worth trying again: what was wrong may pass by itself. */
export const mayPass = ({ kind }: HttpFailure): boolean =>
  kind === 'unreachable' || kind === 'throttled' || kind === 'broken';

/** Secrets that a server repeats in its refusal are taken out of it. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((clean, secret) => (secret === '' ? clean : clean.replaceAll(secret, '…')), text);
}

/** What an answer with a status that is none means. `throttled`: the provider says so in its own way. */
export function failureOf(
  status: number,
  headers: { get(name: string): string | null },
  said: string,
  nowMs: number,
  throttled: boolean,
): HttpFailure {
  const details = { status, said, retryAfterSeconds: retryAfterSeconds(headers.get('retry-after'), nowMs) };
  if (throttled || status === 429 || status === 503) return new HttpFailure('throttled', details);
  return new HttpFailure(status >= 500 ? 'broken' : 'refused', details);
}

/** RFC 9110 §10.2.3: seconds or a date. Null: not said, or not understood. */
export function retryAfterSeconds(value: string | null, nowMs: number): number | null {
  if (value === null) return null;
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - nowMs) / 1000));
}
