/** What the script plants: threads of messages that know what they are, before a byte of them exists. */
import type { Customer, Language, Party, Person, Teammate } from '../company/people.ts';
import type { Topic } from '../text/phrasebook.ts';

export type StepKind = 'human' | 'bounce' | 'auto-reply' | 'calendar' | 'bulk' | 'notification';
export type StepDirection = 'inbound' | 'outbound' | 'internal';
export type State = 'awaiting_us' | 'awaiting_them' | 'closed' | 'none';
export type Starter = 'them' | 'us' | 'internal' | 'automatic';

/** What a message says; chooses its text. */
export type Act =
  | 'ask'
  | 'nudge'
  | 'given'
  | 'thanks'
  | 'another'
  | 'resume'
  | 'solve'
  | 'need'
  | 'late'
  | 'outreach'
  | 'bump'
  | 'interested'
  | 'declined'
  | 'proposal'
  | 'checkin'
  | 'checkin-answer'
  | 'checkin-next'
  | 'internal-ask'
  | 'internal-answer'
  | 'internal-open'
  | 'internal-reply'
  | 'forward'
  | 'partner'
  | 'partner-answer'
  | 'away'
  | 'bounce'
  | 'newsletter'
  | 'notification'
  | 'alert'
  | 'invite'
  | 'accept'
  | 'list-open'
  | 'list-reply';

export interface ScriptConversation {
  number: number;
  startedBy: Starter;
  /** The mailbox whose calendar is in force; '' until its first message is written. */
  home: string;
  continued: boolean;
  /** Clocks opened so far on each side, and the question that waits. Only the script's author moves these. */
  usClocks: number;
  themClocks: number;
  usOpen: Step | null;
  themOpen: Step | null;
  /** The state after the last message that has been sent. */
  state: State;
}

export interface ScriptThread {
  number: number;
  language: Language;
  topic: Topic;
  /** Without prefix. */
  subject: string;
  customer: Customer | null;
  conversations: number;
  steps: Step[];
}

export interface Step {
  thread: ScriptThread;
  conversation: ScriptConversation;
  index: number;
  /** Epoch seconds of the Date header. */
  at: number;
  act: Act;
  kind: StepKind;
  direction: StepDirection;
  author: Party;
  /** The human whose habits (client, signature, language) shape the message; null for machines. */
  writer: Person | null;
  /** Printed Sender where it differs from From. */
  sender: Party | null;
  /** From carries the group's address ("… via …"), the author stands in X-Original-From. */
  via: Party | null;
  to: Party[];
  cc: Party[];
  prefix: 'none' | 'reply' | 'forward';
  parent: Step | null;
  /** The mailer dropped References and In-Reply-To. */
  lostReferences: boolean;
  acknowledgement: boolean;
  /** Mailboxes that hold a copy, by address; the author's Sent first. */
  mailboxes: string[];
  sent: boolean;
  /** Planted truth. `first` belongs to the clock opened or answered. */
  opensUs: boolean;
  opensThem: boolean;
  answersUs: Step | null;
  answersThem: Step | null;
  firstOfSide: boolean;
  firstOfTheirs: boolean;
  /** The address that gets the credit for an outbound human message; null = shared, person unknown. */
  credit: string | null;
  goesElsewhere: boolean;
  stateAfter: State;
  /** Filled when the message is written. */
  id: string;
  /** The plain text as it was sent, for quoting. */
  plain: string;
}

export function isTeammate(person: Party | null): person is Teammate {
  return person?.internal === true && 'paceSeconds' in person;
}
