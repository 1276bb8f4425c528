import { mkdirSync } from 'node:fs';
import { PulsoError } from '../../errors.ts';
import type { Command, Given } from '../command.ts';
import { say } from '../errors.data.ts';
import { logFrom } from '../log-from.ts';
import { portFrom } from '../port-from.ts';

function wholeNumber(given: Given, name: string, fallback: number, most: number): number {
  const text = given.text(name);
  if (text === undefined) return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new PulsoError('usage', say.wholeFrom(name, 1, most, text));
}

async function serveIt(given: Given, signal: AbortSignal): Promise<number> {
  const [{ serveDemo }, { reportPage }] = await Promise.all([
    import('../../server/serve-demo.ts'),
    import('../../app/report-page.ts'),
  ]);
  await serveDemo({
    host: process.env.PULSO_HOST ?? '127.0.0.1',
    port: portFrom(given.text('port') ?? process.env.PULSO_PORT ?? '7070'),
    messages: wholeNumber(given, 'messages', 24_000, 10_000_000),
    reportOn: reportPage,
    signal,
    print: line => process.stdout.write(`${line}\n`),
    log: logFrom(process.env),
  });
  return 0;
}

/** Writes the made-up company's mail. */
export const demo: Command = {
  name: 'demo',
  summary: "Write the made-up company's mail, or serve Pulso over it.",
  usage: '[--messages N] [--seed N] [--out FOLDER] | --serve [--messages N] [--port N]',
  flags: {
    messages: { value: 'N', text: 'how many messages (default 20000)' },
    seed: { value: 'N', text: 'the same seed gives the same bytes (default 1)' },
    out: { value: 'FOLDER', text: 'where to (default demo-company): all.mbox, pulso.toml, truth.json' },
    serve: { text: 'look around in the application instead; nothing is kept' },
    port: { value: 'N', text: 'with --serve: which port (default 7070, or PULSO_PORT)' },
  },
  async run(given, signal) {
    if (given.on('serve')) return serveIt(given, signal);
    const { writeDemo } = await import('../../../demo/write.ts');
    const messages = wholeNumber(given, 'messages', 20_000, 100_000_000);
    const seed = wholeNumber(given, 'seed', 1, 2 ** 31);
    const folder = given.text('out') ?? 'demo-company';
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      throw new PulsoError('bad-input', say.cannotBeWritten(folder, (error as Error).message), {
        cause: error,
      });
    }
    const started = Date.now();
    const tty = process.stderr.isTTY;
    const written = await writeDemo({
      seed,
      messages,
      folder,
      signal,
      onProgress: done => {
        if (!tty) return;
        const share = done.messages / messages;
        const left = share === 0 ? 0 : ((Date.now() - started) / 1000 / share) * (1 - share);
        process.stderr.write(
          `\r${Math.floor(share * 100)} %  ${done.messages} messages  ${Math.ceil(left)} s left \x1b[K`,
        );
      },
    });
    if (tty) process.stderr.write('\r\x1b[K');
    process.stdout.write(
      `${written.messages} messages in ${written.mbox}\n\nNow: pulso report ${written.mbox} --config ${written.config} --html report.html\n`,
    );
    return 0;
  },
};
