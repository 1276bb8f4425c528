/** Addresses as people paste them: one a line, with a name and a language where there are. Pure. */
import { SURVEY_LANGUAGES } from '../../../src/derive/surveys/survey.ts';
import type { Addressee } from '../../api/surveys.ts';

export interface AddressList {
  to: Addressee[];
  /** Lines that hold no address, from 1. */
  wrong: { line: number; text: string }[];
  /** Addresses that stood there already. */
  twice: number;
}

/** The server checks more; this is for telling the line. */
const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/;
export const MOST_ADDRESSES = 5000;

/** `ana@north.test`, `Ana Ruiz <ana@north.test>`, `ana@north.test, Ana Ruiz, es`: separators are commas, semicolons and tabs. */
export function readAddresses(text: string): AddressList {
  const list: AddressList = { to: [], wrong: [], twice: 0 };
  const seen = new Set<string>();
  for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue;
    const found = readLine(line);
    if (found === null) list.wrong.push({ line: i + 1, text: line.trim().slice(0, 60) });
    else if (seen.has(found.email)) list.twice++;
    else {
      seen.add(found.email);
      list.to.push(found);
    }
  }
  return list;
}

function readLine(line: string): Addressee | null {
  const cells = line.split(/[,;\t]/).map(cell => cell.trim().replace(/^"(.*)"$/, '$1'));
  let email: string | null = null;
  let name = '';
  let language: Addressee['language'];
  for (const cell of cells) {
    if (cell === '') continue;
    const open = cell.lastIndexOf('<');
    const inside = open >= 0 && cell.endsWith('>') ? cell.slice(open + 1, -1).trim() : cell;
    const spoken = SURVEY_LANGUAGES.find(one => one === cell.toLowerCase());
    if (email === null && ADDRESS.test(inside)) {
      email = inside.toLowerCase();
      if (inside !== cell) name = cell.slice(0, open).trim();
    } else if (spoken !== undefined) language = spoken;
    else if (inside.includes('@')) return null;
    else name ||= cell;
  }
  if (email === null) return null;
  return {
    email,
    ...(name === '' ? {} : { name: name.slice(0, 100) }),
    ...(language === undefined ? {} : { language }),
  };
}
