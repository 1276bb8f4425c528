/** Everybody and everything the script draws on. */
import type { Timeline } from '../clock/timeline.ts';
import { random } from '../random.ts';
import { makeCustomers, makePerson } from './customers.ts';
import { MAILING_LIST } from './names.data.ts';
import { DOMAIN, SHARED_MAILBOXES, type TeamName } from './offices.data.ts';
import type { Customer, Language, Party, Person, Teammate } from './people.ts';
import { makeTeam } from './team.ts';

export interface Company {
  seed: number;
  time: Timeline;
  team: Teammate[];
  customers: Customer[];
  support: Party;
  sales: Party;
  billing: Party;
  /** Companies we work with that are no customers: a text-message carrier, a payment provider. */
  partners: Person[];
  /** Writers of a public mailing list. */
  listWriters: Person[];
  list: Party;
  speakers(team: TeamName, language: Language): Teammate[];
  /** The mailbox an internal address belongs to; null where there is none. */
  mailboxOf(address: string): string | null;
}

const CUSTOMER_COUNT = 400;

export function makeCompany(seed: number, time: Timeline): Company {
  const team = makeTeam(seed, time);
  const customers = makeCustomers(seed, time, team, CUSTOMER_COUNT);
  const mailboxes = new Map<string, string>();
  for (const { address } of SHARED_MAILBOXES) mailboxes.set(address, address);
  for (const person of team) {
    for (const address of [person.address, ...person.aliases]) mailboxes.set(address, person.address);
  }
  const [support, sales, billing] = SHARED_MAILBOXES.map(box => ({
    address: box.address,
    name: box.name,
    internal: true,
  }));
  if (support === undefined || sales === undefined || billing === undefined)
    throw new RangeError('expected three shared mailboxes');
  const known = new Map<string, Teammate[]>();
  const speakers = (name: TeamName, language: Language): Teammate[] => {
    const key = `${name} ${language}`;
    const found =
      known.get(key) ?? team.filter(person => person.team === name && person.languages.includes(language));
    known.set(key, found);
    return found;
  };
  return {
    seed,
    time,
    team,
    customers,
    support,
    sales,
    billing,
    partners: outsiders(seed, time, PARTNERS),
    listWriters: outsiders(seed, time, LIST_WRITERS),
    list: { ...MAILING_LIST, internal: false },
    speakers,
    mailboxOf: address => mailboxes.get(address) ?? null,
  };
}

/** [first, last, language, zone, address, company] */
type Outsider = readonly [string, string, Language, string, string, string];

const PARTNERS: readonly Outsider[] = [
  ['Helen', 'Ward', 'en', 'Europe/London', 'helen.ward@textwave.example', 'Textwave Carrier Services'],
  ['Iván', 'Soler', 'es', 'Europe/Madrid', 'isoler@pagora.example', 'Pagora Payments'],
  ['Marta', 'Peixoto', 'pt', 'America/Sao_Paulo', 'marta@mensagemja.example', 'MensagemJá'],
];

const LIST_WRITERS: readonly Outsider[] = [
  ['Dieter', 'Hohn', 'en', 'Europe/Berlin', 'dieter@kalenderwerk.example', 'Kalenderwerk'],
  ['Sara', 'Lund', 'en', 'Europe/Stockholm', 'sara.lund@nordcal.example', 'Nordcal'],
  ['Ken', 'Abbott', 'en', 'America/Chicago', 'ken@abbottsoft.example', 'Abbott Software'],
  ['Yuki', 'Mori', 'en', 'Asia/Tokyo', 'mori@yoteihyo.example', 'Yoteihyo'],
];

function outsiders(seed: number, time: Timeline, people: readonly Outsider[]): Person[] {
  const chooser = random(seed, 3, people.length);
  return people.map(([first, last, language, zone, address, company]) =>
    makePerson(chooser, time, { first, last, language, zone, address, company }),
  );
}

export const MONITOR: Party = { address: `monitor@${DOMAIN}`, name: 'Harbor Lane Monitor', internal: true };
/** Its alerts look like a colleague's mail; only the workspace's rule tells. */
export const OPERATIONS: Party = { address: `ops@${DOMAIN}`, name: 'Harbor Lane Ops', internal: true };
export const CAMPAIGN: Party = { address: `news@${DOMAIN}`, name: 'Harbor Lane News', internal: true };
