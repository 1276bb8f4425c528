/** A request that came to nothing, as one sentence with what to do. */
import { SourceError } from '../../mail/readers/raw.ts';
import { asSaid, type Sentence } from '../../sentence.ts';
import { say } from '../errors.data.ts';
import type { HttpFailure } from './http-failure.ts';

const UNREACHABLE: Readonly<Record<string, Sentence>> = {
  ENOTFOUND: say.serviceNotFound,
  EAI_AGAIN: say.serviceNotLookedUp,
  ECONNREFUSED: say.serviceSilent,
  ETIMEDOUT: say.serviceLate,
  UND_ERR_CONNECT_TIMEOUT: say.serviceLate,
  EHOSTUNREACH: say.serviceUnreachable,
};

/** `name`: the mailbox as its owner knows it; `service`: who was asked (`Gmail`). */
export function sourceErrorOf(name: string, service: string, failure: HttpFailure): SourceError {
  const { kind, status } = failure;
  const options = { cause: failure };
  switch (kind) {
    case 'unreachable': {
      const why = UNREACHABLE[failure.code ?? ''] ?? say.endsAgain;
      return new SourceError('no-connection', name, say.cannotBeReached(name, service, why), options);
    }
    case 'throttled':
      return new SourceError(
        'no-connection',
        name,
        say.askedTooOften(name, service, later(failure)),
        options,
      );
    case 'broken':
      return new SourceError('no-connection', name, say.ownFault(name, service, String(status)), options);
    case 'too-large':
      return new SourceError('read-failed', name, say.sentTooMuch(name, service), options);
    case 'refused':
      if (status === 401) {
        return new SourceError('login-failed', name, say.notLetIn(name, service), options);
      }
      return new SourceError(
        'read-failed',
        name,
        say.refusedRequest(name, service, String(status), quoted(failure.said)),
        options,
      );
  }
}

function later({ retryAfterSeconds }: HttpFailure): Sentence {
  if (retryAfterSeconds === null || retryAfterSeconds < 60) return say.inFewMinutes;
  return say.inMinutes(Math.ceil(retryAfterSeconds / 60));
}

/** The server's own words in one line: `{"error":{"message":…}}` is how all of them write it. */
function quoted(said: string): Sentence {
  const [, message] = /"(?:message|error_description)"\s*:\s*"((?:[^"\\]|\\.){1,200})/.exec(said) ?? [];
  return message === undefined ? asSaid('') : say.quoted(message.replace(/\\./g, ' '));
}
