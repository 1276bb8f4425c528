/** Puts messages into a thread and writes down, by the part each plays, what it opens and answers (METRICS §4). */
import type { Customer, Language, Party, Person, Teammate } from '../company/people.ts';
import type { Topic } from '../text/phrasebook.ts';
import type { Act, ScriptConversation, ScriptThread, Starter, Step } from './step.ts';

export interface Numbers {
  thread: number;
  conversation: number;
}

export function openThread(
  numbers: Numbers,
  facts: { language: Language; topic: Topic; subject: string; customer: Customer | null },
): ScriptThread {
  numbers.thread++;
  return { ...facts, number: numbers.thread, conversations: 0, steps: [] };
}

export function openConversation(
  numbers: Numbers,
  thread: ScriptThread,
  startedBy: Starter,
): ScriptConversation {
  numbers.conversation++;
  thread.conversations++;
  return {
    number: numbers.conversation,
    startedBy,
    home: '',
    continued: thread.conversations > 1,
    usClocks: 0,
    themClocks: 0,
    usOpen: null,
    themOpen: null,
    state: 'none',
  };
}

export interface Letter {
  at: number;
  act: Act;
  author: Party;
  writer: Person | null;
  to: Party[];
  cc?: Party[];
  parent?: Step | null;
  lostReferences?: boolean;
}

function plant(
  thread: ScriptThread,
  conversation: ScriptConversation,
  letter: Letter,
  what: Pick<Step, 'kind' | 'direction'>,
): Step {
  const parent = letter.parent ?? null;
  const step: Step = {
    thread,
    conversation,
    index: thread.steps.length,
    at: letter.at,
    act: letter.act,
    kind: what.kind,
    direction: what.direction,
    author: letter.author,
    writer: letter.writer,
    sender: null,
    via: null,
    to: letter.to,
    cc: letter.cc ?? [],
    prefix: parent === null ? 'none' : 'reply',
    parent,
    lostReferences: letter.lostReferences ?? false,
    acknowledgement: false,
    mailboxes: [],
    sent: letter.author.internal,
    opensUs: false,
    opensThem: false,
    answersUs: null,
    answersThem: null,
    firstOfSide: false,
    firstOfTheirs: false,
    credit: null,
    goesElsewhere: false,
    stateAfter:
      conversation.usOpen !== null
        ? 'awaiting_us'
        : conversation.themOpen !== null
          ? 'awaiting_them'
          : conversation.usClocks + conversation.themClocks > 0
            ? 'closed'
            : 'none',
    id: '',
    plain: '',
  };
  thread.steps.push(step);
  return step;
}

/** A person outside writes to us: opens our clock unless one runs, and answers what we asked. */
export function theyWrite(thread: ScriptThread, conversation: ScriptConversation, letter: Letter): Step {
  const step = plant(thread, conversation, letter, { kind: 'human', direction: 'inbound' });
  answerThem(conversation, step);
  if (conversation.usOpen === null) {
    step.opensUs = true;
    step.firstOfSide = conversation.usClocks === 0;
    conversation.usClocks++;
    conversation.usOpen = step;
  }
  step.stateAfter = 'awaiting_us';
  return step;
}

/** Nothing but thanks: their side has answered, and nobody waits. */
export function theyThank(thread: ScriptThread, conversation: ScriptConversation, letter: Letter): Step {
  const step = plant(thread, conversation, letter, { kind: 'human', direction: 'inbound' });
  answerThem(conversation, step);
  step.acknowledgement = true;
  step.stateAfter = 'closed';
  return step;
}

function answerThem(conversation: ScriptConversation, step: Step): void {
  if (conversation.themOpen === null) return;
  step.answersThem = conversation.themOpen;
  step.firstOfTheirs = conversation.themClocks === 1;
  conversation.themOpen = null;
}

/** One of us writes to them: answers their question and opens their clock unless one runs. */
export function weWrite(
  thread: ScriptThread,
  conversation: ScriptConversation,
  letter: Letter,
  credit: string | null,
): Step {
  const step = plant(thread, conversation, letter, { kind: 'human', direction: 'outbound' });
  step.credit = credit;
  if (conversation.usOpen !== null) {
    step.answersUs = conversation.usOpen;
    step.firstOfSide = conversation.usClocks === 1;
    conversation.usOpen = null;
  }
  if (conversation.themOpen === null) {
    step.opensThem = true;
    conversation.themClocks++;
    conversation.themOpen = step;
  }
  step.stateAfter = 'awaiting_them';
  return step;
}

/** Passed on to somebody who was not part of it: neither reply nor question. */
export function passOn(
  thread: ScriptThread,
  conversation: ScriptConversation,
  letter: Letter,
  credit: string | null,
): Step {
  const outside = letter.to.some(party => !party.internal);
  const step = plant(thread, conversation, letter, {
    kind: 'human',
    direction: outside ? 'outbound' : 'internal',
  });
  step.prefix = 'forward';
  step.credit = outside ? credit : null;
  step.goesElsewhere = outside;
  return step;
}

/** Among colleagues: opens nothing, closes nothing. */
export function weTalk(thread: ScriptThread, conversation: ScriptConversation, letter: Letter): Step {
  return plant(thread, conversation, letter, { kind: 'human', direction: 'internal' });
}

/** Mail that no person wrote now: counted under its kind, touches no clock. */
export function machineWrites(
  thread: ScriptThread,
  conversation: ScriptConversation,
  letter: Letter,
  kind: Exclude<Step['kind'], 'human'>,
): Step {
  const outside = [...letter.to, ...(letter.cc ?? [])].some(party => !party.internal);
  const direction = !letter.author.internal ? 'inbound' : outside ? 'outbound' : 'internal';
  return plant(thread, conversation, letter, { kind, direction });
}

/** Which mailboxes keep a copy: the author's Sent and the inbox of every colleague or shared mailbox addressed. */
export function fileCopies(step: Step, mailboxOf: (address: string) => string | null, from: string): void {
  const held = new Set<string>();
  const own = step.sent ? mailboxOf(from) : null;
  step.sent = own !== null;
  if (own !== null) held.add(own);
  for (const party of [...step.to, ...step.cc]) {
    const mailbox = party.internal ? mailboxOf(party.address) : null;
    if (mailbox !== null) held.add(mailbox);
  }
  step.mailboxes = [...held];
}

export function firstName(person: Party): string {
  return 'first' in person ? (person as Person | Teammate).first : person.name;
}
