/** One letter as plain text: new text, signature, and what it quotes, the way its mail program lays them out. */
import type { Language } from '../company/people.ts';
import { chance, type Random } from '../random.ts';
import { isTeammate, type Step } from '../script/step.ts';
import { BOOKS } from '../text/compose.ts';
import { attribution, outlookDate } from './dates.ts';
import { languageOf, type Wording } from './words.ts';

export interface Letter {
  language: Language;
  wording: Wording;
  /** Lines under the text, its delimiter included; [] without. */
  signature: string[];
  /** Lines that introduce what is quoted or forwarded. */
  introduction: string[];
  /** Lines of the message quoted or forwarded, without marks; [] without. */
  quoted: string[];
  layout: 'top' | 'bottom' | 'inline' | 'block';
  plain: string;
}

/** Longer quotations are cut: threads wait for weeks, and what they quote waits in memory with them. */
const QUOTED_LINES = 26;

/** As much of a letter as a later one will quote. */
export function quotable(plain: string): string {
  let end = -1;
  for (let line = 0; line < QUOTED_LINES; line++) {
    end = plain.indexOf('\n', end + 1);
    if (end < 0) return plain;
  }
  // A slice would keep the whole letter alive behind it: joining makes a string of its own.
  return plain.slice(0, end).split('\n').join('\n');
}

export function layOut(step: Step, wording: Wording, chooser: Random): Letter {
  const language = languageOf(step);
  const writer = step.writer;
  const client = writer?.client ?? 'gmail';
  const signature = signatureOf(step, language, chooser);
  const parent = step.parent;
  const quotes =
    parent !== null &&
    parent.plain !== '' &&
    (step.prefix === 'forward' || (writer?.quoting !== 'none' && step.act !== 'away'));
  const quoted = quotes ? parent.plain.split('\n') : [];
  const block = quotes && (client === 'outlook' || step.prefix === 'forward');
  const wanted = writer?.quoting === 'inline' || writer?.quoting === 'bottom' ? writer.quoting : 'top';
  const layout = block ? 'block' : step.acknowledgement ? 'top' : wanted;
  const introduction = quotes && parent !== null ? introduce(step, parent, language, block) : [];
  const letter: Letter = {
    language,
    wording,
    signature,
    introduction,
    quoted,
    layout,
    plain: '',
  };
  letter.plain = plainOf(letter);
  return letter;
}

function signatureOf(step: Step, language: Language, chooser: Random): string[] {
  const writer = step.writer;
  if (writer === null || step.act === 'away' || step.kind === 'calendar') return [];
  if (writer.client === 'phone') return chance(chooser, 0.8) ? [BOOKS[language].phone] : [];
  // Mail without a delimiter in front of its signature can only be guessed: thanks alone stays clear of that.
  if (step.acknowledgement && writer.client !== 'gmail') return [];
  if (writer.signature.length === 0 || chance(chooser, step.parent === null ? 0.05 : 0.35)) return [];
  const lines = step.direction === 'internal' ? writer.signature.slice(0, 2) : writer.signature;
  const legal = writer.disclaimer !== null && !step.acknowledgement ? ['', writer.disclaimer] : [];
  return writer.client === 'outlook' || (writer.client === 'apple' && !isTeammate(writer))
    ? [...lines, ...legal]
    : ['-- ', ...lines, ...legal];
}

const BLOCK: Record<Language, readonly [string, string, string, string]> = {
  en: ['From', 'Sent', 'To', 'Subject'],
  es: ['De', 'Enviado el', 'Para', 'Asunto'],
  pt: ['De', 'Enviada em', 'Para', 'Assunto'],
};
const FORWARDED = {
  en: 'Begin forwarded message:',
  es: 'Inicio del mensaje reenviado:',
  pt: 'Início da mensagem encaminhada:',
};

const SENT: Record<Language, string> = { en: 'Date', es: 'Fecha', pt: 'Data' };

function introduce(step: Step, parent: Step, language: Language, block: boolean): string[] {
  const writer = step.writer;
  if (writer === null) return [];
  if (!block) return [attribution(writer.client, language, parent.at, writer.zone, parent.author)];
  const [from, sent, to, subject] = BLOCK[language];
  const forward = step.prefix === 'forward';
  const mail = `${parent.author.name} <${parent.author.address}>`;
  const reader = parent.to[0];
  const date = outlookDate(language, parent.at, writer.zone);
  const fields = [
    `${to}: ${reader?.name ?? ''} <${reader?.address ?? ''}>`,
    `${subject}: ${parent.thread.subject}`,
  ];
  if (writer.client === 'outlook')
    return ['________________________________', `${from}: ${mail}`, `${sent}: ${date}`, ...fields, ''];
  if (writer.client === 'apple' && forward)
    return [
      FORWARDED[language],
      '',
      `${from}: ${mail}`,
      `${fields[1]}`,
      `${SENT[language]}: ${date}`,
      `${fields[0]}`,
      '',
    ];
  return [
    '---------- Forwarded message ---------',
    `${from}: ${mail}`,
    `Date: ${date}`,
    `${fields[1]}`,
    `${fields[0]}`,
    '',
    '',
  ];
}

function plainOf(letter: Letter): string {
  const { wording, signature, introduction, quoted, layout } = letter;
  const closing = wording.closing.length > 0 ? ['', ...wording.closing] : [];
  const signed = signature.length > 0 ? ['', ...signature] : [];
  const text = wording.paragraphs.join('\n\n').split('\n');
  if (quoted.length === 0) return [...text, ...closing, ...signed, ''].join('\n');
  if (layout === 'block')
    return [...text, ...closing, ...signed, '', ...introduction, ...quoted, ''].join('\n');
  const marked = quoted.map(line => (line === '' || line.startsWith('>') ? `>${line}` : `> ${line}`));
  if (layout === 'top')
    return [...text, ...closing, ...signed, '', ...introduction, ...marked, ''].join('\n');
  if (layout === 'bottom')
    return [...introduction, ...marked, '', ...text, ...closing, ...signed, ''].join('\n');
  const half = Math.min(marked.length, 3);
  return [
    ...introduction,
    ...marked.slice(0, half),
    '',
    ...text,
    '',
    ...marked.slice(half, half + 8),
    ...closing,
    ...signed,
    '',
  ].join('\n');
}
