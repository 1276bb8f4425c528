/** Everything that can stand in the address after the question mark; all of it is text. */
import { FILTER_KEYS, type FilterSearch } from './filters.ts';

const PAGE_KEYS = [
  'm',
  'by',
  'view',
  'sort',
  'bucket',
  'side',
  'to',
  'next',
  'tab',
  'token',
  'find',
  'who',
  'code',
  'connected',
  'problem',
  'during',
  'score',
  'tag',
  'state',
  'of',
  'text',
  'status',
  'severity',
  'category',
  'channel',
  'ticket',
] as const;
type PageKey = (typeof PAGE_KEYS)[number];

export type Search = { [key in keyof FilterSearch]?: string | undefined } & {
  [key in PageKey]?: string | undefined;
};

const KEYS: readonly string[] = [...FILTER_KEYS, ...PAGE_KEYS];

/** Unknown keys leave the address. */
export function readSearch(raw: Record<string, unknown>): Search {
  return Object.fromEntries(
    Object.entries(raw).filter(
      ([key, value]) => KEYS.includes(key) && typeof value === 'string' && value !== '',
    ),
  );
}

/** `?range=90d&mailbox=1,2`: plain, without quotes and brackets. */
export function writeSearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(
    (one): one is [string, string] => typeof one[1] === 'string' && one[1] !== '',
  );
  const text = new URLSearchParams(given).toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

export const parseSearch = (text: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(text));
