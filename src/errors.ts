/** Every way Pulso can refuse or fail towards a person: one code, one sentence, one exit code (2 usage, 1 failure). */
import type { Sentence } from './sentence.ts';

export const ERROR_CODES = {
  usage: 2,
  'bad-config': 2,
  'bad-input': 2,
  'bad-query': 2,
  'too-heavy': 1,
  'source-failed': 1,
  'bad-secret': 1,
  'not-allowed': 1,
  'not-found': 1,
  conflict: 1,
  'store-in-use': 1,
  'store-failed': 1,
  'write-failed': 1,
  'not-available': 1,
  cancelled: 1,
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/**
 * One sentence: what was expected, what came, what to do; from an `errors.data.ts`. Shown without a stack trace, in the
 * reader's language; `message`, which logs hold, is English.
 */
export class PulsoError extends Error {
  readonly code: ErrorCode;
  readonly said: Sentence;
  constructor(code: ErrorCode, said: Sentence, options?: ErrorOptions) {
    super(said.en, options);
    this.name = 'PulsoError';
    this.code = code;
    this.said = said;
  }
}
