/** A customer company: several domains under a name of the settings, or a bare domain; to each only what is theirs to see. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINES } from '../pipeline/engines.ts';
import { claimed, joined, serverWorld, type Visitor, type World } from './server-world.ts';
import { SETTINGS, teamMail } from './team-mail.ts';
import { upload } from './upload.ts';

const ACCOUNT = [{ name: 'North & South', domains: ['north.test', '*.north.test', 'south.test'] }];

describe.each(ENGINES.filter(engine => engine !== 'folder'))('%s', engine => {
  let world: World;
  let owner: Visitor;
  let sales: Visitor;
  const account = (who: string, as = owner) => as.ask('GET', `/accounts/${encodeURIComponent(who)}`);
  const names = async (as: Visitor) => (await as.ask('GET', '/choices')).body.accounts;

  beforeAll(async () => {
    world = await serverWorld({ engine });
    owner = await claimed(world);
    await owner.ask('PUT', '/settings', SETTINGS);
    const below = teamMail().replaceAll('lee@north.test', 'lee@eu.north.test');
    await upload(world, owner, 'team.mbox', below);
    const { body } = await owner.ask('GET', '/choices');
    const box = (body.mailboxes as { id: number; name: string }[]).find(
      ({ name }) => name === 'sales@acme.test',
    );
    sales = await joined(world, owner, 'sam@acme.test', { role: 'manager', mailbox_ids: [box?.id] });
  }, 180_000);
  afterAll(() => world.end());

  test('a bare domain is an account that can be named', async () => {
    const { status, body } = await account('north.test');
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: null, domains: ['north.test'], contacts: 1, nameable: true });
    expect(body.first_seen).toMatch(/^2026-03-02T09:00/);
    expect(await names(owner)).toEqual([]);
  });

  test('named, it is found by its name and by any of its domains, those below included', async () => {
    await owner.ask('PUT', '/settings', { ...SETTINGS, account: ACCOUNT });
    const whole = {
      name: 'North & South',
      domains: ['eu.north.test', 'north.test', 'south.test'],
      contacts: 3,
      nameable: false,
    };
    for (const who of ['North & South', 'north & south', 'eu.north.test', 'south.test'])
      expect((await account(who)).body).toMatchObject(whole);
    expect(await names(owner)).toEqual([{ name: 'North & South', domains: whole.domains }]);
  });

  test('when to write to it is asked of all of its domains', async () => {
    const { status, body } = await owner.ask('GET', '/when?to=North%20%26%20South');
    expect(status).toBe(200);
    expect((body.activity as { n: number }[]).reduce((sum, { n }) => sum + n, 0)).toBe(6);
  });

  test('whoever sees one mailbox knows of a company what that mailbox knows', async () => {
    expect((await account('North & South', sales)).body).toMatchObject({
      domains: ['south.test'],
      first_seen: null,
    });
    expect((await account('north.test', sales)).body).toMatchObject({ domains: ['south.test'], contacts: 1 });
    expect(await names(sales)).toEqual([{ name: 'North & South', domains: ['south.test'] }]);
  });

  test('nobody anybody wrote with, and nobody from another company, is there', async () => {
    for (const who of ['nowhere.test', 'acme.test', 'north.tes_'])
      expect([who, (await account(who)).status]).toEqual([who, 404]);
    await owner.ask('PUT', '/settings', { ...SETTINGS, account: [] });
    expect((await account('north.test', sales)).status).toBe(404);
  });
});
