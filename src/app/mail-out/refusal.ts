/** Why a mail did not leave: one plain sentence, and whether it is worth trying again. */
import type { NodemailerError } from 'nodemailer';
import { PulsoError } from '../../errors.ts';
import type { SmtpServer } from './smtp.ts';

/** A PulsoError with what the sender needs to decide. */
export class MailRefused extends PulsoError {
  /** The same mail may leave later. */
  readonly temporary: boolean;
  /** Of the server's answer, where it gave one. */
  readonly status: number | null;
  constructor(sentence: string, temporary: boolean, status: number | null, cause: unknown) {
    super('source-failed', sentence, { cause });
    this.name = 'MailRefused';
    this.temporary = temporary;
    this.status = status;
  }
}

/** `error`: what nodemailer threw. */
export function refusalOf(
  error: unknown,
  { host, port, security, password }: SmtpServer,
  to: string,
): PulsoError {
  if (error instanceof PulsoError) return error;
  const { code, command, responseCode } = error as NodemailerError;
  // A server may repeat what it was sent.
  const hidden = (text: string): string =>
    password === null || password === '' ? text : text.replaceAll(password, '…');
  const message = hidden((error as NodemailerError).message);
  const { response } = error as NodemailerError;
  const status = responseCode ?? null;
  const place = `${host}:${port}`;
  const said = response === undefined ? '' : ` It said: “${oneLine(hidden(response))}”.`;
  const refused = (sentence: string, temporary: boolean): MailRefused =>
    new MailRefused(sentence, temporary, status, error);
  if (code === 'EABORT') return new PulsoError('cancelled', 'Stopped.', { cause: error });
  if (code === 'EAUTH' || code === 'ENOAUTH' || status === 530 || status === 535) {
    const later = status !== null && status < 500;
    return refused(`${place} refused the login; check the user and the password.${said}`, later);
  }
  if (code === 'ETLS' || /certificate|SSL|TLS|wrong version/i.test(message)) {
    return refused(
      `No safe connection to ${place} (${security === 'tls' ? 'TLS' : 'STARTTLS'}): ${oneLine(message)}; check port and encryption: 465 goes with TLS, 587 with STARTTLS.`,
      false,
    );
  }
  if (code === 'EENVELOPE' && command === 'RCPT TO') {
    return refused(`${place} did not accept ${to} as a recipient.${said}`, isTemporary(status));
  }
  if (code === 'EENVELOPE' && command === 'MAIL FROM') {
    return refused(`${place} did not accept the sender address; check it.${said}`, isTemporary(status));
  }
  if (status !== null) return refused(`${place} did not take the mail.${said}`, isTemporary(status));
  return refused(`${place} could not be reached (${oneLine(message)}); check the host and the port.`, true);
}

/** RFC 5321 §4.2.1: 4yz means try again, 5yz do not. */
const isTemporary = (status: number | null): boolean => status === null || status < 500;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 200);
