/** A request from outside, checked; what is wrong with it in one sentence. */
import { PulsoError } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import { firstProblem } from '../../schema-problem.ts';
import { asSaid } from '../../sentence.ts';
import { say } from './errors.data.ts';
import { DEFAULT_SETTINGS, type FullRequest, requestSchema } from './request.ts';

/** `own`: the workspace's settings. Throws PulsoError `bad-query` naming the place, what was expected and what came. */
export function readRequest(input: unknown, own: Partial<FullRequest['settings']> = {}): FullRequest {
  const read = requestSchema.safeParse(input);
  if (read.success) {
    const { settings, ...rest } = read.data;
    return { ...rest, settings: { ...DEFAULT_SETTINGS, ...own, ...settings } as FullRequest['settings'] };
  }
  const [issue] = read.error.issues;
  const path = (issue?.path ?? []).map(String);
  const place = path.length === 0 ? say.theQuery : say.placeInQuery(path.join('.'));
  if (issue?.code === 'unrecognized_keys') {
    const known = path.length === 0 ? Object.keys(requestSchema.shape) : [];
    const typed = issue.keys[0] ?? '';
    const near = nearest(typed, known);
    const accepted = known.length === 0 ? asSaid('') : say.accepted(known.join(', '));
    throw new PulsoError(
      'bad-query',
      say.noField(place, typed, near === null ? accepted : say.didYouMean(near)),
    );
  }
  const got = shown(input, path);
  if (path[0] === 'filters') throw new PulsoError('bad-query', say.noFilter(place, got));
  throw new PulsoError('bad-query', say.wrong(place, firstProblem(read.error, input).why, got));
}

function shown(input: unknown, path: string[]): string {
  let at: unknown = input;
  for (const step of path)
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined;
  const text = JSON.stringify(at) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
