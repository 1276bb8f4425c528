/** Questions and their answers. */
import { createHash } from 'node:crypto';
import { cataloguePage } from '../../app/figures/catalogue-page.ts';
import { choices } from '../../app/figures/choices.ts';
import { conversationsBehind, conversationsSchema } from '../../app/figures/conversations.ts';
import { createKeptAnswers } from '../../app/figures/kept-answers.ts';
import { createKeptAsking } from '../../app/figures/kept-asking.ts';
import { configOf } from '../../app/settings.ts';
import { PulsoError } from '../../errors.ts';
import { type Request, requestSchema } from '../../metrics/engine/request.ts';
import { type Api, type ApiParts, add, z } from '../api/api.ts';
import { type Caller, hasScope } from '../api/caller.ts';
import { inTurn } from '../api/in-turn.ts';
import { rowsInAll } from '../api/rows-in-all.ts';
import { problemBody } from '../problem.ts';

const AT_ONCE = 40;
/** Of all answers to one request together. */
const MOST_ROWS = 100_000;
/** Questions of one person that the database works on at the same time: an embedded one answers one after another anyway. */
const TURNS = { served: 3, embedded: 1 };
const ANSWER = z.looseObject({
  results: z.array(z.looseObject({})),
  meta: z.looseObject({}),
  query: z.looseObject({}),
});
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

export function figureRoutes(api: Api, parts: ApiParts): void {
  const { context } = parts;
  const kept = createKeptAnswers(() => performance.now());
  const known = createKeptAsking(context, () => performance.now());
  // Progress changes no figure; everything else may.
  parts.bus.overhear(({ workspaceId, what }) => {
    if (what === 'progress' || what === 'uploads') return;
    kept.forget(workspaceId);
    known.forget(workspaceId);
  });
  const turn = inTurn(context.store.engine === 'server' ? TURNS.served : TURNS.embedded);
  const asking = (caller: Caller) => {
    // A key for figures names no conversation, whoever made it.
    const unseen = (['conversation', 'ticket'] as const).filter(one => !hasScope(caller, `${one}s`));
    return known.asking(caller.workspaceId, caller.reach, unseen);
  };

  add(
    api,
    parts,
    {
      method: 'get',
      path: '/catalogue',
      summary: 'Every metric and dimension, with titles, formulas and where they are defined.',
      tag: 'Figures',
      act: 'see-figures',
      scope: 'figures',
    },
    {
      answer: z.looseObject({ metrics: z.array(z.looseObject({})), dimensions: z.array(z.looseObject({})) }),
    },
    async ({ caller }) => cataloguePage(await configOf(context.store.db, caller.workspaceId)),
  );

  add(
    api,
    parts,
    {
      method: 'post',
      path: '/query',
      summary: 'One question: metrics by dimensions, filtered, over a range.',
      tag: 'Figures',
      act: 'see-figures',
      scope: 'figures',
    },
    { body: requestSchema, answer: ANSWER },
    async ({ c, caller, body }) => {
      const { engine, view, now, done } = await asking(caller);
      const who = { workspaceId: caller.workspaceId, view };
      const { meta, ...result } = await turn(caller, c.req.raw.signal, () =>
        kept.answer(who, body, () => engine.ask(body, now)),
      );
      const { now: at, ...same } = meta;
      // The moment of asking alone is no change.
      const etag = `"${hash({ ...result, meta: same, done })}"`;
      if (c.req.header('if-none-match') === etag) return c.body(null, 304, { etag });
      const text = JSON.stringify({
        ...result,
        meta: { ...same, now: at, recomputing: done === null ? null : { done } },
      });
      return c.body(text, 200, { ...JSON_TYPE, etag, 'cache-control': 'private, no-cache' });
    },
  );

  add(
    api,
    parts,
    {
      method: 'post',
      path: '/queries',
      summary: 'Several questions of one page in one go; each answer is a result or a problem.',
      tag: 'Figures',
      act: 'see-figures',
      scope: 'figures',
    },
    {
      body: z.strictObject({ requests: z.array(requestSchema).min(1).max(AT_ONCE) }),
      answer: z.looseObject({ results: z.array(z.unknown()) }),
    },
    async ({ c, caller, body }) => {
      const { engine, view, now, done } = await asking(caller);
      const who = { workspaceId: caller.workspaceId, view };
      const take = rowsInAll(MOST_ROWS);
      const together = engine.together();
      const one = async (request: Request) => {
        try {
          const result = await turn(caller, c.req.raw.signal, () =>
            take(() => kept.answer(who, request, () => together.ask(request, now))),
          );
          return { ...result, meta: { ...result.meta, recomputing: done === null ? null : { done } } };
        } catch (error) {
          if (!(error instanceof PulsoError)) throw error;
          return { problem: problemBody(error.code, error.said, caller.language) };
        }
      };
      return { results: await Promise.all(body.requests.map(one)) };
    },
  );

  add(
    api,
    parts,
    {
      method: 'post',
      path: '/conversations',
      summary: 'The conversations behind a figure, page by page.',
      tag: 'Figures',
      act: 'see-conversations',
      scope: 'conversations',
    },
    {
      body: conversationsSchema,
      answer: z.looseObject({
        conversations: z.array(z.unknown()),
        next: z.string().nullable(),
        total: z.int(),
      }),
    },
    async ({ c, caller, body }) =>
      turn(caller, c.req.raw.signal, async () => ({
        ...(await conversationsBehind(context.store.db, caller.workspaceId, await asking(caller), body)),
      })),
  );

  add(
    api,
    parts,
    {
      method: 'get',
      path: '/choices',
      summary: 'Mailboxes, teams, people and labels one may filter by.',
      tag: 'Figures',
      act: 'see-figures',
      scope: 'figures',
    },
    { answer: z.looseObject({}) },
    async ({ caller }) => ({
      ...(await choices(context.store.db, caller.workspaceId, await asking(caller))),
    }),
  );
}

const hash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 27);
