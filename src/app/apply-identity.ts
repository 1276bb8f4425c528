/** Says of every address whether it is ours and whose it is (METRICS §1), and keeps that beside the address. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { internalTest } from '../derive/internal.ts';
import { type NamedAddress, type Person, personsOf } from '../derive/persons.ts';
import type { Store } from '../store/store.ts';
import type { KeptMessages } from './import/kept-messages.ts';
import { loadSettings } from './open-workspace.ts';
import type { Workspace } from './workspace.ts';

export interface Identity {
  /** Addresses of the mailbox's owner. */
  me: string[];
  /** Internal domains, `acme.com` or `*.acme.com`. */
  domains: string[];
}

interface AddressRow {
  address_id: number;
  email: string;
  name: string;
  internal: boolean;
  teammate_id: number | null;
}

/** METRICS §1, internal address: an identity, a mailbox's address, or any at an internal domain. */
export function isOurs({ config, mailboxes }: Workspace, identity: Identity): (email: string) => boolean {
  return internalTest({
    identities: [...identity.me, ...config.me, ...config.teammate.flatMap(mate => mate.addresses)],
    mailboxes: mailboxes.flatMap(box => box.address ?? []),
    domains: [...identity.domains, ...config.domains],
  });
}

/** Changed addresses mark everything for deriving again: who is internal decides directions. */
export async function applyIdentity(
  store: Store,
  workspace: Workspace,
  identity: Identity,
  kept: KeptMessages | null,
): Promise<void> {
  await store.transaction(async ({ db }) => {
    const print = identityPrint(workspace, identity);
    const applied = (await loadSettings(db, workspace.id)).identity_applied as Applied | undefined;
    const since = kept === null && applied?.print === print ? applied.address : null;
    const rows = await addressRows(db, workspace.id, since);
    if (rows.length === 0) return;
    await noteApplied(db, workspace.id, print);
    const isInternal = isOurs(workspace, identity);
    const people = await namedPeople(db, workspace, identity);
    const shared = new Set(
      workspace.mailboxes.flatMap(box => (box.kind === 'shared' ? (box.address ?? []) : [])),
    );
    const authors = kept?.authors() ?? (await authorIds(db, workspace.id, since !== null));
    const fresh: { id: number; name: string }[] = [];
    let last = people.last;
    const changed: { id: number; internal: boolean; teammate: number | null }[] = [];
    // Who was several addresses of one teammate in an older configuration is not any more: only one keeps the number.
    const held = new Set(people.byEmail.values());
    for (const row of rows) {
      const internal = isInternal(row.email);
      let teammate = internal ? (people.byEmail.get(row.email) ?? null) : null;
      if (internal && teammate === null && !shared.has(row.email) && authors.has(row.address_id)) {
        const before = row.teammate_id === null || held.has(row.teammate_id) ? null : row.teammate_id;
        teammate = before ?? ++last;
        held.add(teammate);
        if (before === null) fresh.push({ id: teammate, name: row.name === '' ? row.email : row.name });
      }
      if (internal !== row.internal || teammate !== row.teammate_id) {
        changed.push({ id: row.address_id, internal, teammate });
      }
    }
    if (changed.length === 0) return;
    await saveTeammates(db, workspace.id, fresh);
    await saveAddresses(db, workspace.id, changed);
    // What this run has read is all there is, and derived from next.
    if (kept !== null) return;
    await sql`insert into dirty_thread (workspace_id, thread_id)
      select distinct workspace_id, thread_id from message where workspace_id = ${workspace.id}
      on conflict do nothing`.execute(db);
  });
}

type Db = Store['db'];

/** What was applied, and to the addresses up to which number. */
interface Applied {
  print: string;
  address: number;
}

function identityPrint({ config, mailboxes }: Workspace, identity: Identity): string {
  const { me, teammate, domains } = config;
  const boxes = mailboxes.map(box => [box.address, box.kind]);
  return createHash('sha256')
    .update(JSON.stringify([identity.me, identity.domains, me, teammate, domains, boxes]))
    .digest('hex');
}

async function noteApplied(db: Db, workspaceId: number, print: string): Promise<void> {
  await sql`
    update workspace set settings = settings || jsonb_build_object('identity_applied', jsonb_build_object(
      'print', ${print}::text, 'address', (select max(address_id) from address where workspace_id = ${workspaceId})))
    where workspace_id = ${workspaceId}`.execute(db);
}

