import { Button, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { DangerButton } from './DangerButton.tsx';

/** Asks before what cannot be taken back. `ask` opens the question; `dialog` stands anywhere in the page. */
export function useSure(question: string, yes: string, no: string, act: () => void) {
  const [open, { open: ask, close }] = useDisclosure(false);
  const dialog = (
    <Modal opened={open} onClose={close} title={yes} centered>
      <p>{question}</p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {no}
        </Button>
        <DangerButton
          onClick={() => {
            close();
            act();
          }}
        >
          {yes}
        </DangerButton>
      </Group>
    </Modal>
  );
  return { ask, dialog };
}
