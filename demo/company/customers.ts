/** Four hundred customer companies and who writes for them. */
import { DAY } from '../clock/civil.ts';
import type { Timeline } from '../clock/timeline.ts';
import { between, chance, fraction, pick, type Random, random, weighted } from '../random.ts';
import { slug } from '../text/plain-letters.ts';
import { CUSTOMER_ZONES, FIRST_NAMES, LAST_NAMES, STEMS, TRADES } from './names.data.ts';
import type { TeamName } from './offices.data.ts';
import type { Charset, Client, Customer, Language, Person, Quoting, Teammate } from './people.ts';
import { LEGAL_NOTICE } from './team.ts';

export function makeCustomers(
  seed: number,
  time: Timeline,
  team: readonly Teammate[],
  count: number,
): Customer[] {
  const chooser = random(seed, 2);
  const names = new Set<string>();
  const days = Math.floor((time.end - time.start) / DAY);
  const customers: Customer[] = [];
  while (customers.length < count) {
    const language = weighted<Language>(chooser, [
      ['es', 40],
      ['en', 35],
      ['pt', 25],
    ]);
    const trade = pick(chooser, TRADES[language]);
    const stem = pick(chooser, STEMS[language]);
    const name = language === 'en' ? `${stem} ${trade}` : `${trade} ${stem}`;
    if (names.has(name)) continue;
    names.add(name);
    const domain = slug(name, language === 'en' ? '' : '-') + (chance(chooser, 0.25) ? '.test' : '.example');
    const zone = pick(chooser, CUSTOMER_ZONES[language]);
    const side = zone.startsWith('America/') ? 'America/' : 'Europe/';
    const near = (name: TeamName): Teammate[] => {
      const speakers = team.filter(person => person.team === name && person.languages.includes(language));
      const nearer = speakers.filter(person => person.zone.name.startsWith(side));
      return nearer.length > 0 ? nearer : speakers;
    };
    const joined = chance(chooser, 0.72) ? -1 : between(chooser, 0, Math.floor(days * 0.8));
    const leaves = chance(chooser, 0.13)
      ? between(chooser, Math.max(joined, 0) + 75, Math.max(joined, 0) + 76 + days)
      : null;
    customers.push({
      name,
      domain,
      language,
      zone: time.zone(zone),
      contacts: makeContacts(chooser, time, language, zone, name, domain),
      owner: pick(chooser, near('Customer Success')),
      seller: pick(chooser, near('Sales')),
      weight: 0.25 + 3 * fraction(chooser) ** 3 + (chance(chooser, 0.06) ? 5 : 0),
      joinedAt: joined < 0 ? Number.NEGATIVE_INFINITY : time.start + joined * DAY,
      leavesAt: leaves === null || leaves >= days ? null : time.start + leaves * DAY,
    });
  }
  return customers;
}

function makeContacts(
  chooser: Random,
  time: Timeline,
  language: Language,
  zone: string,
  company: string,
  domain: string,
): Person[] {
  const contacts: Person[] = [];
  const taken = new Set<string>();
  const count = weighted(chooser, [
    [1, 25],
    [2, 30],
    [3, 22],
    [4, 13],
    [6, 10],
  ]);
  const pattern = between(chooser, 0, 2);
  while (contacts.length < count) {
    const first = pick(chooser, FIRST_NAMES[language]) as string;
    const last = pick(chooser, LAST_NAMES[language]) as string;
    const f = slug(first, '');
    const l = slug(last, '');
    const local = pattern === 0 ? f : pattern === 1 ? `${f}.${l}` : `${f.slice(0, 1)}${l}`;
    if (taken.has(local)) continue;
    taken.add(local);
    contacts.push(
      makePerson(chooser, time, { first, last, language, zone, address: `${local}@${domain}`, company }),
    );
  }
  return contacts;
}

interface Facts {
  first: string;
  last: string;
  language: Language;
  zone: string;
  address: string;
  company: string;
}

export function makePerson(chooser: Random, time: Timeline, facts: Facts): Person {
  const client = weighted<Client>(chooser, [
    ['outlook', 38],
    ['gmail', 32],
    ['apple', 13],
    ['thunderbird', 8],
    ['phone', 9],
  ]);
  const name = `${facts.first} ${facts.last}`;
  const signed = client !== 'phone' && chance(chooser, 0.7);
  const quoting: readonly (readonly [Quoting, number])[] =
    client === 'thunderbird'
      ? [
          ['bottom', 50],
          ['inline', 25],
          ['top', 25],
        ]
      : [
          ['top', 84],
          ['inline', 6],
          ['none', 10],
        ];
  return {
    address: facts.address,
    name,
    first: facts.first,
    internal: false,
    language: facts.language,
    client,
    zone: time.zone(facts.zone),
    hours: time.hours(facts.zone, between(chooser, 8, 10) * 60, between(chooser, 17, 20) * 60, null),
    charset:
      client === 'gmail' || client === 'phone'
        ? 'utf-8'
        : weighted<Charset>(chooser, [
            ['utf-8', 60],
            ['iso-8859-1', 25],
            ['windows-1252', 15],
          ]),
    quoting: weighted(chooser, quoting),
    signature: signed
      ? [
          name,
          facts.company,
          `Tel. +${between(chooser, 10, 59)} ${between(chooser, 100, 999)} 555 ${between(chooser, 100, 999)}`,
        ]
      : [],
    disclaimer: signed && client === 'outlook' && chance(chooser, 0.3) ? LEGAL_NOTICE[facts.language] : null,
  };
}
