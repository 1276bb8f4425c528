/** The server mail leaves through, as the sending code needs it, and what the administrator set for all workspaces. */
import { z } from 'zod';
import { PulsoError } from '../../errors.ts';
import { say } from './errors.data.ts';

export interface SmtpServer {
  host: string;
  port: number;
  /** `tls` from the first byte (465), `starttls` (587), `none` (a server of one's own). */
  security: 'tls' | 'starttls' | 'none';
  username: string | null;
  password: string | null;
  from: { address: string; name: string };
  /** The administrator's own server may lie in a private network; one that a person of a workspace entered is checked. */
  trusted: boolean;
}

const SECURITY: Record<string, SmtpServer['security']> = {
  'smtps:': 'tls',
  'smtp+starttls:': 'starttls',
  'smtp:': 'none',
};
const PORTS = { tls: 465, starttls: 587, none: 25 } as const;
const sender = z.union([z.email(), z.string().regex(/^.+ <[^<>\s]+@[^<>\s]+>$/)]);

/**
 * From `PULSO_SMTP_URL` (`smtps://user:password@host:465`, `smtp+starttls://…`, `smtp://…`) and `PULSO_MAIL_FROM`
 * (`reports@acme.test` or `Acme reports <reports@acme.test>`). Null without the first. Throws `bad-config` naming the variable.
 */
export function smtpFromEnvironment(env: NodeJS.ProcessEnv): SmtpServer | null {
  const address = env.PULSO_SMTP_URL;
  if (address === undefined || address === '') return null;
  const url = URL.parse(address);
  const security = url === null ? undefined : SECURITY[url.protocol];
  if (url === null || security === undefined || url.hostname === '') {
    throw new PulsoError('bad-config', say.smtpUrl);
  }
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? PORTS[security] : Number(url.port),
    security,
    username: url.username === '' ? null : decodeURIComponent(url.username),
    password: url.password === '' ? null : decodeURIComponent(url.password),
    from: senderOf(env.PULSO_MAIL_FROM),
    trusted: true,
  };
}

function senderOf(text: string | undefined): SmtpServer['from'] {
  const read = sender.safeParse(text?.trim());
  if (!read.success) {
    throw new PulsoError('bad-config', say.mailFrom);
  }
  const named = /^(.+) <(.+)>$/.exec(read.data);
  return { name: named?.[1]?.replace(/^"|"$/g, '') ?? 'Pulso', address: named?.[2] ?? read.data };
}
