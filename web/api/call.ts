/** One way to the server: JSON in and out, problems thrown. */
import { Problem, problemOf, UNREACHABLE } from './problem.ts';
import { noteServerTime } from './server-clock.ts';

const BASE = '/api/v1';
const KEPT = 'pulso-workspace';

/** The company somebody with several chose last; the server takes the first without it. */
export const chosenWorkspace = (): string | null => {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
};
export const chooseWorkspace = (id: number): void => localStorage.setItem(KEPT, String(id));
export const forgetWorkspace = (): void => localStorage.removeItem(KEPT);

interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** Sent as it is, instead of a body. */
  file?: Blob;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

const headersOf = ({ body, file, headers = {} }: Call): Record<string, string> => {
  const workspace = chosenWorkspace();
  return {
    Accept: 'application/json',
    // What is refused before anybody has signed in is said in the language of the page, which may not be the browser's.
    'Accept-Language': document.documentElement.lang,
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(file === undefined ? {} : { 'Content-Type': 'application/octet-stream' }),
    ...(workspace === null ? {} : { 'Pulso-Workspace': workspace }),
    ...headers,
  };
};

/** The answer with its headers. Throws `Problem`. */
export async function callRaw(path: string, call: Call = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path.startsWith('/api/') ? path : `${BASE}${path}`, {
      method: call.method ?? (call.body === undefined && call.file === undefined ? 'GET' : 'POST'),
      headers: headersOf(call),
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      ...(call.file === undefined ? {} : { body: call.file }),
      ...(call.signal === undefined ? {} : { signal: call.signal }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, UNREACHABLE, 'The server does not answer.', { cause: error });
  }
  noteServerTime(response.headers.get('Date'), Date.now());
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => ({}));
  throw problemOf(response.status, typeof body === 'object' && body !== null ? body : {});
}

/** `Answer` is what the contract says of this path; an empty answer gives null. */
export async function call<Answer>(path: string, options: Call = {}): Promise<Answer> {
  const response = await callRaw(path, options);
  const text = await response.text();
  return (text === '' ? null : JSON.parse(text)) as Answer;
}
