/** Whoever leaves what is not saved is asked first. */
import { Button, Group, Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { DangerButton } from '../../ui/DangerButton.tsx';
import { useWords } from '../../words/words.tsx';
import { useSurveysWords } from './use-surveys-words.ts';

/** `unsaved` is asked at the moment of leaving. Gives the question, to stand anywhere in the page. */
export function useLeaving(unsaved: () => boolean) {
  const words = useSurveysWords();
  const { waiting } = useWords();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: unsaved,
    enableBeforeUnload: unsaved,
    withResolver: true,
  });
  return (
    <Modal
      opened={status === 'blocked'}
      onClose={() => reset?.()}
      title={words.form.leave}
      centered
      closeButtonProps={{ 'aria-label': waiting.close }}
    >
      <Group justify="flex-end">
        <Button variant="default" onClick={() => reset?.()}>
          {words.form.stay}
        </Button>
        <DangerButton onClick={() => proceed?.()}>{words.form.discard}</DangerButton>
      </Group>
    </Modal>
  );
}
