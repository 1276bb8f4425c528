/** A request from outside, checked; what is wrong with it in one sentence. */
import { PulsoError } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import { DEFAULT_SETTINGS, type FullRequest, requestSchema } from './request.ts';

/** `own`: the workspace's settings. Throws PulsoError `bad-query` naming the place, what was expected and what came. */
export function readRequest(input: unknown, own: Partial<FullRequest['settings']> = {}): FullRequest {
  const read = requestSchema.safeParse(input);
  if (read.success) {
    const { settings, ...rest } = read.data;
    return { ...rest, settings: { ...DEFAULT_SETTINGS, ...own, ...settings } as FullRequest['settings'] };
  }
  const issue = read.error.issues[0];
  const path = (issue?.path ?? []).map(String);
  const place = path.length === 0 ? 'The query' : `“${path.join('.')}” of the query`;
  if (issue?.code === 'unrecognized_keys') {
    const known = path.length === 0 ? Object.keys(requestSchema.shape) : [];
    const typed = issue.keys[0] ?? '';
    const near = nearest(typed, known);
    const accepted = known.length === 0 ? '' : `; accepted are ${known.join(', ')}`;
    throw new PulsoError(
      'bad-query',
      `${place} has no field “${typed}”${near === null ? accepted : `: did you mean ${near}?`}`,
    );
  }
  if (path[0] === 'filters') {
    throw new PulsoError(
      'bad-query',
      `${place} is no filter: expected ["is" | "is_not" | "contains" | "contains_not", dimension, [values]], ["and" | "or", [filters]] or ["not", filter], got ${shown(input, path)}.`,
    );
  }
  throw new PulsoError(
    'bad-query',
    `${place} is wrong: ${issue?.message ?? 'not understood'}, got ${shown(input, path)}.`,
  );
}

function shown(input: unknown, path: string[]): string {
  let at: unknown = input;
  for (const step of path)
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined;
  const text = JSON.stringify(at) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