/** With `since`: those after this number, and our own in changed threads that nobody had written from before. */
async function addressRows(db: Db, workspaceId: number, since: number | null): Promise<AddressRow[]> {
  const all = db
    .selectFrom('address')
    .select(['address_id', 'email', 'name', 'internal', 'teammate_id'])
    .where('workspace_id', '=', workspaceId);
  if (since === null) return all.execute();
  const fresh = await all.where('address_id', '>', since).execute();
  const nobodys = await all
    .where('internal', '=', true)
    .where('teammate_id', 'is', null)
    .where('address_id', '<=', since)
    .where(
      sql<boolean>`exists (select 1 from dirty_thread d join message m on m.workspace_id = d.workspace_id and m.thread_id = d.thread_id
        where d.workspace_id = ${workspaceId} and address.address_id in (m.author_id, m.sender_id))`,
    )
    .execute();
  return [...fresh, ...nobodys];
}

/** Teammates that the configuration or the owner's identity names; they get their rows here. */
async function namedPeople(db: Db, workspace: Workspace, identity: Identity) {
  const known = await db
    .selectFrom('teammate')
    .select(['teammate_id', 'name'])
    .where('workspace_id', '=', workspace.id)
    .execute();
  const idByName = new Map(known.map(row => [row.name, row.teammate_id]));
  let last = known.reduce((max, row) => Math.max(max, row.teammate_id), 0);
  const byEmail = new Map<string, number>();
  const teams = await db.selectFrom('team').selectAll().where('workspace_id', '=', workspace.id).execute();
  const configured = workspace.config.teammate;
  const taken = new Set(configured.flatMap(mate => mate.addresses));
  // Who says `--me` of several addresses says that they are one person's; what was worked out says nothing of the kind.
  const said = new Set(workspace.config.me.filter(email => !taken.has(email)));
  const foundAlone = identity.me.filter(email => !taken.has(email) && !said.has(email));
  const owner = await named(db, workspace.id, [...said]);
  const people: (Person & { team?: string | undefined })[] = [
    ...configured,
    ...(owner.length === 0
      ? []
      : [{ name: owner.find(one => one.name !== '')?.name ?? owner[0]?.email ?? '', addresses: [...said] }]),
    ...personsOf(await named(db, workspace.id, foundAlone)),
  ];
  for (const person of people) {
    const id = idByName.get(person.name) ?? ++last;
    const teamId = teams.find(team => team.name === person.team)?.team_id ?? null;
    await db
      .insertInto('teammate')
      .values({ workspace_id: workspace.id, teammate_id: id, name: person.name, team_id: teamId })
      .onConflict(conflict =>
        conflict.columns(['workspace_id', 'teammate_id']).doUpdateSet({ team_id: teamId }),
      )
      .execute();
    for (const email of person.addresses) byEmail.set(email, id);
  }
  // A team is what the configuration says today.
  await db
    .updateTable('teammate')
    .set({ team_id: null })
    .where('workspace_id', '=', workspace.id)
    .where('name', 'not in', ['', ...people.map(person => person.name)])
    .execute();
  return { byEmail, last };
}

/** With the display names they write under, in the order given. */
async function named(db: Db, workspaceId: number, emails: string[]): Promise<NamedAddress[]> {
  if (emails.length === 0) return [];
  const rows = await db
    .selectFrom('address')
    .select(['email', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('email', 'in', emails)
    .execute();
  return emails.map(email => ({ email, name: rows.find(row => row.email === email)?.name ?? '' }));
}

/** `changed`: only of threads that are to be derived again. */
async function authorIds(db: Db, workspaceId: number, changed: boolean): Promise<Set<number>> {
  const these = changed
    ? sql`message m join dirty_thread d on d.workspace_id = m.workspace_id and d.thread_id = m.thread_id`
    : sql`message m`;
  const { rows } = await sql<{ id: number }>`
    select distinct m.author_id as id from ${these} where m.workspace_id = ${workspaceId}
    union select distinct m.sender_id from ${these} where m.workspace_id = ${workspaceId} and m.sender_id is not null`.execute(
    db,
  );
  return new Set(rows.map(row => row.id));
}

async function saveTeammates(
  db: Db,
  workspaceId: number,
  fresh: { id: number; name: string }[],
): Promise<void> {
  for (let at = 0; at < fresh.length; at += 1000) {
    const part = fresh.slice(at, at + 1000);
    await db
      .insertInto('teammate')
      .values(
        part.map(({ id, name }) => ({ workspace_id: workspaceId, teammate_id: id, name, team_id: null })),
      )
      .execute();
  }
}

async function saveAddresses(
  db: Db,
  workspaceId: number,
  changed: { id: number; internal: boolean; teammate: number | null }[],
): Promise<void> {
  const array = (values: (number | boolean | null)[]) =>
    `{${values.map(v => (v === null ? 'NULL' : v)).join(',')}}`;
  await sql`
    update address a set internal = c.internal, teammate_id = c.teammate
    from unnest(${array(changed.map(c => c.id))}::bigint[], ${array(changed.map(c => c.internal))}::boolean[],
      ${array(changed.map(c => c.teammate))}::bigint[]) as c (id, internal, teammate)
    where a.workspace_id = ${workspaceId} and a.address_id = c.id`.execute(db);
}
