/**
 * Messages on their way from a parsing thread. An object crosses with the names of its fields, written and read again for each one;
 * so values cross alone, in the order in which both ends go through a message, and people once a batch.
 */
import {
  type Address,
  type Attachment,
  FLAGS,
  type Flag,
  KINDS,
  type Kind,
  type Message,
  PREFIXES,
  type SubjectPrefix,
} from '../../mail/message.ts';
import { PROBLEMS, type Problem } from '../../mail/problems.data.ts';

export interface Crossing {
  ints: Int32Array<ArrayBuffer>;
  reals: Float64Array<ArrayBuffer>;
  texts: string[];
  /** Address, then name, of everybody. */
  people: string[];
  /** What few messages have; undefined where a message has neither. */
  rare: (Rare | undefined)[];
}

type Rare = Pick<Message, 'replyText' | 'commands'>;

const PROBLEM_NAMES = Object.keys(PROBLEMS) as Problem[];
/** Stands for null: among whole numbers none is negative. */
const NONE = -1;

const placesOf = <T>(names: readonly T[]): Map<T, number> => new Map(names.map((name, i) => [name, i]));
const KIND_PLACES = placesOf(KINDS);
const PREFIX_PLACES = placesOf(PREFIXES);
const FLAG_PLACES = placesOf(FLAGS);
const PROBLEM_PLACES = placesOf(PROBLEM_NAMES);

export function packed(messages: readonly Message[]): Crossing {
  const ints: number[] = [];
  const reals: number[] = [];
  const texts: string[] = [];
  const { people, placeOf } = openPeople();
  const put = (whole: number) => ints.push(whole);
  const putFlag = (value: boolean) => ints.push(value ? 1 : 0);
  const putReal = (value: number | null) => reals.push(value ?? Number.NaN);
  const putText = (text: string) => texts.push(text);
  const putPerson = (one: Address) => ints.push(placeOf(one));
  const putMaybe = (text: string | null) => {
    ints.push(text === null ? NONE : 1);
    if (text !== null) texts.push(text);
  };
  const putAll = <T>(list: readonly T[], putOne: (one: T) => void) => {
    ints.push(list.length);
    for (const one of list) putOne(one);
  };
  const putName = <T>(places: Map<T, number>, name: T) => ints.push(places.get(name) ?? 0);
  const putAttachment = ({ name, type, size, inline }: Attachment) => {
    putMaybe(name);
    putText(type);
    putReal(size);
    putFlag(inline);
  };
  const rare = messages.map(message => {
    putText(message.id);
    putFlag(message.hasId);
    putReal(message.sentAt);
    putReal(message.offsetMinutes);
    putPerson(message.author);
    put(message.sender === null ? NONE : placeOf(message.sender));
    putAll(message.to, putPerson);
    putAll(message.cc, putPerson);
    putAll(message.bcc, putPerson);
    putAll(message.deliveredTo, putText);
    putMaybe(message.listAddress);
    putText(message.subject);
    putText(message.baseSubject);
    putName(PREFIX_PLACES, message.prefix);
    putAll(message.references, putText);
    putMaybe(message.providerThread);
    putAll(message.labels, putText);
    putAll(message.flags, flag => putName(FLAG_PLACES, flag));
    putName(KIND_PLACES, message.kind);
    putName(KIND_PLACES, message.kindWithoutList);
    putMaybe(message.language);
    putFlag(message.acknowledgement);
    put(message.words ?? NONE);
    putAll(message.attachments, putAttachment);
    putReal(message.size);
    put(message.source);
    putReal(message.offset);
    putAll(message.problems, problem => putName(PROBLEM_PLACES, problem));
    return rareOf(message);
  });
  return { ints: Int32Array.from(ints), reals: Float64Array.from(reals), texts, people, rare };
}

function rareOf({ replyText, commands }: Message): Rare | undefined {
  if (replyText === undefined && commands === undefined) return undefined;
  return {
    ...(replyText === undefined ? {} : { replyText }),
    ...(commands === undefined ? {} : { commands }),
  };
}

/** The same people stand in message after message. */
function openPeople(): { people: string[]; placeOf(address: Address): number } {
  const people: string[] = [];
  const known = new Map<string, number[]>();
  return {
    people,
    placeOf({ email, name }) {
      const places = known.get(email);
      for (const place of places ?? []) if (people[2 * place + 1] === name) return place;
      const place = people.length / 2;
      people.push(email, name);
      if (places === undefined) known.set(email, [place]);
      else places.push(place);
      return place;
    },
  };
}

export function unpacked({ ints, reals, texts, people, rare }: Crossing): Message[] {
  let [int, real, text] = [0, 0, 0];
  const everybody: Address[] = [];
  for (let at = 0; at < people.length; at += 2)
    everybody.push({ email: people[at] as string, name: people[at + 1] as string });
  const take = (): number => ints[int++] as number;
  const takeFlag = (): boolean => ints[int++] === 1;
  const takeReal = (): number => reals[real++] as number;
  const takeMaybeReal = (): number | null => {
    const value = takeReal();
    return Number.isNaN(value) ? null : value;
  };
  const takeText = (): string => texts[text++] as string;
  const takeMaybe = (): string | null => (ints[int++] === NONE ? null : takeText());
  const takePerson = (): Address => everybody[take()] as Address;
  const takeAll = <T>(takeOne: () => T): T[] => {
    const list: T[] = [];
    for (let left = take(); left > 0; left--) list.push(takeOne());
    return list;
  };
  const takeWords = (): number | null => {
    const words = take();
    return words === NONE ? null : words;
  };
  const takeFlagName = () => FLAGS[take()] as Flag;
  const takeKind = () => KINDS[take()] as Kind;
  const takeProblem = () => PROBLEM_NAMES[take()] as Problem;
  const takeAttachment = (): Attachment => ({
    name: takeMaybe(),
    type: takeText(),
    size: takeReal(),
    inline: takeFlag(),
  });
  // Fields stand in the order in which they were put.
  return rare.map(own => {
    const message: Message = {
      id: takeText(),
      hasId: takeFlag(),
      sentAt: takeMaybeReal(),
      offsetMinutes: takeMaybeReal(),
      author: takePerson(),
      sender: everybody[take()] ?? null,
      to: takeAll(takePerson),
      cc: takeAll(takePerson),
      bcc: takeAll(takePerson),
      deliveredTo: takeAll(takeText),
      listAddress: takeMaybe(),
      subject: takeText(),
      baseSubject: takeText(),
      prefix: PREFIXES[take()] as SubjectPrefix,
      references: takeAll(takeText),
      providerThread: takeMaybe(),
      labels: takeAll(takeText),
      flags: takeAll(takeFlagName),
      kind: takeKind(),
      kindWithoutList: takeKind(),
      language: takeMaybe(),
      acknowledgement: takeFlag(),
      words: takeWords(),
      attachments: takeAll(takeAttachment),
      size: takeReal(),
      source: take(),
      offset: takeReal(),
      problems: takeAll(takeProblem),
    };
    return own === undefined ? message : Object.assign(message, own);
  });
}
