/** Is this the subject of a vacation answer? Anchored at the start and conservative: a wrong yes hides a person's mail. */
import { VACATION_OPENINGS, type VacationOpening } from './vacation-subjects.data.ts';

const openings: VacationOpening[] = Object.values(VACATION_OPENINGS).flat();
/** Two letters decide for nearly every subject that none of the openings fits. */
const starts: ReadonlySet<string> = new Set(openings.map(opening => opening.text.slice(0, 2)));
const LONGEST = 80;

/** `subject` is decoded. A subject with a reply prefix is somebody's answer to a vacation answer, so it is none. */
export function isVacationSubject(subject: string): boolean {
  if (!mayBegin(subject)) return false;
  const text = fold(subject.slice(0, LONGEST));
  if (!starts.has(text.slice(0, 2))) return false;
  return openings.some(opening => fits(text, opening));
}

/** False where two plain letters at the start show that none fits, without folding the subject. */
function mayBegin(subject: string): boolean {
  const two = subject.slice(0, 2);
  return !/^[a-z]{2}$/i.test(two) || starts.has(two.toLowerCase());
}

function fits(text: string, opening: VacationOpening): boolean {
  if (!text.startsWith(opening.text)) return false;
  if (opening.form === 'any') return true;
  return /^\s*(?:$|[:：;!.\-–—\])*"'(|])/.test(text.slice(opening.text.length));
}

function fold(subject: string): string {
  const text = subject
    .replace(/^[\s[(*"'«<-]+/, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the question is whether anything needs folding at all
  return /^[\x00-\x7f]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{Mn}/gu, '');
}
