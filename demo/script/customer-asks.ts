/** A customer writes first: the conversations a support team lives from, with every turn they take. */
import type { Company } from '../company/company.ts';
import { type Customer, onVacation, type Party, type Person, type Teammate } from '../company/people.ts';
import { between, chance, fraction, pick, type Random } from '../random.ts';
import { subjectFor } from '../text/compose.ts';
import { firstMatter } from '../text/matter.ts';
import { TOPICS } from '../text/phrasebook.ts';
import {
  machineWrites,
  type Numbers,
  openConversation,
  openThread,
  passOn,
  theyThank,
  theyWrite,
  weTalk,
} from './plant.ts';
import type { ScriptConversation, ScriptThread, Step } from './step.ts';
import { muchLaterAt, theyAnswerAt, weAnswerAt, whoAnswers } from './timing.ts';
import { ourVoice, speak, type Voice } from './voice.ts';

interface Talk {
  company: Company;
  chooser: Random;
  numbers: Numbers;
  thread: ScriptThread;
  conversation: ScriptConversation;
  customer: Customer;
  contact: Person;
  /** Where the customer writes to. */
  box: Party;
  person: Teammate;
  voice: Voice;
}

export function customerAsks(
  company: Company,
  chooser: Random,
  numbers: Numbers,
  customer: Customer,
  at: number,
): Step[] {
  const contact = pick(chooser, customer.contacts);
  const topic = pick(chooser, TOPICS);
  const lost = chance(chooser, 0.035);
  const number = numbers.thread + 1;
  const subject = subjectFor(chooser, customer.language, firstMatter(topic, number), number, lost);
  const thread = openThread(numbers, { language: customer.language, topic, subject, customer });
  const conversation = openConversation(numbers, thread, 'them');
  const [box, candidates] = whereTo(company, chooser, customer, topic);
  const { person, at: answerAt } = whoAnswers(chooser, candidates, at);
  const voice = ourVoice(chooser, person, box);
  const talk: Talk = {
    company,
    chooser,
    numbers,
    thread,
    conversation,
    customer,
    contact,
    box,
    person,
    voice,
  };

  // Only beside a shared mailbox, so that whose calendar is in force is never in doubt.
  const copied = !('vacations' in box) && chance(chooser, 0.12) ? [customer.owner] : [];
  const colleague =
    customer.contacts.length > 1 && chance(chooser, 0.15)
      ? customer.contacts.filter(c => c !== contact).slice(0, 1)
      : [];
  let last = theyWrite(thread, conversation, {
    at,
    act: 'ask',
    author: contact,
    writer: contact,
    to: [box],
    cc: [...copied, ...colleague],
  });
  if (box === company.sales && chance(chooser, 0.06)) last.via = box;
  away(talk, last);

  const fate = fraction(chooser);
  if (fate < 0.055) return silence(talk, last);
  if (fate < 0.075) return late(talk, last);
  last = aside(talk, last, answerAt);
  rounds(talk, last, Math.max(answerAt, last.at + 45), lost);
  return thread.steps;
}

function whereTo(
  company: Company,
  chooser: Random,
  customer: Customer,
  topic: ScriptThread['topic'],
): [Party, Teammate[]] {
  const roll = fraction(chooser);
  if (topic === 'invoice' && roll < 0.7)
    return [company.billing, company.speakers('Finance', customer.language)];
  if (roll < 0.18) return [customer.owner, [customer.owner]];
  if (roll < 0.24) return [customer.seller, [customer.seller]];
  if (roll < 0.32) return [company.sales, company.speakers('Sales', customer.language)];
  return [company.support, company.speakers('Support', customer.language)];
}

/** A personal mailbox of somebody on holiday answers by itself. */
function away(talk: Talk, question: Step): void {
  const owner = talk.box;
  if (!('vacations' in owner)) return;
  const mate = owner as Teammate;
  if (!onVacation(mate, question.at)) return;
  machineWrites(
    talk.thread,
    talk.conversation,
    {
      at: question.at + between(talk.chooser, 2, 20),
      act: 'away',
      author: mate,
      writer: mate,
      to: [talk.contact],
      parent: question,
    },
    'auto-reply',
  );
}

/** Nobody ever answers; perhaps they insist once. */
function silence(talk: Talk, question: Step): Step[] {
  if (chance(talk.chooser, 0.4))
    insist(talk, question, theyAnswerAt(talk.chooser, talk.contact, question.at, 30));
  return talk.thread.steps;
}

/** The answer comes after the conversation has ended by the idle limit: it starts a new one, and the question stays open. */
function late(talk: Talk, question: Step): Step[] {
  const at = muchLaterAt(talk.chooser, talk.person, question.at);
  talk.conversation = openConversation(talk.numbers, talk.thread, 'us');
  const answer = speak(talk.thread, talk.conversation, talk.voice, {
    at,
    act: 'late',
    to: [talk.contact],
    parent: question,
  });
  if (chance(talk.chooser, 0.5)) thank(talk, answer);
  return talk.thread.steps;
}

