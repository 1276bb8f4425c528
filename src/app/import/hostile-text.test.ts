import { expect, test } from 'vitest';
import { openStore } from '../../store/open.ts';
import { openAddressBook } from './address-book.ts';
import { openLabels } from './labels.ts';

test('an address or label that differs only in what no database keeps is the same one', async () => {
  const store = await openStore('memory');
  const book = await openAddressBook(store.db, 1, null);
  const labels = await openLabels(store.db, 1);
  const ids = ['ab@x.test', 'a\0b@x.test', '\ufeffab@x.test', '\0\ufeffab@x.test'].map(email =>
    book.idOf({ email, name: '' }),
  );
  expect([new Set(ids).size, book.takeLines().length]).toEqual([1, 1]);
  expect(new Set(['A', 'A\0', '\ufeffA'].map(name => labels.idOf(name))).size).toBe(1);
  await store.close();
});
