/** Every metric a second time, in plain TypeScript over plain rows: what the engine's SQL has to agree with. */
import { shareAnswered } from '../../derive/kaplan-meier.ts';
import { KINDS } from '../../mail/message.ts';
import { WITHIN } from '../families/answered-within.ts';
import type { Row } from './facts.ts';
import { all, count, largest, mean, type Naive, over, quantile, share, sum } from './naive.ts';
import { SURVEY_VALUES } from './survey-values.ts';
import { TICKET_VALUES } from './ticket-values.ts';

const sent = (r: Row) => r.message?.direction === 'outbound';
const received = (r: Row) => r.message?.direction === 'inbound';
const human = (r: Row) => r.message?.kind === 'human';
const us = (r: Row) => r.clock?.waits_for === 'us';
const them = (r: Row) => r.clock?.waits_for === 'them';
const first = (r: Row) => us(r) && r.clock?.first === true;

function replyTimes(id: string, keep: (r: Row) => boolean): Record<string, Naive> {
  const parts: Record<string, Naive> = {};
  for (const [prefix, column] of [
    ['', 'elapsed_seconds'],
    ['business', 'business_seconds'],
  ] as const) {
    const seconds = (r: Row) => r.clock?.[column];
    const name = (part: string) =>
      [id, [prefix, part].filter(p => p !== '').join('_')].filter(p => p !== '').join('.');
    parts[name('')] = over(keep, seconds, quantile(0.5));
    parts[name('p90')] = over(keep, seconds, quantile(0.9));
    parts[name('mean')] = (rows, settings) => {
      const limit = settings.outlier_seconds ?? Number.POSITIVE_INFINITY;
      return over(keep, seconds, values => mean(values.filter(v => v <= limit)))(rows, settings);
    };
    parts[name('within_target')] = (rows, settings) =>
      over(keep, seconds, values => mean(values.map(v => (v <= settings.target_seconds ? 1 : 0))))(
        rows,
        settings,
      );
  }
  return parts;
}

function replyRates(id: string, keep: (r: Row) => boolean): Record<string, Naive> {
  const answered = (r: Row) => r.clock?.answered_at !== null;
  const closed = (r: Row) => !answered(r) && r.clock?.closed_at !== null;
  const within = (r: Row) => (r.clock?.elapsed_seconds ?? Number.POSITIVE_INFINITY) <= 86_400;
  return {
    [id]: share(r => keep(r) && !closed(r), answered),
    [`${id}.answered`]: count(r => keep(r) && answered(r)),
    [`${id}.open`]: count(r => keep(r) && !answered(r) && !closed(r)),
    [`${id}.closed`]: count(r => keep(r) && closed(r)),
    [`${id}.within_1d`]: share((r, s) => keep(r) && (within(r) || (r.at ?? 0) <= s.now - 86_400), within),
  };
}

function survivals(id: string, keep: (r: Row) => boolean): Record<string, Naive> {
  const at =
    (within: number): Naive =>
    (rows, settings) => {
      const observations = rows.filter(keep).map(r => {
        const asked = r.clock?.asked_at ?? 0;
        const answered = r.clock?.answered_at ?? null;
        const end = answered ?? r.clock?.closed_at ?? settings.now;
        return { seconds: Math.max(0, end - asked), answered: answered !== null };
      });
      return [shareAnswered(observations, [within])[0]?.share ?? null, observations.length];
    };
  return Object.fromEntries([
    [id, at(86_400)],
    ...Object.entries(WITHIN).map(([name, within]) => [`${id}.${name}`, at(within)]),
  ]);
}

const words = (r: Row) => r.message?.words;
const amount = (r: Row) => r.amount;
const recipients = (r: Row) => r.message?.recipients;

export const NAIVE: Record<string, Naive> = {
  ...SURVEY_VALUES,
  messages: count(all),
  messages_received: count(received),
  messages_sent: count(sent),
  messages_internal: count(r => r.message?.direction === 'internal'),
  messages_direct: count(r => received(r) && r.message?.direct === true),
  messages_by_kind: count(all),
  ...Object.fromEntries(
    KINDS.map(kind => [`messages_by_kind.${kind}`, count(r => r.message?.kind === kind)]),
  ),
  their_activity: count(r => received(r) && human(r)),
  forwards: count(r => r.message?.forward === true),
  words_sent: over(r => sent(r) && human(r), words, quantile(0.5)),
  'words_sent.mean': over(r => sent(r) && human(r), words, mean),
  'words_sent.total': over(r => sent(r) && human(r), words, sum),
  words_received: over(r => received(r) && human(r), words, quantile(0.5)),
  'words_received.mean': over(r => received(r) && human(r), words, mean),
  'words_received.total': over(r => received(r) && human(r), words, sum),
  recipients_per_email: over(sent, recipients, mean),
  'recipients_per_email.median': over(sent, recipients, quantile(0.5)),
  'recipients_per_email.external': over(sent, r => r.message?.external_recipients, mean),
  emails_per_recipient: rows => {
    const mine = rows.filter(r => sent(r) && r.external === true);
    const people = new Set(mine.map(r => r.address)).size;
    return [people === 0 ? null : mine.length / people, people];
  },
  after_hours_share: share(
    r => sent(r) && human(r),
    r => r.message?.after_hours === true,
  ),
  deliveries_sent: count(sent),
  deliveries_received: count(r => received(r) && r.external === false),
  attachments: count(all),
  attachment_bytes: over(all, amount, sum),
  'attachment_bytes.mean': over(all, amount, mean),
  threads: count(all),
  messages_per_thread: over(all, amount, mean),
  'messages_per_thread.median': over(all, amount, quantile(0.5)),
  'messages_per_thread.max': over(all, amount, largest),
  conversations: count(all),
  'conversations.messages': over(all, amount, sum),
  conversations_new: count(r => r.conversation?.continued === false),
  conversations_continued: count(r => r.conversation?.continued === true),
  conversations_started_by_them: count(r => r.conversation?.started_by === 'them'),
  conversations_started_by_us: count(r => r.conversation?.started_by === 'us'),
  replies: count(us),
  first_replies: count(first),
  their_replies: count(them),
  questions: count(us),
  ...replyTimes('reply_time', us),
  ...replyTimes('first_reply_time', first),
  ...replyTimes('their_reply_time', them),
  ...replyRates('reply_rate', us),
  ...replyRates('their_reply_rate', them),
  ...survivals('answered_within', us),
  ...survivals('first_answered_within', first),
  awaiting_us: count(r => r.conversation?.state === 'awaiting_us'),
  awaiting_them: count(r => r.conversation?.state === 'awaiting_them'),
  oldest_waiting: over(r => r.conversation?.state === 'awaiting_us', amount, largest),
  triage_accuracy: share(all, r => r.decision?.outcome === 'accepted'),
  triage_decisions: count(all),
  triage_time_saved: over(all, amount, numbers => (numbers.length === 0 ? null : sum(numbers))),
  backlog: rows => {
    const level = sum(rows.filter(us).map(amount));
    return [level, level];
  },
  ...TICKET_VALUES,
};
