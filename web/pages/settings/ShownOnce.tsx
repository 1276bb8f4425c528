import { Alert, Button, CopyButton } from '@mantine/core';
import css from './Settings.module.css';
import { useSettingsWords } from './use-settings-words.ts';

/** A link or key that is never shown again. */
export function ShownOnce({ told, text }: { told: string; text: string }) {
  const { members: words } = useSettingsWords();
  return (
    <Alert color="green" mt="md" role="status">
      <p>{told}</p>
      <p className={css.secret}>{text}</p>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button size="xs" variant="default" mt="xs" onClick={copy}>
            {copied ? words.copied : words.copy}
          </Button>
        )}
      </CopyButton>
    </Alert>
  );
}
