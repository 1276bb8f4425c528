import type { ColumnType } from 'kysely';

/** timestamptz: a Date when read, an ISO text or Date when written. */
export type Instant = ColumnType<Date, Date | string, Date | string>;
/** timestamp: wall-clock text `YYYY-MM-DD HH:MM:SS`. */
export type Local = ColumnType<string, string, string>;

export interface InWorkspace {
  workspace_id: number;
}
