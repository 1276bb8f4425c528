/** The report's chart options name colours by stand-ins (report/html/draw.ts); a screen puts its own in their place. Pure. */
import { COLOUR } from '../../src/report/html/draw.ts';
import type { Palette } from '../ui/palette.data.ts';

const INKS = Object.keys(COLOUR) as (keyof typeof COLOUR)[];
const INK_OF = new Map<string, keyof typeof COLOUR>(INKS.map(ink => [COLOUR[ink], ink]));

export function paint<Option>(option: Option, palette: Palette): Option {
  return walk(option, palette) as Option;
}

function walk(value: unknown, palette: Palette): unknown {
  if (typeof value === 'string') {
    const ink = INK_OF.get(value);
    return ink === undefined ? value : palette[ink];
  }
  if (Array.isArray(value)) return value.map(one => walk(one, palette));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, palette)]));
}
