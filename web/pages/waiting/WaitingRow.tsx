import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { duration, workDuration } from '../../../src/report/duration.ts';
import type { Conversation } from '../../api/conversations.ts';
import { UNKNOWN } from '../../figures/shown.ts';
import { AssigneeMenu } from '../../ui/AssigneeMenu.tsx';
import { OpenMail } from '../../ui/OpenMail.tsx';
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
        <AssigneeMenu
          assignee={one.assignee}
          who={nameOf(one)}
          teammates={teammates}
          allowed={allowed}
          onAssign={onAssign}
        />
        <OpenMail {...one.link} who={nameOf(one)} />
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
