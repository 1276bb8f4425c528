/** text/plain; format=flowed (RFC 3676): soft line breaks joined. */

/** Lines that end in a space go on in the next one of the same quote depth (§4.1); `delsp` drops that space. */
export function joinFlowed(text: string, delSp: boolean): string {
  const out: string[] = [];
  /** The paragraph so far as pieces, null when the last line was fixed. */
  let open: string[] | null = null;
  let openDepth = 0;
  const close = () => {
    if (open !== null) out.push(open.join(''));
    open = null;
  };
  for (const line of text.split('\n')) {
    const depth = quoteDepth(line);
    const content = line.charCodeAt(depth) === 32 ? line.slice(depth + 1) : line.slice(depth);
    // The signature line is fixed though it ends in a space (§4.3).
    const isSignature = content === '-- ';
    // A line of blanks is an empty line of a quoted patch, not the start of a paragraph.
    const soft = content.endsWith(' ') && !isSignature && content.trim() !== '';
    if (open !== null && (depth !== openDepth || isSignature)) close();
    const piece = soft && delSp ? content.slice(0, -1) : content;
    if (open === null) open = [depth === 0 ? piece : `${'>'.repeat(depth)} ${piece}`];
    else (open as string[]).push(piece);
    openDepth = depth;
    if (!soft) close();
  }
  close();
  return out.join('\n');
}

function quoteDepth(line: string): number {
  let depth = 0;
  while (line.charCodeAt(depth) === 62) depth++;
  return depth;
}
