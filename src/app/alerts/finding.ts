/** What a look finds: one cause with what is to be said about it. Numbers, not sentences: those come in the reader's language. */
import type { Sentence } from '../../sentence.ts';

export type Detail =
  | {
      kind: 'waiting';
      conversation: number;
      who: string | null;
      subject: string | null;
      mailbox: string | null;
      since: string;
      business_seconds: number;
      limit_seconds: number;
    }
  | {
      kind: 'target';
      metric: 'first_reply_time' | 'reply_time';
      time: 'business' | 'elapsed';
      share: number;
      wanted: number;
      target_seconds: number;
      n: number;
      from: string;
      to: string;
    }
  | {
      kind: 'volume';
      metric: 'messages_received' | 'messages_sent' | 'conversations_started_by_them';
      direction: 'high' | 'low';
      day: string;
      value: number;
      usual: number;
      low: number;
      high: number;
      /** Days it was compared with. */
      n: number;
    }
  | {
      kind: 'sync';
      connection: number;
      name: string;
      minutes: number;
      limit_minutes: number;
      since: string | null;
      error: string | null;
      /** The same in every language; missing in what was found before those were kept. */
      said?: Sentence | null;
    }
  | {
      kind: 'due' | 'missed';
      ticket: number;
      number: number;
      clock: 'first' | 'next' | 'resolution';
      who: string | null;
      subject: string | null;
      mailbox: string | null;
      due_at: string;
      /** Past it, when it was looked at last. */
      late: boolean;
    }
  | {
      kind: 'open_tickets';
      value: number;
      most: number;
      /** How many of them wait for a reply of ours; null: that cannot be told. */
      waiting: number | null;
      /** What the rule is about; null: everything. Missing in what was found before it was kept. */
      about?: { of: 'mailbox' | 'team' | 'person'; id: number } | null;
    }
  | {
      kind: 'csat';
      share: number;
      wanted: number;
      n: number;
      from: string;
      to: string;
      /** The one that all answers are of; null: they are of several. Missing in what was found before it was kept. */
      survey?: number | null;
    }
  /** Somebody pressed the test button. */
  | { kind: 'test' };

export interface Finding {
  /** The same cause is told once, until it is over. */
  cause: string;
  detail: Detail;
}

/** Null: nothing can be said just now, so nothing begins and nothing is over. */
export type Findings = Finding[] | null;
