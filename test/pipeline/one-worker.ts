/** A worker as a process of its own, so that it can be killed: `node one-worker.ts postgres://… FOLDER`. */

import { startJobs } from '../../src/server/jobs/jobs.ts';
import { openContext } from '../../src/server/open-context.ts';
import { serverSettings } from '../../src/server/server-settings.ts';

const [where = '', files = ''] = process.argv.slice(2);
const env = { PULSO_SECRET: 'a secret of at least thirty-two characters', PULSO_FILES: files };
const { context, databaseUrl } = await openContext(where, serverSettings(env, where), {
  url: 'http://localhost:7070',
  log: event => process.stdout.write(`${JSON.stringify(event)}\n`),
  now: () => Temporal.Now.instant(),
});
await startJobs(context, { databaseUrl, work: true, heartbeatSeconds: 10, lookForGoneSeconds: 3 });
process.stdout.write('ready\n');
