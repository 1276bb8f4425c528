/** One line a message: what a checker needs to know of it. */
import { OPERATIONS } from '../company/company.ts';
import type { DemoMessage } from '../generate.ts';
import { utf8 } from '../render/encode.ts';
import { ticketLabel } from './ticket-label.ts';

/** JSON and a line feed, as a binary string of UTF-8. `offset`: the first copy's separator in all.mbox. */
export function messageLine({ step, rendered, copies }: DemoMessage, offset: number): string {
  const line = {
    id: step.id,
    offset,
    at: step.at,
    kind: step.kind,
    /** As headers alone tell it: the workspace's rule has not been asked. */
    kind_without_rules: step.author === OPERATIONS ? 'human' : step.kind,
    direction: step.direction,
    thread: step.thread.number,
    conversation: step.conversation.number,
    author: step.author.address,
    credit: step.credit,
    subject: rendered.subject,
    prefix: step.prefix,
    act: step.act,
    acknowledgement: step.acknowledgement,
    forward: step.goesElsewhere,
    words: countWords(rendered.newText),
    closing_words: countWords(rendered.closing),
    attachments: rendered.attachments.map(file => ({
      name: file.name,
      type: file.type,
      size: file.size,
      inline: file.inline,
    })),
    mailboxes: copies.map(copy => copy.mailbox),
    /** Of a ticket's first message. */
    ticket: ticketLabel(step),
  };
  return `${utf8(JSON.stringify(line))}\n`;
}

/** Words between white space that hold a letter or a digit. */
function countWords(text: string): number {
  let count = 0;
  for (const token of text.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(token)) count++;
  return count;
}
