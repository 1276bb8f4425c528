/** A request that came to nothing, as one sentence with what to do. */
import { SourceError } from '../../mail/readers/raw.ts';
import type { HttpFailure } from './http-failure.ts';

const UNREACHABLE: Record<string, string> = {
  ENOTFOUND: 'its name cannot be found; check the network and the address of the service',
  EAI_AGAIN: 'its name cannot be looked up now; check the network',
  ECONNREFUSED: 'nothing answers there; check the address of the service and the firewall',
  ETIMEDOUT: 'it does not answer in time; check the network and the firewall',
  UND_ERR_CONNECT_TIMEOUT: 'it does not answer in time; check the network and the firewall',
  EHOSTUNREACH: 'it cannot be reached from here; check the network',
};

/** `name`: the mailbox as its owner knows it; `service`: who was asked (`Gmail`). */
export function sourceErrorOf(name: string, service: string, failure: HttpFailure): SourceError {
  const { kind, status } = failure;
  const options = { cause: failure };
  switch (kind) {
    case 'unreachable': {
      const why = UNREACHABLE[failure.code ?? ''] ?? 'the connection ends again and again; check the network';
      return new SourceError(
        'no-connection',
        name,
        `${name}: ${service} cannot be reached: ${why}.`,
        options,
      );
    }
    case 'throttled':
      return new SourceError(
        'no-connection',
        name,
        `${name}: ${service} wants to be asked less often; reading goes on where it was ${later(failure)}.`,
        options,
      );
    case 'broken':
      return new SourceError(
        'no-connection',
        name,
        `${name}: ${service} has a fault of its own now (status ${status}); reading goes on where it was the next time.`,
        options,
      );
    case 'too-large':
      return new SourceError(
        'read-failed',
        name,
        `${name}: ${service} sent far more than it should; try again, and report it if it stays.`,
        options,
      );
    case 'refused':
      if (status === 401) {
        return new SourceError(
          'login-failed',
          name,
          `${name}: ${service} no longer lets Pulso in; connect the mailbox again.`,
          options,
        );
      }
      return new SourceError(
        'read-failed',
        name,
        `${name}: ${service} refused a request (status ${status}${quoted(failure.said)}); try again, and report it if it stays.`,
        options,
      );
  }
}

function later({ retryAfterSeconds }: HttpFailure): string {
  if (retryAfterSeconds === null || retryAfterSeconds < 60) return 'in a few minutes';
  return `in ${Math.ceil(retryAfterSeconds / 60)} minutes`;
}

/** The server's own words in one line: `{"error":{"message":…}}` is how all of them write it. */
function quoted(said: string): string {
  const [, message] = /"(?:message|error_description)"\s*:\s*"((?:[^"\\]|\\.){1,200})/.exec(said) ?? [];
  return message === undefined ? '' : `, “${message.replace(/\\./g, ' ')}”`;
}
