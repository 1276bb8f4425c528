import { ActionIcon, Modal, Progress } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { Pause, Pencil, Play, RefreshCw, Unplug } from 'lucide-react';
import { duration } from '../../../src/report/duration.ts';
import { call } from '../../api/call.ts';
import type { ConnectionStatus } from '../../api/mailboxes.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useSure } from '../../ui/use-sure.tsx';
import { useReader } from '../../words/words.tsx';
import { ChangeForm } from './ChangeForm.tsx';
import css from './Mailboxes.module.css';
import { MAILBOX_WORDS } from './words.data.ts';

export function MailboxRow({ one, changeable }: { one: ConnectionStatus; changeable: boolean }) {
  const { language, format } = useReader();
  const words = MAILBOX_WORDS[language];
  const client = useQueryClient();
  const [open, form] = useDisclosure(false);
  const act = useAct(async (verb: 'sync' | 'pause' | 'resume' | null) => {
    if (verb === null) await call(`/mailboxes/${one.id}`, { method: 'DELETE' });
    else await call(`/mailboxes/${one.id}/${verb}`, { body: {} });
    await client.invalidateQueries({ queryKey: ['mailboxes'] });
  });
  const sure = useSure(words.removeSure(one.name), words.remove, words.cancel, () => act.run(null));
  const told = [
    words.messages(format.count(one.messages), one.total === null ? null : format.count(one.total)),
    one.lag_seconds === null ? null : words.lag(duration(one.lag_seconds)),
    one.newest_message_at === null ? null : words.newest(format.instant(one.newest_message_at)),
  ].filter(text => text !== null);
  const stopped = one.state === 'paused' || one.state === 'failed';
  return (
    <li className={css.row}>
      <div>
        <p className={css.name}>
          <bdi>{one.name}</bdi>
          <span className={css.state} data-state={one.state}>
            {words.kinds[one.kind]} · {words.states[one.state]}
          </span>
        </p>
        <p className="note">{told.join(' · ')}</p>
      </div>
      {changeable ? (
        <div className={css.actions}>
          <ActionIcon
            variant="default"
            title={words.sync}
            aria-label={`${words.sync}: ${one.name}`}
            loading={act.busy}
            onClick={() => act.run('sync')}
          >
            <RefreshCw size={15} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            variant="default"
            title={stopped ? words.resume : words.pause}
            aria-label={`${stopped ? words.resume : words.pause}: ${one.name}`}
            onClick={() => act.run(stopped ? 'resume' : 'pause')}
          >
            {stopped ? <Play size={15} aria-hidden="true" /> : <Pause size={15} aria-hidden="true" />}
          </ActionIcon>
          <ActionIcon
            variant="default"
            title={words.change}
            aria-label={`${words.change}: ${one.name}`}
            onClick={form.open}
          >
            <Pencil size={15} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            variant="default"
            title={words.remove}
            aria-label={`${words.remove}: ${one.name}`}
            onClick={sure.ask}
          >
            <Unplug size={15} aria-hidden="true" />
          </ActionIcon>
        </div>
      ) : null}
      {one.state === 'reading' && one.done !== null ? (
        <Progress className={css.bar ?? ''} value={one.done * 100} aria-label={one.name} />
      ) : null}
      {one.error === null ? null : (
        <p className={css.error}>
          {one.error.sentence} ({format.instant(one.error.at)})
        </p>
      )}
      <FormProblem problem={act.problem} />
      {sure.dialog}
      <Modal
        opened={open}
        onClose={form.close}
        title={`${words.change}: ${one.name}`}
        size="lg"
        closeButtonProps={{ 'aria-label': words.cancel }}
      >
        <ChangeForm one={one} onDone={form.close} />
      </Modal>
    </li>
  );
}
