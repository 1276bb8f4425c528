import type { ColumnType, JSONColumnType } from 'kysely';
import type { Sentence } from '../../sentence.ts';

/** timestamptz: a Date when read, an ISO text or Date when written. */
export type Instant = ColumnType<Date, Date | string, Date | string>;
/** timestamp: wall-clock text `YYYY-MM-DD HH:MM:SS`. */
export type Local = ColumnType<string, string, string>;

export interface InWorkspace {
  workspace_id: number;
}

/** Why it failed (`migrations/0013-sentences.ts`): in English, and in every language. */
export interface Failing {
  error: string | null;
  said: JSONColumnType<Sentence | null, string | null, string | null>;
}
