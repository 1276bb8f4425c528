import { expect, test } from 'vitest';
import { rfc5256BaseSubject } from './rfc5256-subject.ts';

test.each([
  ['Order', 'Order'],
  ['Re: Order', 'Order'],
  ['RE:  fwd : Order (fwd) (FWD) ', 'Order'],
  ['Re[2]: Order', 'Order'],
  ['[users] Re: [x] Order', 'Order'],
  ['[users]', '[users]'],
  ['Re: [users]', '[users]'],
  ['[Fwd: [fwd: Re: Order]]', 'Order'],
  ['AW: Order', 'AW: Order'],
  ['Reorder', 'Reorder'],
  ['[a[b] x', '[a[b] x'],
  ['', ''],
])('%j is about %j', (subject, base) => {
  expect(rfc5256BaseSubject(subject)).toBe(base);
});
