import { ActionIcon } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useSettingsWords } from './use-settings-words.ts';

export function RemoveButton({ what, onClick }: { what: string; onClick(): void }) {
  const words = useSettingsWords();
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={34}
      aria-label={words.remove(what)}
      title={words.remove(what)}
      onClick={onClick}
    >
      <Trash2 size={16} aria-hidden="true" />
    </ActionIcon>
  );
}
