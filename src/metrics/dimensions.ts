/** Every dimension, one list. */

import type { Dimension } from './define.ts';
import * as conversationTraits from './dimensions/conversation-traits.ts';
import * as messageTraits from './dimensions/message-traits.ts';
import * as mimeType from './dimensions/mime-type.ts';
import * as people from './dimensions/people.ts';
import * as place from './dimensions/place.ts';
import * as surveys from './dimensions/surveys.ts';
import * as tickets from './dimensions/tickets.ts';
import * as time from './dimensions/time.ts';
import * as triage from './dimensions/triage.ts';

export const DIMENSIONS: readonly Dimension[] = [
  time.hour,
  time.weekday,
  time.day,
  time.week,
  time.month,
  time.quarter,
  time.year,
  place.mailbox,
  people.team,
  people.teammate,
  people.contact,
  people.domain,
  people.sender,
  people.recipient,
  place.label,
  place.label_role,
  place.conversation,
  messageTraits.direction,
  messageTraits.kind,
  messageTraits.role,
  messageTraits.external,
  messageTraits.direct,
  messageTraits.forward,
  messageTraits.after_hours,
  messageTraits.words_bucket,
  messageTraits.size_bucket,
  messageTraits.has_attachment,
  mimeType.attachment_type,
  mimeType.mime_type,
  messageTraits.inline,
  conversationTraits.started_by,
  conversationTraits.first,
  conversationTraits.continued,
  conversationTraits.state,
  conversationTraits.thread_length,
  conversationTraits.reply_bucket,
  conversationTraits.business_reply_bucket,
  conversationTraits.wait_bucket,
  surveys.survey,
  surveys.survey_kind,
  surveys.survey_version,
  surveys.survey_question,
  surveys.score,
  surveys.survey_tag,
  surveys.language,
  tickets.ticket,
  tickets.ticket_status,
  tickets.severity,
  tickets.category,
  tickets.feature,
  tickets.tag,
  tickets.channel,
  tickets.account,
  tickets.policy,
  tickets.clock_kind,
  tickets.due,
  tickets.awaiting_reply,
  tickets.solved_at_first_contact,
  triage.triage_field,
  triage.triage_source,
  triage.triage_outcome,
];
