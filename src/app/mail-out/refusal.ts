/** Why a mail did not leave: one plain sentence, and whether it is worth trying again. */
import type { NodemailerError } from 'nodemailer';
import { PulsoError } from '../../errors.ts';
import { asSaid, type Sentence } from '../../sentence.ts';
import { say } from './errors.data.ts';
import type { SmtpServer } from './smtp.ts';

/** A PulsoError with what the sender needs to decide. */
export class MailRefused extends PulsoError {
  /** The same mail may leave later. */
  readonly temporary: boolean;
  /** Of the server's answer, where it gave one. */
  readonly status: number | null;
  constructor(said: Sentence, temporary: boolean, status: number | null, cause: unknown) {
    super('source-failed', said, { cause });
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
  const too = response === undefined ? asSaid('') : say.saidToo(oneLine(hidden(response)));
  const refused = (said: Sentence, temporary: boolean): MailRefused =>
    new MailRefused(said, temporary, status, error);
  if (code === 'EABORT') return new PulsoError('cancelled', say.stopped, { cause: error });
  if (code === 'EAUTH' || code === 'ENOAUTH' || status === 530 || status === 535) {
    const later = status !== null && status < 500;
    return refused(say.loginRefused(place, too), later);
  }
  if (code === 'ETLS' || /certificate|SSL|TLS|wrong version/i.test(message)) {
    const encryption = security === 'tls' ? 'TLS' : 'STARTTLS';
    return refused(say.notSafe(place, encryption, oneLine(message)), false);
  }
  if (code === 'EENVELOPE' && command === 'RCPT TO') {
    return refused(say.recipientRefused(place, to, too), isTemporary(status));
  }
  if (code === 'EENVELOPE' && command === 'MAIL FROM') {
    return refused(say.senderRefused(place, too), isTemporary(status));
  }
  if (status !== null) return refused(say.notTaken(place, too), isTemporary(status));
  return refused(say.unreachable(place, oneLine(message)), true);
}

/** RFC 5321 §4.2.1: 4yz means try again, 5yz do not. */
const isTemporary = (status: number | null): boolean => status === null || status < 500;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 200);
