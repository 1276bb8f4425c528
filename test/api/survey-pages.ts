/** The pages of surveys as a browser asks for them, over a server without sockets. */
import { sql } from 'kysely';
import { newInvitationToken } from '../../src/app/surveys/tokens.ts';
import { HOST, type Visitor, type World } from './server-world.ts';

export type SurveyPages = ReturnType<typeof surveyPages>;

export function surveyPages(world: World, owner: Visitor) {
  async function made(body: Record<string, unknown>): Promise<number> {
    const { status, body: answer } = await owner.ask('POST', '/surveys', body);
    if (status !== 201) throw new Error(JSON.stringify(answer));
    await owner.ask('POST', `/surveys/${answer.id}/open`);
    return Number(answer.id);
  }

  /** An invitation as if its mail had been sent. */
  async function invited(id: number, more: Record<string, unknown> = {}): Promise<string> {
    const { context } = world.server;
    const row = await context.store.db
      .insertInto('survey_invitation')
      .values({
        workspace_id: 1,
        survey_id: id,
        version: 1,
        occasion: `hand ${Math.random()}`,
        email: 'kim@north.test',
        language: 'en',
        kind: 'nps',
        state: 'delivered',
        created_at: context.now().toString(),
        due_at: context.now().toString(),
        delivered_at: context.now().toString(),
        local_delivered_at: '2026-01-01 00:00:00',
        expires_at: context.now().add({ hours: 24 }).toString(),
        ...more,
      })
      .returning('invitation_id')
      .executeTakeFirstOrThrow();
    const token = newInvitationToken(context, 1, row.invitation_id);
    await context.store.db
      .updateTable('survey_invitation')
      .set({ token_hash: token.hash })
      .where('invitation_id', '=', row.invitation_id)
      .execute();
    return token.text;
  }

  const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const answer = await world.server.app.request(path, { method, headers: { ...HOST, ...headers } });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
  const post = async (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
    const answer = await world.server.app.request(path, {
      method: 'POST',
      headers: { ...HOST, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
  const madeIn = (text: string): string => /name="page-made" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const later = (ms: number) => {
    world.clock.now = world.clock.now.add({ milliseconds: ms });
  };
  /** Opens the page, reads it like a person, sends the form. */
  async function answered(path: string, fields: Record<string, string>, readMs = 5000) {
    const page = await get(path);
    later(readMs);
    return post(path, { 'page-made': madeIn(page.text), ...fields });
  }
  const rows = async () => {
    const { db } = world.server.context.store;
    return {
      answers: await db
        .selectFrom('survey_answer')
        .select(['question', 'score', 'comment', 'counted', 'flag'])
        .orderBy('answer_id')
        .execute(),
      invitations: (
        await sql`select state, answered_at, attempts from survey_invitation order by invitation_id`.execute(
          db,
        )
      ).rows,
    };
  };
  const empty = async () => {
    for (const table of ['task', 'survey_answer', 'survey_answer_history', 'survey_invitation'] as const)
      await world.server.context.store.db.deleteFrom(table).execute();
  };
  return { made, invited, get, post, madeIn, later, answered, rows, empty };
}
