/** What the form says, as the server takes it. Pure. */
import type { ConnectionStatus, MailboxChange, NewMailbox } from '../../api/mailboxes.ts';

export const PORT_OF = { tls: 993, starttls: 143, none: 143 } as const;
export type Security = keyof typeof PORT_OF;
export const securityFrom = (value: unknown): Security =>
  value === 'starttls' || value === 'none' ? value : 'tls';

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
  return {
    ...base,
    kind,
    settings: serverFrom(security, text),
    // Spaces are part of a password.
    secret: text('secret'),
  };
}

function serverFrom(security: Security, text: Form['text']): Record<string, unknown> {
  const port = Number(text('port'));
  const folder = text('folder').trim();
  return {
    host: text('host').trim(),
    port: Number.isInteger(port) && port > 0 ? port : PORT_OF[security],
    user: text('user').trim(),
    security,
    ...(folder === '' ? {} : { folder }),
  };
}

/** Only what can be changed of its kind; an empty password leaves the old one. It is tried before it is saved. */
export function changeFrom(
  { kind, settings }: Pick<ConnectionStatus, 'kind' | 'settings'>,
  { security, text }: Pick<Form, 'security' | 'text'>,
): MailboxChange {
  const base = { name: text('name').trim(), test: true };
  if (kind === 'folder') return { ...base, settings: { path: text('path').trim() } };
  if (kind !== 'imap') return base;
  const { auth = 'password', port: kept } = settings;
  const { port, ...server } = serverFrom(security, text);
  const secret = text('secret');
  return {
    ...base,
    // Where none was chosen it goes on following the encryption.
    settings: { ...server, ...(kept === undefined && port === PORT_OF[security] ? {} : { port }), auth },
    ...(secret === '' ? {} : { secret }),
  };
}

const WHERE_TO = ['host', 'port', 'user', 'security'];

/** A stored password goes to no other server or user: whoever changes that enters it again. */
export const wantsPassword = (
  { kind, settings }: Pick<ConnectionStatus, 'kind' | 'settings'>,
  change: MailboxChange,
): boolean =>
  kind === 'imap' &&
  settings.auth !== 'oauth2' &&
  change.secret === undefined &&
  WHERE_TO.some(field => settings[field] !== change.settings?.[field]);
