/** The sentences of one message, by what it does in its conversation. */
import { civil } from '../clock/civil.ts';
import { offsetAt } from '../clock/zone.ts';
import type { Language } from '../company/people.ts';
import { below, between, chance, pick, type Random } from '../random.ts';
import { firstName } from '../script/plant.ts';
import { isTeammate, type Step } from '../script/step.ts';
import { BOOKS, fill, type Slots } from '../text/compose.ts';
import { matterOf } from '../text/matter.ts';

const MORNING = /^(Good morning|Buenos días|Bom dia)/;
const AFTERNOON = /^(Buenas tardes|Boa tarde)/;

export interface Wording {
  /** Paragraphs of the new text, greeting first. */
  paragraphs: string[];
  /** "Best regards," and the name; [] for terse people. */
  closing: string[];
}

export function languageOf(step: Step): Language {
  if (step.thread.customer === null || step.direction === 'internal')
    return step.writer?.language ?? step.thread.language;
  return isTeammate(step.writer) ? step.thread.language : (step.writer?.language ?? step.thread.language);
}

export function wordingOf(step: Step, chooser: Random): Wording {
  const language = languageOf(step);
  const book = BOOKS[language];
  const reader = step.to[0];
  const slots: Slots = {
    language,
    first: reader === undefined ? '' : firstName(reader),
    company: step.thread.customer?.name ?? 'Harbor Lane',
    thread: null,
  };
  const fixed: Slots = { ...slots, thread: step.thread.number };
  const one = (list: readonly string[]): string => fill(chooser, pick(chooser, list), slots);
  const some = (...sentences: (string | false)[]): string => sentences.filter(s => s !== false).join(' ');
  const maybe = (probability: number, list: readonly string[]): string | false =>
    chance(chooser, probability) && one(list);
  /** The sentence of the thread's matter, with the weekday and colleague it has everywhere. */
  const at = (list: readonly string[], index: number): string =>
    fill(chooser, list[index % list.length] ?? '', fixed);
  const two = (list: readonly string[]): [string, string] => {
    const first = below(chooser, list.length);
    const second = (first + 1 + below(chooser, list.length - 1)) % list.length;
    return [fill(chooser, list[first] ?? '', slots), fill(chooser, list[second] ?? '', slots)];
  };
  const matter = matterOf(step);
  const topic = book.topics[matter.topic];
  if (step.act === 'thanks') return { paragraphs: [one(book.thanks)], closing: [] };

  const person = reader !== undefined && 'first' in reader;
  const terse = step.parent !== null && chance(chooser, step.direction === 'internal' ? 0.6 : 0.15);
  const hello =
    terse || step.act.startsWith('list') || step.act === 'alert'
      ? []
      : [greeting(person && !(step.act === 'ask' && chance(chooser, 0.2)) ? book.hello : book.helloTeam)];
  const paragraphs = [...hello, ...body()].filter(text => text !== '');
  const closing =
    step.act === 'alert' || (terse && chance(chooser, 0.6))
      ? []
      : [one(book.bye), step.writer?.first ?? firstName(step.author)];
  return { paragraphs, closing };

  /** Nobody says good morning in the evening. */
  function greeting(list: readonly string[]): string {
    const { hour } = civil(step.at + (step.writer === null ? 0 : offsetAt(step.writer.zone, step.at)));
    const wrong = hour < 13 ? AFTERNOON : MORNING;
    return one(list.filter(text => !wrong.test(text)));
  }

  function body(): string[] {
    switch (step.act) {
      case 'ask':
        return [
          some(maybe(0.35, book.opening), at(topic.problem, matter.problem)),
          chance(chooser, 0.3) ? some(...two(topic.detail)) : one(topic.detail),
          one(topic.ask),
        ];
      case 'nudge':
        return [one(book.nudge)];
      case 'given':
        return [some(at(topic.given, matter.need), maybe(0.4, topic.detail))];
      case 'another':
        return [one(book.another), some(at(topic.problem, matter.problem), maybe(0.5, topic.ask))];
      case 'resume':
        return [one(book.resume), some(at(topic.problem, matter.problem), one(topic.ask))];
      case 'solve':
        return [
          some(maybe(0.6, book.thanksForWriting), at(topic.cause, matter.cause)),
          at(topic.fix, matter.cause),
          maybe(0.8, book.offer) || '',
        ];
      case 'need':
        return [some(one(book.thanksForWriting), at(topic.need, matter.need))];
      case 'late':
        return [one(book.lateAnswer), some(at(topic.cause, matter.cause), at(topic.fix, matter.cause))];
      case 'outreach':
        return [...two(book.outreach), one(book.outreachAsk)];
      case 'bump':
        return [some(one(book.bump), maybe(0.5, book.outreachAsk))];
      case 'interested':
        return [one(book.interested)];
      case 'declined':
        return [one(book.declined)];
      case 'proposal':
        return [one(book.proposal), one(book.offer)];
      case 'checkin':
        return [...two(book.checkin), one(book.outreachAsk)];
      case 'checkin-answer':
        return chance(chooser, 0.3) ? two(book.checkinAnswer) : [one(book.checkinAnswer)];
      case 'checkin-next':
        return [one(book.checkinNext)];
      case 'internal-ask':
        return [one(book.internalAsk)];
      case 'internal-answer':
        return [one(book.internalAnswer)];
      case 'internal-open':
        return chance(chooser, 0.5) ? two(book.internalOpening) : [one(book.internalOpening)];
      case 'internal-reply':
        return [one(book.internalReply)];
      case 'forward':
        return [one(book.forwardNote)];
      case 'partner':
        return [one(book.partnerNote)];
      case 'partner-answer':
        return [one(book.partnerAnswer)];
      case 'away':
        return [one(book.away)];
      case 'list-open':
        return two(book.listText);
      case 'list-reply':
        return [one(book.listText)];
      case 'accept':
        return [one(book.accepted)];
      case 'alert':
        return [`Value ${between(chooser, 80, 99)}, limit 75, for ${between(chooser, 5, 40)} minutes.`];
      default:
        return [one(book.eventText)];
    }
  }
}
