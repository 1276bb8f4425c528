import { expect, test } from 'vitest';
import { proposedSlug, SLUG } from './policy-slug.ts';

test.each([
  ['Acme & Söhne', 'acme-so-hne-'],
  ['', ''],
  ['日本', ''],
  ['A company with a very long name', 'a-company-with-a-very-lo-'],
])('the address of “%s” begins with its name and ends with what nobody guesses', (name, begins) => {
  const slug = proposedSlug(name, bytes => bytes.fill(171));
  expect(slug).toBe(`${begins}${'ab'.repeat(8)}`);
  expect(slug).toMatch(SLUG);
  expect(proposedSlug(name)).not.toBe(proposedSlug(name));
});
