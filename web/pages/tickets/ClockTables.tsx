import { duration, workDuration } from '../../../src/report/duration.ts';
import type { TicketPage } from '../../api/tickets.ts';
import { PlainTable } from '../../charts/PlainTable.tsx';
import { UNKNOWN } from '../../figures/shown.ts';
import { useReader } from '../../words/words.tsx';
import css from './Clocks.module.css';
import { targetOf, usedOf, verdictOf } from './clock-words.ts';
import { useTicketsWords } from './use-tickets-words.ts';

/** The picture in numbers. `now`: milliseconds. */
export function ClockTables({ ticket, now }: { ticket: TicketPage; now: number }) {
  const { format } = useReader();
  const words = useTicketsWords();
  const { table } = words.clock;
  const at = (when: string | null, missing: string) => (when === null ? missing : format.instant(when));
  const time = (seconds: number | null) => (seconds === null ? UNKNOWN : duration(seconds));
  const work = (seconds: number | null) => (seconds === null ? UNKNOWN : workDuration(seconds));
  const late = (due: string | null) => due !== null && Date.parse(due) <= now;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={css.tables} tabIndex={0} aria-label={words.clock.title}>
      <PlainTable
        caption={words.clock.spans}
        data={{
          head: [table.what, table.from, table.to, table.elapsed, table.business, table.who],
          rows: ticket.spans.map(span => [
            words.statuses[span.status as keyof typeof words.statuses] ?? span.status,
            at(span.from, UNKNOWN),
            at(span.to, words.clock.now),
            time(span.elapsed_seconds),
            work(span.business_seconds),
            span.teammate?.name ?? UNKNOWN,
          ]),
        }}
      />
      <PlainTable
        caption={words.clock.clocks}
        data={{
          head: [
            table.what,
            table.from,
            table.to,
            table.used,
            table.target,
            table.due,
            table.verdict,
            table.policy,
          ],
          rows: ticket.clocks.map(clock => [
            words.clocks[clock.kind] ?? clock.kind,
            at(clock.from, UNKNOWN),
            at(clock.to, words.clock.now),
            usedOf(clock) ?? UNKNOWN,
            targetOf(clock, words),
            at(clock.due_at, UNKNOWN),
            verdictOf(clock, late(clock.due_at), words)[0],
            clock.policy === null ? UNKNOWN : words.clock.policyIs(clock.policy, clock.policy_version ?? 1),
          ]),
        }}
      />
    </section>
  );
}
