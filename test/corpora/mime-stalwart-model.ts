/** The model of stalwart's expected JSON, and how each of its values maps to ours. */
import { parseAddresses } from '../../src/mail/parse/addresses.ts';
import { parseStructured } from '../../src/mail/parse/content-type.ts';
import { parseDate } from '../../src/mail/parse/date.ts';
import { unfold } from '../../src/mail/parse/headers.ts';
import { parseIds } from '../../src/mail/parse/ids.ts';
import { unstructuredText } from '../../src/mail/parse/subject.ts';

export interface TheirMailbox {
  name: string | null;
  address: string | null;
}
export interface TheirGroup {
  name: string | null;
  addresses: TheirMailbox[];
}
export type TheirAddresses = { List: TheirMailbox[] } | { Group: TheirGroup[] };

export interface TheirDate {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  tz_before_gmt: boolean;
  tz_hour: number;
  tz_minute: number;
}

export interface TheirContentType {
  c_type: string;
  c_subtype: string | null;
  attributes?: [string, string][] | { name: string; value: string }[] | null;
}

/** Groups are one list with us. Their names keep comments in brackets, ours do not; case and blanks of addresses go. */
export function theirAddresses(expected: TheirAddresses | null): string[] {
  if (expected === null) return [];
  const boxes = 'List' in expected ? expected.List : expected.Group.flatMap(group => group.addresses);
  return boxes.map(box => pair(box.name ?? '', box.address ?? ''));
}

export function ourAddresses(raw: string): string[] {
  return parseAddresses(raw).map(address => pair(address.name, address.email));
}

function pair(name: string, email: string): string {
  return `${name.replace(/ \(.*\)$/, '').trim()} <${email.toLowerCase().replaceAll(/\s+/g, '')}>`;
}

/** As epoch seconds. Their zone for none or an unknown one is +0000. */
export function theirSeconds(expected: TheirDate | null): number | null {
  if (expected === null) return null;
  const { year, month, day, hour, minute, second } = expected;
  const offset = (expected.tz_hour * 60 + expected.tz_minute) * (expected.tz_before_gmt ? -1 : 1);
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - offset * 60;
}

export function ourSeconds(raw: string): number | null {
  return parseDate(raw)?.seconds ?? null;
}

/** Languages of RFC 2231 are not kept by us; parameters are a record, so order does not count. */
export function theirContentType(expected: TheirContentType | null): unknown {
  if (expected === null) return null;
  const attributes = (expected.attributes ?? []).map(entry =>
    Array.isArray(entry) ? entry : ([entry.name, entry.value] as [string, string]),
  );
  const kept = attributes.filter(([name]) => !name.endsWith('-language')).sort(byName);
  const value = expected.c_subtype === null ? expected.c_type : `${expected.c_type}/${expected.c_subtype}`;
  return { value: value.toLowerCase(), params: kept };
}

export function ourContentType(raw: string): unknown {
  const { value, params } = parseStructured(unfold(raw));
  const slash = value.indexOf('/');
  if (value === '' || slash === 0) return null;
  return {
    value: value.endsWith('/') ? value.slice(0, -1) : value,
    params: Object.entries(params).sort(byName),
  };
}

function byName(a: [string, string], b: [string, string]): number {
  return a[0] < b[0] ? -1 : 1;
}

export function ourIds(raw: string): string[] {
  return parseIds(unfold(raw));
}

export function ourText(raw: string): string {
  return unstructuredText(raw);
}
