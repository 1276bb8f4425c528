/** A connection's settings as its kind wants them. */
import type { z } from 'zod';
import { PulsoError } from '../../errors.ts';

/** Throws PulsoError `bad-input` that names the field. */
export function checkedSettings<T extends Record<string, unknown>>(
  shape: z.ZodType<T>,
  given: unknown,
): Record<string, unknown> {
  const read = shape.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue === undefined || issue.path.length === 0 ? 'settings' : issue.path.join('.');
  throw new PulsoError('bad-input', `${field}: ${issue?.message ?? 'cannot be read'}.`);
}
