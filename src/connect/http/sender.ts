/** Asks a web service: with the bearer's token, again after what may pass by itself, and never for more than allowed. */
import { failureOf, HttpFailure, mayPass, withoutSecrets } from './http-failure.ts';
import { HTTP_LIMITS } from './limits.data.ts';
import { pauseMs } from './pause.ts';
import { readBeginning, readBody } from './read-body.ts';
import type { World } from './world.ts';

export interface Ask {
  method: 'GET' | 'POST';
  url: string;
  headers?: Record<string, string>;
  body?: string;
  /** Statuses beside 2xx that are an answer. */
  accept?: readonly number[];
  maxBytes?: number;
  /** What becomes of an answer with more than that; `refuse` when not given. */
  whenMore?: 'cut' | 'refuse';
}

export interface Answer {
  status: number;
  headers: Headers;
  body: Buffer;
  /** `body` is only the beginning. */
  cut: boolean;
}

/** Who may ask: access that is renewed when it ends (RFC 6750). */
export interface Bearer {
  token(signal: AbortSignal): Promise<string>;
  /** The service refused this token. Several that were refused at once renew it once. */
  renew(refused: string, signal: AbortSignal): Promise<void>;
}

export interface SenderOptions {
  world: World;
  /** Null: nobody in particular, as when tokens themselves are asked for. */
  bearer: Bearer | null;
  /** Words that must not be in any error. */
  secrets?: readonly string[];
  /** Does a refusal mean “too often”, though its status does not say so? */
  throttled?: (status: number, said: string) => boolean;
}

export interface Sender {
  /** Throws HttpFailure when all tries came to nothing, the signal's reason when it is aborted. */
  send(ask: Ask, signal: AbortSignal): Promise<Answer>;
}

export function openSender(options: SenderOptions): Sender {
  const { world, bearer, secrets = [], throttled = () => false } = options;

  async function attempt(ask: Ask, token: string | null, signal: AbortSignal): Promise<Answer> {
    // Redirects are not followed: a service that sends its answers from elsewhere would get the token there.
    const response = await world.fetch(ask.url, {
      method: ask.method,
      redirect: 'manual',
      headers: { ...ask.headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      ...(ask.body === undefined ? {} : { body: ask.body }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(HTTP_LIMITS.tryMs)]),
    });
    const { status, headers } = response;
    if (response.ok || ask.accept?.includes(status) === true) {
      const whole = await readBody(
        response,
        ask.maxBytes ?? HTTP_LIMITS.answerBytes,
        ask.whenMore ?? 'refuse',
      );
      return { status, headers, ...whole };
    }
    const text = await readBeginning(response, HTTP_LIMITS.refusalBytes);
    const said = withoutSecrets(text, token === null ? secrets : [...secrets, token]);
    throw failureOf(status, headers, said, world.now(), throttled(status, said));
  }

  return {
    async send(ask, signal) {
      let renewed = false;
      for (let tried = 1; ; tried++) {
        signal.throwIfAborted();
        const token = (await bearer?.token(signal)) ?? null;
        let failure: HttpFailure;
        try {
          return await attempt(ask, token, signal);
        } catch (error) {
          signal.throwIfAborted();
          failure = error instanceof HttpFailure ? error : unreachable(error);
        }
        if (failure.status === 401 && bearer !== null && token !== null && !renewed) {
          renewed = true;
          await bearer.renew(token, signal);
          tried--;
          continue;
        }
        if (failure.status !== 401) renewed = false;
        if (!mayPass(failure) || tried >= HTTP_LIMITS.tries) throw failure;
        const pause = pauseMs(failure, tried, world.random());
        if (pause === null) throw failure;
        await world.wait(pause, signal);
      }
    },
  };
}

/** What fetch says of the network is a chain of causes; the last one has the code. */
function unreachable(error: unknown): HttpFailure {
  let code = '';
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') code = cause.code;
    else if (code === '' && cause.name === 'TimeoutError') code = 'ETIMEDOUT';
  }
  return new HttpFailure('unreachable', { code });
}
