/** What Microsoft Graph refused, as one sentence with what to do. */
import { z } from 'zod';
import { SourceError } from '../../mail/readers/raw.ts';
import type { Sentence } from '../../sentence.ts';
import { say } from '../errors.data.ts';
import { HttpFailure } from '../http/http-failure.ts';
import { sourceErrorOf } from '../http/source-error.ts';

const refusalShape = z.object({ error: z.object({ code: z.string() }) });

/** `ErrorItemNotFound`; '' where there is none. */
export function codeOf(said: string): string {
  try {
    return refusalShape.parse(JSON.parse(said)).error.code;
  } catch {
    return '';
  }
}

/** The service behind Graph says with 509 what Graph says with 429. */
export const graphThrottles = (status: number): boolean => status === 509;

const WHY: Readonly<Record<string, Sentence>> = {
  MailboxNotEnabledForRESTAPI: say.graphNoMailbox,
  MailboxNotSupportedForRESTAPI: say.graphNoMailbox,
  ErrorAccessDenied: say.notAllowedToRead,
  Authorization_RequestDenied: say.graphConsent,
};

export function graphError(name: string, error: unknown): unknown {
  if (error instanceof z.ZodError || error instanceof SyntaxError) {
    return new SourceError('read-failed', name, say.noGraphAnswer(name), { cause: error });
  }
  if (!(error instanceof HttpFailure)) return error;
  const why = WHY[codeOf(error.said)] ?? (error.status === 403 ? say.notAllowedToRead : undefined);
  if (why === undefined) return sourceErrorOf(name, 'Microsoft', error);
  return new SourceError('no-permission', name, say.because(name, why), { cause: error });
}
