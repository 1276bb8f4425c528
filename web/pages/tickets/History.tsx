import { ActionIcon } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import {
  ArrowLeft,
  ArrowRight,
  Bot,
  CircleAlert,
  type LucideIcon,
  Scissors,
  Settings2,
  StickyNote,
  Users,
} from 'lucide-react';
import { type HistoryLine, splitTicket, type TicketPage } from '../../api/tickets.ts';
import { Card } from '../../ui/Card.tsx';
import { OpenMail } from '../../ui/OpenMail.tsx';
import { useSure } from '../../ui/use-sure.tsx';
import { useReader } from '../../words/words.tsx';
import css from './History.module.css';
import { historyWords, splitAt } from './history-words.ts';
import { Say } from './Say.tsx';
import { useTicketChange } from './use-ticket-change.ts';
import { useTicketsWords } from './use-tickets-words.ts';

/** Everything that happened, the oldest first, and what can be added at its end. */
export function History({ ticket }: { ticket: TicketPage }) {
  const { history: words } = useTicketsWords();
  return (
    <Card title={words.title}>
      <ol className={css.history}>
        {ticket.history.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added at the end
          <Line key={i} line={line} ticket={ticket} />
        ))}
      </ol>
      <Say ticket={ticket} />
    </Card>
  );
}

function iconOf({ type, by, public: isPublic }: HistoryLine): LucideIcon {
  if (type === 'note') return StickyNote;
  if (type === 'refused') return CircleAlert;
  if (type !== 'message') return Settings2;
  if (by === 'machine') return Bot;
  if (isPublic === false) return Users;
  return by === 'customer' ? ArrowRight : ArrowLeft;
}

function Line({ line, ticket }: { line: HistoryLine; ticket: TicketPage }) {
  const { format } = useReader();
  const all = useTicketsWords();
  const words = all.history;
  const told = historyWords(line, all);
  const Icon = iconOf(line);
  const who = line.user ?? (line.type === 'message' ? (line.teammate?.name ?? null) : null);
  const from = words.from[line.origin] ?? line.origin;
  const at = splitAt(ticket.history, line);
  const side = line.type !== 'message' ? 'act' : line.by === 'customer' ? 'in' : 'out';
  return (
    <li className={css.line} data-side={side}>
      <span className={css.icon} aria-hidden="true">
        <Icon size={15} />
      </span>
      <div className={css.what}>
        <p className={css.told}>
          <bdi>{told}</bdi>
          {line.acknowledgement === true && line.public !== false ? (
            <span className="note"> · {words.thanks}</span>
          ) : null}
          {line.ticket_id === null ? null : (
            <>
              {' '}
              <Link to="/support/tickets/$id" params={{ id: String(line.ticket_id) }}>
                {words.other}
              </Link>
            </>
          )}
        </p>
        {line.type === 'refused' ? <p className="note">{words.why[line.field ?? '']}</p> : null}
        {line.type === 'note' && line.value !== null ? (
          <p className={css.note}>
            <bdi>{line.value}</bdi>
          </p>
        ) : null}
        <p className="note">
          <time dateTime={line.at}>{format.instant(line.at)}</time> ·{' '}
          {who === null ? from : <bdi>{words.by(who)}</bdi>}
        </p>
      </div>
      <div className={css.acts}>
        {line.link === null ? null : <OpenMail {...line.link} who={`${told}, ${format.instant(line.at)}`} />}
        {at === null ? null : <Split ticket={ticket} from={at} when={format.instant(line.at)} />}
      </div>
    </li>
  );
}

interface SplitProps {
  ticket: TicketPage;
  from: Parameters<typeof splitTicket>[1];
  when: string;
}

function Split({ ticket, from, when }: SplitProps) {
  const all = useTicketsWords();
  const words = all.history;
  const navigate = useNavigate();
  const client = useQueryClient();
  const change = useTicketChange();
  const sure = useSure(words.splitSure, words.splitYes, all.cancel, () =>
    change.run(async () => {
      const { id } = await splitTicket(ticket.id, from);
      await client.invalidateQueries({ queryKey: ['facts'] });
      await navigate({ to: '/support/tickets/$id', params: { id: String(id) } });
    }),
  );
  return (
    <>
      <ActionIcon
        variant="default"
        size={30}
        loading={change.busy}
        title={words.split}
        aria-label={`${words.split}: ${when}`}
        onClick={sure.ask}
      >
        <Scissors size={15} aria-hidden="true" />
      </ActionIcon>
      {sure.dialog}
    </>
  );
}
