/** A real IMAP server for the tests: Debian's Dovecot on a free port of the loopback interface, its mail in a folder of its own. */
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, userNamed } from './postgres.ts';

const PROGRAM = '/usr/sbin/dovecot';

/** Why there is no Dovecot to test with; null when there is one. */
export const noDovecot: string | null = !existsSync(PROGRAM)
  ? 'no Dovecot is installed (Debian: dovecot-imapd)'
  : process.getuid?.() !== 0
    ? 'Dovecot is started as root here'
    : null;
if (noDovecot !== null) console.warn(`skipped: tests on Dovecot, ${noDovecot}`);

export interface RunningDovecot {
  port: number;
  user: string;
  password: string;
  /** PEM, for the name localhost; null without `certificate`. */
  certificate: string | null;
  /** `imap://user@127.0.0.1:port` */
  url: string;
  /** The Maildir of a folder (`''` is INBOX): files put into its `cur` are messages. */
  maildir(folder: string): string;
  /** Puts messages into a folder as a delivery agent does. `name` must be new. */
  deliver(folder: string, mails: { name: string; text: string }[]): void;
  /** `doveadm …` for the user, who is added. */
  doveadm(command: string, ...args: string[]): string;
  /** Ends the server and everything it started; its mail stays. */
  down(): Promise<void>;
  /** The same server again, at the same port. */
  up(): Promise<void>;
  stop(): Promise<void>;
}

export interface DovecotOptions {
  /** Offers TLS, with a certificate that nobody trusts. */
  certificate?: boolean;
  /** What it says it can, instead of all: `IMAP4rev1 IDLE`. */
  capability?: string;
  /** Logins at a time; another one is refused. */
  connections?: number;
}

const config = (
  folder: string,
  port: number,
  { certificate, capability, connections }: DovecotOptions,
): string => `
base_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
${
  certificate === true
    ? `ssl = yes
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem`
    : 'ssl = no'
}
${capability === undefined ? '' : `imap_capability = ${capability}`}
${connections === undefined ? '' : `mail_max_userip_connections = ${connections}`}
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:${folder}/mail
passdb {
  driver = static
  args = password=secret-word
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=${folder}/home
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Verschicktes {
    special_use = \\Sent
    auto = create
  }
  mailbox Entwuerfe {
    special_use = \\Drafts
    auto = create
  }
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;

/** Rejects with what the server wrote into its log. */
export async function startDovecot(options: DovecotOptions = {}): Promise<RunningDovecot> {
  const { certificate = false } = options;
  const folder = mkdtempSync(join(tmpdir(), 'pulso-dovecot-'));
  // Dovecot reads mail as somebody without rights, who has to get there.
  chmodSync(folder, 0o755);
  const nobody = userNamed('nobody');
  if (nobody === null) throw new Error('there is no user nobody');
  const own = (path: string) => chownSync(path, nobody.uid, nobody.gid);
  for (const name of ['mail', 'home']) {
    mkdirSync(join(folder, name));
    own(join(folder, name));
  }
  if (certificate) makeCertificate(folder);
  const port = await freePort();
  const file = join(folder, 'dovecot.conf');
  writeFileSync(file, config(folder, port, options));
  const log = () => (existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : '');
  const run = async () => {
    const server = spawn(PROGRAM, ['-F', '-c', file], { stdio: 'ignore' });
    const ended = new Promise<void>(resolve => server.once('exit', () => resolve()));
    for (let tries = 0; !(await answers(port)); tries++) {
      if (tries > 100 || server.exitCode !== null) throw new Error(`Dovecot did not start: ${log()}`);
      await pause(50);
    }
    return async () => {
      server.kill();
      await ended;
    };
  };
  let down = await run();
  const user = 'ana@acme.test';
  const maildir = (name: string) => join(folder, 'mail', name === '' ? '' : `.${name.replaceAll('/', '.')}`);
  return {
    port,
    user,
    password: 'secret-word',
    url: `imap://${user}@127.0.0.1:${port}`,
    certificate: certificate ? readFileSync(join(folder, 'cert.pem'), 'utf8') : null,
    maildir,
    deliver(name, mails) {
      const place = maildir(name);
      for (const part of ['', 'cur', 'new', 'tmp']) {
        if (existsSync(join(place, part))) continue;
        mkdirSync(join(place, part), { recursive: true });
        own(join(place, part));
      }
      for (const mail of mails) {
        const written = join(place, 'tmp', mail.name);
        writeFileSync(written, mail.text);
        own(written);
        renameSync(written, join(place, 'new', mail.name));
      }
    },
    doveadm: (command, ...args) =>
      execFileSync('/usr/bin/doveadm', ['-c', file, ...command.split(' '), '-u', user, ...args], {
        encoding: 'utf8',
      }),
    down: () => down(),
    async up() {
      down = await run();
    },
    async stop() {
      await down();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function makeCertificate(folder: string): void {
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
  const about = ['-subj', '/CN=localhost', '-days', '2'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...files, ...about], {
    stdio: 'ignore',
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
