import { expect, test } from 'vitest';
import type { Results, Run } from '../results.ts';
import { performancePage } from './page.ts';

const run: Run = {
  parts: ['parsing'],
  command: 'npm run bench -- --write',
  date: '2026-01-01',
  machine: { cpu: 'A CPU', cores: 2, memoryBytes: 8 * 1024 ** 3, system: 'Linux', load: 0.1 },
  versions: { Node: '26.1.0' },
  mail: 'some mail',
  sizes: { sizeBytes: 1e9, importMessages: 10, demoMessages: 20, queryMessages: 1000 },
  leftOut: ['mu is not installed.'],
};
const results: Results = {
  runs: [
    run,
    { ...run, parts: ['import', 'questions'], date: '2026-02-02', mail: null, leftOut: [], command: 'this' },
  ],
  measured: [
    {
      id: 'parse.headers',
      title: 'Pulso: split and headers',
      samples: [{ seconds: 4, cpuSeconds: 2, peakBytes: 90e6, bytes: 1e9, messages: 1000, added: null }],
    },
    {
      id: 'parse.mailparser',
      title: 'mailparser',
      samples: [{ seconds: 5, cpuSeconds: 5, peakBytes: 90e6, bytes: 1e8, messages: 100, added: null }],
    },
  ],
  questions: [{ title: 'messages by a|b', last90DaysMs: 8, everythingMs: 61 }],
};

test('the page says of each part when and on what it was measured, with what, and what was left out or not reached', () => {
  const page = performancePage(results);
  for (const text of [
    '- **Parsing**: `npm run bench -- --write` on 2026-01-01',
    '- **Imports, Questions**: `this` on 2026-02-02',
    '2 cores (A CPU), 8 GB of memory',
    'Node 26.1.0',
    'Mail: some mail; and mail of the made-up company',
    'Mail: mail of the made-up company',
    '  - How fast this machine was then: mailparser parsed 20 MB/s on one core.',
    'Left out: mu is not installed.',
    '## What has to be reached: 1 not reached',
    '| Headers, one core | at least 400 MB/s | 250 MB/s | NOT reached |',
    '| Pulso: split and headers | 1,000 MB | 4 | 2 | 250 | 250 | 90 MB | 1 |',
    '## Questions over 1,000 messages',
    '| messages by a\\|b | 8 ms | 61 ms |',
  ])
    expect(page).toContain(text);
  expect(page).not.toMatch(/undefined|NaN|\$\{/);
});
