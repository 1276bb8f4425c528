/** What Microsoft Graph refused, as one sentence with what to do. */
import { z } from 'zod';
import { SourceError } from '../../mail/readers/raw.ts';
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

const WHY: Record<string, string> = {
  MailboxNotEnabledForRESTAPI:
    'there is no mailbox in Exchange Online for this account (it may be on a server of the company, or have no licence); connect one that is, or use IMAP',
  ErrorAccessDenied: 'Pulso was not allowed to read the mail; connect the mailbox again and agree to it',
  Authorization_RequestDenied:
    'the company does not allow Pulso to read it; ask the administrator to grant consent to the app',
};
WHY.MailboxNotSupportedForRESTAPI = WHY.MailboxNotEnabledForRESTAPI as string;

export function graphError(name: string, error: unknown): unknown {
  if (error instanceof z.ZodError || error instanceof SyntaxError) {
    return new SourceError(
      'read-failed',
      name,
      `${name}: the answer is none that Microsoft Graph gives; check its address in the settings.`,
      { cause: error },
    );
  }
  if (!(error instanceof HttpFailure)) return error;
  const why = WHY[codeOf(error.said)] ?? (error.status === 403 ? WHY.ErrorAccessDenied : undefined);
  if (why === undefined) return sourceErrorOf(name, 'Microsoft', error);
  return new SourceError('no-permission', name, `${name}: ${why}.`, { cause: error });
}
