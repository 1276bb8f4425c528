import { describe, expect, it } from 'vitest';
import type { Problem } from '../problems.data.ts';
import { parseAddresses } from './addresses.ts';
import { parseContentType } from './content-type.ts';
import { remembering } from './remembering.ts';

describe('what is remembered of values', () => {
  it('is what reading them again would give, whichever come again and however many', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const read = (value: string) => `<${value.toUpperCase()}>`;
    const remembered = remembering(6, read);
    for (let i = 0; i < 20_000; i++) {
      const value = String(random(2) === 0 ? random(50) : random(10_000_000));
      expect(remembered(value)).toBe(read(value));
    }
  });

  it('is read once while it keeps coming, and again after thousands of others', () => {
    let reads = 0;
    const remembered = remembering(20, value => {
      if (value === 'ana@acme.test') reads++;
      return value;
    });
    for (let i = 0; i < 10_000; i++) remembered(i % 100 === 0 ? 'ana@acme.test' : `${i}@acme.test`);
    expect(reads).toBe(1);
    for (let i = 0; i < 10_000; i++) remembered(`${i}@other.test`);
    remembered('ana@acme.test');
    expect(reads).toBe(2);
  });

  it('does not grow with the length of what strangers write', () => {
    let reads = 0;
    const remembered = remembering(1500, () => ++reads);
    const value = (i: number) => `${i},`.padEnd(1500, 'x');
    for (let i = 0; i < 2_000; i++) remembered(value(i));
    for (let i = 1_999; i >= 0; i--) remembered(value(i));
    // Only some four hundred of that length are still known.
    expect(reads).toBeGreaterThan(3_600);
  });

  it('has no longer values in it', () => {
    let reads = 0;
    const remembered = remembering(3, () => ++reads);
    for (let i = 0; i < 5; i++) remembered('abcd');
    expect(reads).toBe(5);
  });

  it('tells the problems of a value each time it comes', () => {
    for (let i = 0; i < 3; i++) {
      const problems = new Set<Problem>();
      parseAddresses('nobody in particular', problems);
      parseContentType("text/plain; name*=no-such''%FF", problems);
      expect([...problems]).toEqual(['bad-address', 'bad-charset']);
    }
  });
});
