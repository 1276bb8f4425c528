/**
 * The pages of surveys, for everybody with a link. Opening one records nothing, whoever opens it (mail scanners do); only sending the form
 * does. No cookies, no script; a page always says in plain words what happened.
 */
import { type Context, Hono } from 'hono';
import type { AppContext } from '../app/context.ts';
import { hashOf } from '../app/people/token.ts';
import { answeredBefore, chosenBy } from '../app/surveys/chosen.ts';
import { createClicks, type Flag } from '../app/surveys/clicks.ts';
import { type Opened, openedInvitations, refusalOf } from '../app/surveys/invitation-behind.ts';
import { languageAmong } from '../app/surveys/language-of.ts';
import { invitationOfPage, type OpenSurvey, openSurvey } from '../app/surveys/open-link.ts';
import { type Asked, askPage, FIELDS, sayPage, stopPage } from '../app/surveys/page.ts';
import { pagePolicy } from '../app/surveys/page-style.ts';
import type { Form } from '../app/surveys/read-form.ts';
import { createRecorder, type Outcome } from '../app/surveys/record-answers.ts';
import { stopSurveys } from '../app/surveys/stop-surveys.ts';
import {
  anonymousKey,
  madeAt,
  readInvitationToken,
  readMadeAt,
  readOpenLinkToken,
  readStopToken,
} from '../app/surveys/tokens.ts';
import { SURVEY_WORDS } from '../app/surveys/words.data.ts';
import { SURVEY_LANGUAGES, type SurveyLanguage } from '../derive/surveys/survey.ts';
import { accepted } from './accepted.ts';
import type { Bindings } from './app.ts';
import { createAttempts } from './attempts.ts';
import { clientOf } from './client-of.ts';

type C = Context<{ Bindings: Bindings }>;
type Status = 200 | 400 | 404 | 410 | 429;

/** Links that were not ours, by one client in a minute: a person mistypes a few, a program tries thousands. */
const MOST_WRONG = 20;
/** New answers by open link of one client in a minute: many people can sit behind one address. */
const MOST_OPEN = 60;
/** Answers by one link in a minute. */
const MOST_CHANGES = 30;

