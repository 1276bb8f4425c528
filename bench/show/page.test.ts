import { expect, test } from 'vitest';
import type { Results } from '../results.ts';
import { performancePage } from './page.ts';

const results: Results = {
  command: 'npm run bench -- --write',
  date: '2026-01-01',
  machine: { cpu: 'A CPU', cores: 2, memoryBytes: 8 * 1024 ** 3, system: 'Linux', load: 0.1 },
  versions: { Node: '26.1.0' },
  mail: 'some mail',
  measured: [
    {
      id: 'parse.split',
      title: 'Pulso: split',
      samples: [{ seconds: 2, cpuSeconds: 2, peakBytes: 90e6, bytes: 1e9, messages: 1000, added: null }],
    },
  ],
  questions: [{ title: 'messages by a|b', last90DaysMs: 8, everythingMs: 61 }],
  queryMessages: 1000,
  leftOut: ['mu is not installed.'],
};

test('the page says what was measured, on what, with what, and what was left out or not reached', () => {
  const page = performancePage(results, [
    { title: 'Speed', bound: 'at least 5 ×', value: 4.44, unit: '×', verdict: 'NOT reached' },
  ]);
  for (const text of [
    '`npm run bench -- --write` on 2026-01-01',
    '2 cores (A CPU), 8 GB of memory',
    'Node 26.1.0',
    '**Left out**: mu is not installed.',
    '## What has to be reached: 1 not reached',
    '| Speed | at least 5 × | 4.44 × | NOT reached |',
    '| Pulso: split | 1,000 MB | 2 | 2 | 500 | 500 | 90 MB | 1 |',
    '| messages by a\\|b | 8 ms | 61 ms |',
  ])
    expect(page).toContain(text);
  expect(page).not.toMatch(/undefined|NaN|\$\{/);
});
