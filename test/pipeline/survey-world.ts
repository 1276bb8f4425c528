/** The demo company with a mail server, solved tickets, and short words for what surveys do. */
import { sql } from 'kysely';
import { createRecorder, type Outcome } from '../../src/app/surveys/record-answers.ts';
import { runSurveys } from '../../src/app/surveys/run-surveys.ts';
import { sendByHand } from '../../src/app/surveys/send-by-hand.ts';
import { surveyBody } from '../../src/app/surveys/survey-body.ts';
import { addSurvey, setSurveyState } from '../../src/app/surveys/surveys.ts';
import { readInvitationToken } from '../../src/app/surveys/tokens.ts';
import { createEngine } from '../../src/metrics/engine/engine.ts';
import type { Request } from '../../src/metrics/engine/request.ts';
import type { Arrived } from '../servers/smtp.ts';
import { actWorld, DEMO_NOW } from './act-context.ts';
import type { Engine } from './engines.ts';
import { startSmtpFor } from './report-world.ts';

const never = new AbortController().signal;
const TABLES = [
  'task',
  'survey_tag',
  'survey_answer_history',
  'survey_answer',
  'survey_invitation',
  'survey_unsubscribed',
  'survey_version',
  'survey',
  'ticket_fact',
] as const;

export type SurveyWorld = Awaited<ReturnType<typeof surveyWorld>>;

/** The token in the first link of a mail. */
export const tokenIn = ({ mail }: Arrived): string =>
  /\/survey\/(?!stop)([\w.-]+)/.exec(mail.text ?? '')?.[1] ?? '';

export async function surveyWorld(engine: Engine) {
  // Tickets are put where a test wants them.
  const world = await actWorld(engine, undefined, toml => toml.replaceAll('support = true\n', ''));
  const smtp = await startSmtpFor(world);
  const { context, clock, store } = world;
  const recorder = createRecorder(context);
  const ask = async (request: Request) =>
    (await createEngine({ db: store.db, workspaceId: 1, rowFilter: null }).ask(request, clock.now)).results;
  return {
    ...world,
    smtp,
    /** Opened now. */
    async survey(body: Record<string, unknown>): Promise<number> {
      const { id } = await addSurvey(context, 1, null, surveyBody.parse({ name: 'Ours', ...body }));
      await setSurveyState(context, 1, null, id, 'open');
      return id;
    },
    run: () => runSurveys(context, 1, never),
    later(hours: number): void {
      clock.now = clock.now.add({ minutes: Math.round(hours * 60) });
    },
    /** Solved now, by the first teammate, for a customer of the demo; again: another resolution of the same ticket. */
    async solved(
      ticket: number,
      more: { status?: string; language?: string; contact?: number } = {},
    ): Promise<string> {
      const at = clock.now.toString();
      const { rows } = await sql<{ address_id: number; email: string }>`
        select address_id, email from address where workspace_id = 1 and not internal
        and address_id in (select contact_id from conversation where human_messages > 1)
        order by address_id limit 1 offset ${more.contact ?? ticket}`.execute(store.db);
      const [contact] = rows;
      await sql`insert into ticket_fact (workspace_id, ticket_id, created_at, local_created_at, requester_wait_seconds, agent_wait_seconds,
          on_hold_seconds, number, replies, customer_messages, reopenings, status, channel, fcr, counted, first_contact_category, started_by_us,
          mailbox_id, contact_id, teammate_id, last_solved_at, language)
        values (1, ${ticket}, ${at}, ${'2025-12-01 09:00:00'}, 0, 0, 0, ${ticket}, 1, 1, 0, ${more.status ?? 'solved'}, 'email', 'yes', true, true, false,
          (select min(mailbox_id) from mailbox), ${contact?.address_id ?? 0}, (select min(teammate_id) from teammate), ${at}, ${more.language ?? null})
        on conflict (workspace_id, ticket_id) do update set last_solved_at = excluded.last_solved_at, status = excluded.status`.execute(
        store.db,
      );
      return contact?.email ?? '';
    },
    answer(
      token: string,
      fields: Record<string, string>,
      more: { dismiss?: boolean; flag?: string } = {},
    ): Promise<Outcome> {
      const read = readInvitationToken(context, token);
      if (read === null) throw new Error(`no token: ${token}`);
      const form = new Map(Object.entries(fields).map(([name, value]) => [name, [value]]));
      return recorder.record({
        ...read,
        token,
        form,
        dismiss: more.dismiss ?? false,
        flag: more.flag ?? null,
      });
    },
    /** Sends to so many people, or to these, and gives the tokens of their links. */
    async tokens(id: number, people: number | string[]): Promise<string[]> {
      const emails =
        typeof people === 'number' ? Array.from({ length: people }, (_, i) => `p${i}@north.test`) : people;
      await sendByHand(context, 1, null, id, { to: emails.map(email => ({ email })) });
      await runSurveys(context, 1, never);
      return emails.map(email => {
        const mail = smtp.arrived.findLast(one => one.to[0] === email);
        if (mail === undefined) throw new Error(`no mail to ${email}`);
        return tokenIn(mail);
      });
    },
    ask,
    /** Value and n of one metric over everything. */
    async value(metric: string): Promise<[number | null, number]> {
      const [row] = await ask({ metrics: [metric] });
      return [row?.metrics[0] ?? null, row?.n[0] ?? 0];
    },
    async states(): Promise<Record<string, number>> {
      const { rows } = await sql<{ state: string; n: number }>`
        select state::text || coalesce(' ' || reason, '') as state, count(*)::int as n from survey_invitation group by 1`.execute(
        store.db,
      );
      return Object.fromEntries(rows.map(row => [row.state, row.n]));
    },
    async reset(): Promise<void> {
      smtp.arrived.length = 0;
      smtp.refuse.times = 0;
      clock.now = DEMO_NOW;
      for (const table of TABLES) await store.db.deleteFrom(table).execute();
    },
    async end(): Promise<void> {
      await smtp.stop();
      await world.end();
    },
  };
}
