/** Comments (RFC 5322 §3.2.2) in structured fields. */

/** The text with its comments, nested ones too, each replaced by a space. An unclosed comment runs to the end. */
export function withoutComments(value: string): string {
  if (!value.includes('(')) return value;
  let out = '';
  let depth = 0;
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 40) {
      if (depth === 0) out += `${value.slice(from, at)} `;
      depth++;
    } else if (code === 41 && depth > 0) {
      depth--;
      if (depth === 0) from = at + 1;
    }
  }
  return depth > 0 ? out : out + value.slice(from);
}
