import { mkdirSync } from 'node:fs';
import { PulsoError } from '../../errors.ts';
import { count } from '../../report/written.ts';
import { filled } from '../../sentence.ts';
import { amountBar } from '../amount-bar.ts';
import type { Command, Given } from '../command.ts';
import { say } from '../errors.data.ts';
import { VALUE } from '../help.data.ts';
import { logFrom } from '../log-from.ts';
import { say as out } from '../output.data.ts';
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
    lang: given.lang,
    signal,
    print: line => process.stdout.write(`${line[given.lang]}\n`),
    log: logFrom(process.env),
  });
  return 0;
}

/** Writes the made-up company's mail. */
export const demo: Command = {
  name: 'demo',
  summary: {
    en: "Write the made-up company's mail, or serve Pulso over it.",
    es: 'Escribe el correo de una empresa inventada, o sirve Pulso con él.',
  },
  usage: filled`[--messages N] [--seed N] [--out ${VALUE.folder}] | --serve [--messages N] [--port N]`,
  flags: {
    messages: {
      value: VALUE.number,
      text: {
        en: 'how many messages (default 20000; with --serve 24000)',
        es: 'cuántos mensajes (por defecto, 20000; con --serve, 24000)',
      },
    },
    seed: {
      value: VALUE.number,
      text: {
        en: 'the same seed gives the same bytes (default 1)',
        es: 'la misma semilla da los mismos bytes (por defecto, 1)',
      },
    },
    out: {
      value: VALUE.folder,
      text: {
        en: 'where to (default demo-company): all.mbox, pulso.toml, truth.json',
        es: 'adónde (por defecto, demo-company): all.mbox, pulso.toml, truth.json',
      },
    },
    serve: {
      text: {
        en: 'look around in the application instead; nothing is kept',
        es: 'en su lugar, abre la aplicación para que curiosees; no se guarda nada',
      },
    },
    port: {
      value: VALUE.number,
      text: {
        en: 'with --serve: which port (default 7070, or PULSO_PORT)',
        es: 'con --serve: en qué puerto (por defecto, PULSO_PORT o 7070)',
      },
    },
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
    const bar = amountBar(given.lang, out.messages);
    const written = await writeDemo({
      seed,
      messages,
      folder,
      signal,
      onProgress: done => bar.show(done.messages, messages),
    }).finally(bar.done);
    const told = out.demoWritten(count(written.messages), written.mbox)[given.lang];
    const next = out.nowReport(written.mbox, written.config)[given.lang];
    process.stdout.write(`${told}\n\n${next}\n`);
    return 0;
  },
};
