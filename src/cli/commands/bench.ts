import { join } from 'node:path';
import { PulsoError } from '../../errors.ts';
import { filled } from '../../sentence.ts';
import type { Command, Given } from '../command.ts';
import { say } from '../errors.data.ts';
import { VALUE } from '../help.data.ts';

const SIZES: Record<string, number> = { MB: 1e6, GB: 1e9 };

function sizeFrom(given: Given): number | null {
  const said = given.text('size');
  if (said === undefined) return null;
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?) ?(MB|GB)$/i.exec(said) ?? [];
  const bytes = Number(amount) * (SIZES[unit.toUpperCase()] ?? Number.NaN);
  if (bytes >= 10e6 && bytes <= 100e9) return bytes;
  throw new PulsoError('usage', say.sizeTakes(said));
}

function wholeFrom(given: Given, name: string, least: number, most: number): number | null {
  const said = given.text(name);
  if (said === undefined) return null;
  const value = Number(said);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new PulsoError('usage', say.wholeFrom(name, least, most, said));
}

function partsFrom<Part extends string>(given: Given, all: readonly Part[]): Part[] {
  const said = given.text('only');
  if (said === undefined) return [...all];
  const names = said.split(',').map(name => name.trim());
  const wrong = names.find(name => !all.some(part => part === name));
  if (wrong !== undefined) throw new PulsoError('usage', say.onlyTakes(all.join(', '), wrong));
  return all.filter(part => names.includes(part));
}

/** Measures every claim about speed and size on this machine. */
export const bench: Command = {
  name: 'bench',
  summary: {
    en: 'Measure how fast Pulso is on this machine, beside other programs.',
    es: 'Mide lo rápido que es Pulso en esta máquina, al lado de otros programas.',
  },
  usage: filled`[--quick] ${VALUE.options}`,
  flags: {
    quick: {
      text: {
        en: 'small sizes: under three minutes instead of twenty',
        es: 'tamaños pequeños: menos de tres minutos en lugar de veinte',
      },
    },
    full: {
      text: {
        en: 'also the report of four times the size',
        es: 'también el informe de un tamaño cuatro veces mayor',
      },
    },
    size: {
      value: VALUE.size,
      text: {
        en: 'mail to read whole, like 500MB (default 1GB; quick: 100MB)',
        es: 'cuánto correo leer entero, como 500MB (por defecto, 1GB; con --quick, 100MB)',
      },
    },
    'demo-messages': {
      value: VALUE.number,
      text: {
        en: 'messages of the made-up company (default 1000000; quick: 20000)',
        es: 'mensajes de la empresa inventada (por defecto, 1000000; con --quick, 20000)',
      },
    },
    rounds: {
      value: VALUE.number,
      text: {
        en: 'how often each is run at most; the median counts (default 3; quick: 2)',
        es: 'cuántas veces se ejecuta cada medida como mucho; cuenta la mediana (por defecto, 3; con --quick, 2)',
      },
    },
    only: {
      value: VALUE.parts,
      text: {
        en: 'only these parts: parsing,report,import,company,questions',
        es: 'solo estas partes: parsing,report,import,company,questions',
      },
    },
    write: {
      text: {
        en: 'write docs/performance.md from the results; parts not measured stay as they are there',
        es: 'escribe docs/performance.md con los resultados; las partes no medidas quedan como están',
      },
    },
  },
  async run(given, signal) {
    // Only here: it needs packages that are installed for development alone.
    const { benchOptions } = await import('../../../bench/options.ts');
    const { ALL_PARTS } = await import('../../../bench/parts.ts');
    const { runBench } = await import('../../../bench/run-bench.ts');
    const { tablesOf, targetTable } = await import('../../../bench/show/tables.ts');
    const { terminalTable } = await import('../../../bench/show/terminal.ts');
    const { targetsOf } = await import('../../../bench/targets.ts');
    const options = benchOptions({
      parts: partsFrom(given, ALL_PARTS),
      quick: given.on('quick'),
      full: given.on('full'),
      sizeBytes: sizeFrom(given),
      demoMessages: wholeFrom(given, 'demo-messages', 1000, 10_000_000),
      rounds: wholeFrom(given, 'rounds', 1, 25),
    });
    const results = await runBench({
      options,
      command: commandLine(given),
      date: Temporal.Now.plainDateISO().toString(),
      clock: Date.now,
      screen: process.stderr,
      signal,
    });
    const isWhole = options.parts.length === ALL_PARTS.length;
    const targets = targetsOf(results).filter(target => isWhole || target.value !== null);
    const tables = [...tablesOf(results), targetTable(targets)];
    process.stdout.write(`${tables.map(terminalTable).join('\n')}\n`);
    for (const text of results.runs.flatMap(one => one.leftOut)) process.stdout.write(`Left out: ${text}\n`);
    if (given.on('write')) {
      const { writeDocs } = await import('../../../bench/write-docs.ts');
      writeDocs(join(import.meta.dirname, '../../../docs'), results);
      process.stdout.write('Written: docs/performance.md, performance.json, performance-linear.svg\n');
    }
    return 0;
  },
};

function commandLine(given: Given): string {
  const switches = ['quick', 'full', 'write'].filter(name => given.on(name)).map(name => `--${name}`);
  const values = ['only', 'size', 'demo-messages', 'rounds'].flatMap(name => {
    const said = given.text(name);
    return said === undefined ? [] : [`--${name} ${said}`];
  });
  const flags = [...switches, ...values];
  return flags.length === 0 ? 'npm run bench' : `npm run bench -- ${flags.join(' ')}`;
}
