/** A thread that learns: labelled tickets in, what was learnt and how good it is out. The page goes on answering meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Classifier, train } from '../../triage/classifier.ts';
import { crossValidate, type Validated } from '../../triage/cross-validate.ts';
import { featuresOf, type TicketText } from '../../triage/features.ts';
import { folded } from '../../triage/words.ts';

export interface LabelledTicket extends TicketText {
  label: string;
}

/** Null: too few labels to tell how good it would be. */
export type LearntAnswer =
  | { done: number }
  | { result: { classifier: Classifier; validated: Validated } | null };

/** Cross-validation trains five times, the model once more. */
const VALIDATING_SHARE = 0.8;

const tell = (answer: LearntAnswer): boolean => {
  parentPort?.postMessage(answer);
  return true;
};
const tickets = (workerData as LabelledTicket[]).map(ticket => ({
  label: ticket.label,
  features: featuresOf(ticket),
  // Copies of one mail lie in one fold.
  group: folded(`${ticket.subject ?? ''} ${ticket.text}`),
}));
const validated = crossValidate(tickets, { onProgress: done => tell({ done: done * VALIDATING_SHARE }) });
if (validated === null) tell({ result: null });
else {
  const classifier = train(tickets, {
    onProgress: done => tell({ done: VALIDATING_SHARE + done * (1 - VALIDATING_SHARE) }),
  });
  tell({ result: { classifier: { ...classifier, temperature: validated.temperature }, validated } });
}
