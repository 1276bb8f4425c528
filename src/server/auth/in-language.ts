/** A refusal of the sign-in library in the language of whoever signs in. */
import type { Language } from '../../report/language.ts';
import { SPANISH, TOO_MANY } from './spanish.data.ts';

/** The library's own answer where it refuses nothing, or says what we have no words for. */
export async function inLanguage(answer: Response, language: Language): Promise<Response> {
  if (answer.status < 400 || language === 'en') return answer;
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => null);
  if (typeof body !== 'object' || body === null) return answer;
  const code = 'code' in body ? String(body.code) : '';
  const message =
    answer.status === 429 ? TOO_MANY : Object.entries(SPANISH).find(([one]) => one === code)?.[1];
  if (message === undefined) return answer;
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  return new Response(JSON.stringify({ ...body, message }), { status: answer.status, headers });
}
