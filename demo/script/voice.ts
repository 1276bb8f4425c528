/** In whose name one of us writes to the outside, and who gets the credit. METRICS §4 "Credit". */
import type { Party, Teammate } from '../company/people.ts';
import { chance, fraction, pick, type Random } from '../random.ts';
import { type Letter, weWrite } from './plant.ts';
import type { ScriptConversation, ScriptThread, Step } from './step.ts';

export interface Voice {
  person: Teammate;
  /** Printed in From. */
  from: Party;
  /** Printed in Sender; null where From says it all. */
  sender: Party | null;
  /** Null: a shared address and nobody to prove who it was. */
  credit: string | null;
}

/** `box` is where the customer wrote to: answers come from there, from there with a Sender, or from the person. */
export function ourVoice(chooser: Random, person: Teammate, box: Party): Voice {
  const alias = person.aliases.length > 0 && chance(chooser, 0.2) ? pick(chooser, person.aliases) : null;
  const personal: Party = alias === null ? person : { address: alias, name: person.name, internal: true };
  const isPersonal = 'vacations' in box;
  const roll = fraction(chooser);
  if (isPersonal || roll < 0.35) return { person, from: personal, sender: null, credit: person.address };
  if (roll < 0.85)
    return {
      person,
      from: { ...box, name: `${person.first} (Harbor Lane)` },
      sender: person,
      credit: person.address,
    };
  return { person, from: box, sender: null, credit: null };
}

/** One of us writes to the outside in this voice. */
export function speak(
  thread: ScriptThread,
  conversation: ScriptConversation,
  voice: Voice,
  letter: Omit<Letter, 'author' | 'writer'>,
): Step {
  const step = weWrite(
    thread,
    conversation,
    { ...letter, author: voice.from, writer: voice.person },
    voice.credit,
  );
  step.sender = voice.sender;
  return step;
}
