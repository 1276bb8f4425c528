/** What the form says, as the server takes it. Pure. */
import type { NewMailbox } from '../../api/mailboxes.ts';

export const PORT_OF = { tls: 993, starttls: 143, none: 143 } as const;
export type Security = keyof typeof PORT_OF;

interface Form {
  kind: NewMailbox['kind'];
  mailbox: NewMailbox['mailbox'];
  security: Security;
  text(name: string): string;
}

export function mailboxFrom({ kind, mailbox, security, text }: Form): NewMailbox {
  const name = text('name').trim();
  const base = { address: text('address').trim(), mailbox, ...(name === '' ? {} : { name }) };
  if (kind === 'folder') return { ...base, kind, settings: { path: text('path').trim() }, secret: null };
  const port = Number(text('port'));
  const folder = text('folder').trim();
  return {
    ...base,
    kind,
    settings: {
      host: text('host').trim(),
      port: Number.isInteger(port) && port > 0 ? port : PORT_OF[security],
      user: text('user').trim(),
      security,
      ...(folder === '' ? {} : { folder }),
    },
    // Spaces are part of a password.
    secret: text('secret'),
  };
}
