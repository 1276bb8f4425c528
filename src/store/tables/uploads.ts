/** Table of `migrations/0007-uploads.ts`. */
import type { Failing, Instant, InWorkspace } from './columns.ts';

export interface InstanceSettingTable {
  name: string;
  value: string;
}

export interface UploadTable extends InWorkspace, Failing {
  upload_id: number;
  user_id: string;
  name: string;
  bytes: number;
  received: number;
  state: 'receiving' | 'waiting' | 'reading' | 'done' | 'failed';
  messages: number;
  added: number;
  /** 0 to 1 while it is read. */
  done: number | null;
  created_at: Instant;
  changed_at: Instant;
}
