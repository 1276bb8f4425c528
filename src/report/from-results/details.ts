/** What the engine's lists point at: names and conversations, read by id. */
import type { ConversationState, Starter } from '../../derive/thread.ts';
import type { Conversation } from '../tables.schema.ts';

export interface ConversationDetails {
  conversation: Conversation;
  started_at: string;
  ended_at: string;
  started_by: Starter;
  state: ConversationState;
  waiting_since: string | null;
  waiting_business_seconds: number | null;
}

export interface Details {
  /** Display name by address id. */
  names: Map<number, string>;
  /** By conversation id. */
  conversations: Map<number, ConversationDetails>;
}
