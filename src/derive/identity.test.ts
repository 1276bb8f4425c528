import { describe, expect, test } from 'vitest';
import { type AddressEvidence, whoseMailbox } from './identity.ts';

const seen = (email: string, more: Partial<AddressEvidence>): AddressEvidence => ({
  email,
  sent: 0,
  authored: 0,
  delivered: 0,
  received: 0,
  list: false,
  ...more,
});

describe('what lies under Sent', () => {
  test('its authors own the mailbox, aliases too, the most frequent first', () => {
    const found = whoseMailbox([
      seen('ana@gmail.com', { sent: 3, authored: 3 }),
      seen('ana@acme.test', { sent: 90, authored: 90, received: 400 }),
      seen('customer@other.test', { authored: 300 }),
    ]);
    expect(found).toEqual({
      me: ['ana@acme.test', 'ana@gmail.com'],
      domains: ['acme.test'],
      reason: 'sent',
      taken: [
        { email: 'ana@acme.test', messages: 90 },
        { email: 'ana@gmail.com', messages: 3 },
      ],
      left: [],
    });
  });

  test('a customer’s message dragged there makes nobody the owner', () => {
    const found = whoseMailbox([
      seen('ana@acme.test', { sent: 90, authored: 90 }),
      seen('customer@other.test', { sent: 1, authored: 40 }),
    ]);
    expect(found.me).toEqual(['ana@acme.test']);
    expect(found.left).toEqual([{ email: 'customer@other.test', messages: 1, why: 'mostly-not-sent' }]);
  });

  test('a list’s own address is never an owner', () => {
    const found = whoseMailbox([
      seen('ana@acme.test', { sent: 9, authored: 9 }),
      seen('users@lists.test', { sent: 20, authored: 20, list: true }),
    ]);
    expect([found.me, found.left[0]?.why]).toEqual([['ana@acme.test'], 'list']);
  });
});

describe('where mail was delivered', () => {
  test('decides when nothing lies under Sent', () => {
    const found = whoseMailbox([
      seen('support@acme.test', { delivered: 500, received: 480 }),
      seen('help@acme.test', { delivered: 80, received: 80 }),
      seen('old@acme.example', { delivered: 2, received: 2 }),
      seen('customer@other.test', { authored: 700 }),
    ]);
    expect(found).toMatchObject({
      me: ['support@acme.test', 'help@acme.test'],
      domains: ['acme.test'],
      reason: 'delivered',
    });
    expect(found.left).toEqual([{ email: 'old@acme.example', messages: 2, why: 'rare' }]);
  });

  test('an archive’s subscription is no owner: the most frequent participant is', () => {
    const found = whoseMailbox([
      seen('lists+project@archive.test', { delivered: 1600 }),
      seen('copied@other.test', { delivered: 7, received: 7 }),
      seen('project@lists.test', { received: 1600, list: true }),
      seen('maintainer@acme.test', { authored: 300, received: 500 }),
      seen('newsletter@shop.test', { authored: 600 }),
    ]);
    expect(found).toMatchObject({
      me: ['maintainer@acme.test'],
      reason: 'frequent-sender',
      taken: [{ messages: 800 }],
    });
  });

  test('a tag of an address that takes part is fine', () => {
    const found = whoseMailbox([
      seen('ana+news@acme.test', { delivered: 5 }),
      seen('ana@acme.test', { received: 50 }),
    ]);
    expect(found.me).toEqual(['ana+news@acme.test']);
  });
});

describe('otherwise', () => {
  test('who never wrote is not the most frequent sender', () => {
    const found = whoseMailbox([
      seen('team@acme.test', { received: 90 }),
      seen('ana@gmail.com', { authored: 4 }),
    ]);
    expect(found).toMatchObject({ me: ['ana@gmail.com'], domains: [], reason: 'frequent-sender' });
  });

  test('nobody', () => {
    expect(whoseMailbox([seen('', { authored: 9 })])).toEqual({
      me: [],
      domains: [],
      reason: 'none',
      taken: [],
      left: [],
    });
  });

  test('ties go by address, not by order', () => {
    const tied = [seen('b@acme.test', { authored: 5 }), seen('a@acme.test', { authored: 5 })];
    expect(whoseMailbox(tied)).toEqual(whoseMailbox(tied.toReversed()));
  });
});
