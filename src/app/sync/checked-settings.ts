/** A connection's settings as its kind wants them. */
import type { z } from 'zod';
import { say } from '../../errors.data.ts';
import { PulsoError } from '../../errors.ts';
import { firstProblem } from '../../schema-problem.ts';
import { asSaid } from '../../sentence.ts';

/** Throws PulsoError `bad-input` that names the field. */
export function checkedSettings<T extends Record<string, unknown>>(
  shape: z.ZodType<T>,
  given: unknown,
): Record<string, unknown> {
  const read = shape.safeParse(given);
  if (read.success) return read.data;
  const { path, why } = firstProblem(read.error, given);
  throw new PulsoError('bad-input', say.field(asSaid(path === '' ? 'settings' : path), why));
}