function insist(talk: Talk, question: Step, at: number): Step {
  return theyWrite(talk.thread, talk.conversation, {
    at,
    act: 'nudge',
    author: talk.contact,
    writer: talk.contact,
    to: [talk.box],
    parent: question,
  });
}

/** What happens between a question and its answer: insisting, asking a colleague, passing it on. Closes nothing. */
function aside(talk: Talk, question: Step, answerAt: number): Step {
  const { company, chooser, thread, conversation, person } = talk;
  const roll = fraction(chooser);
  const room = answerAt - question.at;
  if (roll < 0.07 && room > 5 * 3600)
    return insist(talk, question, question.at + Math.floor(room * (0.3 + 0.5 * fraction(chooser))));
  if (room < 1800) return question;
  const early = question.at + Math.floor(room * (0.1 + 0.3 * fraction(chooser)));
  const mid = question.at + Math.floor(room * (0.5 + 0.3 * fraction(chooser)));
  if (roll < 0.13) {
    const expert = pick(chooser, company.speakers(chance(chooser, 0.6) ? 'Engineering' : 'Product', 'en'));
    const asked = weTalk(thread, conversation, {
      at: early,
      act: 'internal-ask',
      author: person,
      writer: person,
      to: [expert],
      parent: question,
    });
    weTalk(thread, conversation, {
      at: mid,
      act: 'internal-answer',
      author: expert,
      writer: expert,
      to: [person],
      parent: asked,
    });
    return question;
  }
  if (roll < 0.17) {
    const next = pick(chooser, company.speakers('Support', talk.customer.language));
    if (next === person) return question;
    passOn(
      thread,
      conversation,
      { at: early, act: 'forward', author: person, writer: person, to: [next], parent: question },
      person.address,
    );
    talk.person = next;
    talk.voice = ourVoice(chooser, next, talk.box);
    return question;
  }
  if (roll < 0.195) {
    const partner = pick(chooser, company.partners);
    const passed = passOn(
      thread,
      conversation,
      { at: early, act: 'partner', author: person, writer: person, to: [partner], parent: question },
      person.address,
    );
    // Some answer the customer's mail to somebody new instead of forwarding it: elsewhere all the same.
    if (chance(chooser, 0.3)) passed.prefix = 'reply';
    if (chance(chooser, 0.6)) {
      theyWrite(thread, conversation, {
        at: mid,
        act: 'partner-answer',
        author: partner,
        writer: partner,
        to: [person],
        parent: passed,
      });
    }
  }
  return question;
}

/** Answer, and what follows: thanks, another question, silence, weeks later the same again. */
function rounds(talk: Talk, question: Step, firstAnswerAt: number, lost: boolean): void {
  const { chooser, thread, contact } = talk;
  let last = question;
  let answerAt = firstAnswerAt;
  const turns =
    1 + (chance(chooser, 0.55) ? 1 : 0) + (chance(chooser, 0.25) ? 1 : 0) + (chance(chooser, 0.1) ? 2 : 0);
  for (let turn = 1; turn <= turns; turn++) {
    const asksBack = turn < turns && chance(chooser, 0.45);
    const answer = speak(thread, talk.conversation, talk.voice, {
      at: answerAt,
      act: asksBack ? 'need' : 'solve',
      to: [contact],
      cc: question.cc.filter(party => party.address !== talk.person.address),
      parent: last,
    });
    if (turn === turns) {
      const end = fraction(chooser);
      if (end < 0.34) thank(talk, answer);
      else if (end < 0.4) resume(talk, answer, lost);
      return;
    }
    last = theyWrite(thread, talk.conversation, {
      at: theyAnswerAt(chooser, contact, answer.at, asksBack ? 2.5 : 5),
      act: asksBack ? 'given' : 'another',
      author: contact,
      writer: contact,
      to: [answer.author],
      parent: answer,
      lostReferences: lost && turn === 1,
    });
    answerAt = weAnswerAt(chooser, talk.person, last.at);
    if (chance(chooser, 0.03)) return;
  }
}

function thank(talk: Talk, answer: Step): void {
  theyThank(talk.thread, talk.conversation, {
    at: theyAnswerAt(talk.chooser, talk.contact, answer.at, 1.2),
    act: 'thanks',
    author: talk.contact,
    writer: talk.contact,
    to: [answer.author],
    parent: answer,
  });
}

function resume(talk: Talk, answer: Step, lost: boolean): void {
  const { chooser, contact } = talk;
  const at = muchLaterAt(chooser, contact, answer.at);
  talk.conversation = openConversation(talk.numbers, talk.thread, 'them');
  const again = theyWrite(talk.thread, talk.conversation, {
    at,
    act: 'resume',
    author: contact,
    writer: contact,
    to: [talk.box],
    parent: answer,
    lostReferences: lost && at - answer.at < 28 * 86_400,
  });
  if (chance(chooser, 0.9)) {
    speak(talk.thread, talk.conversation, talk.voice, {
      at: weAnswerAt(chooser, talk.person, at),
      act: 'solve',
      to: [contact],
      parent: again,
    });
  }
}
