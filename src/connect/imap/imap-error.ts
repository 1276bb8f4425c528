/** What a mail server or the way to it refused, as one sentence with what to do. */
import { SourceError } from '../../mail/readers/raw.ts';
import type { Sentence } from '../../sentence.ts';
import { say } from '../errors.data.ts';
import type { ImapPlace } from './imap-url.ts';

const UNREACHABLE: Readonly<Record<string, Sentence>> = {
  ENOTFOUND: say.noServer,
  EAI_AGAIN: say.serverNotLookedUp,
  ECONNREFUSED: say.portSilent,
  ETIMEDOUT: say.serverSilent,
  EHOSTUNREACH: say.serverUnreachable,
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
    const refused = token ? say.tokenRefused(name, said) : say.passwordRefused(name, said);
    return new SourceError('login-failed', name, refused, options);
  }
  const unreachable = UNREACHABLE[cause.code ?? ''];
  if (unreachable !== undefined)
    return new SourceError('no-connection', name, say.because(name, unreachable), options);
  // A server that does not begin with TLS at this port.
  if (/wrong.version.number|packet.length.too.long/i.test(`${cause.code} ${cause.message}`)) {
    return new SourceError('no-connection', name, say.noTlsHere(name), options);
  }
  if (/certificate|self-signed|ssl|tls/i.test(`${cause.code} ${cause.message}`)) {
    const todo = /certificate|self-signed/i.test(`${cause.code} ${cause.message}`)
      ? say.askForCertificate
      : security === 'starttls'
        ? say.tryTls
        : say.askWhoRunsIt;
    return new SourceError('no-connection', name, say.notSafe(name, said, todo), options);
  }
  return new SourceError('no-connection', name, say.connectionEnded(name, said), options);
}
