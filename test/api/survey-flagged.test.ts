/** Answers that did not look like a person's: who may see them, and what of them. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { claimed, joined, serverWorld, type Visitor, type World } from './server-world.ts';
import { type SurveyPages, surveyPages } from './survey-pages.ts';
import { SETTINGS, teamMail } from './team-mail.ts';
import { upload } from './upload.ts';

let world: World;
let owner: Visitor;
let on: SurveyPages;
let survey: number;
const people: Record<string, Visitor> = {};
const ids: Record<string, number> = {};

beforeAll(async () => {
  world = await serverWorld();
  owner = await claimed(world);
  on = surveyPages(world, owner);
  expect((await owner.ask('PUT', '/settings', SETTINGS)).status).toBe(200);
  await upload(world, owner, 'team.mbox', teamMail());
  const choices = (await owner.ask('GET', '/choices')).body as Record<string, { id: number; name: string }[]>;
  for (const { id, name } of choices.mailboxes ?? []) ids[name] = id;
  survey = await on.made({ name: 'Quarter', kind: 'nps' });
  const grants = {
    support: { role: 'manager', mailbox_ids: [ids['support@acme.test']], team_ids: [] },
    sales: { role: 'manager', mailbox_ids: [ids['sales@acme.test']], team_ids: [] },
    member: { role: 'member' },
    viewer: { role: 'viewer' },
  };
  for (const [name, grant] of Object.entries(grants))
    people[name] = await joined(world, owner, `${name}@else.test`, grant);
});
beforeEach(() => on.empty());
afterAll(() => world.end());

const flagged = async (who = owner, id = survey, query = '') => {
  const { status, body } = await who.ask('GET', `/surveys/${id}/flagged${query}`);
  return {
    status,
    list: body as unknown as { why: string; counted: boolean; answers: object[]; id: number }[],
  };
};
/** The link's page is read so long before the form is sent. */
const answer = async (fields: Record<string, string>, readMs: number, more: Record<string, unknown> = {}) => {
  const path = `/survey/${await on.invited(survey, more)}`;
  const { text } = await on.answered(path, fields, readMs);
  on.later(5000);
  return { path, made: on.madeIn(text) };
};

test('each stands there once, with why and what was answered', async () => {
  await answer({ score: '0', comment: 'Buy here' }, 200);
  await answer({ score: '1', 'page-made': 'made up' }, 5000);
  await answer({ score: '2', 'web-site': 'https://spam.test' }, 5000);
  await answer({ score: '9', comment: 'Fine' }, 5000);
  const { list } = await flagged();
  expect(list.map(one => [one.why, one.counted])).toEqual([
    ['trap', false],
    ['no_page', false],
    ['fast', false],
  ]);
  expect(list[2]?.answers).toEqual([
    { question: 'score', score: 0, scale: 'nps', choices: null, comment: null },
    { question: 'comment', score: null, scale: null, choices: null, comment: 'Buy here' },
  ]);
  const { body } = await owner.ask('GET', `/surveys/${survey}/results`);
  expect(body.unconfirmed).toBe(3);
  const verbatims = (await owner.ask('POST', '/verbatims', {})).body as unknown as { comment: string }[];
  expect(verbatims.map(one => one.comment)).toEqual(['Fine']);
});

test('confirmed by a person it counts, and still says what it was', async () => {
  const { path, made } = await answer({ score: '3' }, 200);
  await on.post(path, { 'page-made': made, score: '4', 'yes-confirm': '1' });
  on.later(5000);
  expect((await flagged()).list).toMatchObject([{ why: 'fast', counted: true, answers: [{ score: 4 }] }]);
  await on.answered(path, { score: '5' });
  expect((await flagged()).list).toMatchObject([{ why: 'fast', counted: true, answers: [{ score: 5 }] }]);
});

test('by the link for everybody, too, what is confirmed is the same answer', async () => {
  const id = await on.made({ name: 'Site', kind: 'nps', settings: { open_link: true } });
  const { body } = await owner.ask('GET', `/surveys/${id}/embedding`);
  const path = new URL(String(body.url)).pathname;
  const { text } = await on.answered(path, { score: '3', 'web-site': 'https://spam.test' });
  expect((await flagged(owner, id)).list).toMatchObject([{ why: 'trap', counted: false }]);
  on.later(3000);
  await on.post(path, { 'page-made': on.madeIn(text), score: '3', 'yes-confirm': '1' });
  expect((await flagged(owner, id)).list).toMatchObject([{ why: 'trap', counted: true }]);
  expect(await on.rows()).toMatchObject({ answers: [{ score: 3, counted: true }], invitations: [{}] });
});

test('pages go on where the last one ended', async () => {
  for (const score of ['1', '2', '3']) await answer({ score }, 200);
  const { list } = await flagged(owner, survey, '?limit=2');
  expect(list).toHaveLength(2);
  const rest = await flagged(owner, survey, `?limit=2&before=${list[1]?.id}`);
  expect(rest.list).toMatchObject([{ answers: [{ score: 1 }] }]);
});

test('leads see those within their reach, others none', async () => {
  await answer({ score: '0' }, 200, { mailbox_id: ids['support@acme.test'] });
  expect((await flagged(people.support)).list).toHaveLength(1);
  expect((await flagged(people.sales)).list).toEqual([]);
  for (const who of ['member', 'viewer']) expect((await flagged(people[who])).status).toBe(403);
  expect((await flagged(owner, 999)).status).toBe(404);
});

test('of an anonymous survey none is shown, only how many there are', async () => {
  const id = await on.made({ name: 'Quiet', kind: 'nps', anonymous: true });
  const path = `/survey/${await on.invited(id)}`;
  await on.answered(path, { score: '0', comment: 'Mine' }, 200);
  expect(await flagged(owner, id)).toEqual({ status: 200, list: [] });
  expect((await owner.ask('GET', `/surveys/${id}/results`)).body.unconfirmed).toBe(1);
  const { db } = world.server.context.store;
  on.later(5000);
  await on.answered(path, { score: '0', 'yes-confirm': '1' });
  const rows = await db.selectFrom('survey_answer').select(['confirmed_flag', 'anonymous']).execute();
  expect(rows.every(row => row.anonymous && row.confirmed_flag === null)).toBe(true);
});
