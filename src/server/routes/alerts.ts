/** Alerts and the ways they take, and the server that mails leave through. */
import { alertBody } from '../../app/alerts/alert-body.ts';
import { addAlert, changeAlert, listAlerts, removeAlert } from '../../app/alerts/alerts.ts';
import { historyQuery, listDeliveries, listEvents } from '../../app/alerts/history.ts';
import { testChannel } from '../../app/alerts/test-channel.ts';
import { removeSmtp, saveSmtp, showSmtp, smtpBody } from '../../app/mail-out/settings.ts';
import { testSmtp } from '../../app/mail-out/test-smtp.ts';
import { type Api, type ApiParts, add, idParam, z } from '../api/api.ts';

const list = z.array(z.looseObject({}));
const saved = z.looseObject({ id: z.int(), secrets: z.record(z.string(), z.string()) });

export function alertRoutes(api: Api, parts: ApiParts): void {
  const { context, jobs } = parts;
  const what = { tag: 'Alerts', act: 'manage-reports', scope: 'reports' } as const;

  add(
    api,
    parts,
    { ...what, method: 'get', path: '/alerts', summary: 'What is watched, and how it stands.' },
    { answer: list },
    async ({ caller }) =>
      (await listAlerts(context, caller.workspaceId, caller.language)).map(one => ({ ...one })),
  );
  add(
    api,
    parts,
    { ...what, method: 'post', path: '/alerts', summary: 'A new alert; secrets of webhooks are shown once.' },
    { body: alertBody, answer: saved, status: 201 },
    async ({ caller, body }) => {
      const made = await addAlert(context, caller.workspaceId, caller.userId, body);
      await jobs.send('alerts', {});
      return { ...made };
    },
  );
  add(
    api,
    parts,
    { ...what, method: 'put', path: '/alerts/{id}', summary: 'Changes an alert.' },
    { params: idParam, body: alertBody, answer: saved },
    async ({ caller, params, body }) => ({
      ...(await changeAlert(context, caller.workspaceId, params.id, body, caller.userId)),
    }),
  );
  add(
    api,
    parts,
    { ...what, method: 'delete', path: '/alerts/{id}', summary: 'Ends an alert; its history stays.' },
    { params: idParam },
    async ({ caller, params }) =>
      removeAlert(context, caller.workspaceId, params.id, caller.userId) as Promise<undefined>,
  );
  add(
    api,
    parts,
    {
      ...what,
      method: 'post',
      path: '/alerts/{id}/channels/{channel}/test',
      summary: 'Sends a message the way an alert would take.',
    },
    { params: idParam.extend({ channel: z.string().min(1).max(60) }) },
    async ({ caller, params }) =>
      testChannel(context, caller.workspaceId, params.id, params.channel) as Promise<undefined>,
  );
  add(
    api,
    parts,
    { ...what, method: 'get', path: '/alerts/events', summary: 'What happened, newest first.' },
    { query: historyQuery, answer: list },
    async ({ caller, query }) =>
      (await listEvents(context, caller.workspaceId, query, caller.language, caller.userId)).map(one => ({
        ...one,
      })),
  );
  add(
    api,
    parts,
    {
      ...what,
      method: 'get',
      path: '/alerts/deliveries',
      summary: 'What was sent where, and what came back.',
    },
    { query: historyQuery, answer: list },
    async ({ caller, query }) =>
      (await listDeliveries(context, caller.workspaceId, query, caller.language)).map(one => ({ ...one })),
  );

  const smtp = { tag: 'Settings', act: 'manage-settings', scope: 'settings' } as const;
  add(
    api,
    parts,
    {
      ...smtp,
      method: 'get',
      path: '/smtp',
      summary: 'The server that mails leave through, without its password.',
    },
    { answer: z.unknown() },
    async ({ caller }) => ({
      smtp: await showSmtp(context, caller.workspaceId),
    }),
  );
  add(
    api,
    parts,
    { ...smtp, method: 'put', path: '/smtp', summary: 'Sets it.' },
    { body: smtpBody },
    async ({ caller, body }) =>
      saveSmtp(context, caller.workspaceId, body, caller.userId) as Promise<undefined>,
  );
  add(
    api,
    parts,
    {
      ...smtp,
      method: 'delete',
      path: '/smtp',
      summary: 'Forgets it; the administrator’s own is used, where there is one.',
    },
    {},
    async ({ caller }) => removeSmtp(context, caller.workspaceId, caller.userId) as Promise<undefined>,
  );
  add(
    api,
    parts,
    { ...smtp, method: 'post', path: '/smtp/test', summary: 'Sends a test mail.' },
    { body: z.strictObject({ address: z.email() }) },
    async ({ caller, body }) => {
      await testSmtp(context, caller.workspaceId, { address: body.address, language: caller.language });
      return undefined;
    },
  );
}
