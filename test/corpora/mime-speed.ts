/** How fast mail is taken apart, beside postal-mime in the same run: `node test/corpora/mime-speed.ts [rounds]`. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import PostalMime from 'postal-mime';
import { parseMessage } from '../../src/mail/parse/parse-message.ts';
import { corporaPath } from './corpora.ts';

const ROUNDS = Number(process.argv[2] ?? 7);
const ARCHIVES = ['openbmc-2024.mbox.gz', 'usrp-users-2025.mbox.gz'];

/** A split good enough to measure parsing; the reader of mbox files is measured elsewhere. */
function split(mbox: Buffer): Buffer[] {
  const mails: Buffer[] = [];
  for (let at = 0; at < mbox.length; ) {
    const next = mbox.indexOf('\n\nFrom ', at);
    const end = next < 0 ? mbox.length : next + 1;
    mails.push(mbox.subarray(mbox.indexOf(10, at) + 1, end));
    at = next < 0 ? mbox.length : next + 2;
  }
  return mails;
}

async function median(rounds: number, work: () => void | Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return times[rounds >> 1] ?? Number.NaN;
}

const mails = ARCHIVES.flatMap(name => split(gunzipSync(readFileSync(corporaPath(name)))));
const megabytes = mails.reduce((sum, mail) => sum + mail.length, 0) / 1e6;
const report = (what: string, milliseconds: number) =>
  console.log(`${what.padEnd(24)} ${((megabytes / milliseconds) * 1000).toFixed(0).padStart(6)} MB/s`);

console.log(`${mails.length} messages, ${megabytes.toFixed(1)} MB, median of ${ROUNDS}`);
const full = await median(ROUNDS, () => {
  for (const mail of mails) parseMessage(mail);
});
const header = await median(ROUNDS, () => {
  for (const mail of mails) parseMessage(mail, { headersOnly: true });
});
const other = await median(Math.min(3, ROUNDS), async () => {
  for (const mail of mails) await PostalMime.parse(mail);
});
report('everything', full);
report('headers only', header);
report('postal-mime', other);
console.log(`everything is ${(other / full).toFixed(1)} times as fast as postal-mime`);
