/** What every route of `/api/v1` is made with: the schemas are its checks and its documentation at once. */
import { createRoute, OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { AppContext } from '../../app/context.ts';
import type { KeyScope } from '../../app/people/keys.ts';
import { type Act, assertMay } from '../../app/rights.ts';
import { say as checks } from '../../errors.data.ts';
import { firstProblem } from '../../schema-problem.ts';
import { asSaid } from '../../sentence.ts';
import type { Auth } from '../auth/create-auth.ts';
import type { Bus } from '../bus.ts';
import { say } from '../errors.data.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { problem } from '../problem.ts';
import { PROBLEM_CODES } from '../problems.data.ts';
import { assertScope, type Caller, callerOf, NotSignedIn } from './caller.ts';
import { documented } from './documented.ts';

export interface ApiEnv {
  Variables: { caller: Caller };
}
export type Api = OpenAPIHono<ApiEnv>;

/** What routes may use. */
export interface ApiParts {
  context: AppContext;
  auth: Auth;
  bus: Bus;
  jobs: Jobs;
  options: ApiOptions;
  /** Every route for people who have signed in, as it was added. */
  operations: Operation[];
  /** Mails an invitation; false where no mail can be sent. */
  mailInvitation?(by: Caller, to: { email: string; language: 'en' | 'es' }, url: string): Promise<boolean>;
}

export interface ApiOptions {
  /** Needed to claim a Pulso that has no owner yet; null: whoever comes first may. */
  setupCode: string | null;
  maxUploadBytes: number;
  oidcName: string | null;
  version: string;
}

export const PROBLEM = z
  .object({
    type: z.string().openapi({
      description:
        'Stays the same for one kind of problem (RFC 9457); relative to the server, where a page at it says what it means and what to do.',
      example: '/problems/not-found',
    }),
    title: z.string(),
    status: z.int(),
    detail: z.string().openapi({ description: 'One sentence with what to do.' }),
    code: z.enum(PROBLEM_CODES).openapi({ description: 'The end of `type`, for programs.' }),
  })
  .openapi('Problem');

export function createApi(): Api {
  return new OpenAPIHono<ApiEnv>({
    defaultHook(result, c) {
      if (result.success) return undefined;
      // The validator hands on what came, which its type leaves out.
      const { path, why } = firstProblem(result.error, (result as { data?: unknown }).data);
      const place = path === '' ? say.theRequest : asSaid(path);
      return problem(c, 'bad-input', checks.field(place, why));
    },
  });
}

export interface Operation {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  summary: string;
  tag: string;
  /** Which role may; null: every member. */
  act: Act | null;
  /** Which keys may; null: none. */
  scope: KeyScope | null;
}

/** A route of the API with its checks: who asks, whether they may, what they send. */
export function operation<
  const Body extends z.ZodType | undefined = undefined,
  const Query extends z.ZodObject | undefined = undefined,
  const Params extends z.ZodObject | undefined = undefined,
  const Answer extends z.ZodType | undefined = undefined,
>({ method, path, summary, tag, act, scope }: Operation, shapes: Shapes<Body, Query, Params, Answer>) {
  const { body, query, params, answer, status = answer === undefined ? 204 : 200 } = shapes;
  const config = {
    method,
    path,
    summary,
    tags: [tag],
    security: [{ session: [] }, ...(scope === null ? [] : [{ key: [scope] }])],
    request: {
      ...(body === undefined
        ? {}
        : { body: { required: true, content: { 'application/json': { schema: documented(body) } } } }),
      ...(query === undefined ? {} : { query }),
      ...(params === undefined ? {} : { params }),
    },
    responses: {
      [status]:
        answer === undefined
          ? { description: 'Done.' }
          : { description: 'The answer.', content: { 'application/json': { schema: answer } } },
      default: { description: 'A problem.', content: { 'application/problem+json': { schema: PROBLEM } } },
    },
  } satisfies RouteConfig;
  return { route: createRoute(config), act, scope };
}

export interface Shapes<Body, Query, Params, Answer> {
  body?: Body;
  query?: Query;
  params?: Params;
  answer?: Answer;
  status?: 200 | 201 | 202 | 204;
}

interface Checked<Body, Query, Params> {
  c: Context<ApiEnv>;
  caller: Caller;
  body: Body extends z.ZodType ? z.output<Body> : undefined;
  query: Query extends z.ZodType ? z.output<Query> : undefined;
  params: Params extends z.ZodType ? z.output<Params> : undefined;
}

/** Adds a route for people who have signed in or programs with a key. */
export function add<
  const Body extends z.ZodType | undefined = undefined,
  const Query extends z.ZodObject | undefined = undefined,
  const Params extends z.ZodObject | undefined = undefined,
  const Answer extends z.ZodType | undefined = undefined,
>(
  api: Api,
  { context, auth, operations }: Pick<ApiParts, 'context' | 'auth' | 'operations'>,
  what: Operation,
  shapes: Shapes<Body, Query, Params, Answer>,
  handle: (checked: Checked<Body, Query, Params>) => Promise<AnswerOf<Answer> | Response>,
): void {
  const { route } = operation(what, shapes);
  operations.push(what);
  const status = shapes.status ?? (shapes.answer === undefined ? 204 : 200);
  api.use(what.path.replaceAll(/\{(\w+)\}/g, ':$1'), async (c, next) => {
    // Whoever asks with HEAD is answered by the route of GET: they are asked for their rights like it.
    const method = c.req.method === 'HEAD' ? 'get' : c.req.method.toLowerCase();
    if (method !== what.method) return next();
    const caller = await callerOf(c, context.store, auth);
    assertScope(caller, what.scope);
    if (what.act !== null) assertMay(caller.reach.role, what.act);
    c.set('caller', caller);
    return next();
  });
  api.openapi(route, (async (c: Context<ApiEnv>) => {
    const valid = (target: 'json' | 'query' | 'param') => c.req.valid(target as never);
    const caller = c.get('caller') as Caller | undefined;
    // Whatever way led here past the checks: nobody is answered without them.
    if (caller === undefined) throw new NotSignedIn();
    const answer = await handle({
      c,
      caller,
      body: (shapes.body === undefined ? undefined : valid('json')) as never,
      query: (shapes.query === undefined ? undefined : valid('query')) as never,
      params: (shapes.params === undefined ? undefined : valid('param')) as never,
    });
    if (answer instanceof Response) return answer;
    return answer === undefined ? c.body(null, 204) : c.json(answer, status as 200);
  }) as never);
}

type AnswerOf<Answer> = Answer extends z.ZodType ? z.input<Answer> : undefined;

export const idParam = z.object({ id: z.coerce.number().int().positive() });
export { z };
