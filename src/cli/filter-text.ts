/** Filters as people type them: `mailbox is support@acme.test`, `kind is_not bulk, bounce`, `domain contains acme`. */
import { PulsoError } from '../errors.ts';
import { type Filter, LEAF_OPERATORS } from '../metrics/engine/request.ts';
import { say } from './errors.data.ts';

const SHAPE = /^\s*([a-z_]+)\s+(is\s+not|contains\s+not|is_not|contains_not|is|contains)\s+(.+)$/is;

/** Values are separated by commas; quote one that holds a comma. `none` is "no value". Throws `usage`. */
export function parseFilter(text: string): Filter {
  const found = SHAPE.exec(text);
  const operator = LEAF_OPERATORS.find(one => one === found?.[2]?.toLowerCase().replace(/\s+/, '_'));
  if (found === null || operator === undefined) {
    throw new PulsoError('usage', say.filterLike(text));
  }
  const values = [...(found[3] ?? '').matchAll(/"([^"]*)"|([^,]+)/g)]
    .map(([, quoted, plain]) => quoted ?? plain?.trim() ?? '')
    .filter(value => value !== '');
  return [operator, found[1] ?? '', values.map(value => (value === 'none' ? null : typed(value)))];
}

/** `true`, `false` and whole numbers are what they say; everything else is text. */
function typed(value: string): string | number | boolean {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}
