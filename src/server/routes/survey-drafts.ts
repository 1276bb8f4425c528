/** What a survey will do before it is opened, and what it asked before it was changed. */
import { estimateBody, estimateSurvey } from '../../app/surveys/estimate.ts';
import { versionsOf } from '../../app/surveys/surveys.ts';
import { type Api, type ApiParts, add, idParam, z } from '../api/api.ts';

export function surveyDraftRoutes(api: Api, parts: ApiParts): void {
  const { context } = parts;
  const survey = { tag: 'Surveys', scope: 'surveys' } as const;

  add(
    api,
    parts,
    {
      ...survey,
      act: 'manage-surveys',
      method: 'post',
      path: '/surveys/estimate',
      summary: 'About how many people a survey with such settings would ask in a week; null: by hand.',
    },
    { body: estimateBody, answer: z.object({ estimate: z.looseObject({}).nullable() }) },
    async ({ caller, body }) => {
      const estimate = await estimateSurvey(context, caller.workspaceId, body);
      return { estimate: estimate === null ? null : { ...estimate } };
    },
  );
  add(
    api,
    parts,
    {
      ...survey,
      act: 'see-figures',
      method: 'get',
      path: '/surveys/{id}/versions',
      summary: 'The questions as they were asked, newest version first.',
    },
    { params: idParam, answer: z.array(z.looseObject({})) },
    async ({ caller, params }) =>
      (await versionsOf(context.store.db, caller.workspaceId, params.id)).map(one => ({ ...one })),
  );
}
