/** The made-up company's mail: real messages, oldest first, each with what was planted in it. Streams; never holds a year. */
import { DAY } from './clock/civil.ts';
import { timeline } from './clock/timeline.ts';
import { type Company, makeCompany } from './company/company.ts';
import { copiesOf, type DemoCopy } from './render/copies.ts';
import { type Rendered, render, renderer } from './render/message.ts';
import { planMail } from './script/plan.ts';
import { fileCopies } from './script/plant.ts';
import type { Step } from './script/step.ts';

export interface DemoOptions {
  seed: number;
  /** Emails, each counted once however many mailboxes hold a copy. */
  messages: number;
  /** Epoch seconds; the first day of the mail. */
  start: number;
  days: number;
}

export interface DemoMessage {
  /** The script's view: who, when, what it opens and answers. */
  step: Step;
  rendered: Rendered;
  /** One per mailbox that holds it; at least one. */
  copies: DemoCopy[];
}

export interface Demo extends Iterable<DemoMessage> {
  company: Company;
}

/** The same options give the same bytes on every machine. Iterate once at a time: steps carry state. */
export function demoCompany(options: DemoOptions): Demo {
  const time = timeline(options.start, options.start + options.days * DAY);
  const company = makeCompany(options.seed, time);
  return { company, [Symbol.iterator]: () => write(company, options.messages) };
}

function* write(company: Company, messages: number): Generator<DemoMessage, void, void> {
  const tools = renderer(company);
  for (const step of planMail(company, messages)) {
    const rendered = render(tools, step);
    if (step.mailboxes.length === 0) fileCopies(step, company.mailboxOf, step.author.address);
    yield { step, rendered, copies: copiesOf(company, step) };
  }
}
