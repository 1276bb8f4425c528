/** IMAP mailboxes: what a person enters, and where it leads. */
import { z } from 'zod';
import type { ImapLogin, ImapServer } from '../../connect/imap/imap-client.ts';
import { PulsoError } from '../../errors.ts';
import { assertAllowedHost } from '../outgoing.ts';
import { checkedSettings } from './checked-settings.ts';
import type { Connector, Opening } from './connectors.ts';
import { say } from './errors.data.ts';

const PORTS = { tls: 993, starttls: 143, none: 143 } as const;

const shape = z.strictObject({
  host: z.string().trim().toLowerCase().min(1).max(253),
  port: z.number().int().min(1).max(65_535).optional(),
  user: z.string().trim().min(1).max(500),
  security: z.enum(['tls', 'starttls', 'none']).default('tls'),
  /** `oauth2`: by access tokens (XOAUTH2) instead of a password. */
  auth: z.enum(['password', 'oauth2']).default('password'),
  /** Only this one; all but drafts and spam without it. */
  folder: z.string().min(1).max(500).nullable().default(null),
});

async function serverOf(settings: z.infer<typeof shape>, { allowedHosts }: Opening): Promise<ImapServer> {
  const { host, port = PORTS[settings.security], user, security, folder } = settings;
  const { address } = await assertAllowedHost(host, allowedHosts);
  if (security === 'none' && !/^(127\.|::1$)/.test(address)) {
    throw new PulsoError('not-allowed', say.readablePassword(host));
  }
  const scheme = security === 'tls' ? 'imaps' : 'imap';
  const shown = port === PORTS[security] ? host : `${host}:${port}`;
  return { host, address, port, user, security, folder, name: `${scheme}://${user}@${shown}` };
}

async function loginOf({ auth, user }: z.infer<typeof shape>, opening: Opening): Promise<ImapLogin> {
  if (auth === 'oauth2') {
    if (opening.accessToken !== null) return { accessToken: await opening.accessToken() };
    throw new PulsoError('source-failed', say.signInForToken(user));
  }
  if (opening.secret !== null && opening.secret !== '') return { password: opening.secret };
  throw new PulsoError('source-failed', say.enterPassword(user));
}

export const imapConnector: Connector = {
  settings: async given => checkedSettings(shape, given),
  async open(opening) {
    const settings = shape.parse(opening.settings);
    const { openImapMailbox } = await import('../../connect/imap/imap-mailbox.ts');
    const { marksIn } = opening;
    return openImapMailbox(await serverOf(settings, opening), await loginOf(settings, opening), marksIn);
  },
  async try(opening) {
    const settings = shape.parse(opening.settings);
    const { tryImap } = await import('../../connect/imap/imap-mailbox.ts');
    return tryImap(await serverOf(settings, opening), await loginOf(settings, opening));
  },
};
