/** Says for a moment that something has worked. */
import { notifications } from '@mantine/notifications';
import { useWords } from '../words/words.tsx';

export function useTell(): (message: string) => void {
  const { close } = useWords().waiting;
  return message =>
    notifications.show({ message, color: 'green', closeButtonProps: { 'aria-label': close } });
}
