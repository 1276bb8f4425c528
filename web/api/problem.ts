/** What went wrong, as RFC 9457 has it: the server's sentence is shown as it stands. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
  }
}

/** No answer at all: the server is down or the network is. */
export const UNREACHABLE = 'unreachable';

export const isProblem = (error: unknown, code: string): boolean =>
  error instanceof Problem && error.code === code;

interface ProblemBody {
  title?: string;
  detail?: string;
  message?: string;
  code?: string;
}

export function problemOf(status: number, body: ProblemBody): Problem {
  return new Problem(
    status,
    body.code ?? `http-${status}`,
    body.detail ?? body.message ?? body.title ?? `HTTP ${status}`,
  );
}
