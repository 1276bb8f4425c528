/** In which language people are refused. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failing } from '../../src/app/failing.ts';
import { claimed, joined, OWNER, serverWorld, type Visitor, type World } from './server-world.ts';
import { surveyPages } from './survey-pages.ts';

let world: World;
let owner: Visitor;
let spanish: Visitor;
beforeAll(async () => {
  world = await serverWorld();
  owner = await claimed(world);
  spanish = await joined(world, owner, 'eva@acme.test', { role: 'owner', language: 'es' });
});
afterAll(() => world.end());

const ES = { 'accept-language': 'es-ES,es;q=0.9,en;q=0.5' };
const EN = { 'accept-language': 'en-GB' };

test('somebody who has chosen Spanish is refused in Spanish, whatever the browser asks for', async () => {
  const { body } = await spanish.ask('GET', '/mailboxes/99', undefined, EN);
  expect(body).toMatchObject({
    title: 'No encontrado',
    detail: 'No existe ese buzón; puede que se haya quitado.',
    code: 'not-found',
  });
  const english = await owner.ask('GET', '/mailboxes/99', undefined, ES);
  expect(english.body.detail).toBe('There is no such mailbox; it may have been removed.');
});

test('somebody who has chosen another language since is answered in that', async () => {
  await spanish.ask('PATCH', '/me', { language: 'en' });
  const english = await spanish.ask('GET', '/mailboxes/99');
  await spanish.ask('PATCH', '/me', { language: 'es' });
  expect(english.body.detail).toMatch(/^There is no such mailbox/);
});

test('whoever has not signed in is refused as the browser asks', async () => {
  expect((await world.guest.ask('GET', '/me', undefined, ES)).body).toMatchObject({
    title: 'Sin sesión',
    detail: 'Inicia sesión, o envía una clave válida.',
  });
  expect((await world.guest.ask('GET', '/me', undefined, EN)).body.title).toBe('Not signed in');
  expect((await world.guest.ask('GET', '/me')).body.title).toBe('Not signed in');
  const nowhere = await world.guest.ask('GET', '/api/nowhere', undefined, ES);
  expect(nowhere.body.detail).toBe('No hay nada en esta dirección.');
});

test.each([
  ['a right', 'DELETE', '/members/nobody', undefined, /^No existe ese miembro aquí\.$/],
  [
    'a wrong body',
    'POST',
    '/smtp/test',
    { address: 3 },
    /^address: se esperaba un texto y llegó un número\.$/,
  ],
  [
    'a field too many',
    'POST',
    '/smtp/test',
    { address: 'a@b.test', b: 1 },
    /^La petición: campo desconocido: "b"\.$/,
  ],
  ['a missing field', 'POST', '/smtp/test', {}, /^address: falta este dato\.$/],
  ['a wrong parameter', 'GET', '/mailboxes/abc', undefined, /^id: se esperaba un número y llegó un texto\.$/],
  [
    'a check of ours',
    'POST',
    '/setup',
    { ...OWNER, password: 'short' },
    /^password: al menos 10 caracteres\.$/,
  ],
  [
    'a metric that does not exist',
    'POST',
    '/query',
    { metrics: ['reply_tme'] },
    /^Se esperaba una métrica; «reply_tme» no lo es: ¿querías decir reply_time\?$/,
  ],
  [
    'a range that is none',
    'POST',
    '/query',
    { metrics: ['messages'], date_range: 'soon' },
    /^no se entiende el periodo “soon”: escribe 90d/,
  ],
  ['a survey that is not there', 'GET', '/surveys/99', undefined, /^No existe esa encuesta; /],
  [
    'a survey without a score of its kind',
    'POST',
    '/surveys',
    { name: 'Q', kind: 'nps', questions: [{ ask: 'text', id: 'why' }] },
    /^questions\.0: la primera pregunta pide una puntuación de la escala nps\.$/,
  ],
  [
    'a question without a name',
    'POST',
    '/surveys',
    { name: 'Q', kind: 'nps', questions: [{ ask: 'text', id: 'Why?' }] },
    /^questions\.0\.id: un nombre corto como reason, de minúsculas sin acentos, cifras y _\.$/,
  ],
  [
    'keeping texts without saying so',
    'PUT',
    '/privacy/content',
    { on: true },
    /^Desde ahora se guardaría, cifrado, el texto nuevo del correo /,
  ],
  ['a ticket that is not there', 'GET', '/tickets/99/triage', undefined, /^No existe ese tique\.$/],
  ['a time zone that is none', 'PATCH', '/me', { zone: 'Europe/Madird' }, /¿querías decir Europe\/Madrid\?$/],
] as const)('%s is refused in Spanish', async (_, method, path, body, detail) => {
  const answer = await spanish.ask(method, path, body, ES);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.body.detail).toMatch(detail);
});

test('settings that cannot be are refused in Spanish', async () => {
  const { body } = await spanish.ask('GET', '/settings');
  const save = (change: object) =>
    spanish.ask(
      'PUT',
      '/settings',
      { ...(body.config as object), ...change },
      { 'if-match': `"${body.etag}"` },
    );
  expect((await save({ me: ['nobody'] })).body.detail).toBe(
    'Los ajustes: me.0: una dirección como ana@acme.com.',
  );
  expect((await save({ calendar: { hours: 'sometimes' } })).body.detail).toMatch(
    /^El horario laboral no se puede usar: “sometimes” no es un día de la semana: escribe un horario como «L-J/,
  );
  const support = async (change: object) => (await save({ support: change })).body.detail;
  expect(await support({ default_severity: 'hgh' })).toBe(
    'Los ajustes: support.default_severity: no hay gravedad «hgh» (¿querías decir high?).',
  );
  expect(await support({ sla: [{ name: 'Gold' }] })).toBe(
    'Los ajustes: support.sla.0 (Gold): no tiene objetivo: da first_minutes, next_minutes o resolution_minutes.',
  );
  expect((await save({ privacy: 'content' })).body.detail).toMatch(
    /^Los ajustes: privacy: guardar el texto del correo se activa por separado/,
  );
});

test('several questions at once: what is wrong with one is said in Spanish', async () => {
  const { body } = await spanish.ask('POST', '/queries', { requests: [{ metrics: ['nothing_like_it'] }] });
  const [{ problem }] = body.results as [{ problem: { detail: string } }];
  expect(problem.detail).toMatch(/^Se esperaba una métrica; «nothing_like_it» no lo es/);
});

test('signing in is refused in Spanish, and a wrong password by the language of whose it is', async () => {
  const wrong = { email: OWNER.email, password: 'not the password' };
  const refused = await world.guest.ask('POST', '/api/auth/sign-in/email', wrong, ES);
  expect(refused).toMatchObject({
    status: 401,
    body: { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'La dirección o la contraseña no son correctas' },
  });
  const english = await world.guest.ask('POST', '/api/auth/sign-in/email', wrong, EN);
  expect(english.body.message).toBe('Invalid email or password');
  const change = { currentPassword: 'not the password', newPassword: 'another long password' };
  const own = await spanish.ask('POST', '/api/auth/change-password', change, EN);
  expect(own.body.message).toBe('La contraseña no es correcta');
});

test('why a mailbox, a file, a training and a survey failed is kept once and read in each language', async () => {
  const { db } = world.server.parts.context.store;
  const at = '2026-05-04T10:00:00Z';
  const said = failing({ en: 'There is no room.', es: 'No queda sitio.' });
  const connection = {
    ...{ workspace_id: 1, kind: 'imap' as const, name: 'Box', address: 'box@acme.test', settings: '{}' },
    ...{
      state: 'failed' as const,
      cursor: 'null',
      messages: 0,
      created_at: at,
      changed_at: at,
      error_at: at,
    },
    // Another process has them: the server of this test does not try them meanwhile.
    ...{ watched_by: 'another process', watched_until: '2999-01-01T00:00:00Z' },
  };
  await db
    .insertInto('connection')
    .values([
      { ...connection, connection_id: 1, ...said },
      // As a version before this one has written it.
      { ...connection, connection_id: 2, address: 'old@acme.test', error: 'There was no room.' },
    ])
    .execute();
  await db
    .insertInto('upload')
    .values({
      ...{ workspace_id: 1, upload_id: 1, user_id: 'x', name: 'mail.mbox', bytes: 1, received: 1 },
      ...{ state: 'failed', messages: 0, added: 0, created_at: at, changed_at: at, ...said },
    })
    .execute();
  await db
    .insertInto('triage_training')
    .values({ workspace_id: 1, state: 'failed', done: 0, changed_at: at, ...said })
    .execute();
  const pages = surveyPages(world, owner);
  const survey = await pages.made({ name: 'Quarter', kind: 'nps' });
  await pages.invited(survey, { state: 'failed', ...said });
  const sentences = async (who: Visitor) => {
    const training = (await who.ask('GET', '/triage')).body.training as { error: string };
    const invitations = await who.ask('GET', `/surveys/${survey}/invitations`);
    const mailboxes = await who.ask('GET', '/mailboxes');
    const uploads = await who.ask('GET', '/uploads');
    return [
      ...(mailboxes.body as unknown as { error: { sentence: string } }[]).map(one => one.error.sentence),
      ...[uploads, invitations].flatMap(({ body }) =>
        (body as unknown as { error: string }[]).map(one => one.error),
      ),
      training.error,
    ];
  };
  const [es, en] = ['No queda sitio.', 'There is no room.'];
  expect(await sentences(spanish)).toEqual([es, 'There was no room.', es, es, es]);
  expect(await sentences(owner)).toEqual([en, 'There was no room.', en, en, en]);
});
