/** What a schema finds wrong with a value, in both languages. */
import type { z } from 'zod';
import { say } from './errors.data.ts';
import { inSpanish } from './schema-spanish.ts';
import type { Sentence } from './sentence.ts';

/** The path is '' for the value as a whole; `why` is to stand in a sentence. */
export interface SchemaProblem {
  path: string;
  why: Sentence;
}

/** The first of them. `given`: the value that was checked. */
export function firstProblem(error: z.ZodError, given: unknown): SchemaProblem {
  const [issue] = error.issues;
  if (issue === undefined) return { path: '', why: say.cannotBeRead };
  return { path: issue.path.join('.'), why: issueSentence(issue, given) };
}

/** Messages that schemas of ours bring, by their English. */
const OWN = new Map(
  Object.values(say)
    .filter(one => typeof one !== 'function')
    .map(one => [one.en, one]),
);

/** `given`: the whole value that was checked. */
export function issueSentence(issue: z.core.$ZodIssue, given: unknown): Sentence {
  const own = OWN.get(issue.message) ?? (issue.code === 'custom' ? issue.params?.said : undefined);
  if (own !== undefined) return own as Sentence;
  return { en: issue.message, es: inSpanish(issue, valueAt(given, issue.path)) };
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined,
    given,
  );
}
