/** Which files a message carries. */
import type { Language } from '../company/people.ts';
import { between, chance, logNormal, pick, type Random } from '../random.ts';
import type { Act, Step } from '../script/step.ts';
import { attachmentSize, type PlannedAttachment } from './entity.ts';

const WITH_FILES: ReadonlySet<Act> = new Set([
  'ask',
  'given',
  'another',
  'solve',
  'proposal',
  'internal-open',
  'checkin-next',
]);

const FILES: Record<Language, readonly (readonly [string, string, number])[]> = {
  en: [
    ['screenshot-{n}.png', 'image/png', 14_000],
    ['clients.csv', 'text/csv', 4000],
    ['Invoice {n}.pdf', 'application/pdf', 16_000],
    ['diary.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 9000],
  ],
  es: [
    ['captura-{n}.png', 'image/png', 14_000],
    ['clientes.csv', 'text/csv', 4000],
    ['Facturación {n}.pdf', 'application/pdf', 16_000],
    ['sesiones año.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 9000],
  ],
  pt: [
    ['tela-{n}.png', 'image/png', 14_000],
    ['clientes.csv', 'text/csv', 4000],
    ['Cobrança {n}.pdf', 'application/pdf', 16_000],
    ['relatório.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 9000],
  ],
};

const LARGEST = 120_000;

export function planAttachments(step: Step, chooser: Random): PlannedAttachment[] {
  if (WITH_FILES.has(step.act) && chance(chooser, 0.05)) {
    const files: PlannedAttachment[] = [];
    for (let i = chance(chooser, 0.15) ? 2 : 1; i > 0; i--) {
      const [name, type, median] = pick(chooser, FILES[step.thread.language]);
      const size = attachmentSize(Math.min(LARGEST, logNormal(chooser, median, 0.8)));
      files.push({ name: name.replace('{n}', `${between(chooser, 100, 999)}`), type, size, inline: false });
    }
    return files;
  }
  const logo =
    step.kind === 'human' &&
    step.writer?.client === 'outlook' &&
    step.writer.disclaimer !== null &&
    !step.acknowledgement;
  return logo && chance(chooser, 0.4)
    ? [{ name: 'image001.png', type: 'image/png', size: attachmentSize(2400), inline: true }]
    : [];
}
