/** Opens a message where it lies: in Gmail, in the mail program, or by its Message-ID. */
import { ActionIcon, Menu } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { ClipboardCopy, ExternalLink, Mail } from 'lucide-react';
import { useWords } from '../words/words.tsx';

export function OpenMail({
  gmail,
  message_id: id,
  who,
}: {
  gmail: string | null;
  message_id: string | null;
  who: string;
}) {
  const { waiting: words } = useWords();
  const clipboard = useClipboard();
  if (gmail === null && id === null) return null;
  return (
    <Menu withInitialFocusPlaceholder={false} width={230} position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size={30} title={words.openIn} aria-label={`${words.openIn}: ${who}`}>
          <ExternalLink size={15} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {gmail === null ? null : (
          <Menu.Item
            component="a"
            href={gmail}
            target="_blank"
            rel="noreferrer"
            leftSection={<ExternalLink size={15} aria-hidden="true" />}
          >
            {words.gmail}
          </Menu.Item>
        )}
        {id === null ? null : (
          <>
            <Menu.Item
              component="a"
              href={`message:${encodeURIComponent(`<${id}>`)}`}
              leftSection={<Mail size={15} aria-hidden="true" />}
            >
              {words.client}
            </Menu.Item>
            <Menu.Item
              leftSection={<ClipboardCopy size={15} aria-hidden="true" />}
              onClick={() => clipboard.copy(id)}
            >
              {words.copyId}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
