/** On or off, change, remove: what every row of a list of reports and alerts ends with. */
import { ActionIcon, Switch } from '@mantine/core';
import { Pencil, Trash2 } from 'lucide-react';
import css from './Reports.module.css';

interface Props {
  name: string;
  active: boolean;
  disabled: boolean;
  words: { on: string; off: string; edit: string; remove: string; activeOf(name: string): string };
  onActive(active: boolean): void;
  onEdit(): void;
  onRemove(): void;
}

export function RowActions({ name, active, disabled, words, onActive, onEdit, onRemove }: Props) {
  const state = active ? words.on : words.off;
  return (
    <div className={css.actions}>
      <Switch
        checked={active}
        disabled={disabled}
        label={state}
        aria-label={`${words.activeOf(name)}: ${state}`}
        onChange={event => onActive(event.currentTarget.checked)}
      />
      <ActionIcon variant="default" title={words.edit} aria-label={`${words.edit}: ${name}`} onClick={onEdit}>
        <Pencil size={15} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        title={words.remove}
        aria-label={`${words.remove}: ${name}`}
        onClick={onRemove}
      >
        <Trash2 size={15} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}
