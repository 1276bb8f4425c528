/** Reports: their schedules, what was sent, and files to download. */

import type { Context } from 'hono';
import { note } from '../../app/people/audit.ts';
import { downloadQuery, downloadReport, FILE_FORMATS } from '../../app/reports/download.ts';
import { previewBody, previewReport } from '../../app/reports/preview-report.ts';
import { listRuns, rerunFailed, runsQuery, showRun } from '../../app/reports/runs.ts';
import {
  addSchedule,
  changeSchedule,
  listSchedules,
  removeSchedule,
  scheduleBody,
} from '../../app/reports/schedules.ts';
import { resubscribe } from '../../app/reports/unsubscribe.ts';
import { REPORT_POLICY } from '../../report/html/policy.ts';
import { type Api, type ApiParts, add, idParam, z } from '../api/api.ts';
import { inTurn } from '../api/in-turn.ts';

const list = z.array(z.looseObject({}));
const ANSWER = z.looseObject({});

/** Mails as pages: shown in a frame, where nothing of them runs. */
const mailPage = (c: Context, html: string): Response =>
  c.body(html, 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `${REPORT_POLICY}; sandbox; frame-ancestors 'self'`,
  });

export function reportRoutes(api: Api, parts: ApiParts): void {
  const { context, jobs } = parts;
  // Each asks dozens of questions, and a PDF starts a browser.
  const turn = inTurn(1);
  const what = { tag: 'Reports', act: 'manage-reports', scope: 'reports' } as const;

  add(
    api,
    parts,
    { ...what, method: 'get', path: '/reports', summary: 'Reports that arrive by themselves.' },
    { answer: list },
    async ({ caller }) => (await listSchedules(context, caller.workspaceId)).map(one => ({ ...one })),
  );
  add(
    api,
    parts,
    { ...what, method: 'post', path: '/reports', summary: 'A new report, for whom, about what, how often.' },
    { body: scheduleBody, answer: z.object({ id: z.int() }), status: 201 },
    async ({ caller, body }) => addSchedule(context, caller.workspaceId, caller.userId, body),
  );
  add(
    api,
    parts,
    { ...what, method: 'put', path: '/reports/{id}', summary: 'Changes a report.' },
    { params: idParam, body: scheduleBody },
    async ({ caller, params, body }) =>
      changeSchedule(context, caller.workspaceId, params.id, body, caller.userId) as Promise<undefined>,
  );
  add(
    api,
    parts,
    { ...what, method: 'delete', path: '/reports/{id}', summary: 'Ends a report; its history stays.' },
    { params: idParam },
    async ({ caller, params }) =>
      removeSchedule(context, caller.workspaceId, params.id, caller.userId) as Promise<undefined>,
  );
  add(
    api,
    parts,
    {
      ...what,
      method: 'post',
      path: '/reports/preview',
      summary: 'The mail as it would be sent now, as a page.',
    },
    { body: previewBody, answer: ANSWER },
    async ({ c, caller, body }) =>
      mailPage(c, await previewReport(context, caller.workspaceId, caller.userId, body)),
  );
  add(
    api,
    parts,
    { ...what, method: 'get', path: '/reports/runs', summary: 'What was sent to whom, newest first.' },
    { query: runsQuery, answer: list },
    async ({ caller, query }) =>
      (await listRuns(context, caller.workspaceId, query, caller.language)).map(run => ({ ...run })),
  );
  add(
    api,
    parts,
    { ...what, method: 'get', path: '/reports/runs/{id}', summary: 'A report as it was sent, as a page.' },
    { params: idParam, answer: ANSWER },
    async ({ c, caller, params }) =>
      mailPage(c, await showRun(context, caller.workspaceId, params.id, caller.userId)),
  );
  add(
    api,
    parts,
    { ...what, method: 'post', path: '/reports/runs/{id}/again', summary: 'Sends one that failed again.' },
    { params: idParam, answer: z.looseObject({ runs: z.int() }) },
    async ({ caller, params }) => {
      const done = await rerunFailed(context, caller.workspaceId, params.id);
      await jobs.send('reports', {});
      return done;
    },
  );
  add(
    api,
    parts,
    {
      ...what,
      method: 'post',
      path: '/reports/resubscribe',
      summary: 'Lets reports reach an address again that had unsubscribed.',
    },
    { body: z.strictObject({ email: z.email() }) },
    async ({ caller, body }) =>
      resubscribe(context, caller.workspaceId, body.email, caller.userId) as Promise<undefined>,
  );
  for (const format of FILE_FORMATS) {
    add(
      api,
      parts,
      {
        method: 'get',
        path: `/report.${format}`,
        summary: `The report as ${format.toUpperCase()}, within one’s rights.`,
        tag: 'Reports',
        act: 'see-conversations',
        scope: 'reports',
      },
      { query: downloadQuery, answer: ANSWER },
      async ({ c, caller, query }) => {
        const file = await turn(caller, c.req.raw.signal, () =>
          downloadReport(context, caller.workspaceId, caller.userId, format, query),
        );
        await context.store.transaction(({ db }) =>
          note(db, caller.workspaceId, caller.userId, 'report-downloaded', { format }),
        );
        return c.body(file.body as string, 200, {
          'content-type': file.contentType,
          'content-disposition': `attachment; filename="${file.name.replaceAll(/[^\w. -]/g, '_')}"`,
        });
      },
    );
  }
}
