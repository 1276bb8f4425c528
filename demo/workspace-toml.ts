/** `pulso.toml` of the demo company: who works there, in which teams, mailboxes and hours. */
import { two } from './clock/civil.ts';
import { countryOf, holidaysOf } from './clock/timeline.ts';
import type { Company } from './company/company.ts';
import {
  COMPANY,
  DOMAIN,
  SHARED_MAILBOXES,
  TEAM_HOURS,
  TEAMS,
  WORKSPACE_ZONE,
} from './company/offices.data.ts';
import { TICKET_LABELS } from './truth/ticket-label.ts';

/** Business hours to a first answer and to a solution. */
const PROMISES = [
  { name: 'Urgent', severities: ['urgent'], first: 2, resolution: 12 },
  { name: 'High', severities: ['high'], first: 4, resolution: 24 },
  { name: 'Everything else', severities: ['normal', 'low'], first: 8, resolution: 60 },
];

export function workspaceToml(company: Company): string {
  const { start, end } = company.time;
  const hours = (from: number, to: number): string => `Mon-Fri ${wall(from)}-${wall(to)}`;
  const calendar = (table: string, zone: string, from: number, to: number): string =>
    `[${table}]\nzone = ${quote(zone)}\nhours = ${quote(hours(from, to))}\nholidays = [${holidaysOf(countryOf(zone), start, end).map(quote).join(', ')}]\n`;
  const blocks = [
    `# The made-up company of the demo.\nname = ${quote(COMPANY)}\nzone = ${quote(WORKSPACE_ZONE)}\nidle_days = 14\nlists = "bulk"\ndomains = [${quote(DOMAIN)}]\n`,
    calendar('calendar', WORKSPACE_ZONE, 540, 1080),
    ...TEAMS.map(({ name }) => {
      const own = TEAM_HOURS[name];
      return `[[team]]\nname = ${quote(name)}\n${own === undefined ? '' : calendar('team.calendar', own.zone, own.from, own.to)}`;
    }),
    ...company.team.map(
      person =>
        `[[teammate]]\nname = ${quote(person.name)}\naddresses = [${[person.address, ...person.aliases].map(quote).join(', ')}]\nteam = ${quote(person.team)}\n`,
    ),
    ...SHARED_MAILBOXES.map(
      box =>
        `[[mailbox]]\nname = ${quote(box.name)}\naddress = ${quote(box.address)}\nkind = "shared"\nteam = ${quote(box.team)}\n${box.team === 'Support' ? 'support = true\n' : ''}`,
    ),
    ...company.team.map(
      person =>
        `[[mailbox]]\nname = ${quote(person.name)}\naddress = ${quote(person.address)}\nkind = "personal"\nteam = ${quote(person.team)}\n`,
    ),
    '[[rule]]\nfield = "subject"\nop = "contains"\nvalue = "[Alert]"\nkind = "notification"\n',
    ...Object.values(TICKET_LABELS).map(
      ({ category }) => `[[support.categories]]\nname = ${quote(category)}\n`,
    ),
    ...PROMISES.map(
      ({ name, severities, first, resolution }) =>
        `[[support.sla]]\nname = ${quote(name)}\nwhen = { severities = [${severities.map(quote).join(', ')}] }\nfirst_minutes = ${first * 60}\nnext_minutes = ${first * 120}\nresolution_minutes = ${resolution * 60}\n`,
    ),
  ];
  return blocks.join('\n');
}

function wall(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A TOML basic string; JSON's escapes are a subset of TOML's. */
function quote(text: string): string {
  return JSON.stringify(text);
}
