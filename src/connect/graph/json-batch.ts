/** Several GETs in one request (Graph guide *Combine multiple requests in one HTTP call using JSON batching*). */
import { failureOf, HttpFailure, mayPass } from '../http/http-failure.ts';
import { HTTP_LIMITS } from '../http/limits.data.ts';
import { pauseMs } from '../http/pause.ts';
import type { Bearer, Sender } from '../http/sender.ts';
import type { World } from '../http/world.ts';
import { graphThrottles } from './graph-error.ts';
import { GRAPH_LIMITS } from './limits.data.ts';
import { batchShape } from './wire.ts';

export interface Batching {
  base: string;
  sender: Sender;
  bearer: Bearer;
  world: World;
}

/**
 * The answers' JSON in the order of `paths` (relative to the API), null where there is no such thing. Parts that fail are asked for
 * again. Throws HttpFailure.
 */
export async function getMany(
  batching: Batching,
  paths: readonly string[],
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<unknown[]> {
  const { bearer, world } = batching;
  const bodies = Array<unknown>(paths.length).fill(null);
  let open = paths.map((path, at) => ({ at, path }));
  let failed = 0;
  let refused = 0;
  while (open.length > 0) {
    const token = await bearer.token(signal);
    const asked = open.slice(0, GRAPH_LIMITS.batch);
    const answers = await ask(batching, asked, headers, signal);
    const again: typeof open = [];
    let failure: HttpFailure | null = null;
    for (const one of asked) {
      const found = answers.get(String(one.at)) ?? new HttpFailure('broken');
      if (!(found instanceof HttpFailure)) {
        bodies[one.at] = found.body;
        continue;
      }
      if (found.status === 404) continue;
      if (!mayPass(found) && found.status !== 401) throw found;
      if (failure === null || (found.retryAfterSeconds ?? 0) > (failure.retryAfterSeconds ?? 0))
        failure = found;
      again.push(one);
    }
    open = [...again, ...open.slice(asked.length)];
    if (failure === null) {
      failed = 0;
      refused = 0;
      continue;
    }
    if (failure.status === 401) {
      if (++refused > 1) throw failure;
      await bearer.renew(token, signal);
      continue;
    }
    failed = again.length < asked.length ? 1 : failed + 1;
    const pause = failed >= HTTP_LIMITS.tries ? null : pauseMs(failure, failed, world.random());
    if (pause === null) throw failure;
    await world.wait(pause, signal);
  }
  return bodies;
}

async function ask(
  { base, sender, world }: Batching,
  asked: readonly { at: number; path: string }[],
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Map<string, { body: unknown } | HttpFailure>> {
  const requests = asked.map(({ at, path }) => ({ id: String(at), method: 'GET', url: path, headers }));
  const { body } = await sender.send(
    {
      method: 'POST',
      url: `${base}/$batch`,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ requests }),
    },
    signal,
  );
  const { responses } = batchShape.parse(JSON.parse(body.toString()));
  const answers = new Map<string, { body: unknown } | HttpFailure>();
  for (const { id, status, headers, body } of responses) {
    if (status >= 200 && status < 300) answers.set(id, { body });
    else {
      const said = JSON.stringify(body ?? '').slice(0, HTTP_LIMITS.refusalBytes);
      const told = new Headers(headers ?? {});
      answers.set(id, failureOf(status, told, said, world.now(), graphThrottles(status)));
    }
  }
  return answers;
}
