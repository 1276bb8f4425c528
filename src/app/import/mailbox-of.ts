/** Which of the company's mailboxes a copy of a message lay in. */
import type { Message } from '../../mail/message.ts';
import { labelRole } from '../../mail/readers/gmail-labels.ts';
import type { Workspace } from '../workspace.ts';

/**
 * Delivered-To says it best; a Sent copy lies with its author; else a mailbox among the recipients (shared ones first),
 * else the author's. The default mailbox takes the rest. One mailbox: everything is in it.
 */
export function createMailboxOf(workspace: Workspace): (message: Message) => number {
  const { mailboxes, defaultMailboxId, config } = workspace;
  if (mailboxes.length <= 1) return () => mailboxes[0]?.id ?? defaultMailboxId;
  const byAddress = new Map<string, number>();
  // Aliases of a teammate lead to that person's mailbox.
  for (const mate of config.teammate) {
    const own = mailboxes.find(box => box.address !== null && mate.addresses.includes(box.address));
    if (own !== undefined) for (const address of mate.addresses) byAddress.set(address, own.id);
  }
  for (const box of mailboxes) if (box.address !== null) byAddress.set(box.address, box.id);
  const shared = new Set(mailboxes.filter(box => box.kind === 'shared').map(box => box.id));
  const first = (emails: Iterable<string>): number | undefined => {
    let found: number | undefined;
    for (const email of emails) {
      const id = byAddress.get(email);
      if (id !== undefined && shared.has(id)) return id;
      found ??= id;
    }
    return found;
  };
  return message => {
    for (const email of message.deliveredTo) {
      const id = byAddress.get(email);
      if (id !== undefined) return id;
    }
    const author = byAddress.get(message.author.email) ?? byAddress.get(message.sender?.email ?? '');
    if (author !== undefined && message.labels.some(label => labelRole(label) === 'sent')) return author;
    const recipients = [...message.to, ...message.cc, ...message.bcc].map(address => address.email);
    return first(recipients) ?? author ?? defaultMailboxId;
  };
}
