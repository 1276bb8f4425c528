/** The values a report is made of. */
import { z } from 'zod';

export const count = z.int().nonnegative();
export const seconds = z.number();
export const share = z.number().min(0).max(1).nullable();
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day as YYYY-MM-DD');
export const instant = z.iso.datetime();
