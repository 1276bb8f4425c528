/** One of us writes first: sales outreach to companies that are no customers yet, and check-ins with those that are. */

import { DAY } from '../clock/civil.ts';
import { afterOpenSeconds, isOpen } from '../clock/hours.ts';
import type { Customer, Person, Teammate } from '../company/people.ts';
import { chance, fraction, pick, type Random } from '../random.ts';
import { fillSubject } from '../text/compose.ts';
import { TOPICS } from '../text/phrasebook.ts';
import { machineWrites, type Numbers, openConversation, openThread, theyThank, theyWrite } from './plant.ts';
import type { Step } from './step.ts';
import { theyAnswerAt, weAnswerAt } from './timing.ts';
import { speak, type Voice } from './voice.ts';

interface Approach {
  kind: 'outreach' | 'checkin';
  person: Teammate;
  customer: Customer;
  contact: Person;
}

/** People write to others when they themselves are at work. */
function atWork(person: Teammate, at: number): number {
  return isOpen(person.hours, at) ? at : afterOpenSeconds(person.hours, at, (at % 7200) + 60);
}

export function weStart(chooser: Random, numbers: Numbers, customer: Customer, day: number): Step[] {
  const kind = chance(chooser, 0.55) ? 'outreach' : 'checkin';
  const approach: Approach = {
    kind,
    customer,
    person: kind === 'outreach' ? customer.seller : customer.owner,
    contact: pick(chooser, customer.contacts),
  };
  const { person, contact } = approach;
  const thread = openThread(numbers, {
    language: customer.language,
    topic: pick(chooser, TOPICS),
    customer,
    subject: fillSubject(
      chooser,
      customer.language,
      kind === 'outreach' ? 'outreachSubject' : 'checkinSubject',
      customer,
    ),
  });
  const conversation = openConversation(numbers, thread, 'us');
  const voice: Voice = { person, from: person, sender: null, credit: person.address };
  let last = speak(thread, conversation, voice, { at: atWork(person, day), act: kind, to: [contact] });

  const fate = fraction(chooser);
  const bounced = kind === 'outreach' ? 0.05 : 0.012;
  if (fate < bounced) return bounce(thread, conversation, last, contact);
  if (fate < bounced + 0.05) {
    machineWrites(
      thread,
      conversation,
      { at: last.at + 9, act: 'away', author: contact, writer: contact, to: [person], parent: last },
      'auto-reply',
    );
  }
  const answers = kind === 'outreach' ? answerRate(person) : 0.62;
  let bumps = 0;
  while (bumps < 2 && !chance(chooser, bumps === 0 ? answers : answers * 0.4)) {
    if (bumps === 1 || chance(chooser, 0.5)) return thread.steps;
    const at = afterOpenSeconds(
      person.hours,
      last.at + 3 * DAY,
      60 + Math.floor(fraction(chooser) * 5 * 3600),
    );
    last = speak(thread, conversation, voice, { at, act: 'bump', to: [contact], parent: last });
    bumps++;
  }
  answered(approach, chooser, voice, last);
  return thread.steps;
}

/** Some people's messages are answered more often; the same person all year. */
function answerRate(person: Teammate): number {
  return 0.16 + 0.22 * ((person.name.length % 7) / 6);
}

function answered(approach: Approach, chooser: Random, voice: Voice, question: Step): void {
  const { person, contact, kind } = approach;
  const { thread, conversation } = question;
  const declines = kind === 'outreach' && chance(chooser, 0.35);
  const said = theyWrite(thread, conversation, {
    at: theyAnswerAt(chooser, contact, question.at, 7),
    act: kind === 'checkin' ? 'checkin-answer' : declines ? 'declined' : 'interested',
    author: contact,
    writer: contact,
    to: [question.author],
    parent: question,
  });
  if (declines || chance(chooser, 0.08)) return;
  const next = speak(thread, conversation, voice, {
    at: weAnswerAt(chooser, person, said.at),
    act: kind === 'checkin' ? 'checkin-next' : 'proposal',
    to: [contact],
    parent: said,
  });
  if (chance(chooser, 0.3)) {
    theyThank(thread, conversation, {
      at: theyAnswerAt(chooser, contact, next.at, 3),
      act: 'thanks',
      author: contact,
      writer: contact,
      to: [next.author],
      parent: next,
    });
  }
}

function bounce(
  thread: Step['thread'],
  conversation: Step['conversation'],
  failed: Step,
  contact: Person,
): Step[] {
  const domain = contact.address.slice(contact.address.indexOf('@') + 1);
  const daemon = { address: `mailer-daemon@mx.${domain}`, name: 'Mail Delivery Subsystem', internal: false };
  machineWrites(
    thread,
    conversation,
    { at: failed.at + 4, act: 'bounce', author: daemon, writer: null, to: [failed.author], parent: failed },
    'bounce',
  );
  return thread.steps;
}
