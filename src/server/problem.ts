/** Refusals over HTTP: RFC 9457 problem details with one sentence a person can act on. */
import type { Context } from 'hono';
import type { Language } from '../report/language.ts';
import type { Sentence } from '../sentence.ts';
import { PROBLEMS, type ProblemCode } from './problems.data.ts';
import { readerLanguage } from './reader-language.ts';

export interface ProblemBody {
  /** A reference that stays the same, relative to the server (RFC 9457 §3.1.1); a page there explains it. */
  type: string;
  title: string;
  status: number;
  /** One sentence with what to do. */
  detail: string;
  code: ProblemCode;
}

export const typeOf = (code: ProblemCode): string => `/problems/${code}`;

export function problemBody(code: ProblemCode, detail: Sentence, language: Language): ProblemBody {
  const told = PROBLEMS[code];
  return {
    type: typeOf(code),
    title: told[language].title,
    status: told.status,
    detail: detail[language],
    code,
  };
}

/** In the language of whoever asks. */
export const problem = (c: Context, code: ProblemCode, detail: Sentence): Response =>
  c.body(JSON.stringify(problemBody(code, detail, readerLanguage(c))), PROBLEMS[code].status, {
    'content-type': 'application/problem+json',
  });
