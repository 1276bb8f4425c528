/** What Gmail refused, as one sentence with what to do (guide *Resolve errors*). */
import { z } from 'zod';
import { SourceError } from '../../mail/readers/raw.ts';
import { say } from '../errors.data.ts';
import { HttpFailure } from '../http/http-failure.ts';
import { sourceErrorOf } from '../http/source-error.ts';

const refusalShape = z.object({
  error: z.object({
    status: z.string().optional(),
    errors: z.array(z.object({ reason: z.string().optional() })).default([]),
    details: z.array(z.object({ reason: z.string().optional() })).default([]),
  }),
});

/** Reasons of old (`errors`) and new (`details`) form. */
function reasonsOf(said: string): string[] {
  try {
    const { error } = refusalShape.parse(JSON.parse(said));
    return [...error.errors, ...error.details].flatMap(({ reason }) => reason ?? []);
  } catch {
    return [];
  }
}

const TOO_OFTEN = new Set([
  'rateLimitExceeded',
  'userRateLimitExceeded',
  'RATE_LIMIT_EXCEEDED',
  'quotaExceeded',
]);

/** Gmail says with a 403, too, that it was asked too often. */
export const gmailThrottles = (status: number, said: string): boolean =>
  status === 403 && reasonsOf(said).some(reason => TOO_OFTEN.has(reason));

const NOT_ON = new Set(['accessNotConfigured', 'SERVICE_DISABLED']);
const NO_SCOPE = new Set(['insufficientPermissions', 'ACCESS_TOKEN_SCOPE_INSUFFICIENT']);

export function gmailError(name: string, error: unknown): unknown {
  if (error instanceof z.ZodError || error instanceof SyntaxError) {
    return new SourceError('read-failed', name, say.noGmailAnswer(name), { cause: error });
  }
  if (!(error instanceof HttpFailure)) return error;
  if (error.status !== 403 || error.kind === 'throttled') return sourceErrorOf(name, 'Gmail', error);
  const reasons = new Set(reasonsOf(error.said));
  const why = reasons.intersection(NOT_ON).size
    ? say.gmailOff
    : reasons.intersection(NO_SCOPE).size
      ? say.gmailScope
      : reasons.has('dailyLimitExceeded')
        ? say.gmailQuota
        : say.gmailForbidden;
  return new SourceError('no-permission', name, say.because(name, why), { cause: error });
}
