/** Surveys: what is asked, who was asked, and what they said. */
import { engineFor } from '../../app/figures/engine-for.ts';
import { flaggedQuery, listFlagged } from '../../app/surveys/flagged.ts';
import { importAnswers, importBody } from '../../app/surveys/import-answers.ts';
import { invitationsQuery, listInvitations } from '../../app/surveys/invitations.ts';
import { embedding } from '../../app/surveys/open-link.ts';
import { pagePolicy } from '../../app/surveys/page-style.ts';
import { previewSurvey, surveyPreviewBody } from '../../app/surveys/preview-survey.ts';
import { resultsQuery, surveyResults } from '../../app/surveys/results.ts';
import { sendBody, sendByHand } from '../../app/surveys/send-by-hand.ts';
import { allowSurveys } from '../../app/surveys/stop-surveys.ts';
import { surveyBody } from '../../app/surveys/survey-body.ts';
import {
  addSurvey,
  changeSurvey,
  removeSurvey,
  setSurveyState,
  surveysOf,
  surveyWith,
} from '../../app/surveys/surveys.ts';
import { listVerbatims, tagsBody, tagVerbatim, verbatimsBody } from '../../app/surveys/verbatims.ts';
import { REPORT_POLICY } from '../../report/html/policy.ts';
import { type Api, type ApiParts, add, idParam, z } from '../api/api.ts';
import type { Caller } from '../api/caller.ts';
import { inTurn } from '../api/in-turn.ts';

const list = z.array(z.looseObject({}));
const ANSWER = z.looseObject({});

