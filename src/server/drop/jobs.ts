/** Reports in the making: from an upload to a page, with nothing left behind. */
import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '../../app/progress.ts';
import { PulsoError } from '../../errors.ts';
import type { Language } from '../../report/language.ts';
import { say } from '../errors.data.ts';

/** Makes a report of mailbox files. Rejects with a PulsoError whose sentence is for people; anything else is a fault of ours. */
export type ReportOn = (input: {
  paths: string[];
  /** Path of a `pulso.toml` that belongs to the mail; null where nothing is known of the company. */
  config: string | null;
  lang: Language;
  onProgress(progress: Progress): void;
  signal: AbortSignal;
}) => Promise<{ html: string }>;

export type JobState =
  | { step: 'uploading' }
  | { step: 'working'; progress: Progress | null }
  | { step: 'done' }
  /** In the language the report was asked for in. */
  | { step: 'failed'; message: string };

export interface Job {
  id: string;
  /** Its files; nobody else may read them. Gone once the job has ended. */
  folder: string;
  state: JobState;
  html: string | null;
  cancel: AbortController;
  watchers: number;
}

export interface Mail {
  paths: string[];
  config: string | null;
}

export interface Jobs {
  /** Null when as many are running as may. */
  open(): Promise<Job | null>;
  find(id: string): Job | null;
  /** Works in the background; the job's state tells how far. */
  start(job: Job, mail: Mail, lang: Language): void;
  fail(job: Job, message: string): Promise<void>;
  /** Stops it and forgets it. */
  drop(job: Job): Promise<void>;
  watch(job: Job): () => void;
  close(): Promise<void>;
}

export interface JobLimits {
  running: number;
  /** A finished report is forgotten after this … */
  keepMs: number;
  /** … or when so many later ones are kept: each takes a megabyte or so of memory. */
  kept: number;
  /** A running job that nobody watches is stopped after this. */
  unwatchedMs: number;
}

export const JOB_LIMITS: JobLimits = { running: 2, keepMs: 15 * 60_000, kept: 20, unwatchedMs: 60_000 };

export function openJobs(
  folder: string,
  reportOn: ReportOn,
  limits: JobLimits,
  log: (error: unknown) => void,
): Jobs {
  const jobs = new Map<string, Job>();
  /** Reports being made; a dropped one counts until it has really stopped. */
  const working = new Set<Job>();
  const isRunning = ({ state }: Job): boolean => state.step === 'uploading' || state.step === 'working';
  const isUploading = ({ state }: Job): boolean => state.step === 'uploading';
  const clean = (job: Job): Promise<void> => rm(job.folder, { recursive: true, force: true });

  function later(milliseconds: number, act: () => Promise<void>): void {
    setTimeout(() => void act().catch(log), milliseconds).unref();
  }

  async function end(job: Job, state: JobState): Promise<void> {
    await clean(job);
    job.state = state;
    later(limits.keepMs, () => drop(job));
    const over = [...jobs.values()].filter(one => !isRunning(one)).slice(0, -limits.kept);
    await Promise.all(over.map(drop));
  }

  async function drop(job: Job): Promise<void> {
    jobs.delete(job.id);
    job.cancel.abort();
    job.html = null;
    await clean(job);
  }

  async function run(job: Job, mail: Mail, lang: Language): Promise<void> {
    working.add(job);
    try {
      const onProgress = (progress: Progress): void => {
        if (job.state.step === 'working') job.state = { step: 'working', progress };
      };
      const { html } = await reportOn({ ...mail, lang, onProgress, signal: job.cancel.signal }).finally(() =>
        working.delete(job),
      );
      // Dropped while it was being made: nobody will ask for it.
      if (jobs.get(job.id) === job) job.html = html;
      await end(job, { step: 'done' });
    } catch (error) {
      if (!(error instanceof PulsoError) && !job.cancel.signal.aborted) log(error);
      await end(job, {
        step: 'failed',
        message: (error instanceof PulsoError ? error.said : say.faultInside)[lang],
      });
    }
  }

  return {
    async open() {
      if ([...jobs.values()].filter(isUploading).length + working.size >= limits.running) return null;
      const id = randomBytes(16).toString('hex');
      const job: Job = {
        id,
        folder: join(folder, id),
        state: { step: 'uploading' },
        html: null,
        cancel: new AbortController(),
        watchers: 0,
      };
      jobs.set(id, job);
      try {
        await mkdir(job.folder, { mode: 0o700 });
      } catch (error) {
        jobs.delete(id); // or it would hold its place for ever
        throw error;
      }
      return job;
    },
    find: id => jobs.get(id) ?? null,
    start(job, mail, lang) {
      job.state = { step: 'working', progress: null };
      later(limits.unwatchedMs, () => stopUnwatched(job));
      void run(job, mail, lang).catch(log);
    },
    fail: (job, message) => end(job, { step: 'failed', message }),
    drop,
    watch(job) {
      job.watchers += 1;
      return () => {
        job.watchers -= 1;
        if (job.watchers === 0) later(limits.unwatchedMs, () => stopUnwatched(job));
      };
    },
    async close() {
      await Promise.all([...jobs.values()].map(drop));
    },
  };

  async function stopUnwatched(job: Job): Promise<void> {
    if (job.watchers === 0 && isRunning(job)) await drop(job);
  }
}
