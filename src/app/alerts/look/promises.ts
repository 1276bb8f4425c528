/** Which promises to customers are about to be missed, or are missed: clocks of tickets that run against a target (METRICS §7). */
import { sql } from 'kysely';
import { PulsoError } from '../../../errors.ts';
import { keepsNumbersOnly } from '../../../metrics/engine/engine.ts';
import type { Filter } from '../../../metrics/engine/request.ts';
import { askWithin, type Limits } from '../../limited-questions.ts';
import { showsPeople } from '../../rights.ts';
import type { Watch } from '../alert-body.ts';
import { say } from '../errors.data.ts';
import type { Finding, Findings } from '../finding.ts';
import type { Looking } from './look.ts';

/** Thousands are one piece of news, not thousands. */
const MOST = 100;

interface ClockRow {
  ticket_id: number;
  number: number;
  kind: 'first' | 'next' | 'resolution';
  opened: number;
  due_at: Date;
  subject: string | null;
  name: string | null;
  email: string | null;
  mailbox: string | null;
}

/**
 * What is late already stays what it was when it was about to be: it is over when somebody answers, not when it is too late. Throws
 * PulsoError `not-allowed` where numbers only are kept.
 */
export async function lookAtPromises(
  watch: Extract<Watch, { kind: 'due' | 'missed' }>,
  { limits, sight }: Looking,
): Promise<Findings> {
  if (await keepsNumbersOnly(limits.db, limits.workspaceId))
    throw new PulsoError('not-allowed', say.noSingle);
  const minutes = watch.kind === 'due' ? watch.minutes : null;
  const states = watch.kind === 'missed' ? ['late'] : minutes === null ? ['late', 'soon'] : null;
  const filters: Filter[] = states === null ? [] : [['is', 'due', states]];
  const [answer] = await askWithin(
    [
      {
        metrics: ['breached_now.running'],
        dimensions: ['ticket', 'clock_kind'],
        filters,
        include: { ids: true, excluded: false },
      },
    ],
    limits,
  );
  const seen = new Set(
    (answer?.results ?? []).map(row => clockKey(Number(row.ids?.[0]), String(row.dimensions[1]))),
  );
  if (seen.size === 0) return [];
  const until = limits.now.add({ minutes: minutes ?? 0 }).epochMilliseconds;
  return (await rowsOf(limits, showsPeople(limits.view)))
    .filter(row => seen.has(clockKey(row.ticket_id, row.kind)))
    .filter(row => minutes === null || row.due_at.getTime() <= until)
    .slice(0, MOST)
    .map((row): Finding => {
      const shown = sight.conversations;
      return {
        // Another question after an answer is another promise.
        cause: `${watch.kind}:${clockKey(row.ticket_id, row.kind)}@${row.opened}`,
        detail: {
          kind: watch.kind,
          ticket: row.ticket_id,
          number: row.number,
          clock: row.kind,
          who: shown ? row.name || row.email : null,
          subject: shown ? row.subject : null,
          mailbox: row.mailbox,
          due_at: row.due_at.toISOString(),
          late: row.due_at.getTime() <= limits.now.epochMilliseconds,
        },
      };
    });
}

const clockKey = (ticket: number, kind: string): string => `${ticket}.${kind}`;

/** The first to be due first. Those that wait for the customer are due at no moment, and are not among them. */
async function rowsOf({ db, workspaceId }: Limits, people: boolean): Promise<ClockRow[]> {
  const { rows } = await sql<ClockRow>`
    select c.ticket_id::float8 as ticket_id, f.number::float8 as number, c.kind, extract(epoch from c.opened_at)::float8 as opened, c.due_at,
      coalesce(t.subject, m.subject) as subject, a.name, a.email,
      case when ${people}::boolean or b.kind = 'shared' or b.address is null then b.name end as mailbox
    from ticket_clock c
      join ticket_fact f on f.workspace_id = c.workspace_id and f.ticket_id = c.ticket_id
      join ticket t on t.workspace_id = c.workspace_id and t.ticket_id = c.ticket_id
      left join message m on m.workspace_id = t.workspace_id and m.message_id = t.message_id
      left join address a on a.workspace_id = f.workspace_id and a.address_id = f.contact_id
      left join mailbox b on b.workspace_id = f.workspace_id and b.mailbox_id = f.mailbox_id
    where c.workspace_id = ${workspaceId} and c.verdict = 'running' and c.counted and c.due_at is not null
    order by c.due_at, c.ticket_id, c.kind`.execute(db);
  return rows;
}
