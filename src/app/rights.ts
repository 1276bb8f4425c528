/** Who may do and see what: one table of acts by role, and a role's reach as what the metrics engine adds to every question. */
import type { Config } from '../config.ts';
import { PulsoError } from '../errors.ts';
import type { Filter } from '../metrics/engine/request.ts';
import type { View } from '../metrics/engine/row-filter.ts';
import type { Store } from '../store/store.ts';
import type { Reach, Role } from '../store/tables/rights.ts';
import { say } from './errors.data.ts';

/** Act → the roles that may do it. */
export const ACTS = {
  /** Figures, within one's reach. */
  'see-figures': ['owner', 'manager', 'member', 'viewer'],
  /** Which conversations stand behind a figure: subjects and addresses. */
  'see-conversations': ['owner', 'manager', 'member'],
  'mark-conversations': ['owner', 'manager', 'member'],
  /** Tickets' texts, and what is suggested for them; within one's reach. */
  'triage-tickets': ['owner', 'manager', 'member'],
  /** Tickets one by one: whose they are, what was said when. */
  'see-tickets': ['owner', 'manager', 'member'],
  'work-tickets': ['owner', 'manager', 'member'],
  'import-tickets': ['owner'],
  'manage-reports': ['owner', 'manager'],
  /** Making and sending surveys, and who was asked. */
  'manage-surveys': ['owner', 'manager'],
  /** What follows of an answer. */
  'work-tasks': ['owner', 'manager', 'member'],
  'see-mailboxes': ['owner', 'manager'],
  'manage-mailboxes': ['owner'],
  'see-settings': ['owner', 'manager'],
  'manage-settings': ['owner'],
  'manage-members': ['owner'],
  'manage-keys': ['owner'],
  /** Who did what. */
  'see-audit': ['owner'],
  'erase-people': ['owner'],
} as const satisfies Record<string, readonly Role[]>;
export type Act = keyof typeof ACTS;

export const may = (role: Role, act: Act): boolean => (ACTS[act] as readonly Role[]).includes(role);

/** Throws PulsoError `not-allowed`. */
export function assertMay(role: Role, act: Act): void {
  if (may(role, act)) return;
  throw new PulsoError('not-allowed', say.roleDoesNotAllow(say[role]));
}

/** Does this person see figures of single teammates other than their own? */
export function seesPeople({ role }: Pick<Reach, 'role'>, config: Config): boolean {
  return role === 'owner' || (role === 'manager' && config.managers_see_people);
}

interface Company {
  mailboxes: { mailbox_id: number; address: string | null; kind: 'personal' | 'shared' }[];
  /** Addresses of the teammate whose figures are the person's own. */
  ownAddresses: string[];
  /** Teams of one person: their figures are that person's. */
  loneTeams: number[];
}

const NOBODY = -1;

/** What the person may see. A member without a teammate sees nothing, whatever they ask. */
export function viewOf(reach: Reach, config: Config, company: Company): View {
  const { role, teammate_id: own, mailbox_ids: boxes, team_ids: teams } = reach;
  if (role === 'member') {
    const mine = company.mailboxes
      .filter(
        box => box.kind === 'personal' && box.address !== null && company.ownAddresses.includes(box.address),
      )
      .map(box => box.mailbox_id);
    const options: Filter[] = [['is', 'teammate', [own ?? NOBODY]]];
    if (mine.length > 0) options.push(['is', 'mailbox', mine]);
    return { rowFilter: ['or', options], whenAsked: {} };
  }
  const chosen: Filter[] = [];
  if (boxes !== null) chosen.push(['is', 'mailbox', boxes.length === 0 ? [NOBODY] : boxes]);
  if (teams !== null && teams.length > 0) chosen.push(['is', 'team', teams]);
  // A list that names nothing gives nothing.
  if (teams !== null && chosen.length === 0) chosen.push(['is', 'mailbox', [NOBODY]]);
  const rowFilter: Filter | null =
    role === 'owner' || chosen.length === 0
      ? null
      : chosen.length === 1
        ? (chosen[0] ?? null)
        : ['or', chosen];
  const view = { rowFilter, whenAsked: seesPeople(reach, config) ? {} : withoutPeople(company) };
  return may(role, 'see-conversations') ? view : withoutSingles(view, ['conversation', 'ticket']);
}

export type Single = 'conversation' | 'ticket';

/** Figures split by single conversations or tickets name their subjects: not for those who may not see these. */
export const withoutSingles = (view: View, dimensions: readonly Single[]): View => ({
  ...view,
  whenAsked: { ...view.whenAsked, ...Object.fromEntries(dimensions.map(id => [id, null])) },
});

/** May the reader learn which teammate, or whose own mailbox, a single conversation belongs to? */
export const showsPeople = ({ whenAsked }: View): boolean => whenAsked.teammate !== null;

/** Does the reader see all that there is? */
export const seesAll = ({ rowFilter, whenAsked }: View): boolean =>
  rowFilter === null && Object.keys(whenAsked).every(id => id === 'conversation' || id === 'ticket');

/** Figures from which a single teammate could be read are left out, whatever they are called by. */
function withoutPeople({ mailboxes, loneTeams }: Company): View['whenAsked'] {
  const shared = mailboxes
    .filter(box => box.kind === 'shared' || box.address === null)
    .map(box => box.mailbox_id);
  return {
    teammate: null,
    sender: ['is', 'direction', ['inbound']],
    recipient: ['is', 'external', [true]],
    mailbox: ['is', 'mailbox', shared.length === 0 ? [NOBODY] : shared],
    ...(loneTeams.length === 0 ? {} : { team: ['is_not', 'team', loneTeams] }),
  };
}

/** What `viewOf` needs to know of the company. */
export async function companyOf(db: Store['db'], workspaceId: number, reach: Reach): Promise<Company> {
  const mailboxes = await db
    .selectFrom('mailbox')
    .select(['mailbox_id', 'address', 'kind'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const own =
    reach.teammate_id === null
      ? []
      : await db
          .selectFrom('address')
          .select('email')
          .where('workspace_id', '=', workspaceId)
          .where('teammate_id', '=', reach.teammate_id)
          .execute();
  const lone = await db
    .selectFrom('teammate')
    .select('team_id')
    .where('workspace_id', '=', workspaceId)
    .where('team_id', 'is not', null)
    .groupBy('team_id')
    .having(eb => eb.fn.countAll(), '<', 2)
    .execute();
  return {
    mailboxes,
    ownAddresses: own.map(row => row.email),
    loneTeams: lone.flatMap(row => row.team_id ?? []),
  };
}
