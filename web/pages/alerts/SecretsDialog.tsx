import { Button, Modal } from '@mantine/core';
import { ShownOnce } from '../settings/ShownOnce.tsx';
import css from './Alerts.module.css';
import { useAlertsWords } from './use-alerts-words.ts';

interface Props {
  secrets: { where: string; secret: string }[];
  onClose(): void;
}

/** Secrets of new webhooks: closed by its button only, because they are never shown again. */
export function SecretsDialog({ secrets, onClose }: Props) {
  const { secrets: words } = useAlertsWords();
  return (
    <Modal
      opened={secrets.length > 0}
      onClose={onClose}
      title={words.title}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      {secrets.map(({ where, secret }) => (
        <ShownOnce key={secret} told={words.told(where)} text={secret} />
      ))}
      <p className={css.how}>{words.how}</p>
      <Button mt="md" onClick={onClose}>
        {words.done}
      </Button>
    </Modal>
  );
}
