/** A real IMAP server for the tests: Debian's Dovecot on a free port of the loopback interface, its mail in a folder of its own. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
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
  /** `imap://user@127.0.0.1:port` */
  url: string;
  /** The Maildir of a folder (`''` is INBOX): files put into its `cur` are messages. */
  maildir(folder: string): string;
  stop(): Promise<void>;
}

const config = (folder: string, port: number): string => `
base_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
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
export async function startDovecot(): Promise<RunningDovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'pulso-dovecot-'));
  // Dovecot reads mail as somebody without rights, who has to get there.
  chmodSync(folder, 0o755);
  const nobody = userNamed('nobody');
  if (nobody === null) throw new Error('there is no user nobody');
  for (const name of ['mail', 'home']) {
    mkdirSync(join(folder, name));
    chownSync(join(folder, name), nobody.uid, nobody.gid);
  }
  const port = await freePort();
  const file = join(folder, 'dovecot.conf');
  writeFileSync(file, config(folder, port));
  const server = spawn(PROGRAM, ['-F', '-c', file], { stdio: 'ignore' });
  const ended = new Promise<void>(resolve => server.once('exit', () => resolve()));
  const log = () => (existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : '');
  for (let tries = 0; !(await answers(port)); tries++) {
    if (tries > 100 || server.exitCode !== null) throw new Error(`Dovecot did not start: ${log()}`);
    await pause(50);
  }
  return {
    port,
    user: 'ana@acme.test',
    password: 'secret-word',
    url: `imap://ana@acme.test@127.0.0.1:${port}`,
    maildir: name => join(folder, 'mail', name === '' ? '' : `.${name.replaceAll('/', '.')}`),
    async stop() {
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
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
