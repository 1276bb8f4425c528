/** Tells an open page what to ask for again (server-sent events). */
import { streamSSE } from 'hono/streaming';
import { type Api, type ApiParts, add } from '../api/api.ts';

/** Proxies cut lines that say nothing. */
const PULSE_MS = 20_000;

export function eventRoutes(api: Api, parts: ApiParts): void {
  add(
    api,
    parts,
    {
      method: 'get',
      path: '/events',
      summary:
        'Says what changed, as server-sent events: facts, mailboxes, uploads, settings, reports, alerts, surveys, progress.',
      tag: 'Figures',
      act: null,
      scope: null,
    },
    {},
    async ({ c, caller }) => {
      // Nobody reads the stream of a HEAD, so it would never end.
      if (c.req.method === 'HEAD') return c.body(null, 200, { 'content-type': 'text/event-stream' });
      return streamSSE(c, async stream => {
        const waiting = new Set<string>();
        let wake = () => {};
        const forget = parts.bus.listen(caller.workspaceId, what => {
          waiting.add(what);
          wake();
        });
        stream.onAbort(() => {
          forget();
          wake();
        });
        await stream.writeSSE({ event: 'hello', data: '{}' });
        while (!stream.aborted) {
          if (waiting.size === 0) {
            const rung = await Promise.race([
              new Promise<true>(resolve => {
                wake = () => resolve(true);
              }),
              new Promise<false>(resolve => {
                setTimeout(() => resolve(false), PULSE_MS).unref();
              }),
            ]);
            if (!rung) await stream.writeSSE({ event: 'pulse', data: '{}' });
            continue;
          }
          for (const what of [...waiting]) {
            waiting.delete(what);
            await stream.writeSSE({ event: 'change', data: JSON.stringify({ what }) });
          }
        }
      });
    },
  );
}
