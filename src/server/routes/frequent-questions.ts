import { engineFor } from '../../app/figures/engine-for.ts';
import { frequentQuestions, questionsBody } from '../../app/triage/frequent-questions.ts';
import { usualAnswer, usualAnswerBody } from '../../app/triage/usual-answer.ts';
import { type Api, type ApiParts, add, z } from '../api/api.ts';

/** What customers ask again and again, and what they are answered. */
export function frequentQuestionRoutes(api: Api, parts: ApiParts): void {
  const { context } = parts;
  const seeing = { tag: 'Triage', act: 'triage-tickets', scope: 'conversations', method: 'post' } as const;

  add(
    api,
    parts,
    {
      ...seeing,
      path: '/triage/questions',
      summary:
        'What customers ask again and again: tickets of a period within reach, grouped by what they say.',
    },
    {
      body: questionsBody,
      answer: z.looseObject({ content: z.boolean(), questions: z.array(z.looseObject({})) }),
    },
    async ({ caller: { workspaceId, reach }, body }) => {
      const asking = await engineFor(context, workspaceId, reach);
      const { questions, ...rest } = await frequentQuestions(context, workspaceId, asking, body);
      return { questions: questions.map(one => ({ ...one })), ...rest };
    },
  );
  add(
    api,
    parts,
    {
      ...seeing,
      path: '/triage/questions/answer',
      summary: 'The answer most often given to these tickets, of those within reach.',
    },
    {
      body: usualAnswerBody,
      answer: z.looseObject({ answered: z.int(), alike: z.int() }),
    },
    async ({ caller: { workspaceId, reach }, body }) => ({
      ...(await usualAnswer(
        context,
        workspaceId,
        await engineFor(context, workspaceId, reach),
        body.tickets,
      )),
    }),
  );
}
