/** Comma-separated values per RFC 4180, safe to open in a spreadsheet. */

type Cell = string | number | boolean | null | undefined;

/** A text that begins like a formula gets a `'` before it; spreadsheets run what begins with = + - @ (also full-width), tab, CR or LF (OWASP, CSV injection). */
function neutral(text: string): string {
  return /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]/.test(text) ? `'${text}` : text;
}

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = neutral(value.toWellFormed());
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Header and rows, CRLF at the end of each; an unknown value is an empty cell. */
export function csv(columns: readonly string[], rows: readonly Record<string, unknown>[]): string {
  const lines = [columns.map(cell), ...rows.map(row => columns.map(column => cell(row[column] as Cell)))];
  return lines.map(line => `${line.join(',')}\r\n`).join('');
}
