/** What the store answers the threader: two questions, each for many keys at once. */
import { sql } from 'kysely';
import type { ThreadLookup } from '../../mail/thread/stored-threads.ts';
import type { StoredMessage } from '../../mail/thread/threads.ts';
import type { Store } from '../../store/store.ts';

const array = (keys: BigInt64Array) => `{${keys.join(',')}}`;

export function threadLookup(db: Store['db'], workspaceId: number): ThreadLookup {
  return {
    async threadsOf(keys) {
      const { rows } = await sql<{ ref: string; thread_id: number }>`
        select ref::text as ref, thread_id from thread_ref
        where workspace_id = ${workspaceId} and ref = any(${array(keys)}::bigint[])`.execute(db);
      const known = new Map(rows.map(row => [row.ref, row.thread_id]));
      return Array.from(keys, key => known.get(key.toString()) ?? 0);
    },
    async messagesWithSubject(subjects) {
      const { rows } = await sql<{
        rfc_hash: string;
        subject_key: string;
        sent: number;
        orphan: boolean;
        thread_id: number;
        emails: string[];
      }>`
        select m.rfc_hash::text as rfc_hash, m.subject_key::text as subject_key, extract(epoch from m.sent_at)::float8 as sent, m.orphan,
          m.thread_id, array(select a.email from address a where a.workspace_id = m.workspace_id
            and a.address_id = any(m.author_id || m.to_ids || m.cc_ids || m.bcc_ids)) as emails
        from message m
        where m.workspace_id = ${workspaceId} and m.sent_at is not null
          and m.subject_key = any(${array(subjects)}::bigint[])`.execute(db);
      return rows.map(
        (row): StoredMessage => ({
          idKey: BigInt(row.rfc_hash),
          subjectKey: BigInt(row.subject_key),
          sentAt: row.sent,
          participants: row.emails,
          orphan: row.orphan,
          thread: row.thread_id,
        }),
      );
    },
  };
}
