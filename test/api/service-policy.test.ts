/** What a workspace publishes of its promises, read by customers and strangers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configOf } from '../../src/app/settings.ts';
import { claimed, HOST, joined, serverWorld, type Visitor, type World } from './server-world.ts';

let world: World;
let owner: Visitor;
beforeAll(async () => {
  world = await serverWorld();
  world.clock.now = Temporal.Instant.from('2026-12-01T10:00:00Z');
  owner = await claimed(world);
});
afterAll(() => world.end());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await world.server.app.request(path, { headers: { ...HOST, ...headers } });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};
const page = (headers: Record<string, string> = {}, query = '') =>
  get(`/service-policy/acme-support${query}`, headers);

const SUPPORT = {
  categories: [{ name: '<b>billing</b>' }],
  sla: [
    { name: 'Secret North deal', when: { accounts: ['North Wind'] }, first_minutes: 7 },
    { name: 'Ben alone', when: { mailboxes: ['ben@acme.test'] }, first_minutes: 11 },
    {
      name: 'Internal name',
      when: { severities: ['urgent'], categories: ['<b>billing</b>'], channels: ['phone', 'email'] },
      first_minutes: 30,
      resolution_minutes: 2880,
      time: 'calendar',
    },
    { name: 'The rest', first_minutes: 240, next_minutes: 480 },
  ],
  policy: {
    published: true,
    slug: 'acme-support',
    intro: { en: 'We <script>alert(1)</script> answer.', es: 'Respondemos a todos.' },
  },
};

async function saved(support: Record<string, unknown>, more: Record<string, unknown> = {}) {
  return owner.ask('PUT', '/settings', {
    name: 'Acme & <i>Sons</i>',
    zone: 'Europe/Madrid',
    calendar: { hours: 'Mon-Thu 09:00-18:00; Fri 09:00-15:00', holidays: ['2026-12-25', '2020-01-01'] },
    account: [{ name: 'North Wind', domains: ['north.test'] }],
    mailbox: [
      { address: 'support@acme.test', kind: 'shared', support: true },
      { address: 'ben@acme.test', kind: 'personal', support: true },
    ],
    support,
    ...more,
  });
}

describe('the page', () => {
  test('is there when it is published and at its place, and nowhere else', async () => {
    expect((await saved({ ...SUPPORT, policy: { ...SUPPORT.policy, published: false } })).status).toBe(200);
    expect((await page()).status).toBe(404);
    await saved(SUPPORT);
    expect((await page()).status).toBe(200);
    expect((await get('/service-policy/other')).status).toBe(404);
    await saved({ ...SUPPORT, policy: { ...SUPPORT.policy, slug: 'elsewhere' } });
    expect((await page()).status).toBe(404);
    await saved({ ...SUPPORT, policy: { ...SUPPORT.policy, published: false } });
    expect((await page()).status).toBe(404);
  });

  test('says what is promised to whom, the hours, the days off that come, and what does not count', async () => {
    await saved(SUPPORT);
    const { text } = await page({ 'accept-language': 'en' });
    for (const told of [
      'Severity: urgent · About: &lt;b&gt;billing&lt;/b&gt; · By: phone or mail',
      '<dt>First reply within</dt><dd>30 minutes around the clock</dd>',
      '<dt>Solution within</dt><dd>2 days around the clock</dd>',
      '<h3>All other requests</h3>',
      '<dt>Every further reply within</dt><dd>8 hours of working time</dd>',
      '<dt>Monday – Thursday</dt><dd>09:00–18:00</dd>',
      '<dt>Saturday – Sunday</dt><dd>closed</dd>',
      'Europe/Madrid',
      '25 December 2026',
      'Time in which we wait for an answer from you.',
    ])
      expect(text).toContain(told);
    expect(text).not.toContain('2020');
  });

  test('names no account, no policy and no mailbox of one person, and gives their terms to nobody else', async () => {
    await saved(SUPPORT);
    for (const lang of ['en', 'es', 'pt', 'fr', 'de']) {
      const { text } = await page({}, `?lang=${lang}`);
      expect(text).not.toMatch(/North|Secret|Internal|The rest|ben@|Ben alone|\b7 min|\b11 min/i);
    }
    expect((await page({}, '?lang=en')).text).toContain('agreed with you personally');
    await saved({ ...SUPPORT, sla: SUPPORT.sla.slice(2) });
    expect((await page({}, '?lang=en')).text).not.toContain('agreed with you personally');
  });

  test('without promises for everybody it says so', async () => {
    await saved({ ...SUPPORT, sla: SUPPORT.sla.slice(0, 2) });
    expect((await page({}, '?lang=en')).text).toContain('No times are promised at the moment.');
  });

  test('hours that differ by mailbox are told apart by the addresses customers know', async () => {
    await saved(SUPPORT, {
      mailbox: [
        { address: 'support@acme.test', kind: 'shared', support: true },
        {
          address: 'night@acme.test',
          kind: 'shared',
          support: true,
          calendar: { hours: 'Mon-Sun 20:00-24:00' },
        },
        { address: 'ben@acme.test', kind: 'personal', support: true },
      ],
    });
    const { text } = await page({}, '?lang=en');
    expect(text).toMatch(/Working hours 1<\/h2><p class="muted">Written to: support@acme.test</);
    expect(text).toMatch(/Working hours 2<\/h2><p class="muted">Written to: night@acme.test</);
    expect(text).toContain('Counted by: Working hours 1 or Working hours 2');
  });

  test.each([
    ['es', 'Política de servicio', 'Respondemos a todos.', '4 horas de horario laboral'],
    ['pt', 'Política de atendimento', 'We &lt;script', '4 horas de horário de trabalho'],
    ['fr', 'Engagements de service', 'We &lt;script', '4\u00a0heures de temps ouvré'],
    ['de', 'Servicezusagen', 'We &lt;script', '4 Stunden Arbeitszeit'],
  ])('speaks %s where the browser does, and what the address says comes first', async (lang, ...told) => {
    await saved(SUPPORT);
    const asked = await page({ 'accept-language': `${lang}-XX,en;q=0.5` });
    const given = await page({ 'accept-language': 'en' }, `?lang=${lang}`);
    expect(given.text).toBe(asked.text);
    for (const text of [`<html lang="${lang}">`, ...told]) expect(asked.text).toContain(text);
  });

  test('a browser that wants another language gets the company’s', async () => {
    await saved(SUPPORT, { language: 'es' });
    expect((await page({ 'accept-language': 'ja' })).text).toContain('<html lang="es">');
  });

  test('since when it holds follows what is changed', async () => {
    world.clock.now = Temporal.Instant.from('2027-02-03T10:00:00Z');
    await saved({ ...SUPPORT, sla: [SUPPORT.sla[2], { ...SUPPORT.sla[3], first_minutes: 60 }] });
    expect((await page({}, '?lang=en')).text).toContain('In force since 3 February 2027.');
  });

  test('has no script, no cookie and no style but its own, and what people wrote is text', async () => {
    await saved(SUPPORT);
    const { text, headers } = await page();
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(text).not.toMatch(/<script|<link|<img|style="|\son\w+=|<b>|<i>/);
    expect(text).toContain('Acme &amp; &lt;i&gt;Sons&lt;/i&gt;');
    expect(headers.getSetCookie()).toEqual([]);
  });

  test('may be kept for some minutes, by language, and is not sent again unchanged', async () => {
    await saved(SUPPORT);
    const { headers } = await page();
    expect([headers.get('cache-control'), headers.get('vary')]).toEqual([
      'public, max-age=300',
      'accept-language',
    ]);
    const again = await page({ 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  test('whoever tries addresses is stopped', async () => {
    const found = new Set<number>();
    for (let i = 0; i < 25; i++) found.add((await get(`/service-policy/guess-${i}`)).status);
    expect([...found]).toEqual([404, 429]);
    world.clock.now = world.clock.now.add({ minutes: 2 });
  });
});

describe('its place', () => {
  test('is needed to publish', async () => {
    const { status, body } = await saved({ ...SUPPORT, policy: { published: true } });
    expect([status, String(body.detail)]).toEqual([400, expect.stringContaining('support.policy')]);
  });

  test.each(['a', 'Acme', 'acme/../x', '-acme', 'x'.repeat(61)])('%s cannot be one', async slug => {
    expect((await saved({ ...SUPPORT, policy: { published: true, slug } })).status).toBe(400);
  });

  test('belongs to one workspace: another one cannot take it, and shows its own at its own', async () => {
    await saved(SUPPORT);
    const { context } = world.server;
    const { db } = context.store;
    const config = await configOf(db, 1);
    const other = { ...config, name: 'Other', support: { ...config.support, sla: [] } };
    await db
      .insertInto('workspace')
      .values({
        ...{
          workspace_id: 2,
          name: 'Other',
          zone: 'UTC',
          settings: '{}',
          created_at: context.now().toString(),
        },
        config: JSON.stringify({
          ...other,
          support: { ...other.support, policy: { slug: 'other-one', published: true } },
        }),
      })
      .execute();
    expect((await get('/service-policy/other-one?lang=en')).text).toContain('No times are promised');
    expect((await page({}, '?lang=en')).text).toContain('30 minutes');
    const taken = await saved({ ...SUPPORT, policy: { published: true, slug: 'other-one' } });
    expect([taken.status, String(taken.body.detail)]).toEqual([409, expect.stringContaining('is taken')]);
    await db.deleteFrom('workspace').where('workspace_id', '=', 2).execute();
  });
});

describe('the preview', () => {
  const policy = { ...SUPPORT.policy, slug: 'new-place', intro: { en: 'Not saved yet.' } };

  test('shows owners what is being written, where it will be, and how much is left out', async () => {
    await saved(SUPPORT);
    const { status, body } = await owner.ask('POST', '/settings/service-policy', { policy });
    expect([status, body.url, body.promises, body.left_out]).toEqual([
      200,
      'http://localhost:7070/service-policy/new-place',
      2,
      { accounts: 1, mailboxes: 1 },
    ]);
    expect(body.html).toContain('Not saved yet.');
    expect((await get('/service-policy/new-place')).status).toBe(404);
  });

  test('is for owners', async () => {
    const viewer = await joined(world, owner, 'viewer@else.test', { role: 'viewer' });
    expect((await viewer.ask('POST', '/settings/service-policy', { policy })).status).toBe(403);
    expect((await world.guest.ask('POST', '/settings/service-policy', { policy })).status).toBe(401);
  });
});
