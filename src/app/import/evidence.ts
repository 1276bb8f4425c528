/** What the mail itself says of whose mailbox it is, counted while it is read. */
import type { AddressEvidence } from '../../derive/identity.ts';
import type { Message } from '../../mail/message.ts';
import { labelRole } from '../../mail/readers/gmail-labels.ts';

export interface Evidence {
  add(message: Message): void;
  addresses(): AddressEvidence[];
}

export function createEvidence(): Evidence {
  const found = new Map<string, AddressEvidence>();
  const of = (email: string): AddressEvidence => {
    let one = found.get(email);
    if (one === undefined) {
      one = { email, sent: 0, delivered: 0, authored: 0, received: 0, list: false };
      found.set(email, one);
    }
    return one;
  };
  return {
    add(message) {
      const { email } = message.author;
      if (email !== '' && message.kindWithoutList === 'human') {
        const author = of(email);
        author.authored++;
        if (message.labels.some(label => labelRole(label) === 'sent')) author.sent++;
      }
      for (const address of message.deliveredTo) of(address).delivered++;
      for (const { email: recipient } of [...message.to, ...message.cc]) {
        if (recipient !== '' && recipient !== email) of(recipient).received++;
      }
      if (message.listAddress !== null) of(message.listAddress).list = true;
    },
    addresses: () => [...found.values()],
  };
}
