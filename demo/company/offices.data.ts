/** Harbor Lane, maker of booking software: where it works, when, and on which days nobody does. */
import type { Language } from './people.ts';

export interface Office {
  city: string;
  zone: string;
  country: 'ES' | 'US' | 'BR';
  languages: readonly Language[];
  /** Minutes from local midnight. */
  from: number;
  to: number;
  phone: string;
  street: string;
}

export const DOMAIN = 'harborlane.example';
export const COMPANY = 'Harbor Lane';
export const WORKSPACE_ZONE = 'Europe/Madrid';

export const OFFICES: readonly Office[] = [
  {
    city: 'Madrid',
    zone: 'Europe/Madrid',
    country: 'ES',
    languages: ['es', 'en'],
    from: 540,
    to: 1080,
    phone: '+34 910 555 0',
    street: 'Calle del Faro 12, 28014 Madrid',
  },
  {
    city: 'New York',
    zone: 'America/New_York',
    country: 'US',
    languages: ['en', 'es'],
    from: 540,
    to: 1050,
    phone: '+1 212 555 01',
    street: '48 Harbor Lane, New York, NY 10004',
  },
  {
    city: 'São Paulo',
    zone: 'America/Sao_Paulo',
    country: 'BR',
    languages: ['pt', 'en'],
    from: 540,
    to: 1080,
    phone: '+55 11 5555 01',
    street: 'Rua do Porto, 310, São Paulo - SP',
  },
];

export type TeamName =
  | 'Support'
  | 'Customer Success'
  | 'Sales'
  | 'Finance'
  | 'Product'
  | 'Engineering'
  | 'People & Marketing';

/** People of a team in Madrid, New York, São Paulo. */
export const TEAMS: readonly {
  name: TeamName;
  heads: readonly [number, number, number];
  titles: readonly string[];
}[] = [
  {
    name: 'Support',
    heads: [8, 6, 5],
    titles: ['Support Specialist', 'Senior Support Specialist', 'Support Engineer'],
  },
  { name: 'Customer Success', heads: [4, 4, 3], titles: ['Customer Success Manager', 'Onboarding Manager'] },
  { name: 'Sales', heads: [4, 4, 3], titles: ['Account Executive', 'Sales Development', 'Partnerships'] },
  { name: 'Finance', heads: [2, 1, 1], titles: ['Billing Analyst', 'Accountant'] },
  { name: 'Product', heads: [3, 1, 0], titles: ['Product Manager', 'Designer'] },
  { name: 'Engineering', heads: [5, 1, 1], titles: ['Software Engineer', 'Site Reliability Engineer'] },
  { name: 'People & Marketing', heads: [2, 1, 1], titles: ['Marketing Manager', 'People Partner'] },
];

/** Calendars as `pulso.toml` states them: team hours in the zone of the team's lead. */
export const TEAM_HOURS: Partial<Record<TeamName, { zone: string; from: number; to: number }>> = {
  Support: { zone: 'Europe/Madrid', from: 480, to: 1200 },
  Sales: { zone: 'America/New_York', from: 540, to: 1080 },
};

export const SHARED_MAILBOXES = [
  { address: `support@${DOMAIN}`, name: 'Harbor Lane Support', team: 'Support' },
  { address: `sales@${DOMAIN}`, name: 'Harbor Lane Sales', team: 'Sales' },
  { address: `billing@${DOMAIN}`, name: 'Harbor Lane Billing', team: 'Finance' },
  { address: `news@${DOMAIN}`, name: 'Harbor Lane News', team: 'People & Marketing' },
] as const satisfies readonly { address: string; name: string; team: TeamName }[];

/** Month-day of fixed public holidays, and the moving ones of 2024–2027 by date. */
export const HOLIDAYS: Record<Office['country'], { every: readonly string[]; once: readonly string[] }> = {
  ES: {
    every: ['01-01', '01-06', '05-01', '05-02', '08-15', '10-12', '11-01', '12-06', '12-08', '12-25'],
    once: [
      '2024-03-28',
      '2024-03-29',
      '2025-04-17',
      '2025-04-18',
      '2026-04-02',
      '2026-04-03',
      '2027-03-25',
      '2027-03-26',
    ],
  },
  US: {
    every: ['01-01', '06-19', '07-04', '11-11', '12-25'],
    once: [
      '2024-01-15',
      '2024-05-27',
      '2024-09-02',
      '2024-11-28',
      '2025-01-20',
      '2025-05-26',
      '2025-09-01',
      '2025-11-27',
      '2026-01-19',
      '2026-05-25',
      '2026-09-07',
      '2026-11-26',
      '2027-01-18',
      '2027-05-31',
      '2027-09-06',
      '2027-11-25',
    ],
  },
  BR: {
    every: ['01-01', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '11-20', '12-25'],
    once: [
      '2024-02-12',
      '2024-02-13',
      '2024-03-29',
      '2025-03-03',
      '2025-03-04',
      '2025-04-18',
      '2026-02-16',
      '2026-02-17',
      '2026-04-03',
      '2027-02-08',
      '2027-02-09',
      '2027-03-26',
    ],
  },
};
