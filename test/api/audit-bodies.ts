/** What an owner sends to do what is noted. */
export const PASSWORD = 'of-the-mail-server';

export const smtp = {
  host: 'mail.acme.test',
  port: 587,
  security: 'starttls',
  username: 'ana',
  password: PASSWORD,
  from_address: 'ana@acme.test',
};

export const report = {
  name: 'Monday',
  cadence: { every: 'week', weekday: 1, hour: 8 },
  scope: { of: 'everything' },
  recipients: [{ email: 'boss@else.test', language: 'en', zone: 'UTC' }],
};

export const alert = {
  name: 'Waits',
  watch: { kind: 'waiting', hours: 4 },
  channels: [{ kind: 'email', address: 'ana@acme.test' }],
  language: 'en',
  zone: 'UTC',
};
