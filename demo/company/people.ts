/** Who writes and receives: everybody in the demo is one of these. */
import type { Hours } from '../clock/hours.ts';
import type { Zone } from '../clock/zone.ts';
import type { TeamName } from './offices.data.ts';

export type Language = 'en' | 'es' | 'pt';
export type Client = 'gmail' | 'outlook' | 'apple' | 'thunderbird' | 'phone';
export type Charset = 'utf-8' | 'iso-8859-1' | 'windows-1252';
export type Quoting = 'top' | 'bottom' | 'inline' | 'none';

/** An address with a name: a person, a shared mailbox, a machine. */
export interface Party {
  address: string;
  name: string;
  internal: boolean;
}

export interface Person extends Party {
  first: string;
  language: Language;
  zone: Zone;
  /** The hours in which this person normally writes. */
  hours: Hours;
  client: Client;
  charset: Charset;
  quoting: Quoting;
  /** Lines under the closing; [] for none. */
  signature: readonly string[];
  /** A legal notice under the signature, or null. */
  disclaimer: string | null;
}

export interface Teammate extends Person {
  /** Further addresses of the same person. */
  aliases: string[];
  languages: readonly Language[];
  team: TeamName;
  city: string;
  title: string;
  /** Median working seconds until this person answers. */
  paceSeconds: number;
  /** Share of answers written outside the office's hours. */
  afterHours: number;
  /** Half-open, epoch seconds. */
  vacations: { from: number; to: number }[];
}

export interface Customer {
  name: string;
  domain: string;
  language: Language;
  zone: Zone;
  contacts: Person[];
  owner: Teammate;
  seller: Teammate;
  /** Relative number of conversations. */
  weight: number;
  joinedAt: number;
  /** The last day as a customer; it writes less and less in the ten weeks before. Null for those who stay. */
  leavesAt: number | null;
}

export function onVacation(person: Teammate, at: number): boolean {
  return person.vacations.some(v => at >= v.from && at < v.to);
}
