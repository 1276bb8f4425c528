import { mkdirSync } from 'node:fs';
import { PulsoError } from '../../errors.ts';
import type { Command, Given } from '../command.ts';

function wholeNumber(given: Given, name: string, fallback: number, most: number): number {
  const text = given.text(name);
  if (text === undefined) return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new PulsoError('usage', `--${name} takes a whole number from 1 to ${most}, not "${text}".`);
}

/** Writes the made-up company's mail. */
export const demo: Command = {
  name: 'demo',
  summary: "Write the made-up company's mail: all.mbox, pulso.toml and truth.json.",
  usage: '[--messages N] [--seed N] [--out FOLDER]',
  flags: {
    messages: { value: 'N', text: 'how many messages (default 20000)' },
    seed: { value: 'N', text: 'the same seed gives the same bytes (default 1)' },
    out: { value: 'FOLDER', text: 'where to (default demo-company)' },
  },
  async run(given, signal) {
    const { writeDemo } = await import('../../../demo/write.ts');
    const messages = wholeNumber(given, 'messages', 20_000, 100_000_000);
    const seed = wholeNumber(given, 'seed', 1, 2 ** 31);
    const folder = given.text('out') ?? 'demo-company';
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      throw new PulsoError('bad-input', `${folder} cannot be written: ${(error as Error).message}.`, {
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
