/** Who one is here, and the first owner. */
import { createRoute } from '@hono/zod-openapi';
import { demoIn } from '../../app/demo.ts';
import { knownZone } from '../../app/known-zone.ts';
import { accept, invitationBehind, invitationsTo } from '../../app/people/invitations.ts';
import { isUnclaimed } from '../../app/people/make-workspace.ts';
import { canMail } from '../../app/people/person-mails.ts';
import { numbersOnly } from '../../app/privacy/numbers-only.ts';
import { companyOf, seesPeople, viewOf } from '../../app/rights.ts';
import { configOf } from '../../app/settings.ts';
import { say as checks } from '../../errors.data.ts';
import { PulsoError } from '../../errors.ts';
import { type Api, type ApiParts, add, PROBLEM, z } from '../api/api.ts';
import type { Caller } from '../api/caller.ts';
import { claimOf } from '../auth/claim.ts';
import { addUser } from '../auth/create-auth.ts';
import { say } from '../errors.data.ts';

const LANGUAGES = ['en', 'es'] as const;
const password = z.string().min(10, checks.passwordLength.en).max(200);
const setUp = z.strictObject({
  code: z.string().max(100).default(''),
  name: z.string().trim().min(1).max(100),
  email: z.email().toLowerCase(),
  password,
  company: z.string().trim().min(1).max(100),
  zone: z.string().max(60),
  language: z.enum(LANGUAGES).default('en'),
  domains: z.array(z.string().trim().toLowerCase().min(3)).max(100).optional(),
});

