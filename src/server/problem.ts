/** Refusals over HTTP: RFC 9457 problem details with one sentence a person can act on. */
import type { Context } from 'hono';
import { PROBLEMS, type ProblemCode } from './problems.data.ts';

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

export function problemBody(code: ProblemCode, detail: string): ProblemBody {
  const { status, en } = PROBLEMS[code];
  return { type: typeOf(code), title: en.title, status, detail, code };
}

export const problem = (c: Context, code: ProblemCode, detail: string): Response =>
  c.body(JSON.stringify(problemBody(code, detail)), PROBLEMS[code].status, {
    'content-type': 'application/problem+json',
  });