export function surveyRoutes(api: Api, parts: ApiParts): void {
  const { context, jobs } = parts;
  const { store } = context;
  const asking = (caller: Caller) => engineFor(context, caller.workspaceId, caller.reach);
  // Each asks a question for every question of the survey.
  const turn = inTurn(1);
  const seeing = { tag: 'Surveys', act: 'see-figures', scope: 'surveys' } as const;
  const managing = { tag: 'Surveys', act: 'manage-surveys', scope: 'surveys' } as const;
  const reading = { tag: 'Surveys', act: 'see-conversations', scope: 'surveys' } as const;

  add(
    api,
    parts,
    {
      ...seeing,
      method: 'get',
      path: '/surveys',
      summary: 'All surveys with their questions, newest first.',
    },
    { answer: list },
    async ({ caller }) => (await surveysOf(store.db, caller.workspaceId)).map(one => ({ ...one })),
  );
  add(
    api,
    parts,
    {
      ...managing,
      method: 'post',
      path: '/surveys',
      summary: 'A new survey, as a draft: nobody is asked yet.',
    },
    { body: surveyBody, answer: z.object({ id: z.int() }), status: 201 },
    async ({ caller, body }) => addSurvey(context, caller.workspaceId, caller.userId, body),
  );
  add(
    api,
    parts,
    { ...seeing, method: 'get', path: '/surveys/{id}', summary: 'One survey.' },
    { params: idParam, answer: ANSWER },
    async ({ caller, params }) => ({ ...(await surveyWith(store.db, caller.workspaceId, params.id)) }),
  );
  add(
    api,
    parts,
    {
      ...managing,
      method: 'put',
      path: '/surveys/{id}',
      summary: 'Changes a survey; other questions are a new version, and answers stay with theirs.',
    },
    { params: idParam, body: surveyBody, answer: ANSWER },
    async ({ caller, params, body }) => ({
      ...(await changeSurvey(context, caller.workspaceId, caller.userId, params.id, body)),
    }),
  );
  add(
    api,
    parts,
    {
      ...managing,
      method: 'delete',
      path: '/surveys/{id}',
      summary: 'Ends a survey; its answers stay in the figures.',
    },
    { params: idParam },
    async ({ caller, params }) =>
      removeSurvey(context, caller.workspaceId, caller.userId, params.id) as Promise<undefined>,
  );
  for (const [verb, state, summary] of [
    ['open', 'open', 'From now on it asks; it does not make up for the past.'],
    ['close', 'closed', 'It asks nobody any more, and takes no more answers.'],
  ] as const) {
    add(
      api,
      parts,
      { ...managing, method: 'post', path: `/surveys/{id}/${verb}`, summary },
      { params: idParam },
      async ({ caller, params }) => {
        await setSurveyState(context, caller.workspaceId, caller.userId, params.id, state);
        await jobs.send('survey-plan', {});
        await jobs.send('surveys', {});
        return undefined;
      },
    );
  }
  add(
    api,
    parts,
    {
      ...managing,
      method: 'post',
      path: '/surveys/preview',
      summary:
        'The page, the thanks or the mail of a survey that need not be saved; mail_text as plain text.',
    },
    { body: surveyPreviewBody, answer: ANSWER },
    async ({ c, caller, body }) => {
      const text = await previewSurvey(context, caller.workspaceId, body);
      if (body.of === 'mail_text') return c.body(text, 200, { 'content-type': 'text/plain; charset=utf-8' });
      const mail = body.of === 'mail' || body.of === 'reminder';
      return c.body(text, 200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': mail
          ? `${REPORT_POLICY}; sandbox; frame-ancestors 'self'`
          : `${pagePolicy(true)}; sandbox`,
      });
    },
  );
  add(
    api,
    parts,
    {
      ...managing,
      method: 'post',
      path: '/surveys/{id}/send',
      summary: 'Sends an open survey to a list of addresses.',
    },
    { params: idParam, body: sendBody, answer: z.looseObject({ invitations: z.int() }), status: 202 },
    async ({ caller, params, body }) => {
      const made = await sendByHand(context, caller.workspaceId, caller.userId, params.id, body);
      await jobs.send('surveys', {});
      return made;
    },
  );
  add(
    api,
    parts,
    {
      ...managing,
      method: 'get',
      path: '/surveys/{id}/invitations',
      summary: 'Who was asked and what came of it; whoever was left out, with the reason.',
    },
    { params: idParam, query: invitationsQuery, answer: list },
    async ({ caller, params, query }) =>
      (
        await listInvitations(
          context,
          caller.workspaceId,
          await asking(caller),
          params.id,
          query,
          caller.language,
        )
      ).map(one => ({ ...one })),
  );
  add(
    api,
    parts,
    {
      ...seeing,
      method: 'get',
      path: '/surveys/{id}/results',
      summary: 'Its figures by question, each with n.',
    },
    { params: idParam, query: resultsQuery, answer: ANSWER },
    async ({ c, caller, params, query }) =>
      turn(caller, c.req.raw.signal, async () => ({
        ...(await surveyResults(
          context,
          caller.workspaceId,
          await asking(caller),
          params.id,
          query,
          caller.language,
        )),
      })),
  );
  add(
    api,
    parts,
    {
      ...managing,
      method: 'get',
      path: '/surveys/{id}/flagged',
      summary:
        'Answers that did not look like a person’s, with why, and whether they were confirmed and count; none of an anonymous survey.',
    },
    { params: idParam, query: flaggedQuery, answer: list },
    async ({ caller, params, query }) =>
      (await listFlagged(store.db, caller.workspaceId, await asking(caller), params.id, query)).map(one => ({
        ...one,
      })),
  );
  add(
    api,
    parts,
    {
      ...managing,
      method: 'post',
      path: '/surveys/{id}/import',
      summary: 'Answers given elsewhere, from a CSV file in base64: all of it or nothing.',
    },
    { params: idParam, body: importBody, answer: z.looseObject({ imported: z.int(), known: z.int() }) },
    async ({ caller, params, body }) =>
      importAnswers(context, caller.workspaceId, caller.userId, params.id, body),
  );
  add(
    api,
    parts,
    {
      ...managing,
      method: 'get',
      path: '/surveys/{id}/embedding',
      summary: 'A link that anybody may answer by, and HTML with it for a site: no script, no frame.',
    },
    { params: idParam, answer: z.looseObject({ url: z.string(), html: z.string() }) },
    async ({ caller, params }) => embedding(context, caller.workspaceId, params.id),
  );
  add(
    api,
    parts,
    {
      ...managing,
      method: 'post',
      path: '/surveys/allow',
      summary: 'Lets surveys reach an address again that wanted no more.',
    },
    { body: z.strictObject({ email: z.email() }) },
    async ({ caller, body }) => allowSurveys(context, caller.workspaceId, body.email) as Promise<undefined>,
  );
  add(
    api,
    parts,
    {
      ...reading,
      method: 'post',
      path: '/verbatims',
      summary: 'What people wrote, newest first, filtered as figures are.',
    },
    { body: verbatimsBody, answer: list },
    async ({ caller, body }) =>
      (await listVerbatims(store.db, caller.workspaceId, await asking(caller), body)).map(one => ({
        ...one,
      })),
  );
  add(
    api,
    parts,
    { ...reading, method: 'put', path: '/verbatims/{id}/tags', summary: 'The tags under an answer.' },
    { params: idParam, body: tagsBody },
    async ({ caller, params, body }) => {
      await tagVerbatim(store, caller.workspaceId, caller.userId, await asking(caller), params.id, body);
      context.tell({ workspaceId: caller.workspaceId, what: 'surveys' });
      return undefined;
    },
  );
}
