/** A real SMTP server for the tests, on a free port of the loopback interface. What it takes it keeps. */
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Arrived {
  from: string;
  to: string[];
  /** As bytes came over the wire. */
  raw: string;
  /** The same, read by a reader that is not ours. */
  mail: Email;
}

export interface RunningSmtp {
  port: number;
  arrived: Arrived[];
  /** The next mails are answered with these codes; `rcpt` at the recipient, `data` after the mail. */
  refuse: { at: 'rcpt' | 'data'; code: number; times: number };
  stop(): Promise<void>;
}

export const SMTP_USER = 'reports';
export const SMTP_PASSWORD = 'a word';

export async function startSmtp(options: SMTPServerOptions = {}): Promise<RunningSmtp> {
  const arrived: Arrived[] = [];
  const refuse: RunningSmtp['refuse'] = { at: 'data', code: 451, times: 0 };
  const refusal = (at: 'rcpt' | 'data'): Error | null => {
    if (refuse.at !== at || refuse.times === 0) return null;
    refuse.times--;
    return Object.assign(new Error('not now'), { responseCode: refuse.code });
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    onAuth({ username, password }, _session, done) {
      if (username === SMTP_USER && password === SMTP_PASSWORD) done(null, { user: username });
      else done(Object.assign(new Error('Invalid credentials'), { responseCode: 535 }));
    },
    onRcptTo: (_address, _session, done) => done(refusal('rcpt')),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const refused = refusal('data');
        if (refused !== null) return done(refused);
        const raw = Buffer.concat(parts);
        const { mailFrom, rcptTo } = session.envelope;
        PostalMime.parse(raw).then(
          mail => {
            arrived.push({
              from: mailFrom === false ? '' : mailFrom.address,
              to: rcptTo.map(one => one.address),
              raw: raw.toString('latin1'),
              mail,
            });
            done(null, 'kept');
          },
          (error: Error) => done(error),
        );
      });
    },
    ...options,
  });
  // A client that breaks off is what some tests are about.
  server.on('error', () => {});
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', () => ready()));
  return {
    port: (server.server.address() as AddressInfo).port,
    arrived,
    refuse,
    stop: () => new Promise(done => server.close(() => done())),
  };
}
