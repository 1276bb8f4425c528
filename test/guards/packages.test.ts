import { expect, test } from 'vitest';
import { type Lock, registryHosts, unpinned, wrongLicences } from './packages.ts';
import { read } from './tree.ts';

const lock = JSON.parse(read('package-lock.json')) as Lock;
const one = (entry: Lock['packages'][string]): Lock => ({ packages: { 'node_modules/a': entry } });
const good = { version: '1.0.0', license: 'MIT', integrity: 'sha512-x' };

test('every package has a licence that allows what MIT allows', () => {
  expect(wrongLicences(lock)).toEqual([]);
});

test('the lock file names no host', () => {
  expect(registryHosts(lock)).toEqual([]);
});

test('the lock file holds every package of every platform, each at one version', () => {
  expect(unpinned(lock)).toEqual([]);
});

test('package.json and the lock file agree', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Lock['packages'][string];
  expect(lock.packages['']?.dependencies).toEqual(dependencies);
  expect(lock.packages['']?.devDependencies).toEqual(devDependencies);
});

test.each(['GPL-3.0', 'SEE LICENSE IN x', 'MIT AND GPL-2.0', undefined])(
  'the guard refuses the licence %s',
  license => {
    expect(
      wrongLicences(one({ ...good, ...(license === undefined ? { license: '' } : { license }) })),
    ).toHaveLength(1);
  },
);

test.each(['MIT', '(MIT OR GPL-3.0)', 'Apache-2.0 AND ISC'])('the guard takes the licence %s', license => {
  expect(wrongLicences(one({ ...good, license }))).toEqual([]);
});

test('the guard sees a host, a missing checksum and a missing package', () => {
  expect(registryHosts(one({ ...good, resolved: 'https://registry.example/a.tgz' }))).toHaveLength(1);
  expect(unpinned(one({ version: '1.0.0', license: 'MIT' }))).toHaveLength(1);
  expect(unpinned(one({ ...good, optionalDependencies: { b: '1' } }))).toEqual([
    'node_modules/a needs b: not in the lock',
  ]);
  expect(unpinned(one(good))).toEqual([]);
});
