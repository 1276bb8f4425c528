/** When people write and how long they take. */
import { civil, DAY, HOUR, isoWeekday } from '../clock/civil.ts';
import { afterOpenSeconds, isOpen } from '../clock/hours.ts';
import { fromLocal, offsetAt, type Zone } from '../clock/zone.ts';
import type { Company } from '../company/company.ts';
import { onVacation, type Person, type Teammate } from '../company/people.ts';
import { below, between, chance, fraction, logNormal, pick, pickByTotal, type Random } from '../random.ts';

/** Weight of each local hour on working days and at weekends, as running totals. */
const WORKDAY = totals([
  2, 1, 0.5, 0.5, 1, 3, 10, 28, 62, 96, 108, 100, 78, 60, 70, 88, 92, 80, 52, 30, 20, 15, 10, 5,
]);
const WEEKEND = totals([
  4, 2, 1, 1, 1, 2, 5, 10, 20, 34, 42, 40, 34, 26, 24, 26, 30, 34, 36, 34, 30, 24, 16, 8,
]);

function totals(weights: readonly number[]): number[] {
  let sum = 0;
  return weights.map(weight => {
    sum += weight;
    return sum;
  });
}

/** An instant on day number `day` of the zone's calendar, shaped like a customer's day. */
export function momentOfDay(chooser: Random, zone: Zone, day: number): number {
  const hour = pickByTotal(chooser, isoWeekday(day) > 5 ? WEEKEND : WORKDAY);
  return fromLocal(zone, day * DAY + hour * HOUR + below(chooser, HOUR));
}

/** How busy a day is. The year grows, August and the end of December are quiet, Mondays are not. */
export function dayWeight(day: number, firstDay: number, days: number): number {
  const { month, day: date } = civil(day * DAY);
  const weekday = [1.22, 1.1, 1.04, 1, 0.84, 0.16, 0.12][isoWeekday(day) - 1] ?? 1;
  const season =
    month === 8
      ? 0.72
      : month === 12 && date > 20
        ? 0.55
        : month === 1 && date < 7
          ? 0.6
          : month === 10
            ? 1.25
            : 1;
  return weekday * season * (0.8 + (0.5 * (day - firstDay)) / Math.max(1, days));
}

/** Support has too few people in October: everybody there is slower. */
function load(person: Teammate, at: number): number {
  return person.team === 'Support' && civil(at).month === 10 ? 3.4 : 1;
}

const LONGEST = 12.5 * DAY;

/** Never more than `LONGEST`, so that only the script decides when a conversation breaks. */
function within(chooser: Random, from: number, at: number): number {
  return at - from > LONGEST ? from + LONGEST - below(chooser, DAY) : at;
}

export function weAnswerAt(chooser: Random, person: Teammate, from: number): number {
  let at: number;
  if (chance(chooser, person.afterHours)) {
    at = from + 120 + Math.floor(logNormal(chooser, 2.2 * HOUR, 0.9));
  } else {
    const seconds = 60 + logNormal(chooser, person.paceSeconds * load(person, from), 0.95);
    at = afterOpenSeconds(person.hours, from, Math.floor(seconds));
  }
  return within(chooser, from, at);
}

/** Also for colleagues among themselves: quicker than the outside. */
export function colleagueAnswersAt(chooser: Random, person: Teammate, from: number): number {
  const at = afterOpenSeconds(person.hours, from, 90 + Math.floor(logNormal(chooser, 35 * 60, 1)));
  return within(chooser, from, at);
}

export function theyAnswerAt(chooser: Random, person: Person, from: number, medianHours: number): number {
  const seconds = Math.floor(logNormal(chooser, medianHours * HOUR, 1.1)) + 90;
  const at = chance(chooser, 0.14) ? from + seconds : afterOpenSeconds(person.hours, from, seconds);
  return within(chooser, from, at);
}

/** Longer than any idle limit of two weeks, in the person's hours. */
export function muchLaterAt(chooser: Random, person: Person, from: number): number {
  const wait = between(chooser, 15, 55) * DAY + Math.floor(fraction(chooser) * DAY);
  return afterOpenSeconds(person.hours, from + wait, below(chooser, 4 * HOUR));
}

/** Who of a team takes a mail that came in at `from`: speaks the language, at work, soonest. */
export function whoAnswers(
  chooser: Random,
  candidates: readonly Teammate[],
  from: number,
): { person: Teammate; at: number } {
  let person = pick(chooser, candidates);
  let soonest = Number.POSITIVE_INFINITY;
  let equal = 0;
  for (const one of candidates) {
    const starts = isOpen(one.hours, from) ? from : afterOpenSeconds(one.hours, from, 1);
    const away = onVacation(one, from) || onVacation(one, starts);
    const score = starts + (away ? 40 * DAY : 0);
    if (score > soonest) continue;
    equal = score === soonest ? equal + 1 : 1;
    soonest = score;
    // All who are at work have the same chance.
    if (chance(chooser, 1 / equal)) person = one;
  }
  const absence = person.vacations.find(v => from >= v.from && from < v.to);
  const at = weAnswerAt(chooser, person, absence === undefined ? from : absence.to);
  return { person, at: within(chooser, from, at) };
}

/** Hour and weekday as printed on the writer's clock. */
export function localOf(zone: Zone, at: number): number {
  return at + offsetAt(zone, at);
}

/** The relative number of conversations a customer starts on a day: none before it joined, fading before it leaves. */
export function customerWeight(company: Company, index: number, at: number): number {
  const customer = company.customers[index];
  if (customer === undefined || at < customer.joinedAt) return 0;
  const fresh = at - customer.joinedAt < 30 * DAY ? 2.2 : 1;
  if (customer.leavesAt === null) return customer.weight * fresh;
  const left = customer.leavesAt - at;
  if (left <= 0) return 0;
  return customer.weight * fresh * (left > 70 * DAY ? 1 : (left / (70 * DAY)) ** 2);
}