export function surveyApp(context: AppContext, trustProxy: boolean): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>();
  const { db } = context.store;
  const recorder = createRecorder(context);
  const clicks = createClicks();
  const [wrong, opened, changes] = [MOST_WRONG, MOST_OPEN, MOST_CHANGES].map(createAttempts) as [
    ReturnType<typeof createAttempts>,
    ReturnType<typeof createAttempts>,
    ReturnType<typeof createAttempts>,
  ];
  const ms = (): number => context.now().epochMilliseconds;
  const client = (c: C): string =>
    clientOf(c.req.raw.headers, c.env?.incoming?.socket.remoteAddress, trustProxy);
  const shown = (c: C, html: string, status: Status = 200): Response =>
    c.body(html, status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy(),
    });
  const say = (
    c: C,
    about: Said,
    what: 'unknown' | 'closed' | 'tooMany' | 'counted',
    status: Status,
  ): Response => {
    const words = SURVEY_WORDS[about.language];
    return shown(c, sayPage(about, words.problem, words[what]), status);
  };
  const noLink = (c: C): Response => {
    const free = wrong.take(client(c), ms());
    const about = { company: '', language: languageAmong(SURVEY_LANGUAGES, accepted(c)) };
    return free ? say(c, about, 'unknown', 404) : say(c, about, 'tooMany', 429);
  };
  const form = (
    c: C,
    about: Asked,
    token: string,
    more: Partial<Parameters<typeof askPage>[0]>,
    status: Status = 200,
  ) =>
    shown(
      c,
      askPage({
        ...about,
        form: new Map(),
        made: madeAt(context, token, ms()),
        say: null,
        confirm: false,
        ...more,
      }),
      status,
    );

  app.get('/survey/stop/:token', c => {
    const read = readStopToken(context, c.req.param('token'));
    return read === null ? noLink(c) : shown(c, stopPage(spoken(read.language), read.email, false));
  });
  app.post('/survey/stop/:token', async c => {
    const read = readStopToken(context, c.req.param('token'));
    if (read === null) return noLink(c);
    await stopSurveys(context, read.workspaceId, read.email);
    return shown(c, stopPage(spoken(read.language), read.email, true));
  });

  app.get('/survey/open/:token', async c => {
    const open = await openBehind(c);
    if (open === null) return noLink(c);
    const { survey, company, language } = open.open;
    return form(c, { ...survey, company, language }, open.token, {
      form: chosenBy(survey.questions, c.req.query('score') ?? null),
    });
  });
  app.post('/survey/open/:token', async c => {
    const open = await openBehind(c);
    if (open === null) return noLink(c);
    const { survey, company, language } = open.open;
    const { fields, own } = await fieldsOf(c);
    const page = own.get(FIELDS.made) ?? '';
    const made = readMadeAt(context, open.token, page);
    const about: Asked = { ...survey, company, language };
    // Without a page of ours there is nothing to tell one answer from the next by.
    if (made === null) return form(c, about, open.token, { form: fields });
    if (!opened.take(client(c), ms())) return say(c, about, 'tooMany', 429);
    if (ms() - made < PERSON_MS) return form(c, about, open.token, { form: fields, ...toConfirm(about) });
    const invitationId = await invitationOfPage(context, open.workspaceId, open.open, page);
    const given = { workspaceId: open.workspaceId, invitationId, token: page, hash: hashOf(page) };
    const flag: Flag | null = (own.get(FIELDS.trap) ?? '') === '' ? null : 'trap';
    const outcome = await recorder.record({ ...given, form: fields, dismiss: own.has(FIELDS.dismiss), flag });
    // The page that asks to confirm is the same answer's.
    return told(c, outcome, { token: open.token, fields, change: null, made: page });
  });

  app.get('/survey/:token', async c => {
    const token = c.req.param('token');
    const found = await invitationBehind(c, token);
    if (found instanceof Response) return found;
    const before = await answeredBefore(db, found, anonymousKey(token));
    const chosen = chosenBy(found.questions, c.req.query('score') ?? null);
    return form(c, found, token, { form: new Map([...before, ...chosen]) });
  });
  app.post('/survey/:token', async c => {
    const token = c.req.param('token');
    const read = readInvitationToken(context, token);
    if (read === null || wrong.spent(client(c), ms())) return noLink(c);
    if (!changes.take(read.hash, ms()))
      return say(c, { company: '', language: languageAmong(SURVEY_LANGUAGES, accepted(c)) }, 'tooMany', 429);
    const { fields, own } = await fieldsOf(c);
    const made = readMadeAt(context, token, own.get(FIELDS.made) ?? '');
    const flag = clicks.flagOf(read.hash, made, (own.get(FIELDS.trap) ?? '') !== '', ms());
    const dismiss = own.has(FIELDS.dismiss);
    const outcome = await recorder.record({ ...read, token, form: fields, dismiss, flag });
    return told(c, outcome, { token, fields, change: `/survey/${token}` });
  });
  return app;

  async function openBehind(c: C): Promise<{ open: OpenSurvey; token: string; workspaceId: number } | null> {
    const token = c.req.param('token') ?? '';
    const read = readOpenLinkToken(context, token);
    if (read === null || wrong.spent(client(c), ms())) return null;
    const open = await openSurvey(context, read.workspaceId, read.surveyId, accepted(c));
    return open === null ? null : { open, token, workspaceId: read.workspaceId };
  }

  async function invitationBehind(c: C, token: string): Promise<Opened | Response> {
    const read = readInvitationToken(context, token);
    if (read === null || wrong.spent(client(c), ms())) return noLink(c);
    const [found] = await openedInvitations(db, [read]);
    const refusal = refusalOf(found, read.hash, context.now());
    if (found === undefined || refusal === 'unknown') return noLink(c);
    return refusal === null ? found : say(c, found, refusal, 410);
  }

  /** `change`: where the answer can be changed. `made`: what the page was, where that is what the answer is known by. */
  function told(
    c: C,
    outcome: Outcome,
    { token, fields, change, made }: { token: string; fields: Form; change: string | null; made?: string },
  ): Response {
    if (outcome.done === 'unknown') return noLink(c);
    const about = outcome.invitation;
    const words = SURVEY_WORDS[about.language];
    switch (outcome.done) {
      case 'closed':
        return say(c, about, 'closed', 410);
      case 'counted':
        return say(c, about, 'counted', 410);
      case 'bad':
        return form(c, about, token, { say: { tone: 'bad', text: words.outOfRange } }, 400);
      case 'incomplete':
        return form(c, about, token, { form: fields, say: { tone: 'bad', text: words.missing } }, 400);
      case 'flagged':
        return form(c, about, token, {
          form: fields,
          ...(made === undefined ? {} : { made }),
          ...toConfirm(about),
        });
      case 'dismissed':
        return shown(c, sayPage(about, words.dismiss, words.dismissed));
      case 'recorded': {
        const thanks = about.settings.thanks[about.language] ?? words.thanks;
        return shown(
          c,
          sayPage(about, '', thanks, change === null ? null : { label: words.change, href: change }),
        );
      }
    }
  }
}

const PERSON_MS = 1000;

interface Said {
  company: string;
  language: SurveyLanguage;
}

const spoken = (language: string): SurveyLanguage => languageAmong(SURVEY_LANGUAGES, [language]);

const toConfirm = ({ language }: Said) => ({
  confirm: true,
  say: { tone: 'bad' as const, text: SURVEY_WORDS[language].confirmWhy },
});

/** What was sent: answers to questions, and fields of ours. Forms send text, and no files. */
async function fieldsOf(c: C): Promise<{ fields: Form; own: Map<string, string> }> {
  const fields = new Map<string, string[]>();
  const own = new Map<string, string>();
  if (!/^application\/x-www-form-urlencoded/i.test(c.req.header('content-type') ?? ''))
    return { fields, own };
  for (const [name, value] of new URLSearchParams(await c.req.text())) {
    if (name.includes('-')) own.set(name, value);
    else fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  return { fields, own };
}
