import { ActionIcon, Menu } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { Check, ClipboardCopy, ExternalLink, Mail, UserRound } from 'lucide-react';
import { duration, workDuration } from '../../../src/report/duration.ts';
import type { Conversation } from '../../api/conversations.ts';
import { UNKNOWN } from '../../figures/shown.ts';
import { useReader } from '../../words/words.tsx';
import { nameOf } from './use-changes.tsx';
import css from './Waiting.module.css';

interface Props {
  one: Conversation;
  teammates: { id: number; name: string }[];
  allowed: boolean;
  onAssign(to: Conversation['assignee']): void;
  onClose(): void;
}

/** A day of waiting stands out, three days more so. */
const LATE = [86_400, 259_200] as const;

const domainOf = ({ contact, account }: Conversation): string =>
  contact?.email.split('@').at(-1) ?? account ?? '';

export function WaitingRow({ one, teammates, allowed, onAssign, onClose }: Props) {
  const { words, format } = useReader();
  const waited = one.waited_seconds;
  const late = waited === null ? '' : waited >= LATE[1] ? css.late : waited >= LATE[0] ? css.soon : '';
  const business = one.waited_business_seconds ?? null;
  return (
    <li className={css.row}>
      <div className={css.time}>
        <strong className={late}>{waited === null ? UNKNOWN : duration(waited)}</strong>
        {business === null ? null : (
          <small title={words.waiting.business}>
            {workDuration(business)} {words.chart.business.toLowerCase()}
          </small>
        )}
      </div>
      <div className={css.what}>
        <bdi className={css.subject}>
          {one.subject === null ? words.waiting.hiddenSubject : one.subject || words.waiting.noSubject}
        </bdi>
        <p className={css.who}>
          {one.contact === null ? (
            UNKNOWN
          ) : (
            <Link to="/inbox/person" search={{ who: one.contact.email }}>
              <bdi>{nameOf(one)}</bdi>
            </Link>
          )}
          {one.account === null ? null : (
            <>
              {' · '}
              <Link to="/inbox/account" search={{ who: domainOf(one) }}>
                <bdi>{one.account}</bdi>
              </Link>
            </>
          )}
          {one.mailbox === null ? null : <> · {one.mailbox.name}</>}
          {one.waiting_since === null ? null : <> · {format.instant(one.waiting_since)}</>}
        </p>
      </div>
      <div className={css.actions}>
        <Assignee one={one} teammates={teammates} allowed={allowed} onAssign={onAssign} />
        <Open one={one} />
        {allowed ? (
          <ActionIcon
            variant="default"
            size={30}
            title={words.waiting.closeLong}
            aria-label={`${words.waiting.closeLong}: ${nameOf(one)}`}
            onClick={onClose}
          >
            <Check size={16} aria-hidden="true" />
          </ActionIcon>
        ) : null}
      </div>
    </li>
  );
}

function Assignee({ one, teammates, allowed, onAssign }: Omit<Props, 'onClose'>) {
  const { words } = useReader();
  const name = one.assignee?.name ?? words.waiting.nobodyYet;
  if (!allowed || teammates.length === 0) return <span className="note">{name}</span>;
  return (
    <Menu withInitialFocusPlaceholder={false} width={220} position="bottom-end" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={css.assignee}
          {...(one.assignee === null ? {} : { 'data-on': '' })}
          aria-label={`${one.assignee?.name ?? words.waiting.assign}. ${words.waiting.assignee}: ${name}`}
        >
          <UserRound size={14} aria-hidden="true" />
          <span>{one.assignee?.name ?? words.waiting.assign}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={320} className={css.menu ?? ''}>
        <Menu.Item onClick={() => onAssign(null)}>{words.waiting.nobodyYet}</Menu.Item>
        {teammates.map(mate => (
          <Menu.Item key={mate.id} onClick={() => onAssign({ id: mate.id, name: mate.name })}>
            {mate.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Open({ one }: { one: Conversation }) {
  const { words } = useReader();
  const clipboard = useClipboard();
  const { gmail, message_id: id } = one.link;
  if (gmail === null && id === null) return null;
  return (
    <Menu withInitialFocusPlaceholder={false} width={230} position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={30}
          title={words.waiting.openIn}
          aria-label={`${words.waiting.openIn}: ${nameOf(one)}`}
        >
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
            {words.waiting.gmail}
          </Menu.Item>
        )}
        {id === null ? null : (
          <>
            <Menu.Item
              component="a"
              href={`message:${encodeURIComponent(`<${id}>`)}`}
              leftSection={<Mail size={15} aria-hidden="true" />}
            >
              {words.waiting.client}
            </Menu.Item>
            <Menu.Item
              leftSection={<ClipboardCopy size={15} aria-hidden="true" />}
              onClick={() => clipboard.copy(id)}
            >
              {words.waiting.copyId}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
