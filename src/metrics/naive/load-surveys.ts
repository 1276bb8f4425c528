/** The made-up surveys as rows of their tables; instants and wall clocks are already texts. */
import { SURVEYS } from './surveys.ts';
import type { World } from './world.ts';

type Cell = string | number | boolean | null;
type Rows = Record<string, Cell>[];

export function surveyRows(
  { answers, invitations }: World,
  instant: (at: number | null) => string | null,
  local: (at: number | null) => string | null,
): Record<'survey' | 'survey_answer' | 'survey_tag' | 'survey_invitation', Rows> {
  return {
    survey: SURVEYS.map(one => ({
      ...one,
      state: 'open',
      version: 2,
      settings: '{}',
      created_at: instant(0),
      changed_at: instant(0),
    })),
    survey_answer: answers.map(({ at, tags: _, ...one }, i) => ({
      ...one,
      answer_id: i + 1,
      at: instant(at),
      local_at: local(at),
      answer_key: `${i}`,
    })),
    survey_tag: answers.flatMap(({ tags }, i) => tags.map(tag => ({ answer_id: i + 1, tag }))),
    survey_invitation: invitations.map(({ at, ...one }, i) => ({
      ...one,
      occasion: `${i}`,
      created_at: instant(0),
      due_at: instant(0),
      delivered_at: instant(at),
      local_delivered_at: local(at),
    })),
  };
}
