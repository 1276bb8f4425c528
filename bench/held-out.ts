/** The classifier on tickets in words it has not learnt: trained on the made-up company's mail, asked about sentences that are in none of it. */
import { demoCompany } from '../demo/generate.ts';
import { ASKED_OTHERWISE } from '../demo/text/asked-otherwise.data.ts';
import { TOPICS } from '../demo/text/phrasebook.ts';
import { TICKET_LABELS, ticketLabel } from '../demo/truth/ticket-label.ts';
import { guess, type Labelled, train } from '../src/triage/classifier.ts';
import { calibrationError, crossValidate } from '../src/triage/cross-validate.ts';
import { featuresOf } from '../src/triage/features.ts';
import { type Scores, scoresFor } from '../src/triage/scores.ts';

export interface HeldOut {
  learnt: number;
  trainSeconds: number;
  scores: Scores;
  byLanguage: Record<string, Scores>;
  /** Of the confidence, by the temperature that cross-validation of what was learnt gives. */
  calibrationError: number;
}

const START = Date.UTC(2025, 0, 1) / 1000;

/** First messages to support@, with what they are about. */
export function demoTickets(messages: number): Labelled[] {
  const tickets: Labelled[] = [];
  for (const { step, rendered } of demoCompany({ seed: 1, messages, start: START, days: 365 })) {
    const label = ticketLabel(step);
    if (label === null) continue;
    tickets.push({
      label: label.category,
      features: featuresOf({ subject: rendered.subject, text: rendered.newText }),
    });
  }
  return tickets;
}

export function heldOut(messages: number): HeldOut {
  const learnt = demoTickets(messages);
  const before = performance.now();
  const trained = train(learnt);
  const trainSeconds = (performance.now() - before) / 1000;
  const validated = crossValidate(learnt.map((ticket, i) => ({ ...ticket, group: String(i) })));
  const classifier = { ...trained, temperature: validated?.temperature ?? 1 };
  const asked = Object.entries(ASKED_OTHERWISE).flatMap(([language, topics]) =>
    TOPICS.flatMap(topic =>
      topics[topic].map(([subject, text]) => {
        const label = TICKET_LABELS[topic].category;
        const [best] = guess(classifier, featuresOf({ subject, text })) ?? [];
        return { language, label, guessed: best?.label ?? 'none', confidence: best?.confidence ?? 0 };
      }),
    ),
  );
  const scored = (these: typeof asked): Scores => {
    const scores = scoresFor(
      these.map(one => one.label),
      these.map(one => one.guessed),
    );
    if (scores === null) throw new Error('there are no sentences to ask about');
    return scores;
  };
  return {
    learnt: learnt.length,
    trainSeconds,
    scores: scored(asked),
    byLanguage: Object.fromEntries(
      Object.keys(ASKED_OTHERWISE).map(language => [
        language,
        scored(asked.filter(one => one.language === language)),
      ]),
    ),
    calibrationError: calibrationError(asked.map(one => [one.confidence, one.label === one.guessed])),
  };
}
