import type { Language } from '../../report/language.ts';
import type { StoredChannel } from './channels.ts';
import type { Notice } from './notice.ts';

/** What leaves together, for one channel of one rule. */
export interface Batch {
  /** Stays the same however often it is tried: receivers can tell a repetition. */
  id: string;
  workspace: { id: number; name: string };
  rule: { id: number; name: string; language: Language; zone: string };
  channel: StoredChannel;
  notices: Notice[];
}

/** Longer lists are cut: nobody reads them, and chat programs refuse them. */
export const MOST_SHOWN = 20;