export function meRoutes(api: Api, parts: ApiParts): void {
  const { context, auth, jobs, options } = parts;
  const { store } = context;
  const claim = claimOf(context, auth, options.setupCode);

  open(
    api,
    { method: 'get', path: '/setup', summary: 'Has this Pulso an owner yet?' },
    z.object({ needed: z.boolean(), code_needed: z.boolean() }),
    async () => {
      const needed = await isUnclaimed(context);
      return { needed, code_needed: needed && options.setupCode !== null };
    },
  );

  open(
    api,
    { method: 'get', path: '/sign-in-options', summary: 'How one can sign in here.' },
    z.object({ oidc: z.object({ name: z.string() }).nullable(), mail: z.boolean() }),
    async () => ({
      oidc: options.oidcName === null ? null : { name: options.oidcName },
      mail: await canMail(context),
    }),
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/setup',
      tags: ['You'],
      summary: 'The first owner claims this Pulso; possible once.',
      request: { body: { required: true, content: { 'application/json': { schema: setUp } } } },
      responses: {
        201: {
          description: 'Made.',
          content: { 'application/json': { schema: z.object({ workspace: z.int() }) } },
        },
        default: { description: 'A problem.', content: { 'application/problem+json': { schema: PROBLEM } } },
      },
    }),
    async c => {
      const body = c.req.valid('json');
      knownZone(body.zone, 'bad-input');
      const workspace = await claim(body);
      // What the command line has filled may mean something else by the company's domain and zone.
      await jobs.send('recompute', { workspaceId: workspace });
      return c.json({ workspace }, 201);
    },
  );

  open(
    api,
    { method: 'get', path: '/invitations/by-token/{token}', summary: 'What an invitation says.' },
    z.object({ email: z.string(), company: z.string(), role: z.string(), language: z.enum(LANGUAGES) }),
    async token => {
      const { email, company, role, language } = await invitationBehind(store.db, token);
      return { email, company, role, language };
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/invitations/accept',
      tags: ['You'],
      summary: 'Accepts an invitation with a name and a password; afterwards one signs in.',
      request: {
        body: {
          required: true,
          content: {
            'application/json': {
              schema: z.strictObject({
                token: z.string().max(200),
                name: z.string().trim().min(1).max(100),
                password,
              }),
            },
          },
        },
      },
      responses: {
        204: { description: 'Done.' },
        default: { description: 'A problem.', content: { 'application/problem+json': { schema: PROBLEM } } },
      },
    }),
    async c => {
      const { token, name, password: chosen } = c.req.valid('json');
      const invitation = await invitationBehind(store.db, token);
      const { internalAdapter } = await auth.$context;
      const known = await internalAdapter.findUserByEmail(invitation.email);
      // Whoever has an account here already proves it by signing in; a link must not change a password.
      if (known !== null) {
        throw new PulsoError('conflict', say.signInToAccept(invitation.email));
      }
      const userId = await addUser(auth, { name, email: invitation.email, password: chosen });
      await accept(store, invitation, userId);
      return c.body(null, 204);
    },
  );

  add(
    api,
    parts,
    {
      method: 'get',
      path: '/me',
      summary: 'Who one is in this workspace.',
      tag: 'You',
      act: null,
      scope: 'figures',
    },
    { answer: z.looseObject({}) },
    async ({ caller }) => {
      // Whoever belongs to one workspace already accepts an invitation to another by signing in, too.
      const { user } = caller;
      if (user !== null)
        for (const invitation of await invitationsTo(store.db, user.email))
          await accept(store, invitation, user.id);
      return me(caller);
    },
  );

  add(
    api,
    parts,
    { method: 'patch', path: '/me', summary: "One's language and zone.", tag: 'You', act: null, scope: null },
    {
      body: z.strictObject({
        language: z.enum(LANGUAGES).optional(),
        zone: z.string().max(60).nullable().optional(),
        name: z.string().trim().min(1).max(100).optional(),
      }),
      answer: z.looseObject({}),
    },
    async ({ caller, body }) => {
      const { name, ...own } = body;
      if (own.zone !== undefined && own.zone !== null) own.zone = knownZone(own.zone, 'bad-input');
      if (own.language !== undefined || own.zone !== undefined) {
        await store.db
          .updateTable('member')
          .set({
            ...(own.language === undefined ? {} : { language: own.language }),
            ...(own.zone === undefined ? {} : { zone: own.zone }),
          })
          .where('workspace_id', '=', caller.workspaceId)
          .where('user_id', '=', caller.userId)
          .execute();
      }
      if (name !== undefined) await (await auth.$context).internalAdapter.updateUser(caller.userId, { name });
      return me({
        ...caller,
        ...(own.language === undefined ? {} : { language: own.language }),
        ...(own.zone === undefined ? {} : { zone: own.zone }),
        user: caller.user === null ? null : { ...caller.user, name: name ?? caller.user.name },
      });
    },
  );

  async function me(caller: Caller) {
    const { db } = store;
    const config = await configOf(db, caller.workspaceId);
    const { rowFilter } = viewOf(caller.reach, config, await companyOf(db, caller.workspaceId, caller.reach));
    const workspaces = await db
      .selectFrom('member')
      .innerJoin('workspace', 'workspace.workspace_id', 'member.workspace_id')
      .select(['workspace.workspace_id as id', 'workspace.name', 'member.role'])
      .where('member.user_id', '=', caller.userId)
      .orderBy('workspace.workspace_id')
      .execute();
    const own = caller.reach.teammate_id;
    const teammate =
      own === null
        ? undefined
        : await db
            .selectFrom('teammate')
            .select(['teammate_id as id', 'name'])
            .where('workspace_id', '=', caller.workspaceId)
            .where('teammate_id', '=', own)
            .executeTakeFirst();
    const { user } = caller;
    return {
      user:
        user === null
          ? null
          : { id: user.id, name: user.name, email: user.email, two_factor: user.twoFactor },
      workspaces:
        caller.scopes === null ? workspaces : workspaces.filter(one => one.id === caller.workspaceId),
      workspace: {
        id: caller.workspaceId,
        name: config.name,
        zone: config.zone,
        target_seconds: Math.round(config.target_minutes * 60),
        role: caller.reach.role,
        teammate: teammate ?? null,
        language: caller.language,
        zone_own: caller.zone,
        sees: caller.reach.role === 'member' ? 'own' : rowFilter === null ? 'all' : 'chosen',
        people_figures:
          !numbersOnly(config) && (caller.reach.role === 'member' || seesPeople(caller.reach, config)),
        managers_see_people: config.managers_see_people,
        numbers_only: numbersOnly(config),
        demo: await demoIn(db, caller.workspaceId),
        version: options.version,
      },
    };
  }
}

/** Routes for everybody, signed in or not. */
function open<Answer extends z.ZodType>(
  api: Api,
  { method, path, summary }: { method: 'get'; path: string; summary: string },
  answer: Answer,
  act: (token: string) => Promise<z.input<Answer>>,
): void {
  api.openapi(
    createRoute({
      method,
      path,
      summary,
      tags: ['You'],
      ...(path.includes('{token}') ? { request: { params: z.object({ token: z.string().max(200) }) } } : {}),
      responses: {
        200: { description: 'The answer.', content: { 'application/json': { schema: answer } } },
        default: { description: 'A problem.', content: { 'application/problem+json': { schema: PROBLEM } } },
      },
    }),
    (async (c: { req: { param(name: string): string | undefined }; json(value: unknown): Response }) =>
      c.json(await act(c.req.param('token') ?? ''))) as never,
  );
}
