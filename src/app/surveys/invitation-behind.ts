/** What a link opens: the invitation, the survey and the questions of its version. Only read; opening a link changes nothing. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { InvitationState, SurveyKind, SurveyLanguage } from '../../derive/surveys/survey.ts';
import type { Store } from '../../store/store.ts';
import { type Question, questionSchema, type SurveySettings, surveySettings } from './survey-body.ts';

export interface Opened {
  workspaceId: number;
  invitationId: number;
  surveyId: number;
  version: number;
  kind: SurveyKind;
  anonymous: boolean;
  state: InvitationState;
  surveyOpen: boolean;
  language: SurveyLanguage;
  company: string;
  zone: string;
  expiresAt: Date | null;
  questions: Question[];
  settings: SurveySettings;
  hashes: (string | null)[];
  email: string;
  contactId: number | null;
  teammateId: number | null;
  teamId: number | null;
  /** How many people the team has; a team of fewer than five would name its people. */
  teamSize: number;
  mailboxId: number | null;
  ticketId: number | null;
  account: string | null;
}

type Ids = { workspaceId: number; invitationId: number }[];

/** Those that there are. `lock`: nobody else answers them until the transaction ends. */
export async function openedInvitations(db: Store['db'], ids: Ids, lock = false): Promise<Opened[]> {
  const list = JSON.stringify(ids.map(one => ({ w: one.workspaceId, i: one.invitationId })));
  // By their keys alone first: joined with surveys at once, the planner may go through every invitation of one.
  const { rows } = await sql<Row>`
    with v as materialized (
      select v.* from jsonb_to_recordset(${list}::jsonb) as g(w bigint, i bigint)
      join survey_invitation v on v.workspace_id = g.w and v.invitation_id = g.i
      order by v.workspace_id, v.invitation_id ${lock ? sql`for update of v` : sql``})
    select v.*, s.anonymous, s.state as survey_state, s.settings, q.questions, w.name as company, w.zone,
      (select count(*) from teammate t where t.workspace_id = v.workspace_id and t.team_id = v.team_id) as team_size
    from v
    join survey s on s.workspace_id = v.workspace_id and s.survey_id = v.survey_id
    join survey_version q on q.workspace_id = v.workspace_id and q.survey_id = v.survey_id and q.version = v.version
    join workspace w on w.workspace_id = v.workspace_id
    order by v.workspace_id, v.invitation_id`.execute(db);
  return rows.map(row => ({
    workspaceId: Number(row.workspace_id),
    invitationId: Number(row.invitation_id),
    surveyId: Number(row.survey_id),
    version: row.version,
    kind: row.kind,
    anonymous: row.anonymous,
    state: row.state,
    surveyOpen: row.survey_state === 'open',
    language: row.language,
    company: row.company,
    zone: row.zone,
    expiresAt: row.expires_at,
    ...parsed(row),
    hashes: [row.token_hash, row.again_hash],
    email: row.email,
    contactId: numberOf(row.contact_id),
    teammateId: numberOf(row.teammate_id),
    teamId: numberOf(row.team_id),
    teamSize: Number(row.team_size),
    mailboxId: numberOf(row.mailbox_id),
    ticketId: numberOf(row.ticket_id),
    account: row.account,
  }));
}

const numberOf = (value: number | null): number | null => (value === null ? null : Number(value));

interface Row {
  workspace_id: number;
  invitation_id: number;
  survey_id: number;
  version: number;
  kind: SurveyKind;
  anonymous: boolean;
  state: InvitationState;
  survey_state: string;
  language: SurveyLanguage;
  company: string;
  zone: string;
  expires_at: Date | null;
  questions: unknown;
  settings: unknown;
  token_hash: string | null;
  again_hash: string | null;
  email: string;
  contact_id: number | null;
  teammate_id: number | null;
  team_id: number | null;
  team_size: number;
  mailbox_id: number | null;
  ticket_id: number | null;
  account: string | null;
}

const documentShape = z.object({ questions: z.array(questionSchema), settings: surveySettings });
/** Fifty people who answer one survey at once would otherwise have its questions checked fifty times. */
const checked = new Map<string, z.output<typeof documentShape>>();
const MOST_CHECKED = 200;

function parsed({ questions, settings }: Row): z.output<typeof documentShape> {
  const key = JSON.stringify([questions, settings]);
  const known = checked.get(key);
  if (known !== undefined) return known;
  const document = documentShape.parse({ questions, settings });
  if (checked.size >= MOST_CHECKED) checked.clear();
  checked.set(key, document);
  return document;
}

/** Why an invitation takes no answer; null: it does. */
export function refusalOf(
  one: Opened | undefined,
  hash: string,
  now: Temporal.Instant,
): 'unknown' | 'closed' | null {
  if (one === undefined || !one.hashes.includes(hash)) return 'unknown';
  if (!one.surveyOpen || one.state === 'closed') return 'closed';
  return one.expiresAt !== null && one.expiresAt.getTime() <= now.epochMilliseconds ? 'closed' : null;
}
