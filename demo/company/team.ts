/** The sixty people of Harbor Lane. */
import { DAY } from '../clock/civil.ts';
import type { Timeline } from '../clock/timeline.ts';
import { between, chance, logNormal, pick, type Random, random, weighted } from '../random.ts';
import { slug } from '../text/plain-letters.ts';
import { FIRST_NAMES, LAST_NAMES } from './names.data.ts';
import { COMPANY, DOMAIN, OFFICES, type Office, TEAMS, type TeamName } from './offices.data.ts';
import type { Client, Language, Teammate } from './people.ts';

/** Median working minutes to answer, by team. */
const PACE_MINUTES: Record<TeamName, number> = {
  Support: 26,
  'Customer Success': 70,
  Sales: 45,
  Finance: 110,
  Product: 180,
  Engineering: 150,
  'People & Marketing': 200,
};

export function makeTeam(seed: number, time: Timeline): Teammate[] {
  const chooser = random(seed, 1);
  const taken = new Set<string>();
  const people: Teammate[] = [];
  for (const team of TEAMS) {
    team.heads.forEach((heads, i) => {
      const office = OFFICES[i];
      if (office === undefined) return;
      for (let n = 0; n < heads; n++)
        people.push(makeTeammate(chooser, time, team.name, team.titles, office, taken));
    });
  }
  return people;
}

function makeTeammate(
  chooser: Random,
  time: Timeline,
  team: TeamName,
  titles: readonly string[],
  office: Office,
  taken: Set<string>,
): Teammate {
  const language = (office.languages[0] ?? 'en') as Language;
  let first = pick(chooser, FIRST_NAMES[language]) as string;
  let last = pick(chooser, LAST_NAMES[language]) as string;
  while (taken.has(slug(first, '')) && chance(chooser, 0.97)) first = pick(chooser, FIRST_NAMES[language]);
  const short = slug(first, '');
  while (taken.has(`${short}.${slug(last, '')}`)) last = pick(chooser, LAST_NAMES[language]);
  // The first of a name gets ana@, later ones ana.lopez@.
  const local = taken.has(short) ? `${short}.${slug(last, '')}` : short;
  taken.add(short);
  taken.add(`${short}.${slug(last, '')}`);
  const name = `${first} ${last}`;
  const title = pick(chooser, titles);
  const extension = between(chooser, 10, 99);
  const aliases = chance(chooser, 0.4)
    ? [`${short.slice(0, 1)}.${slug(last, '')}${extension}@${DOMAIN}`]
    : [];
  const signature = [name, `${title} | ${COMPANY}`, `${office.phone}${extension}`, office.street];
  return {
    address: `${local}@${DOMAIN}`,
    name,
    first,
    internal: true,
    aliases,
    language,
    languages: office.languages,
    team,
    city: office.city,
    title,
    signature,
    zone: time.zone(office.zone),
    hours: time.hours(office.zone, office.from, office.to, office.country),
    client: weighted<Client>(chooser, [
      ['gmail', 70],
      ['apple', 15],
      ['outlook', 15],
    ]),
    charset: 'utf-8',
    quoting: weighted(chooser, [
      ['top', 88],
      ['inline', 7],
      ['bottom', 5],
    ]),
    disclaimer: team === 'Finance' ? LEGAL_NOTICE[language] : null,
    paceSeconds: logNormal(chooser, PACE_MINUTES[team] * 60, 0.45),
    afterHours: chance(chooser, 0.2) ? 0.22 : 0.04,
    vacations: makeVacations(chooser, time),
  };
}

function makeVacations(chooser: Random, time: Timeline): Teammate['vacations'] {
  const days = Math.floor((time.end - time.start) / DAY);
  const vacations: Teammate['vacations'] = [];
  for (let day = between(chooser, 20, 160); day < days; day += between(chooser, 90, 190)) {
    const from = (Math.floor(time.start / DAY) + day) * DAY;
    vacations.push({ from, to: from + between(chooser, 4, 16) * DAY });
  }
  return vacations;
}

export const LEGAL_NOTICE: Record<Language, string> = {
  en: 'This email and its attachments are confidential and intended only for the addressee. If you are not the intended recipient, please delete it and let the sender know.',
  es: 'Este correo y sus adjuntos son confidenciales y van dirigidos únicamente a su destinatario. Si lo ha recibido por error, le rogamos que lo elimine y avise al remitente.',
  pt: 'Esta mensagem e seus anexos são confidenciais e destinam-se apenas ao destinatário. Se você a recebeu por engano, apague-a e avise o remetente.',
};
