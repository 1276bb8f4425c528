/** Suggestions for tickets, what people made of them, and what they are made from. */
import { contentState, setContent } from '../../app/triage/content.ts';
import { decide, decisionBody } from '../../app/triage/decide.ts';
import { draftAnswer } from '../../app/triage/draft-answer.ts';
import {
  endpointBody,
  removeEndpoint,
  saveEndpoint,
  showEndpoint,
} from '../../app/triage/endpoint-settings.ts';
import { solvedLike } from '../../app/triage/similar-tickets.ts';
import { readableTicket, suggest } from '../../app/triage/suggest.ts';
import { testEndpoint } from '../../app/triage/test-endpoint.ts';
import { noteTraining } from '../../app/triage/train-models.ts';
import { triageState } from '../../app/triage/triage-state.ts';
import { actingAs } from '../api/acting-as.ts';
import { type Api, type ApiParts, add, idParam, z } from '../api/api.ts';
import type { Caller } from '../api/caller.ts';

const object = z.looseObject({});

export function triageRoutes(api: Api, parts: ApiParts): void {
  const { context, jobs } = parts;
  const seeing = { tag: 'Triage', act: 'triage-tickets', scope: 'conversations' } as const;
  const asked = async (caller: Caller) => (await actingAs(context, caller)).asking;
  const setting = { tag: 'Triage', act: 'manage-settings', scope: 'settings' } as const;

  add(
    api,
    parts,
    {
      ...seeing,
      method: 'get',
      path: '/triage',
      summary: 'What was learnt from labelled tickets, and how good it is.',
    },
    { answer: object },
    async ({ caller }) => ({ ...(await triageState(context, caller.workspaceId, caller.language)) }),
  );
  add(
    api,
    parts,
    { ...setting, method: 'post', path: '/triage/train', summary: 'Learns anew, in the background.' },
    { answer: object, status: 202 },
    async ({ caller: { workspaceId } }) => {
      await noteTraining(context, workspaceId, { state: 'waiting', done: 0, said: null });
      await jobs.send('triage', { workspaceId });
      return {};
    },
  );
  add(
    api,
    parts,
    {
      ...seeing,
      method: 'get',
      path: '/tickets/{id}/triage',
      summary:
        'Category, severity, language, sentiment and likely duplicates of a ticket, as they are suggested.',
    },
    { params: idParam, answer: object },
    async ({ caller, params }) => ({
      ...(await suggest(context, caller.workspaceId, await asked(caller), params.id, { endpoint: false })),
    }),
  );
  add(
    api,
    parts,
    {
      ...seeing,
      method: 'post',
      path: '/tickets/{id}/triage/endpoint',
      summary: 'The same, and asks the endpoint: the ticket’s text goes there, redacted.',
    },
    { params: idParam, answer: object },
    async ({ caller, params }) => ({
      ...(await suggest(context, caller.workspaceId, await asked(caller), params.id, { endpoint: true })),
    }),
  );
  add(
    api,
    parts,
    {
      ...seeing,
      method: 'get',
      path: '/tickets/{id}/triage/solved',
      summary: 'Solved tickets most like this one, with what was answered.',
    },
    { params: idParam, answer: z.array(object) },
    async ({ caller, params }) => {
      const asking = await asked(caller);
      const ticket = await readableTicket(context, caller.workspaceId, asking, params.id);
      const solved = await solvedLike(context, caller.workspaceId, asking, params.id, ticket);
      return solved.map(({ names: _, ...one }) => one);
    },
  );
  add(
    api,
    parts,
    {
      ...seeing,
      method: 'post',
      path: '/tickets/{id}/triage/draft',
      summary: 'A reply to begin from; a person changes and sends it.',
    },
    {
      params: idParam,
      body: z.strictObject({ source: z.enum(['similar', 'endpoint']).default('similar') }),
      answer: object,
    },
    async ({ caller, params, body }) => ({
      ...(await draftAnswer(context, caller.workspaceId, await asked(caller), params.id, body.source)),
    }),
  );
  add(
    api,
    parts,
    {
      ...seeing,
      method: 'post',
      path: '/tickets/{id}/triage/decisions',
      summary: 'What was made of a suggestion: accepted, changed, refused.',
    },
    { params: idParam, body: decisionBody, answer: z.object({ seconds_saved: z.int() }) },
    async ({ caller, params, body }) => decide(context, await actingAs(context, caller), params.id, body),
  );

  add(
    api,
    parts,
    {
      ...setting,
      method: 'get',
      path: '/triage/endpoint',
      summary: 'The endpoint that may be asked, without its key; null: nothing leaves.',
    },
    { answer: z.object({ endpoint: z.unknown() }) },
    async ({ caller }) => ({ endpoint: await showEndpoint(context, caller.workspaceId) }),
  );
  add(
    api,
    parts,
    { ...setting, method: 'put', path: '/triage/endpoint', summary: 'Sets it.' },
    { body: endpointBody },
    async ({ caller, body }) =>
      saveEndpoint(context, caller.workspaceId, caller.userId, body) as Promise<undefined>,
  );
  add(
    api,
    parts,
    {
      ...setting,
      method: 'delete',
      path: '/triage/endpoint',
      summary: 'Forgets it: nothing leaves any more.',
    },
    {},
    async ({ caller }) => removeEndpoint(context, caller.workspaceId, caller.userId) as Promise<undefined>,
  );
  add(
    api,
    parts,
    {
      ...setting,
      method: 'post',
      path: '/triage/endpoint/test',
      summary: 'Asks it about a made-up ticket.',
    },
    { answer: object },
    async ({ caller }) => ({ ...(await testEndpoint(context, caller.workspaceId)) }),
  );

  const privacy = { tag: 'Privacy', act: 'manage-settings', scope: null, path: '/privacy/content' } as const;
  add(
    api,
    parts,
    {
      ...privacy,
      method: 'get',
      summary: 'Whether the text of support mail is kept, of which mailboxes, and how much of it.',
    },
    { answer: object },
    async ({ caller }) => ({ ...(await contentState(context, caller.workspaceId)) }),
  );
  add(
    api,
    parts,
    { ...privacy, method: 'put', summary: 'Has it kept, with a confirmation; or deletes all of it at once.' },
    {
      body: z.strictObject({ on: z.boolean(), confirm: z.string().max(100).nullable().default(null) }),
      answer: object,
    },
    async ({ caller: { workspaceId, userId }, body }) => {
      const state = await setContent(context, workspaceId, userId, body);
      await jobs.send('recompute', { workspaceId });
      return { ...state };
    },
  );
}
