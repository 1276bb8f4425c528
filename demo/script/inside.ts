/** Colleagues among themselves. */

import { afterOpenSeconds, isOpen } from '../clock/hours.ts';
import type { Company } from '../company/company.ts';
import type { Teammate } from '../company/people.ts';
import { between, chance, pick, type Random } from '../random.ts';
import { fillSubject } from '../text/compose.ts';
import { TOPICS } from '../text/phrasebook.ts';
import { type Numbers, openConversation, openThread, weTalk } from './plant.ts';
import type { Step } from './step.ts';
import { colleagueAnswersAt } from './timing.ts';

export function weTalkAmongOurselves(
  company: Company,
  chooser: Random,
  numbers: Numbers,
  day: number,
): Step[] {
  const person = pick(chooser, company.team);
  const language = person.language;
  const thread = openThread(numbers, {
    language,
    topic: pick(chooser, TOPICS),
    customer: null,
    subject: fillSubject(chooser, language, 'internalSubject', null),
  });
  const conversation = openConversation(numbers, thread, 'internal');
  const others = colleagues(company, chooser, person);
  const at = isOpen(person.hours, day) ? day : afterOpenSeconds(person.hours, day, (day % 9000) + 60);
  let last = weTalk(thread, conversation, {
    at,
    act: 'internal-open',
    author: person,
    writer: person,
    to: others,
  });
  const group = [person, ...others];
  for (let turns = between(chooser, 0, 3); turns > 0; turns--) {
    const writer = pick(
      chooser,
      group.filter(one => one !== last.author),
    );
    const rest = group.filter(one => one !== writer);
    last = weTalk(thread, conversation, {
      at: colleagueAnswersAt(chooser, writer, last.at),
      act: 'internal-reply',
      author: writer,
      writer,
      to: rest.slice(0, 1),
      cc: rest.slice(1),
      parent: last,
    });
  }
  return thread.steps;
}

/** One to three others: mostly of the same team and language, so that they understand each other. */
function colleagues(company: Company, chooser: Random, person: Teammate): Teammate[] {
  const near = company.team.filter(
    one =>
      one !== person &&
      one.language === person.language &&
      (one.team === person.team || one.city === person.city),
  );
  const chosen = new Set<Teammate>();
  const wanted = chance(chooser, 0.6) ? 1 : between(chooser, 2, 3);
  for (let tries = 0; tries < 8 && chosen.size < wanted; tries++) chosen.add(pick(chooser, near));
  return [...chosen];
}
