/** What a mail server or the way to it refused, as one sentence with what to do. */
import { SourceError } from '../../mail/readers/raw.ts';
import type { ImapPlace } from './imap-url.ts';

const UNREACHABLE: Record<string, string> = {
  ENOTFOUND: 'there is no such server; check the name',
  EAI_AGAIN: 'the name of the server cannot be looked up now; check the network',
  ECONNREFUSED: 'nothing answers at that port; check it, or ask who runs the server whether IMAP is on',
  ETIMEDOUT: 'the server does not answer; check the name, the port and the firewall',
  EHOSTUNREACH: 'the server cannot be reached from here; check the network',
};

/** `secret` never appears in the sentence, whatever the server repeats of it. */
export function imapError(
  { name, security }: ImapPlace,
  error: unknown,
  secret: string,
  token = false,
): SourceError {
  if (error instanceof SourceError) return error;
  const cause = error as Error & { code?: string; authenticationFailed?: boolean; responseText?: string };
  const said = (cause.responseText ?? cause.message)
    .replaceAll(secret === '' ? '\0' : secret, '…')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
  const options = { cause: new Error(said) };
  if (cause.authenticationFailed === true) {
    const todo = token
      ? 'sign in with the provider again'
      : 'many providers want an app password instead of your own';
    return new SourceError(
      'login-failed',
      name,
      `${name}: the server does not take this user and ${token ? 'access token' : 'password'} (${said}); ${todo}.`,
      options,
    );
  }
  const unreachable = UNREACHABLE[cause.code ?? ''];
  if (unreachable !== undefined)
    return new SourceError('no-connection', name, `${name}: ${unreachable}.`, options);
  // A server that does not begin with TLS at this port.
  if (/wrong.version.number|packet.length.too.long/i.test(`${cause.code} ${cause.message}`)) {
    return new SourceError(
      'no-connection',
      name,
      `${name}: no safe connection (the server does not speak TLS at this port); try STARTTLS, or another port.`,
      options,
    );
  }
  if (/certificate|self-signed|ssl|tls/i.test(`${cause.code} ${cause.message}`)) {
    const todo = /certificate|self-signed/i.test(`${cause.code} ${cause.message}`)
      ? 'ask who runs the server for a certificate that is valid for this name'
      : security === 'starttls'
        ? 'try TLS (imaps://)'
        : 'ask who runs the server';
    return new SourceError('no-connection', name, `${name}: no safe connection (${said}); ${todo}.`, options);
  }
  return new SourceError(
    'no-connection',
    name,
    `${name}: the connection ended (${said}); try again: what was read is kept where there is a store.`,
    options,
  );
}
