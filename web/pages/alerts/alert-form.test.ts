import { expect, test } from 'vitest';
import type { AlertShown } from '../../api/alerts.ts';
import { bodyOf, channelName, draftOf, newAlert, secretsOf } from './alert-form.ts';

const written = newAlert({ name: 'Waiting', email: 'ana@x.example', language: 'en', zone: 'Europe/Madrid' });
const rule: AlertShown = {
  ...written,
  id: 7,
  channels: [
    { id: 'c1', kind: 'email', address: 'ana@x.example' },
    { id: 'c2', kind: 'webhook', url: 'https://ops.x.example/hook' },
    { id: 'c3', kind: 'slack', host: 'hooks.slack.example' },
  ],
  created_by: null,
  created_at: '2026-11-01T00:00:00Z',
  checked_at: null,
  error: null,
  open: 2,
};

test('a rule that is saved again unchanged keeps its channels and secrets', () => {
  const body = bodyOf(draftOf(rule));
  expect(body.channels).toEqual([
    { id: 'c1', kind: 'email', address: 'ana@x.example' },
    { id: 'c2', kind: 'webhook', url: 'https://ops.x.example/hook' },
    { id: 'c3', kind: 'slack' },
  ]);
  expect(Object.keys(body)).not.toContain('open');
});

test('another Slack address replaces the one that is kept', () => {
  const draft = draftOf(rule);
  const channels = draft.channels.map(one =>
    one.kind === 'slack' ? { ...one, url: ' https://other.example/x ' } : one,
  );
  expect(bodyOf({ ...draft, channels }).channels.at(-1)).toEqual({
    id: 'c3',
    kind: 'slack',
    url: 'https://other.example/x',
  });
});

test('a channel is called by its address or its receiver', () => {
  expect(rule.channels.map(channelName)).toEqual(['ana@x.example', 'ops.x.example', 'hooks.slack.example']);
});

test('a new secret is told with where it belongs', () => {
  expect(secretsOf(rule, { c2: 'whsec_x' })).toEqual([{ where: 'ops.x.example', secret: 'whsec_x' }]);
});
