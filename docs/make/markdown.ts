/** Pieces of Markdown that generated pages are made of. */

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The first line of every generated page says so. */
export const GENERATED = '<!-- Made by `npm run docs`; change what it is made from, not this file. -->\n';
