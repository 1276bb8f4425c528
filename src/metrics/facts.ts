/** Every fact, one list. */
import type { Fact, FactId } from './define.ts';
import { agent_answer } from './facts/agent-answer.ts';
import { attachment } from './facts/attachment.ts';
import { backlog } from './facts/backlog.ts';
import { conversation } from './facts/conversation.ts';
import { delivery } from './facts/delivery.ts';
import { message } from './facts/message.ts';
import { question } from './facts/question.ts';
import { reply } from './facts/reply.ts';
import { survey_answer } from './facts/survey-answer.ts';
import { survey_invitation } from './facts/survey-invitation.ts';
import { thread } from './facts/thread.ts';
import { ticket, ticket_first_solved, ticket_open, ticket_solved } from './facts/ticket.ts';
import { ticket_due, ticket_reply, ticket_target } from './facts/ticket-clock.ts';
import { ticket_backlog, ticket_span } from './facts/ticket-span.ts';
import { triage } from './facts/triage.ts';
import { waiting } from './facts/waiting.ts';

export const FACTS: Record<FactId, Fact> = {
  message,
  delivery,
  attachment,
  thread,
  conversation,
  reply,
  question,
  waiting,
  backlog,
  survey_answer,
  agent_answer,
  survey_invitation,
  ticket,
  ticket_first_solved,
  ticket_solved,
  ticket_open,
  ticket_reply,
  ticket_target,
  ticket_due,
  ticket_span,
  ticket_backlog,
  triage,
};
