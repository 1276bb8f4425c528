/**
 * The first sync of a mailbox over IMAP: `node bench/sync-load.ts [STORE] [--messages 20000]`, as root, with Debian's dovecot-imapd.
 * STORE is empty: a folder (default: a new one) or postgres://…. Prints seconds, and the most memory that the server took meanwhile.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { demoCompany } from '../demo/generate.ts';
import { startDovecot } from '../test/servers/dovecot.ts';
import { serveApp } from './served-app.ts';

const START = Date.UTC(2025, 0, 1) / 1000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { messages: { type: 'string', default: '20000' } },
});
const messages = Number(values.messages);
const folder = mkdtempSync(join(tmpdir(), 'pulso-sync-load-'));
const store = positionals[0] ?? join(folder, 'store');
const dovecot = await startDovecot();
let made = 0;
for (const { rendered } of demoCompany({ seed: 1, messages, start: START, days: 365 }))
  dovecot.deliver('', [{ name: `m${made++}`, text: rendered.content }]);
const app = await serveApp(store, { PULSO_ALLOWED_HOSTS: '127.0.0.1' });
try {
  await measure();
} finally {
  await app.stop();
  await dovecot.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const cookie = await app.signIn();
  await pause(5000);
  console.log(`server, idle: ${app.memory()} MB`);
  let most = 0;
  const looking = setInterval(() => {
    most = Math.max(most, app.memory());
  }, 50);
  const began = performance.now();
  const mailbox = {
    kind: 'imap',
    address: 'support@harborlane.example',
    settings: { host: '127.0.0.1', port: dovecot.port, security: 'none', user: dovecot.user },
    secret: dovecot.password,
  };
  await app.post('/api/v1/mailboxes', mailbox, cookie);
  for (let read = 0; read < messages; ) {
    await pause(100);
    const answer = await app.post('/api/v1/query', { metrics: ['messages'], date_range: 'all' }, cookie);
    const { results } = (await answer.json()) as { results: { metrics: (number | null)[] }[] };
    read = results[0]?.metrics[0] ?? 0;
  }
  clearInterval(looking);
  console.log(
    `${messages} messages in ${((performance.now() - began) / 1000).toFixed(1)} s, at most ${most} MB`,
  );
}
