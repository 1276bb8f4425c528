/** Texts of support mail on their way into the store; only where the workspace keeps content (METRICS §10). */
import { sql } from 'kysely';
import type { Message } from '../../mail/message.ts';
import type { Store } from '../../store/store.ts';
import { MOST_CHARACTERS } from '../../triage/words.ts';
import type { Secrets } from '../secrets.ts';
import type { Workspace } from '../workspace.ts';
import { supportAddresses } from './support-mailboxes.ts';

interface Candidate {
  id: number;
  text: string;
  /** It came to or from a support mailbox; else only its thread may make it support mail. */
  support: boolean;
}

export interface KeptTexts {
  /** What was read; `mailboxId`: where this copy lies. */
  add(message: Message, id: number, mailboxId: number): void;
  /** What was added since the last time. */
  take(): Candidate[];
  /** In the transaction that wrote the messages, after threads were joined. What is there already stays. */
  write(db: Store['db'], candidates: Candidate[]): Promise<void>;
}

const ROWS_AT_ONCE = 1000;
/** So many say in which language all of it is. */
const ENOUGH_CHARACTERS = 1000;
/** Below it is a guess: shown as one, and no fact. */
const LEAST_CONFIDENCE = 0.5;

/** Switched off while mail was being read, nothing more is written: whoever switches it off waits for this transaction, or this one sees it. */
async function stillKept(db: Store['db'], workspaceId: number): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`select config ->> 'privacy' = 'content' as kept from workspace
    where workspace_id = ${workspaceId} for share`.execute(db);
  return rows[0]?.kept === true;
}

/** What a text is sealed for. */
export const aboutText = (workspaceId: number, messageId: number): string =>
  `ticket text ${workspaceId} ${messageId}`;

/** Of several copies the first. */
const onceEach = (candidates: readonly Candidate[]): Candidate[] => [
  ...new Map(candidates.toReversed().map(one => [one.id, one])).values(),
];

/** Tickets that were there before their text: it shows their language. */
async function markBegun(db: Store['db'], workspaceId: number, rows: readonly { message_id: number }[]) {
  await sql`insert into dirty_ticket (workspace_id, ticket_id) select workspace_id, ticket_id from ticket
    where workspace_id = ${workspaceId} and message_id = any(${`{${rows.map(row => row.message_id).join(',')}}`}::bigint[])
    on conflict do nothing`.execute(db);
}

export function openKeptTexts(
  { id: workspaceId, config, mailboxes }: Workspace,
  secrets: Secrets,
): KeptTexts {
  const addresses = supportAddresses(config);
  const boxes = new Set(
    mailboxes.filter(box => box.address !== null && addresses.has(box.address)).map(box => box.id),
  );
  const isSupport = ({ author, sender, to, cc }: Message, mailboxId: number): boolean =>
    boxes.has(mailboxId) ||
    [author, ...(sender === null ? [] : [sender]), ...to, ...cc].some(one => addresses.has(one.email));
  let found: Candidate[] = [];
  return {
    add(message, id, mailboxId) {
      const text = (message.replyText ?? '').trim().slice(0, MOST_CHARACTERS);
      if (message.kind !== 'human' || text === '') return;
      found.push({ id, text, support: isSupport(message, mailboxId) });
    },
    take() {
      const taken = found;
      found = [];
      return taken;
    },
    async write(db, candidates) {
      if (candidates.length === 0 || !(await stillKept(db, workspaceId))) return;
      // Its n-grams take a moment to load, and only this needs them.
      const { languageOf } = await import('../../triage/language.ts');
      const shownIn = (text: string): string | null => {
        const tongue = languageOf(text.slice(0, ENOUGH_CHARACTERS));
        return tongue === null || tongue.confidence < LEAST_CONFIDENCE ? null : tongue.language;
      };
      const insert = async (these: readonly Candidate[]): Promise<void> => {
        for (let i = 0; i < these.length; i += ROWS_AT_ONCE) {
          const rows = onceEach(these.slice(i, i + ROWS_AT_ONCE)).map(({ id, text }) => ({
            workspace_id: workspaceId,
            message_id: id,
            text: secrets.seal(text, aboutText(workspaceId, id)),
            language: shownIn(text),
          }));
          await db
            .insertInto('ticket_text')
            .values(rows)
            .onConflict(conflict =>
              conflict
                .columns(['workspace_id', 'message_id'])
                .doUpdateSet(({ ref }) => ({ language: ref('excluded.language') }))
                .where('ticket_text.language', 'is', null),
            )
            .execute();
          await markBegun(db, workspaceId, rows);
        }
      };
      await insert(candidates.filter(one => one.support));
      const others = candidates.filter(one => !one.support);
      if (others.length === 0) return;
      // An answer that somebody wrote from their own address belongs to the question all the same.
      const { rows } = await sql<{ message_id: number }>`
        select m.message_id from message m
        where m.workspace_id = ${workspaceId} and m.message_id = any(${`{${others.map(one => one.id).join(',')}}`}::bigint[])
          and exists (select 1 from message q join ticket_text t on t.workspace_id = q.workspace_id and t.message_id = q.message_id
            where q.workspace_id = m.workspace_id and q.thread_id = m.thread_id)`.execute(db);
      const wanted = new Set(rows.map(row => Number(row.message_id)));
      await insert(others.filter(one => wanted.has(one.id)));
    },
  };
}
