import { Worker } from 'node:worker_threads';
import type { Classifier } from '../../triage/classifier.ts';
import type { Validated } from '../../triage/cross-validate.ts';
import type { LabelledTicket, LearntAnswer } from './learn-thread.ts';

/** Learns in a thread of its own. `onProgress`: 0 to 1. Rejects with the signal's reason, or when the thread dies. */
export async function learn(
  tickets: readonly LabelledTicket[],
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<{ classifier: Classifier; validated: Validated } | null> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./learn-thread.ts', import.meta.url), { workerData: tickets });
  const { promise, resolve, reject } = Promise.withResolvers<{
    classifier: Classifier;
    validated: Validated;
  } | null>();
  const stop = (): void => reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  worker.on('message', (answer: LearntAnswer) => {
    if ('done' in answer) onProgress(answer.done);
    else resolve(answer.result);
  });
  worker.on('error', reject);
  worker.on('exit', code => reject(new Error(`the thread that learns ended with ${code}`)));
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
