/** The mail server's form, as the server takes it. Pure. */
import type { SmtpBody } from '../../api/alerts.ts';

export const PORT_OF = { tls: 465, starttls: 587, none: 25 } as const;
export const SECURITIES = ['tls', 'starttls', 'none'] as const;

interface Form {
  security: SmtpBody['security'];
  /** A password is stored for this company. */
  kept: boolean;
  text(name: string): string;
}

/** An empty password field keeps what is stored, or means that there is none. */
export function smtpFrom({ security, kept, text }: Form): SmtpBody {
  const port = Number(text('port'));
  const username = text('username').trim();
  // Spaces are part of a password.
  const password = text('password');
  const body: SmtpBody = {
    host: text('host').trim(),
    port: Number.isInteger(port) && port > 0 ? port : PORT_OF[security],
    security,
    username: username === '' ? null : username,
    from_address: text('from_address').trim(),
    from_name: text('from_name').trim() || 'Pulso',
  };
  if (password !== '') return { ...body, password };
  return kept && username !== '' ? body : { ...body, password: null };
}
