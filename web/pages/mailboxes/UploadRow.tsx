import { ActionIcon, Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { call } from '../../api/call.ts';
import type { Upload } from '../../api/mailboxes.ts';
import { useAct } from '../../ui/use-act.ts';
import { useReader } from '../../words/words.tsx';
import css from './Mailboxes.module.css';
import { MAILBOX_WORDS } from './words.data.ts';

export function UploadRow({ one }: { one: Upload }) {
  const { language, format } = useReader();
  const words = MAILBOX_WORDS[language].file;
  const client = useQueryClient();
  const forget = useAct(async () => {
    await call(`/uploads/${one.id}`, { method: 'DELETE' });
    await client.invalidateQueries({ queryKey: ['uploads'] });
  });
  return (
    <li className={css.row}>
      <div>
        <p className={css.name}>
          <bdi>{one.name}</bdi>
          <span className={css.state} data-state={one.state}>
            {words.states[one.state]}
          </span>
        </p>
        <p className="note">
          {one.state === 'receiving'
            ? words.sending(format.bytes(one.received), format.bytes(one.bytes))
            : words.added(format.count(one.added), format.count(one.messages))}
        </p>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        title={words.forget}
        aria-label={`${words.forget}: ${one.name}`}
        loading={forget.busy}
        onClick={() => forget.run()}
      >
        <X size={16} aria-hidden="true" />
      </ActionIcon>
      {one.state === 'reading' && one.done !== null ? (
        <Progress className={css.bar ?? ''} value={one.done * 100} aria-label={one.name} />
      ) : null}
      {one.error === null ? null : <p className={css.error}>{one.error}</p>}
    </li>
  );
}
