import { createHash } from 'node:crypto';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { type DemoMessage, type DemoOptions, demoCompany } from './generate.ts';
import { mboxText } from './mbox.ts';

const year: DemoOptions = { seed: 11, messages: 3000, start: Date.UTC(2025, 0, 1) / 1000, days: 365 };

function hashOf(options: DemoOptions): string {
  const hash = createHash('sha256');
  for (const message of demoCompany(options))
    for (const copy of message.copies) hash.update(mboxText(message, copy), 'latin1');
  return hash.digest('hex');
}

test('the same seed gives the same bytes, another seed others', () => {
  const small = { ...year, messages: 400 };
  expect(hashOf(small)).toBe(hashOf(small));
  expect(hashOf({ ...small, seed: 12 })).not.toBe(hashOf(small));
});

test('the bytes are the same on every machine', () => {
  // Changes with the generator; between machines and days never.
  expect(hashOf({ ...year, messages: 200 })).toBe(
    '02732c93f22aff1b62607b1e90042574b5f79f72fb4809fc83aa4a5cdb7371a1',
  );
});

describe('a year of mail', () => {
  const messages = [...demoCompany(year)];
  const steps = messages.map(message => message.step);

  test('as many emails as asked for, each with its own Message-ID and at least one copy', () => {
    expect(messages).toHaveLength(3000);
    expect(new Set(steps.map(step => step.id)).size).toBe(3000);
    for (const message of messages) expect(message.copies.length).toBeGreaterThan(0);
  });

  test('in order of time, inside the year', () => {
    let last = year.start;
    for (const { at } of steps) {
      expect(at).toBeGreaterThanOrEqual(last);
      last = at;
    }
    expect(last).toBeLessThan(year.start + year.days * 86_400);
  });

  test('nobody answers what was not yet written', () => {
    for (const { parent, at } of steps) {
      if (parent === null) continue;
      expect(parent.at).toBeLessThan(at);
      expect(parent.id).not.toBe('');
    }
  });

  test('a conversation never pauses for two weeks, a new one in the thread always does', () => {
    const lastIn = new Map<number, { at: number; conversation: number }>();
    for (const { thread, conversation, at } of steps) {
      const before = lastIn.get(thread.number);
      if (before !== undefined) {
        expect(at - before.at > 14 * 86_400).toBe(before.conversation !== conversation.number);
      }
      lastIn.set(thread.number, { at, conversation: conversation.number });
    }
  });

  test('customers who leave fall silent before, and stay so', () => {
    const leavers = demoCompany(year).company.customers.filter(customer => customer.leavesAt !== null);
    expect(leavers.length).toBeGreaterThan(10);
    for (const { domain, leavesAt } of leavers) {
      const written = steps.filter(
        step => step.kind === 'human' && step.author.address.endsWith(`@${domain}`),
      );
      for (const step of written) expect(step.at).toBeLessThan(leavesAt ?? 0);
    }
  });

  test('every sort of mail occurs', () => {
    const acts = new Set(steps.map(step => step.act));
    for (const act of [
      'ask',
      'nudge',
      'thanks',
      'resume',
      'late',
      'forward',
      'partner',
      'internal-ask',
      'outreach',
      'away',
      'newsletter',
      'alert',
      'invite',
      'accept',
      'list-reply',
    ] as const) {
      expect(acts).toContain(act);
    }
    expect(new Set(steps.map(step => step.kind))).toEqual(
      new Set(['human', 'bounce', 'auto-reply', 'calendar', 'bulk', 'notification']),
    );
    expect(steps.some(step => step.lostReferences)).toBe(true);
    expect(messages.some(message => message.copies.length > 2)).toBe(true);
  });

  test('addresses are under names that nobody can own', () => {
    for (const { author, to, cc } of steps) {
      for (const party of [author, ...to, ...cc]) expect(party.address).toMatch(/\.(example|test|invalid)$/);
    }
  });

  test('another MIME reader reads every tenth', async () => {
    for (let i = 0; i < messages.length; i += 10) await expectReadable(messages[i]);
  });
});

async function expectReadable(message: DemoMessage | undefined): Promise<void> {
  if (message === undefined) return;
  const { step, rendered, copies } = message;
  const read = await PostalMime.parse(Buffer.from((copies[0]?.head ?? '') + rendered.content, 'latin1'));
  expect(read.messageId).toBe(`<${step.id}>`);
  expect(read.subject).toBe(rendered.subject);
  expect(Date.parse(read.date ?? '') / 1000).toBe(step.at);
  if (step.via === null)
    expect(read.from).toMatchObject({ name: step.author.name, address: step.author.address });
  expect(read.to?.map(party => party.address)).toEqual(step.to.map(party => party.address));
  const text = `${read.text ?? ''}${read.html ?? ''}`;
  expect(text).not.toContain('\uFFFD');
  const files = read.attachments.filter(file => file.filename !== null && file.filename !== '');
  expect(
    files
      .map(file => file.filename)
      .filter(name => rendered.attachments.some(planned => planned.name === name)),
  ).toHaveLength(rendered.attachments.length);
}
