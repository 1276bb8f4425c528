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
import { triage_accuracy } from './support/triage_accuracy.ts';
import { triage_decisions } from './support/triage_decisions.ts';
import { triage_time_saved } from './support/triage_time_saved.ts';

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
  triage_accuracy,
  triage_decisions,
  triage_time_saved,
];
