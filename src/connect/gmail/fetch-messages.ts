/** Messages by their ids, in batches; parts that fail are asked for again, in smaller ones. */
import { failureOf, HttpFailure, mayPass } from '../http/http-failure.ts';
import { HTTP_LIMITS } from '../http/limits.data.ts';
import { pauseMs } from '../http/pause.ts';
import type { Bearer } from '../http/sender.ts';
import type { World } from '../http/world.ts';
import type { PartAnswer } from './batch-wire.ts';
import { type GmailApi, messageIn } from './gmail-api.ts';
import { gmailThrottles } from './gmail-error.ts';
import { GMAIL_LIMITS } from './limits.data.ts';
import type { Format, GmailMessage } from './wire.ts';

export interface Fetching {
  api: GmailApi;
  bearer: Bearer;
  world: World;
}

/** `message` null: there is none with this id any more. `cut`: too large to be sent, only its headers are here. */
export interface Fetched {
  id: string;
  message: GmailMessage | null;
  cut: boolean;
}

/** Each id once, as answers come. Throws HttpFailure when a part fails for good, or too often in a row. */
export async function* fetchMessages(
  { api, bearer, world }: Fetching,
  ids: readonly string[],
  format: Format,
  signal: AbortSignal,
): AsyncGenerator<Fetched[]> {
  const most = format === 'raw' ? GMAIL_LIMITS.rawBatch : GMAIL_LIMITS.smallBatch;
  let open = [...ids];
  let atOnce: number = most;
  let failed = 0;
  let refused = 0;
  while (open.length > 0) {
    const asked = open.slice(0, atOnce);
    const token = await bearer.token(signal);
    const answers = await answersTo(asked);
    if (answers === null) {
      // More bytes than allowed: fewer at once, down to one alone.
      if (asked.length === 1) {
        yield [await alone(asked[0] as string)];
        open = open.slice(1);
      }
      atOnce = Math.max(1, Math.floor(asked.length / 2));
      continue;
    }
    const { fetched, again, failure } = sorted(asked, answers, world.now());
    if (fetched.length > 0) yield fetched;
    open = [...again, ...open.slice(asked.length)];
    if (failure === null) {
      failed = 0;
      refused = 0;
      atOnce = Math.min(most, atOnce * 2);
      continue;
    }
    // Only tries that bring nothing at all count: a batch that loses some parts each time still comes to its end.
    failed = fetched.length > 0 ? 1 : failed + 1;
    if (failed >= HTTP_LIMITS.tries) throw failure;
    atOnce = Math.max(1, Math.floor(again.length / 2));
    if (failure.status === 401) {
      if (++refused > 1) throw failure;
      await bearer.renew(token, signal);
      continue;
    }
    refused = 0;
    const pause = pauseMs(failure, failed, world.random());
    if (pause === null) throw failure;
    await world.wait(pause, signal);
  }

  async function answersTo(asked: readonly string[]): Promise<(PartAnswer | null)[] | null> {
    try {
      return await api.messages(asked, format, signal);
    } catch (error) {
      if (error instanceof HttpFailure && error.kind === 'too-large') return null;
      throw error;
    }
  }

  async function alone(id: string): Promise<Fetched> {
    try {
      return { id, message: await api.message(id, format, signal), cut: false };
    } catch (error) {
      if (!(error instanceof HttpFailure) || error.kind !== 'too-large') throw error;
      return { id, message: await api.message(id, 'metadata', signal), cut: true };
    }
  }
}

/** What came, and what must be asked for again. Throws what will not pass by itself. */
function sorted(asked: readonly string[], answers: readonly (PartAnswer | null)[], nowMs: number) {
  const fetched: Fetched[] = [];
  const again: string[] = [];
  let failure: HttpFailure | null = null;
  for (const [at, id] of asked.entries()) {
    const answer = answers[at] ?? null;
    if (answer?.status === 200) fetched.push({ id, message: messageIn(answer.body), cut: false });
    else if (answer?.status === 404) fetched.push({ id, message: null, cut: false });
    else {
      const found = answer === null ? new HttpFailure('broken') : failureOfPart(answer, nowMs);
      if (!mayPass(found) && found.status !== 401) throw found;
      // The one that wants the longest pause decides for all.
      if (failure === null || (found.retryAfterSeconds ?? 0) > (failure.retryAfterSeconds ?? 0))
        failure = found;
      again.push(id);
    }
  }
  return { fetched, again, failure };
}

function failureOfPart({ status, headers, body }: PartAnswer, nowMs: number): HttpFailure {
  const said = body.toString('utf8', 0, HTTP_LIMITS.refusalBytes);
  return failureOf(status, headers, said, nowMs, gmailThrottles(status, said));
}
