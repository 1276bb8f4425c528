/** Text broken at spaces into lines of at most `columns` cells; a longer word is cut. */
import { cut, textWidth } from './text-width.ts';

export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (textWidth(longer) <= columns) {
      current = longer;
      continue;
    }
    if (current !== '') lines.push(current);
    current = cut(word, columns);
  }
  return [...lines, current];
}
