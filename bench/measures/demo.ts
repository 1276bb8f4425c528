/** The made-up company: writing its mail, its report, and keeping its facts. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { changedCopy } from '../corpus/prepare.ts';
import type { Group, Measure } from '../measure.ts';
import type { Sample } from '../results.ts';
import { type Place, runPulso } from '../run/pulso.ts';
import { warm } from '../run/warm.ts';

/** Messages a second, for the time left. */
const GUESS = { write: 8000, report: 2500, import: 2500 };

const folderOf = (place: Place, messages: number): string => join(place.folder, `demo-${messages}`);

/** Run once, before everything that reads the mail. */
export function writeMeasure(messages: number, place: Place): Measure {
  const folder = folderOf(place, messages);
  return {
    id: `demo.write.${messages}`,
    title: `pulso demo, ${messages.toLocaleString('en')} messages`,
    rounds: 1,
    expectSeconds: messages / GUESS.write,
    async run() {
      const args = ['demo', '--messages', String(messages), '--out', folder];
      const { seconds, cpuSeconds, peakBytes } = await runPulso(args, place);
      return {
        seconds,
        cpuSeconds,
        peakBytes,
        bytes: statSync(join(folder, 'all.mbox')).size,
        messages,
        added: null,
      };
    },
  };
}

export function demoReportMeasure(messages: number, rounds: number, place: Place): Measure {
  const folder = folderOf(place, messages);
  const [mbox, config] = [join(folder, 'all.mbox'), join(folder, 'pulso.toml')];
  return {
    id: `demo.report.${messages}`,
    title: `pulso report, ${messages.toLocaleString('en')} messages of the made-up company`,
    rounds,
    expectSeconds: messages / GUESS.report,
    mayBeLeftOut: true,
    reads: mbox,
    async run() {
      const html = join(place.folder, 'report.html');
      const ran = await runPulso(['report', mbox, '--config', config, '--html', html, '--quiet'], place);
      const { seconds, cpuSeconds, peakBytes } = ran;
      return { seconds, cpuSeconds, peakBytes, bytes: statSync(mbox).size, messages, added: null };
    },
  };
}

/** First import, the same file again, and a changed copy of it, into one new store a round. */
export function importGroup(messages: number, rounds: number, place: Place): Group {
  const folder = folderOf(place, messages);
  const mbox = join(folder, 'all.mbox');
  let copy = '';
  let store = '';
  const run = async (path: string): Promise<Sample> => {
    const ran = await runPulso(
      ['import', path, '--config', join(folder, 'pulso.toml'), '--store', store],
      place,
    );
    const { seconds, cpuSeconds, peakBytes, stdout } = ran;
    const added = Number(/([\d,]+) added/.exec(stdout)?.[1]?.replaceAll(',', '') ?? Number.NaN);
    return { seconds, cpuSeconds, peakBytes, bytes: statSync(path).size, messages, added };
  };
  const expectSeconds = messages / GUESS.import;
  return [
    {
      id: 'import.first',
      title: `pulso import, ${messages.toLocaleString('en')} messages into a new store`,
      rounds,
      expectSeconds,
      reads: mbox,
      run: () => {
        store = join(mkdtempSync(join(place.folder, 'store-')), 'store');
        return run(mbox);
      },
    },
    {
      id: 'import.again',
      title: '… the same file again',
      rounds,
      expectSeconds: 1,
      reads: mbox,
      run: () => run(mbox),
    },
    {
      id: 'import.copy',
      title: '… a changed copy of the file',
      rounds,
      expectSeconds: expectSeconds / 3,
      async run() {
        if (copy === '') copy = changedCopy(mbox);
        await warm(copy);
        const sample = await run(copy);
        rmSync(join(store, '..'), { recursive: true, force: true });
        return sample;
      },
    },
  ];
}
