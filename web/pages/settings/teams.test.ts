import { expect, test } from 'vitest';
import { renamedTeam, withoutTeam } from './teams.ts';

const config = {
  team: [{ name: 'Support' }, { name: 'Sales' }],
  teammate: [
    { name: 'Ana', addresses: ['ana@acme.test'], team: 'Support' },
    { name: 'Bo', addresses: ['bo@acme.test'] },
  ],
  mailbox: [{ address: 'help@acme.test', kind: 'shared' as const, team: 'Support' }],
};

test('whoever is in a team stays in it when it gets another name', () => {
  const changed = renamedTeam(config, 0, 'Help desk');
  expect(changed.team.map(team => team.name)).toEqual(['Help desk', 'Sales']);
  expect(changed.teammate[0]?.team).toBe('Help desk');
  expect(changed.mailbox[0]?.team).toBe('Help desk');
});

test('a new team without a name takes nobody in', () => {
  const fresh = { ...config, team: [{ name: '' }] };
  expect(renamedTeam(fresh, 0, 'X').teammate[1]).not.toHaveProperty('team');
});

test('a removed team leaves people without one', () => {
  const left = withoutTeam(config, 'Support');
  expect(left.teammate[0]).not.toHaveProperty('team');
  expect(left.mailbox[0]).not.toHaveProperty('team');
});
