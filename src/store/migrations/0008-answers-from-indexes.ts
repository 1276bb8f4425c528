/**
 * Indexes that hold what questions about reply times and about senders read, so that the tables themselves are not walked: a question over
 * 90 days of a million messages reads a fifth of the pages. Their first columns are what nearly every question names.
 */
import { type Kysely, sql } from 'kysely';

const CLOCK = 'first, started_by, mailbox_id, teammate_id, asker_id, answerer_id, conversation_id';
const STATEMENTS = [
  'drop index reply_clock_answered',
  'drop index reply_clock_asked',
  `create index reply_clock_answered on reply_clock (workspace_id, waits_for, local_answered_at)
    include (elapsed_seconds, business_seconds, ${CLOCK}) where local_answered_at is not null`,
  `create index reply_clock_asked on reply_clock (workspace_id, waits_for, local_asked_at)
    include (asked_at, answered_at, closed_at, elapsed_seconds, ${CLOCK})`,
  `create index message_fact_direction on message_fact (workspace_id, direction, local_at)
    include (kind, author_id, teammate_id)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
