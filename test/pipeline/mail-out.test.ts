/** Mail leaves through a real server, or says in one sentence why it does not. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type OutgoingMail, sendMail, sendThrough } from '../../src/app/mail-out/send-mail.ts';
import { removeSmtp, type SmtpBody, saveSmtp, showSmtp, smtpOf } from '../../src/app/mail-out/settings.ts';
import { testSmtp } from '../../src/app/mail-out/test-smtp.ts';
import { freePort } from '../servers/postgres.ts';
import { type RunningSmtp, SMTP_PASSWORD, SMTP_USER, startSmtp } from '../servers/smtp.ts';
import { type ActWorld, actWorld } from './act-context.ts';

let world: ActWorld;
let smtp: RunningSmtp;
beforeAll(async () => {
  world = await actWorld('memory', 50);
  smtp = await startSmtp();
});
afterAll(async () => {
  await smtp.stop();
  await world.end();
});
beforeEach(async () => {
  smtp.arrived.length = 0;
  smtp.refuse.times = 0;
  await removeSmtp(world.context, 1);
});

const body = (more: Partial<SmtpBody> = {}): SmtpBody => ({
  host: '127.0.0.1',
  port: smtp.port,
  security: 'none',
  username: SMTP_USER,
  password: SMTP_PASSWORD,
  from_address: 'reports@acme.test',
  from_name: 'Acme · informes',
  ...more,
});
const mail: OutgoingMail = {
  to: { address: 'ana@north.test', name: 'Ana Ibáñez' },
  subject: 'Años y días',
  text: 'Hola',
  html: '<p>Hola <img src="cid:dot@pulso"></p>',
  pictures: [{ cid: 'dot@pulso', fileName: 'dot.png', png: Buffer.from('not really a png') }],
  subscription: { unsubscribeUrl: 'https://pulso.acme.test/unsubscribe?token=x', list: 'report-1.1' },
};
const send = () => sendMail(world.context, 1, mail);

test('a mail arrives with everything mail programs ask for', async () => {
  await saveSmtp(world.context, 1, body());
  const { messageId } = await send();
  const [arrived] = smtp.arrived;
  expect([arrived?.from, arrived?.to]).toEqual(['reports@acme.test', ['ana@north.test']]);
  const got = arrived?.mail;
  expect(got?.from).toMatchObject({ name: 'Acme · informes', address: 'reports@acme.test' });
  expect([got?.subject, got?.text?.trim()]).toEqual(['Años y días', 'Hola']);
  expect(got?.messageId).toBe(messageId);
  expect(messageId).toMatch(/^<[0-9a-f]{32}@pulso\.acme\.test>$/);
  expect(new Date(got?.date ?? 0).toISOString()).toBe('2025-12-22T08:00:00.000Z');
  const header = (key: string) => got?.headers.find(one => one.key === key)?.value;
  expect(header('auto-submitted')).toBe('auto-generated');
  expect(header('list-id')).toBe('<report-1.1.pulso.acme.test>');
  expect(header('list-unsubscribe')).toBe('<https://pulso.acme.test/unsubscribe?token=x>');
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  const [picture] = got?.attachments ?? [];
  expect([picture?.contentId, picture?.disposition, picture?.related]).toEqual([
    '<dot@pulso>',
    'inline',
    true,
  ]);
});

test('the password is kept sealed, is never shown, and does not follow to another host', async () => {
  await saveSmtp(world.context, 1, body());
  const row = await world.store.db.selectFrom('smtp_setting').selectAll().executeTakeFirstOrThrow();
  expect(JSON.stringify(row)).not.toContain(SMTP_PASSWORD);
  expect(await showSmtp(world.context, 1, {})).toMatchObject({ source: 'workspace', has_password: true });
  expect(JSON.stringify(await showSmtp(world.context, 1, {}))).not.toContain(SMTP_PASSWORD);
  const { password: _, ...unchanged } = body({ from_name: 'Other' });
  await saveSmtp(world.context, 1, unchanged);
  expect((await smtpOf(world.context, 1))?.password).toBe(SMTP_PASSWORD);
  await expect(saveSmtp(world.context, 1, { ...unchanged, host: 'evil.test' })).rejects.toMatchObject({
    code: 'bad-input',
  });
});

test('without a server of its own a workspace uses the administrator’s, and without any it says so', async () => {
  const env = { PULSO_SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, PULSO_MAIL_FROM: 'p@acme.test' };
  expect(await showSmtp(world.context, 1, env)).toMatchObject({ source: 'server', username: null });
  const server = await smtpOf(world.context, 1, env);
  if (server === null) throw new Error('expected a server');
  // The administrator's own server may be private without further permission.
  await sendThrough(server, { ...world.context, allowedHosts: [] }, mail);
  expect(smtp.arrived).toHaveLength(1);
  await expect(send()).rejects.toMatchObject({ code: 'not-available' });
});

describe('refusals are one plain sentence', () => {
  test('a wrong password', async () => {
    await saveSmtp(world.context, 1, body({ password: 'wrong' }));
    await expect(send()).rejects.toThrow(/refused the login; check the user and the password/);
    await expect(send()).rejects.toMatchObject({ code: 'source-failed', temporary: false, status: 535 });
  });
  test('nobody listens', async () => {
    await saveSmtp(world.context, 1, body({ port: await freePort() }));
    await expect(send()).rejects.toThrow(/could not be reached .* check the host and the port/);
  });
  test('no STARTTLS, and TLS where there is none', async () => {
    await saveSmtp(world.context, 1, body({ security: 'starttls' }));
    await expect(send()).rejects.toThrow(/No safe connection to .* \(STARTTLS\)/);
    await saveSmtp(world.context, 1, body({ security: 'tls' }));
    await expect(send()).rejects.toThrow(/No safe connection to .* \(TLS\)/);
  });
  test('a certificate nobody vouches for', async () => {
    const safe = await startSmtp({ secure: true });
    await saveSmtp(world.context, 1, body({ port: safe.port, security: 'tls' }));
    await expect(send()).rejects.toThrow(/No safe connection/);
    await safe.stop();
  });
  test.each([
    [450, true],
    [550, false],
  ])('a recipient refused with %i', async (code, temporary) => {
    Object.assign(smtp.refuse, { at: 'rcpt', code, times: 1 });
    await saveSmtp(world.context, 1, body());
    await expect(send()).rejects.toMatchObject({
      message: expect.stringContaining('did not accept ana@north.test'),
      temporary,
      status: code,
    });
  });
  test('a server in a private network', async () => {
    await saveSmtp(world.context, 1, body());
    const context = { ...world.context, allowedHosts: [] };
    await expect(sendMail(context, 1, mail)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(smtp.arrived).toEqual([]);
  });
});

test.each([
  ['en', 'Pulso can send mail'],
  ['es', 'Pulso puede enviar correo'],
] as const)('the test button sends a short mail (%s)', async (language, subject) => {
  await saveSmtp(world.context, 1, body());
  await testSmtp(world.context, 1, { address: 'ana@north.test', language });
  expect(smtp.arrived[0]?.mail.subject).toBe(subject);
});
