/** Mail no person writes: newsletters, notifications, alerts, invitations, a public mailing list. */

import { afterOpenSeconds } from '../clock/hours.ts';
import { CAMPAIGN, type Company, MONITOR, OPERATIONS } from '../company/company.ts';
import { MACHINES, PUBLISHERS } from '../company/names.data.ts';
import type { Customer, Party, Person, Teammate } from '../company/people.ts';
import { below, between, chance, pick, type Random, weighted } from '../random.ts';
import { fillSubject } from '../text/compose.ts';
import { TOPICS } from '../text/phrasebook.ts';
import { machineWrites, type Numbers, openConversation, openThread } from './plant.ts';
import type { ScriptConversation, ScriptThread, Step } from './step.ts';

type Scene = (company: Company, chooser: Random, numbers: Numbers, customer: Customer, at: number) => Step[];

const SCENES: readonly (readonly [Scene, number])[] = [
  [newsletterIn, 30],
  [campaignOut, 14],
  [notification, 30],
  [alert, 5],
  [invitation, 12],
  [listTalk, 5],
];

export const machinesWrite: Scene = (company, chooser, numbers, customer, at) =>
  weighted(chooser, SCENES)(company, chooser, numbers, customer, at);

function open(
  numbers: Numbers,
  chooser: Random,
  subject: string,
  language: ScriptThread['language'],
  customer: Customer | null = null,
): [ScriptThread, ScriptConversation] {
  const thread = openThread(numbers, { language, topic: pick(chooser, TOPICS), subject, customer });
  return [thread, openConversation(numbers, thread, 'automatic')];
}

function newsletterIn(company: Company, chooser: Random, numbers: Numbers, _: Customer, at: number): Step[] {
  const publisher = pick(chooser, PUBLISHERS);
  const [thread, conversation] = open(
    numbers,
    chooser,
    fillSubject(chooser, 'en', 'newsletterSubject', null),
    'en',
  );
  machineWrites(
    thread,
    conversation,
    {
      at,
      act: 'newsletter',
      author: { ...publisher, internal: false },
      writer: null,
      to: [pick(chooser, company.team)],
    },
    'bulk',
  );
  return thread.steps;
}

function campaignOut(_: Company, chooser: Random, numbers: Numbers, customer: Customer, at: number): Step[] {
  const [thread, conversation] = open(
    numbers,
    chooser,
    fillSubject(chooser, customer.language, 'newsletterSubject', customer),
    customer.language,
    customer,
  );
  machineWrites(
    thread,
    conversation,
    { at, act: 'newsletter', author: CAMPAIGN, writer: null, to: [pick(chooser, customer.contacts)] },
    'bulk',
  );
  return thread.steps;
}

function notification(company: Company, chooser: Random, numbers: Numbers, _: Customer, at: number): Step[] {
  const machine = pick(chooser, MACHINES);
  const person = pick(chooser, company.team);
  const subject = pick(chooser, machine.subjects)
    .replace('{n}', `${between(chooser, 1000, 99_999)}`)
    .replace('{first}', pick(chooser, company.team).first);
  const [thread, conversation] = open(numbers, chooser, subject, 'en');
  const author: Party = {
    name: machine.name,
    address: machine.address,
    internal: machine.address.endsWith('@harborlane.example'),
  };
  machineWrites(
    thread,
    conversation,
    { at, act: 'notification', author, writer: null, to: [person] },
    'notification',
  );
  return thread.steps;
}

/** What watches the servers writes to whoever is on call. */
function alert(company: Company, chooser: Random, numbers: Numbers, _: Customer, at: number): Step[] {
  const onCall = pick(chooser, company.speakers('Engineering', 'en'));
  const subject = `[Alert] ${pick(chooser, ['Queue latency', 'Disk usage', 'Error rate', 'Certificate age'])} above ${between(chooser, 50, 99)} on app-${between(chooser, 1, 12)}`;
  const [thread, conversation] = open(numbers, chooser, subject, 'en');
  machineWrites(
    thread,
    conversation,
    { at, act: 'alert', author: chance(chooser, 0.3) ? OPERATIONS : MONITOR, writer: null, to: [onCall] },
    'notification',
  );
  return thread.steps;
}

function invitation(_: Company, chooser: Random, numbers: Numbers, customer: Customer, day: number): Step[] {
  const host: Teammate = chance(chooser, 0.6) ? customer.owner : customer.seller;
  const guest = pick(chooser, customer.contacts);
  const [thread, conversation] = open(
    numbers,
    chooser,
    fillSubject(chooser, customer.language, 'eventSubject', customer),
    customer.language,
    customer,
  );
  const at = afterOpenSeconds(host.hours, day, below(chooser, 7200));
  const invited = machineWrites(
    thread,
    conversation,
    { at, act: 'invite', author: host, writer: host, to: [guest] },
    'calendar',
  );
  if (chance(chooser, 0.7)) {
    machineWrites(
      thread,
      conversation,
      {
        at: afterOpenSeconds(guest.hours, at, between(chooser, 300, 20_000)),
        act: 'accept',
        author: guest,
        writer: guest,
        to: [host],
        parent: invited,
      },
      'calendar',
    );
  }
  return thread.steps;
}

/** Archived by the one engineer who follows the list. */
function listTalk(company: Company, chooser: Random, numbers: Numbers, _: Customer, at: number): Step[] {
  const subject = fillSubject(chooser, 'en', 'listSubject', null);
  const [thread, conversation] = open(numbers, chooser, subject, 'en');
  const reader = pick(chooser, company.speakers('Engineering', 'en'));
  let writer: Person = pick(chooser, company.listWriters);
  let last: Step | null = null;
  let moment = at;
  for (let turns = between(chooser, 1, 4); turns > 0; turns--) {
    last = machineWrites(
      thread,
      conversation,
      {
        at: moment,
        act: last === null ? 'list-open' : 'list-reply',
        author: writer,
        writer,
        to: [company.list],
        parent: last,
      },
      'bulk',
    );
    last.mailboxes = [reader.address];
    // This list writes itself into From for members whose domain forbids relaying (DMARC).
    if (writer === company.listWriters[2]) last.via = company.list;
    writer = pick(chooser, company.listWriters);
    moment = afterOpenSeconds(writer.hours, moment, between(chooser, 600, 60_000));
  }
  return thread.steps;
}
