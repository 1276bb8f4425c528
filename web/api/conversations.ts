/** Conversations: the list behind a number, and what can be done with one. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Filter } from '../../src/metrics/engine/request.ts';
import { call } from './call.ts';

interface Named {
  id: number;
  name: string;
}

export interface Conversation {
  id: number;
  /** Null where subjects are not kept. */
  subject: string | null;
  contact: { email: string; name: string | null } | null;
  account: string | null;
  mailbox: Named | null;
  teammate: Named | null;
  assignee: Named | null;
  started_at: string;
  ended_at: string;
  waiting_since: string | null;
  waited_seconds: number | null;
  waited_business_seconds?: number | null;
  state: 'awaiting_us' | 'awaiting_them' | 'closed' | 'none';
  messages: number;
  started_by: string;
  first_reply_seconds: number | null;
  first_reply_business_seconds: number | null;
  /** With `metric`: what it is of this conversation alone, and how much it counts of it. */
  value?: number | null;
  counted?: number;
  link: { gmail: string | null; message_id: string | null };
}

export interface ConversationQuestion {
  filters: Filter[];
  date_range: string;
  /** Which list; or the number whose conversations are wanted. */
  of?: 'replies' | 'questions' | 'conversations' | 'waiting';
  metric?: string;
  zone?: string;
  limit: number;
}

export interface ConversationPage {
  conversations: Conversation[];
  next: string | null;
  total: number;
}

export const conversationsKey = (question: ConversationQuestion) => ['facts', 'conversations', question];

export function useConversations(question: ConversationQuestion, enabled = true) {
  return useInfiniteQuery({
    queryKey: conversationsKey(question),
    queryFn: ({ pageParam, signal }) =>
      call<ConversationPage>('/conversations', {
        body: { ...question, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
    staleTime: 20_000,
    enabled,
  });
}

export const assign = (id: number, teammateId: number | null): Promise<null> =>
  call<null>(`/conversations/${id}/assign`, { body: { teammate_id: teammateId } });
export const closeConversation = (id: number): Promise<null> =>
  call<null>(`/conversations/${id}/close`, { body: {} });
export const reopenConversation = (id: number): Promise<null> =>
  call<null>(`/conversations/${id}/reopen`, { body: {} });
