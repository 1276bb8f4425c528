/** What threads are made from. */
import type { Message } from '../../mail/message.ts';
import type { ThreadInput } from '../../mail/thread/threads.ts';

export function threadInput(message: Message): ThreadInput {
  return {
    id: message.id,
    references: message.references,
    providerThread: message.providerThread,
    baseSubject: message.baseSubject,
    prefix: message.prefix,
    sentAt: message.sentAt,
    participants: [message.author, ...message.to, ...message.cc, ...message.bcc].map(
      address => address.email,
    ),
  };
}
