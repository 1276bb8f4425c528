/** A survey sent to a list of people. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { SURVEY_LANGUAGES } from '../../derive/surveys/survey.ts';
import { PulsoError } from '../../errors.ts';
import { accountOf } from '../accounts.ts';
import type { AppContext } from '../context.ts';
import { note } from '../people/audit.ts';
import { configOf } from '../settings.ts';
import { say } from './errors.data.ts';
import { languageAmong } from './language-of.ts';
import { surveyWith } from './surveys.ts';

export const sendBody = z.strictObject({
  to: z
    .array(
      z.strictObject({
        email: z.email().max(320).toLowerCase(),
        name: z.string().trim().max(100).optional(),
        language: z.enum(SURVEY_LANGUAGES).optional(),
      }),
    )
    .min(1)
    .max(5000),
});

/** Returns how many invitations wait to be sent; an address twice is one. Throws `not-found`, `conflict` (not open). */
export async function sendByHand(
  { store, now, tell }: AppContext,
  workspaceId: number,
  by: string | null,
  id: number,
  { to }: z.output<typeof sendBody>,
): Promise<{ invitations: number }> {
  const survey = await surveyWith(store.db, workspaceId, id);
  if (survey.state !== 'open') throw new PulsoError('conflict', say.notOpen);
  const config = await configOf(store.db, workspaceId);
  const people = [...new Map(to.map(one => [one.email, one])).values()];
  const known = await store.db
    .selectFrom('address as a')
    .leftJoin('teammate as t', join =>
      join.onRef('t.workspace_id', '=', 'a.workspace_id').onRef('t.teammate_id', '=', 'a.teammate_id'),
    )
    .select(['a.email', 'a.address_id', 'a.teammate_id', 'a.internal', 't.team_id', 'a.name'])
    .where('a.workspace_id', '=', workspaceId)
    .where(
      'a.email',
      'in',
      people.map(one => one.email),
    )
    .execute();
  const at = now().toString();
  const occasion = `hand ${randomBytes(9).toString('base64url')}`;
  await store.transaction(async ({ db }) => {
    await db
      .insertInto('survey_invitation')
      .values(
        people.map(one => {
          const row = known.find(found => found.email === one.email);
          return {
            workspace_id: workspaceId,
            survey_id: id,
            version: survey.version,
            occasion,
            email: one.email,
            name: one.name ?? (row?.name || null),
            language: languageAmong(survey.settings.languages, [one.language, config.language]),
            kind: survey.kind,
            state: 'waiting' as const,
            created_at: at,
            due_at: at,
            contact_id: row === undefined || row.internal ? null : row.address_id,
            // Of a survey of our own people: whose team it is.
            teammate_id: survey.kind === 'agent' ? (row?.teammate_id ?? null) : null,
            team_id: survey.kind === 'agent' ? (row?.team_id ?? null) : null,
            account: survey.kind === 'agent' ? null : accountOf(config, one.email),
          };
        }),
      )
      .execute();
    await note(db, workspaceId, by, 'survey-sent', { survey: id, people: people.length });
  });
  tell({ workspaceId, what: 'surveys' });
  return { invitations: people.length };
}
