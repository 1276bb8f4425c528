import { expect, test } from 'vitest';
import { smtpFromEnvironment } from './smtp.ts';

const FROM = { PULSO_MAIL_FROM: 'Acme reports <reports@acme.test>' };

test.each([
  ['smtps://ana%40acme.test:p%3Aw@mail.acme.test', ['mail.acme.test', 465, 'tls', 'ana@acme.test', 'p:w']],
  ['smtp+starttls://mail.acme.test:2587', ['mail.acme.test', 2587, 'starttls', null, null]],
  ['smtp://[::1]:1025', ['::1', 1025, 'none', null, null]],
])('PULSO_SMTP_URL=%s', (PULSO_SMTP_URL, wanted) => {
  const found = smtpFromEnvironment({ PULSO_SMTP_URL, ...FROM });
  expect([found?.host, found?.port, found?.security, found?.username, found?.password]).toEqual(wanted);
  expect(found?.from).toEqual({ name: 'Acme reports', address: 'reports@acme.test' });
});

test('without an address no mail is sent; with a wrong one the variable is named', () => {
  expect(smtpFromEnvironment({})).toBeNull();
  expect(() => smtpFromEnvironment({ PULSO_SMTP_URL: 'http://x', ...FROM })).toThrow('PULSO_SMTP_URL');
  expect(() => smtpFromEnvironment({ PULSO_SMTP_URL: 'smtp://x', PULSO_MAIL_FROM: 'nobody' })).toThrow(
    'PULSO_MAIL_FROM',
  );
});
