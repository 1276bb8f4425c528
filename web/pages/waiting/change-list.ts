/** The list as it will be, before the server has said so. Pure. */
import type { Conversation, ConversationPage } from '../../api/conversations.ts';

export const without = (pages: ConversationPage[], id: number): ConversationPage[] =>
  pages.map(page => ({
    ...page,
    conversations: page.conversations.filter(one => one.id !== id),
    total: page.total - 1,
  }));

export const assignedTo = (
  pages: ConversationPage[],
  id: number,
  assignee: Conversation['assignee'],
): ConversationPage[] =>
  pages.map(page => ({
    ...page,
    conversations: page.conversations.map(one => (one.id === id ? { ...one, assignee } : one)),
  }));
