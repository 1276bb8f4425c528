/** The entries of a table written as text: separated by commas and line ends, white space around them does not count. */
export function wordList(table: string): string[] {
  return table
    .split(/[,\n]/)
    .map(word => word.trim())
    .filter(word => word !== '');
}

/** The entries as one regular-expression alternative, longest first, so that the longest wins. */
export function alternatives(table: string): string {
  return wordList(table)
    .sort((a, b) => b.length - a.length)
    .map(word => RegExp.escape(word).replaceAll('\\x20', '\\s+'))
    .join('|');
}
