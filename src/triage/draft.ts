/** A reply to begin from: an earlier answer without its greeting, its signature, and what was only true then. */
import { redact } from './redact.ts';
import { folded } from './words.ts';

export type DraftLanguage = 'en' | 'es' | 'pt' | 'fr' | 'de';

const HELLO: Readonly<Record<DraftLanguage, (first: string) => string>> = {
  en: first => (first === '' ? 'Hello,' : `Hello ${first},`),
  es: first => (first === '' ? 'Hola:' : `Hola, ${first}:`),
  pt: first => (first === '' ? 'Olá,' : `Olá ${first},`),
  fr: first => (first === '' ? 'Bonjour,' : `Bonjour ${first},`),
  de: first => (first === '' ? 'Guten Tag,' : `Hallo ${first},`),
};

const GREETING =
  /^(hi|hello|dear|hey|good (morning|afternoon|evening)|hola|buen[oa]s? (dias?|tardes?|noches?)|estimad[oa]s?|querid[oa]s?|ola|bom dia|boa (tarde|noite)|car[oa]s?|prezad[oa]s?|bonjour|bonsoir|cher|chere|hallo|guten (tag|morgen|abend)|sehr geehrte[rs]?|liebe[rs]?)\b/;
const CLOSING =
  /^((best|kind|warm)( regards| wishes)?|regards|cheers|many thanks|thanks|thank you|sincerely|(un )?(cordial |muchos )?saludos?( cordiales)?|un abrazo|atentamente|(com os melhores )?cumprimentos|atenciosamente|abraco|obrigad[oa]|cordialement|bien a vous|(viele|freundliche|mit freundlichen|beste) grusse?n?|gruss)\b/;

/** A greeting or closing is a line of few words. */
const SHORT = 5;

const wordCount = (line: string): number => line.trim().split(/\s+/).length;

/** Lines without greeting at the beginning, nor closing and all below it. */
export function bodyOf(answer: string): string {
  const lines = answer.trim().split(/\r\n|\r|\n/);
  const first = lines[0] ?? '';
  const isName = (line: string): boolean =>
    wordCount(line) <= 2 && /^\p{Lu}[\p{L}.' -]*,$/u.test(line.trim());
  if ((GREETING.test(folded(first)) && wordCount(first) <= SHORT) || isName(first)) lines.shift();
  const end = lines.findLastIndex(line => CLOSING.test(folded(line.trim())) && wordCount(line) <= SHORT);
  return (end > 0 ? lines.slice(0, end) : lines).join('\n').trim();
}

export interface DraftFor {
  /** Who is written to; '' where nobody knows. */
  first: string;
  language: DraftLanguage;
  /** Who was part of the earlier one. */
  names: readonly string[];
}

/** Null where nothing of it is left. */
export function draftFrom(answer: string, { first, language, names }: DraftFor): string | null {
  const body = redact(bodyOf(answer), names).text.trim();
  return body === '' ? null : `${HELLO[language](first)}\n\n${body}`;
}

export const isDraftLanguage = (language: string | null): language is DraftLanguage =>
  language !== null && Object.hasOwn(HELLO, language);
