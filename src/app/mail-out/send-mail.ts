/** One mail to one person. */
import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import type { SendMailOptions } from 'nodemailer';
import { PulsoError } from '../../errors.ts';
import type { AppContext } from '../context.ts';
import { isPublicAddress } from '../outgoing/public-address.ts';
import { assertAllowedHost } from '../outgoing.ts';
import { say } from './errors.data.ts';
import { refusalOf } from './refusal.ts';
import { smtpOf } from './settings.ts';
import type { SmtpServer } from './smtp.ts';

export interface OutgoingMail {
  to: { address: string; name?: string };
  subject: string;
  text: string;
  html: string;
  /** Shown in the HTML as `cid:<cid>`. */
  pictures?: { cid: string; fileName: string; png: Uint8Array }[];
  /** For what somebody gets regularly: a link that ends it by one click (RFC 8058), and a name mail programs can sort by. */
  subscription?: { unsubscribeUrl: string; list: string };
}

export interface SentMail {
  messageId: string;
  /** The server's last words. */
  response: string;
}

const TIMEOUT_MS = 30_000;

/**
 * Throws `not-available` when no mail server is set, `not-allowed` for one in a private network, `MailRefused` (`source-failed`)
 * when it did not leave, `cancelled`.
 */
export async function sendMail(
  context: AppContext,
  workspaceId: number,
  mail: OutgoingMail,
  signal?: AbortSignal,
): Promise<SentMail> {
  const server = await smtpOf(context, workspaceId);
  if (server === null) {
    throw new PulsoError('not-available', say.noServer);
  }
  return sendThrough(server, context, mail, signal);
}

/** The same through a given server. */
export async function sendThrough(
  server: SmtpServer,
  context: Pick<AppContext, 'publicUrl' | 'now' | 'allowedHosts'>,
  mail: OutgoingMail,
  signal?: AbortSignal,
): Promise<SentMail> {
  const host = await addressOf(server, context.allowedHosts);
  const ours = new URL(context.publicUrl).hostname;
  // Loaded with the first mail: a server that sends none is smaller without it.
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    // The connection goes to an address that was checked; the certificate is the name's.
    tls: isIP(server.host) === 0 ? { servername: server.host } : {},
    name: isIP(ours) === 0 ? ours : `[${ours.replace(/[[\]]/g, '')}]`,
    ...(server.username === null ? {} : { auth: { user: server.username, pass: server.password ?? '' } }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const sent = await transport.sendMail({
      ...messageOf(mail, server.from, context, ours),
      ...(signal ? { signal } : {}),
    });
    return { messageId: sent.messageId, response: sent.response };
  } catch (error) {
    throw refusalOf(error, server, mail.to.address);
  } finally {
    transport.close();
  }
}

async function addressOf(server: SmtpServer, allowed: readonly string[]): Promise<string> {
  if (server.trusted) return server.host;
  const { address } = await assertAllowedHost(server.host, allowed);
  if (server.security === 'none' && server.password !== null && isPublicAddress(address)) {
    throw new PulsoError('not-allowed', say.readablePassword(server.host));
  }
  return address;
}

function messageOf(
  mail: OutgoingMail,
  from: SmtpServer['from'],
  { now }: Pick<AppContext, 'now'>,
  ours: string,
): SendMailOptions {
  const { subscription } = mail;
  return {
    from,
    to: { address: mail.to.address, name: mail.to.name ?? '' },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: new Date(now().epochMilliseconds),
    messageId: `<${randomBytes(16).toString('hex')}@${ours}>`,
    attachments: (mail.pictures ?? []).map(({ cid, fileName, png }) => ({
      cid,
      filename: fileName,
      content: Buffer.from(png),
      contentType: 'image/png',
      contentDisposition: 'inline' as const,
    })),
    headers: {
      // RFC 3834 §5, and what Exchange understands: nobody's holiday notice answers a report.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(subscription === undefined
        ? {}
        : {
            'List-Id': `<${subscription.list}.${ours}>`,
            'List-Unsubscribe': `<${subscription.unsubscribeUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
    },
  };
}
