/** Assigning and closing, shown at once and taken back where the server refuses. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type InfiniteData, type QueryKey, useQueryClient } from '@tanstack/react-query';
import {
  assign,
  type Conversation,
  type ConversationPage,
  closeConversation,
  reopenConversation,
} from '../../api/conversations.ts';
import { problemSentence } from '../../ui/problem-sentence.ts';
import { useWords } from '../../words/words.tsx';
import { assignedTo, without } from './change-list.ts';

type Data = InfiniteData<ConversationPage, string | null>;

export const nameOf = (one: Conversation): string => one.contact?.name || one.contact?.email || '—';

export function useChanges(key: QueryKey) {
  const client = useQueryClient();
  const words = useWords();
  const { waiting } = words;
  const at = async (
    change: (pages: ConversationPage[]) => ConversationPage[],
    act: () => Promise<null>,
    done?: () => void,
  ): Promise<void> => {
    await client.cancelQueries({ queryKey: key });
    const before = client.getQueryData<Data>(key);
    client.setQueryData<Data>(key, data => data && { ...data, pages: change(data.pages) });
    try {
      await act();
      done?.();
    } catch (error) {
      client.setQueryData(key, before);
      notifications.show({
        color: 'red',
        title: waiting.failed,
        message: problemSentence(error, words) ?? '',
      });
    }
    void client.invalidateQueries({ queryKey: ['facts'] });
  };
  const reopen = async (id: number, note: string): Promise<void> => {
    notifications.hide(note);
    await reopenConversation(id);
    await client.invalidateQueries({ queryKey: ['facts'] });
  };
  return {
    assign: (one: Conversation, to: Conversation['assignee']) =>
      void at(
        pages => assignedTo(pages, one.id, to),
        () => assign(one.id, to?.id ?? null),
      ),
    close: (one: Conversation) =>
      void at(
        pages => without(pages, one.id),
        () => closeConversation(one.id),
        () => {
          const note = `closed-${one.id}`;
          notifications.show({
            id: note,
            autoClose: 8000,
            message: (
              <>
                {waiting.closed(nameOf(one))}{' '}
                <Button size="compact-xs" variant="light" onClick={() => void reopen(one.id, note)}>
                  {waiting.reopen}
                </Button>
              </>
            ),
          });
        },
      ),
  };
}
