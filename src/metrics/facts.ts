/** Every fact, one list. */
import type { Fact, FactId } from './define.ts';
import { attachment } from './facts/attachment.ts';
import { backlog } from './facts/backlog.ts';
import { conversation } from './facts/conversation.ts';
import { delivery } from './facts/delivery.ts';
import { message } from './facts/message.ts';
import { question } from './facts/question.ts';
import { reply } from './facts/reply.ts';
import { thread } from './facts/thread.ts';
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
  triage,
};
