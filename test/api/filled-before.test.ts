/** A store that the command line has filled becomes a Pulso with an owner, and its figures stay what they were. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepConfig } from '../../src/app/settings.ts';
import { parseConfig } from '../../src/config.ts';
import { openStore } from '../../src/store/open.ts';
import { readInto } from '../pipeline/read-into.ts';
import { claimed, serverWorld } from './server-world.ts';
import { teamMail } from './team-mail.ts';

const TOML = `
zone = "Europe/Madrid"
domains = ["acme.test"]
[calendar]
hours = "Mon-Fri 08:00-20:00"
holidays_file = "off.ics"
[[teammate]]
name = "Ben"
addresses = ["ben@acme.test"]
[[mailbox]]
address = "support@acme.test"
kind = "shared"
`;
const OFF = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'DTSTART;VALUE=DATE:20260302',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

test('people, mailboxes, hours and days off are those of the configuration it was filled with', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pulso-filled-'));
  writeFileSync(join(folder, 'team.mbox'), teamMail());
  writeFileSync(join(folder, 'off.ics'), OFF);
  const where = join(folder, 'store');
  const store = await openStore(where);
  const config = parseConfig(TOML, 'pulso.toml');
  await readInto(
    store,
    [join(folder, 'team.mbox')],
    TOML.replace('holidays_file = "off.ics"', 'holidays = ["2026-03-02"]'),
  );
  await keepConfig(store, 1, config, 'Europe/Madrid', folder);
  await store.close();

  const world = await serverWorld({ where });
  const owner = await claimed(world, 'Acme');
  const { body } = await owner.ask('GET', '/settings');
  expect(body.config).toMatchObject({
    domains: ['acme.test'],
    teammate: [{ name: 'Ben' }],
    mailbox: [{ address: 'support@acme.test' }],
    calendar: { hours: 'Mon-Fri 08:00-20:00', holidays: ['2026-03-02'] },
  });
  const asked = await owner.ask('POST', '/query', { metrics: ['replies'], dimensions: ['teammate'] });
  expect(JSON.stringify(asked.body.results)).toContain('Ben');
  await world.end();
  rmSync(folder, { recursive: true, force: true });
});
