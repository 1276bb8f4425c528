/** Every metric, one list. The order is the order of the documentation. */
import type { Metric } from './define.ts';
import { after_hours_share } from './inbox/after_hours_share.ts';
import { answered_within } from './inbox/answered_within.ts';
import { attachment_bytes } from './inbox/attachment_bytes.ts';
import { attachments } from './inbox/attachments.ts';
import { awaiting_them } from './inbox/awaiting_them.ts';
import { awaiting_us } from './inbox/awaiting_us.ts';
import { backlog } from './inbox/backlog.ts';
import { conversations } from './inbox/conversations.ts';
import { conversations_continued } from './inbox/conversations_continued.ts';
import { conversations_new } from './inbox/conversations_new.ts';
import { conversations_started_by_them } from './inbox/conversations_started_by_them.ts';
import { conversations_started_by_us } from './inbox/conversations_started_by_us.ts';
import { deliveries_received } from './inbox/deliveries_received.ts';
import { deliveries_sent } from './inbox/deliveries_sent.ts';
import { emails_per_recipient } from './inbox/emails_per_recipient.ts';
import { first_answered_within } from './inbox/first_answered_within.ts';
import { first_replies } from './inbox/first_replies.ts';
import { first_reply_time } from './inbox/first_reply_time.ts';
import { forwards } from './inbox/forwards.ts';
import { messages } from './inbox/messages.ts';
import { messages_by_kind } from './inbox/messages_by_kind.ts';
import { messages_direct } from './inbox/messages_direct.ts';
import { messages_internal } from './inbox/messages_internal.ts';
import { messages_per_thread } from './inbox/messages_per_thread.ts';
import { messages_received } from './inbox/messages_received.ts';
import { messages_sent } from './inbox/messages_sent.ts';
import { oldest_waiting } from './inbox/oldest_waiting.ts';
import { questions } from './inbox/questions.ts';
import { recipients_per_email } from './inbox/recipients_per_email.ts';
import { replies } from './inbox/replies.ts';
import { reply_rate } from './inbox/reply_rate.ts';
import { reply_time } from './inbox/reply_time.ts';
import { their_activity } from './inbox/their_activity.ts';
import { their_replies } from './inbox/their_replies.ts';
import { their_reply_rate } from './inbox/their_reply_rate.ts';
import { their_reply_time } from './inbox/their_reply_time.ts';
import { threads } from './inbox/threads.ts';
import { words_received } from './inbox/words_received.ts';
import { words_sent } from './inbox/words_sent.ts';
import { agent_wait } from './support/agent_wait.ts';
import { breached_now } from './support/breached_now.ts';
import { due_soon } from './support/due_soon.ts';
import { fcr } from './support/fcr.ts';
import { first_response_time } from './support/first_response_time.ts';
import { next_response_time } from './support/next_response_time.ts';
import { on_hold_time } from './support/on_hold_time.ts';
import { reopen_rate } from './support/reopen_rate.ts';
import { replies_to_resolve } from './support/replies_to_resolve.ts';
import { requester_wait } from './support/requester_wait.ts';
import { resolution_time } from './support/resolution_time.ts';
import { sla_attainment } from './support/sla_attainment.ts';
import { ticket_backlog } from './support/ticket_backlog.ts';
import { tickets } from './support/tickets.ts';
import { tickets_open } from './support/tickets_open.ts';
import { tickets_solved } from './support/tickets_solved.ts';
import { time_in_status } from './support/time_in_status.ts';
import { triage_accuracy } from './support/triage_accuracy.ts';
import { triage_decisions } from './support/triage_decisions.ts';
import { triage_time_saved } from './support/triage_time_saved.ts';
import { agent_satisfaction } from './surveys/agent_satisfaction.ts';
import { ces } from './surveys/ces.ts';
import { ces_low_is_easy } from './surveys/ces_low_is_easy.ts';
import { csat } from './surveys/csat.ts';
import { nps } from './surveys/nps.ts';
import { survey_answers } from './surveys/survey_answers.ts';
import { survey_response_rate } from './surveys/survey_response_rate.ts';

export const METRICS: readonly Metric[] = [
  messages,
  messages_received,
  messages_sent,
  messages_internal,
  messages_direct,
  messages_by_kind,
  deliveries_sent,
  deliveries_received,
  recipients_per_email,
  emails_per_recipient,
  words_sent,
  words_received,
  attachments,
  attachment_bytes,
  threads,
  messages_per_thread,
  conversations,
  conversations_new,
  conversations_continued,
  conversations_started_by_them,
  conversations_started_by_us,
  first_reply_time,
  first_replies,
  reply_time,
  replies,
  their_reply_time,
  their_replies,
  forwards,
  questions,
  reply_rate,
  their_reply_rate,
  answered_within,
  first_answered_within,
  awaiting_us,
  awaiting_them,
  oldest_waiting,
  backlog,
  after_hours_share,
  their_activity,
  nps,
  csat,
  ces,
  ces_low_is_easy,
  agent_satisfaction,
  survey_response_rate,
  survey_answers,
  tickets,
  tickets_solved,
  tickets_open,
  ticket_backlog,
  first_response_time,
  next_response_time,
  resolution_time,
  requester_wait,
  agent_wait,
  on_hold_time,
  time_in_status,
  sla_attainment,
  breached_now,
  due_soon,
  fcr,
  reopen_rate,
  replies_to_resolve,
  triage_accuracy,
  triage_decisions,
  triage_time_saved,
];
