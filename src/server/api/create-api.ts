/** `/api/v1`: every route, one list. */
import { alertRoutes } from '../routes/alerts.ts';
import { auditRoutes } from '../routes/audit.ts';
import { authorizeRoutes } from '../routes/authorize.ts';
import { conversationRoutes } from '../routes/conversations.ts';
import { demoRoutes, progressRoutes } from '../routes/demo.ts';
import { eventRoutes } from '../routes/events.ts';
import { figureRoutes } from '../routes/figures.ts';
import { frequentQuestionRoutes } from '../routes/frequent-questions.ts';
import { mailboxRoutes } from '../routes/mailboxes.ts';
import { meRoutes } from '../routes/me.ts';
import { memberRoutes } from '../routes/members.ts';
import { reportRoutes } from '../routes/reports.ts';
import { settingsRoutes } from '../routes/settings.ts';
import { surveyDraftRoutes } from '../routes/survey-drafts.ts';
import { surveyRoutes } from '../routes/surveys.ts';
import { taskRoutes } from '../routes/tasks.ts';
import { ticketImportRoutes } from '../routes/ticket-import.ts';
import { ticketRoutes } from '../routes/tickets.ts';
import { triageRoutes } from '../routes/triage.ts';
import { uploadRoutes } from '../routes/uploads.ts';
import { type Api, type ApiParts, createApi } from './api.ts';
import { filterSchema } from './documented.ts';
import { refused } from './refused.ts';

const ROUTES = [
  meRoutes,
  figureRoutes,
  conversationRoutes,
  ticketRoutes,
  ticketImportRoutes,
  eventRoutes,
  settingsRoutes,
  memberRoutes,
  auditRoutes,
  authorizeRoutes,
  mailboxRoutes,
  uploadRoutes,
  reportRoutes,
  alertRoutes,
  surveyRoutes,
  taskRoutes,
  surveyDraftRoutes,
  triageRoutes,
  frequentQuestionRoutes,
  demoRoutes,
  progressRoutes,
];

export function apiV1(parts: ApiParts): Api {
  const api = createApi();
  api.openAPIRegistry.registerComponent('schemas', 'Filter', filterSchema());
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'pulso.session_token',
  });
  api.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' });
  for (const routes of ROUTES) routes(api, parts);
  api.onError((error, c) => {
    const refusal = refused(c, error);
    if (refusal !== null) return refusal;
    throw error;
  });
  return api;
}

export function openApiDocument(api: Api, version: string) {
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Pulso',
      version,
      description:
        'Figures of how a team answers its mail. Sign in with a session cookie, or send a key as `Authorization: Bearer pulso_…`. The header `Pulso-Workspace` chooses among several workspaces. Durations are seconds, instants ISO 8601 in UTC.',
      license: { name: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
  });
}
