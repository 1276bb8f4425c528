/** Several requests in one: `multipart/mixed` with an HTTP request or answer in each part (Gmail guide *Batching requests*). */

export interface PartAnswer {
  status: number;
  headers: Headers;
  body: Buffer;
}

/** The body of a batch; parts are numbered by their place. `paths` begin with `/`. */
export function batchBody(boundary: string, paths: readonly string[]): string {
  const parts = paths.map(
    (path, at) =>
      `--${boundary}\r\nContent-Type: application/http\r\nContent-ID: <item-${at}>\r\n\r\nGET ${path}\r\n\r\n`,
  );
  return `${parts.join('')}--${boundary}--\r\n`;
}

/**
 * The answers in order of the requests, null where there is none: the answer may be cut, and parts come in any order. A part says
 * which it answers (`Content-ID: <response-item-3>`); one that does not stands in its place.
 */
export function batchAnswers(contentType: string, bytes: Buffer, count: number): (PartAnswer | null)[] {
  const answers = Array<PartAnswer | null>(count).fill(null);
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) return answers;
  for (const [index, part] of parts(bytes, `--${boundary}`).entries()) {
    const outer = headAndRest(part);
    const inner = outer === null ? null : headAndRest(outer.rest);
    if (outer === null || inner === null) continue;
    const status = Number(/^HTTP\/\d(?:\.\d)? (\d{3})/.exec(inner.head)?.[1]);
    if (!Number.isInteger(status)) continue;
    const [, said] = /response-item-(\d{1,4})>/.exec(fields(outer.head).get('content-id') ?? '') ?? [];
    const at = said === undefined ? index : Number(said);
    if (at < count) answers[at] = { status, headers: fields(inner.head), body: inner.rest };
  }
  return answers;
}

/** Between delimiter lines. What follows the last delimiter is no part: the closing one, or the rest of a cut answer. */
function parts(bytes: Buffer, delimiter: string): Buffer[] {
  const found: Buffer[] = [];
  let start = -1;
  for (let at = bytes.indexOf(delimiter); at >= 0; at = bytes.indexOf(delimiter, at + 1)) {
    if (at > 0 && bytes[at - 1] !== 10) continue;
    if (start >= 0) found.push(bytes.subarray(start, at));
    const lineEnd = bytes.indexOf(10, at);
    if (lineEnd < 0) break;
    start = lineEnd + 1;
  }
  return found;
}

function headAndRest(bytes: Buffer): { head: string; rest: Buffer } | null {
  const crlf = bytes.indexOf('\r\n\r\n');
  if (crlf < 0) return null;
  return { head: bytes.toString('latin1', 0, crlf), rest: bytes.subarray(crlf + 4) };
}

function fields(head: string): Headers {
  const headers = new Headers();
  for (const line of head.split('\r\n')) {
    const [, name, value] = /^([\w-]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) headers.append(name, value);
  }
  return headers;
}
