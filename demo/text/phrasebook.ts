/** What a phrasebook of one language holds. Slots: {n} number, {day} weekday, {staff} a name, {company}, {first}. */
export const TOPICS = [
  'sync',
  'reminders',
  'invoice',
  'access',
  'double',
  'import',
  'api',
  'report',
  'zone',
] as const;
export type Topic = (typeof TOPICS)[number];

export interface TopicPhrases {
  subject: readonly string[];
  problem: readonly string[];
  detail: readonly string[];
  ask: readonly string[];
  /** What support found, and what to do. */
  cause: readonly string[];
  fix: readonly string[];
  /** What support needs to know. */
  need: readonly string[];
  /** The customer's answer to `need`. */
  given: readonly string[];
}

export interface Phrasebook {
  hello: readonly string[];
  helloTeam: readonly string[];
  bye: readonly string[];
  topics: Record<Topic, TopicPhrases>;
  opening: readonly string[];
  thanksForWriting: readonly string[];
  offer: readonly string[];
  nudge: readonly string[];
  thanks: readonly string[];
  another: readonly string[];
  resume: readonly string[];
  lateAnswer: readonly string[];
  outreachSubject: readonly string[];
  outreach: readonly string[];
  outreachAsk: readonly string[];
  bump: readonly string[];
  interested: readonly string[];
  declined: readonly string[];
  proposal: readonly string[];
  checkinSubject: readonly string[];
  checkin: readonly string[];
  checkinAnswer: readonly string[];
  checkinNext: readonly string[];
  internalAsk: readonly string[];
  internalAnswer: readonly string[];
  internalSubject: readonly string[];
  internalOpening: readonly string[];
  internalReply: readonly string[];
  forwardNote: readonly string[];
  partnerNote: readonly string[];
  partnerAnswer: readonly string[];
  awaySubject: readonly string[];
  away: readonly string[];
  newsletterSubject: readonly string[];
  newsletter: readonly string[];
  eventSubject: readonly string[];
  eventText: readonly string[];
  accepted: readonly string[];
  listSubject: readonly string[];
  listText: readonly string[];
  attached: readonly string[];
  weekdays: readonly string[];
  phone: string;
}
