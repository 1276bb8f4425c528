/** A mailbox file dropped on a page becomes a report, with nothing kept. Tested without sockets by `app.request()`. */
import type { ReadableStream } from 'node:stream/web';
import { Hono } from 'hono';
import { fileName } from '../../app/uploads/file-name.ts';
import { formatOf } from '../../report/format.ts';
import { REPORT_POLICY } from '../../report/html/policy.ts';
import type { Language } from '../../report/language.ts';
import { wordsOf } from '../../report/words/words.ts';
import { say } from '../errors.data.ts';
import { problem } from '../problem.ts';
import { languageOf, readerLanguage, setLanguage } from '../reader-language.ts';
import { loadAssets } from './assets.ts';
import { jobEvents } from './events.ts';
import type { Job, Jobs, Mail } from './jobs.ts';
import { page } from './page.ts';
import { receive, TooLarge } from './receive.ts';

export interface DropOptions {
  jobs: Jobs;
  maxUploadBytes: number;
  /** Writes a made-up company's mail into a folder; null: no such button. */
  demoMail: ((folder: string, signal: AbortSignal) => Promise<Mail>) | null;
  /** Epoch milliseconds. */
  now: () => number;
  /** Faults of ours, which no answer tells. */
  log: (error: unknown) => void;
}

export function createDropApp({ jobs, maxUploadBytes, demoMail, now, log }: DropOptions): Hono {
  const app = new Hono().basePath('/drop');
  const assets = loadAssets();
  app.use(async (c, next) => {
    const asked = c.req.query('lang');
    setLanguage(c, asked === 'es' || asked === 'en' ? asked : languageOf(c.req.header('accept-language')));
    return next();
  });

  app.get('/', c =>
    c.html(
      page({
        lang: readerLanguage(c),
        maxUploadBytes,
        demo: demoMail !== null,
      }),
    ),
  );
  for (const [path, { type, content }] of assets)
    app.get(path, c => c.body(content, 200, { 'content-type': type }));

  app.post('/jobs', async c => {
    const language = readerLanguage(c);
    const limitIn = (one: Language): string => formatOf(wordsOf(one), 'UTC').bytes(maxUploadBytes);
    const tooLarge = say.fileTooLarge({ en: limitIn('en'), es: limitIn('es') });
    if (Number(c.req.header('content-length') ?? 0) > maxUploadBytes)
      return problem(c, 'too-large', tooLarge);
    const body = c.req.raw.body;
    if (body === null) return problem(c, 'bad-input', say.sendAsBody);
    const job = await jobs.open();
    if (job === null) return busy();
    try {
      const signal = AbortSignal.any([job.cancel.signal, c.req.raw.signal]);
      const path = await receive(
        body as ReadableStream,
        job.folder,
        fileName(c.req.query('name')),
        maxUploadBytes,
        signal,
      );
      jobs.start(job, { paths: [path], config: null }, language);
      return c.json({ id: job.id }, 201);
    } catch (error) {
      await jobs.drop(job);
      if (error instanceof TooLarge) return problem(c, 'too-large', tooLarge);
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
        return problem(c, 'write-failed', say.noRoomForUpload);
      return problem(c, 'bad-input', say.notWhole);
    }
    function busy(): Response {
      c.header('retry-after', '60');
      return problem(c, 'busy', say.busyWithOthers);
    }
  });

  app.post('/demo', async c => {
    if (demoMail === null) return problem(c, 'not-found', say.noDemoHere);
    const job = await jobs.open();
    if (job === null) return problem(c, 'busy', say.busyWithOthers);
    const language = readerLanguage(c);
    void demoMail(job.folder, job.cancel.signal)
      .then(mail => jobs.start(job, mail, language))
      .catch(error => {
        if (!job.cancel.signal.aborted) log(error);
        return jobs.fail(job, say.demoNotMade[language]);
      })
      .catch(log);
    return c.json({ id: job.id }, 201);
  });

  app.get(
    '/jobs/:id/events',
    c =>
      withJob(c.req.param('id'), job => jobEvents(c, jobs, job, now)) ??
      problem(c, 'not-found', say.reportForgotten),
  );

  app.get('/jobs/:id/report', c => {
    const html = jobs.find(c.req.param('id'))?.html ?? null;
    if (html === null) return problem(c, 'not-found', say.reportForgotten);
    const saved: Record<string, string> =
      c.req.query('save') === undefined
        ? {}
        : { 'content-disposition': 'attachment; filename="pulso-report.html"' };
    return c.body(html, 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `${REPORT_POLICY}; sandbox; frame-ancestors 'self'`,
      ...saved,
    });
  });

  app.delete('/jobs/:id', async c => {
    const job = jobs.find(c.req.param('id'));
    if (job !== null) await jobs.drop(job);
    return c.body(null, 204);
  });

  return app;

  function withJob(id: string, act: (job: Job) => Response): Response | null {
    const job = jobs.find(id);
    return job === null ? null : act(job);
  }
}
