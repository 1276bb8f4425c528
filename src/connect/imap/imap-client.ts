/** A connection to a mail server, logged in: by password, or by an access token (XOAUTH2). */
import type { ImapFlow } from 'imapflow';
import { imapError } from './imap-error.ts';
import type { ImapPlace } from './imap-url.ts';

export type ImapLogin = { password: string } | { accessToken: string };

export interface ImapServer extends ImapPlace {
  /** Where to connect to, when the host's name has been looked up already; the certificate must still be the host's. */
  address?: string;
}

const CONNECT_MS = 20_000;
/** RFC 2177 §3: servers may log out who idles for half an hour; routers forget quiet connections much sooner. */
const IDLE_MS = 4 * 60_000;

/** As one sentence in which the secret does not stand. */
export const saidOf = (server: ImapServer, login: ImapLogin, error: unknown): Error =>
  'password' in login
    ? imapError(server, error, login.password)
    : imapError(server, error, login.accessToken, true);

/** Throws SourceError `login-failed` or `no-connection`, the latter also when the signal comes before it is logged in. */
export async function connectImap(
  server: ImapServer,
  login: ImapLogin,
  signal?: AbortSignal,
): Promise<ImapFlow> {
  const { host, address = host, port, user, security } = server;
  const { ImapFlow } = await import('imapflow');
  const client = new ImapFlow({
    host: address,
    port,
    secure: security === 'tls',
    // What is not safe from the start must become so before anything is said, or stay as it was asked for.
    ...(security === 'tls' ? {} : { doSTARTTLS: security === 'starttls' }),
    ...(address === host ? {} : { servername: host }),
    auth: 'password' in login ? { user, pass: login.password } : { user, accessToken: login.accessToken },
    logger: false,
    disableAutoIdle: true,
    qresync: true,
    maxIdleTime: IDLE_MS,
    connectionTimeout: CONNECT_MS,
  });
  // What ends the connection also rejects what is under way, and is told there.
  client.on('error', () => {});
  const end = () => client.close();
  signal?.addEventListener('abort', end, { once: true });
  if (signal?.aborted === true) end();
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.close();
    throw saidOf(server, login, error);
  } finally {
    signal?.removeEventListener('abort', end);
  }
}
