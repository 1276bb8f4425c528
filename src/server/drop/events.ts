/** A job's progress as server-sent events (WHATWG HTML §9.2): `progress`, then `done` or `failed`. */
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { messagesPerSecond, type Progress, secondsLeft, shareDone } from '../../app/progress.ts';
import type { Job, Jobs } from './jobs.ts';

const EVERY_MS = 200;

function progressEvent(progress: Progress | null, now: number): string {
  if (progress === null) return JSON.stringify({ phase: 'reading', share: null });
  return JSON.stringify({
    ...progress,
    share: shareDone(progress),
    perSecond: messagesPerSecond(progress, now),
    secondsLeft: secondsLeft(progress, now),
  });
}

export function jobEvents(c: Context, jobs: Jobs, job: Job, now: () => number): Response {
  return streamSSE(c, async stream => {
    const leave = jobs.watch(job);
    try {
      while (!stream.aborted && jobs.find(job.id) !== null) {
        const { state } = job;
        if (state.step === 'done') return await stream.writeSSE({ event: 'done', data: '{}' });
        if (state.step === 'failed')
          return await stream.writeSSE({ event: 'failed', data: JSON.stringify({ message: state.message }) });
        const progress = state.step === 'working' ? state.progress : null;
        await stream.writeSSE({ event: 'progress', data: progressEvent(progress, now()) });
        await stream.sleep(EVERY_MS);
      }
    } finally {
      leave();
    }
  });
}
