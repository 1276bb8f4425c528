/** Day by day: how many conversations begin, whose, and of which sort. Yields every message in order of time. */
import { DAY, HOUR } from '../clock/civil.ts';
import type { Company } from '../company/company.ts';
import type { Customer } from '../company/people.ts';
import { below, pickByTotal, type Random, random, weighted } from '../random.ts';
import { customerAsks } from './customer-asks.ts';
import { weTalkAmongOurselves } from './inside.ts';
import { machinesWrite } from './machines.ts';
import type { Numbers } from './plant.ts';
import { stepQueue } from './queue.ts';
import type { Step } from './step.ts';
import { customerWeight, dayWeight, momentOfDay } from './timing.ts';
import { weStart } from './we-start.ts';

type Scene = 'asks' | 'starts' | 'inside' | 'machines';
/** Relative numbers of threads. */
const SCENES: readonly (readonly [Scene, number])[] = [
  ['asks', 36],
  ['starts', 15],
  ['inside', 12],
  ['machines', 56],
];

/** No zone is further ahead of UTC than this: once a local day is planned, all before is complete. */
const FURTHEST_AHEAD = 14 * HOUR;

/** Exactly `messages` steps between the company's start and end, oldest first. */
export function* planMail(company: Company, messages: number): Generator<Step, void, void> {
  const { start, end } = company.time;
  const firstDay = Math.floor(start / DAY);
  const days = Math.max(1, Math.ceil(end / DAY) - firstDay);
  const weights = Array.from({ length: days }, (_, i) => dayWeight(firstDay + i, firstDay, days));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const queue = stepQueue();
  const numbers: Numbers = { thread: 0, conversation: 0 };
  const totals = new Float64Array(company.customers.length);
  let planned = 0;
  let written = 0;
  let serial = 0;
  let reached = 0;

  for (let i = 0; i < days; i++) {
    reached += weights[i] ?? 0;
    const goal = i === days - 1 ? messages : (messages * reached) / total;
    const day = firstDay + i;
    sumCustomerWeights(company, day * DAY, totals);
    while (planned < goal) {
      const chooser = random(company.seed, 6, serial++);
      const customer = company.customers[pickByTotal(chooser, totals)];
      if (customer === undefined) break;
      for (const step of scene(company, chooser, numbers, customer, day)) {
        // Who has left is silent, and nobody writes to them any more.
        const until = Math.min(end, step.thread.customer?.leavesAt ?? end);
        if (step.at < start || step.at >= until) continue;
        queue.add(step);
        planned++;
      }
    }
    const horizon = i === days - 1 ? end : (day + 1) * DAY - FURTHEST_AHEAD;
    for (let step = queue.takeBefore(horizon); step !== null; step = queue.takeBefore(horizon)) {
      if (written === messages) return;
      written++;
      yield step;
    }
  }
}

function scene(company: Company, chooser: Random, numbers: Numbers, customer: Customer, day: number): Step[] {
  const { start } = company.time;
  const which = weighted(chooser, SCENES);
  let at = momentOfDay(chooser, customer.zone, day);
  if (at < start) at = start + below(chooser, 6 * HOUR);
  if (which === 'asks') return customerAsks(company, chooser, numbers, customer, at);
  if (which === 'starts') return weStart(chooser, numbers, customer, at);
  if (which === 'inside') return weTalkAmongOurselves(company, chooser, numbers, at);
  return machinesWrite(company, chooser, numbers, customer, at);
}

function sumCustomerWeights(company: Company, at: number, totals: Float64Array): void {
  let sum = 0;
  for (let i = 0; i < totals.length; i++) {
    sum += customerWeight(company, i, at);
    totals[i] = sum;
  }
}
