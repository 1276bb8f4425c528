/** A change of one ticket; what went wrong is said, and what is shown is asked anew. */
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTicketsWords } from './use-tickets-words.ts';

export function useTicketChange() {
  const client = useQueryClient();
  const { page } = useTicketsWords();
  const [busy, setBusy] = useState(false);
  const change = async (act: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    try {
      await act();
    } catch (error) {
      notifications.show({
        color: 'red',
        title: page.failed,
        message: error instanceof Error ? error.message : '',
      });
    }
    await client.invalidateQueries({ queryKey: ['facts'] });
    setBusy(false);
  };
  return { busy, run: (act: () => Promise<unknown>) => void change(act) };
}
