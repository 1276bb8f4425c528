/** The law of live mailboxes: whatever goes wrong, changes and is killed, in the end what is kept is what is there. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Callbacks, ProviderMailbox } from '../../src/connect/changes/changes.ts';
import { openGmail } from '../../src/connect/gmail/open-gmail.ts';
import { openGraph } from '../../src/connect/graph/open-graph.ts';
import type { Fault } from '../servers/faults.ts';
import { startGmail } from '../servers/gmail.ts';
import { startGraph } from '../servers/graph.ts';
import { startOAuth } from '../servers/oauth.ts';
import { type Keeper, mail, openKeeper, quickWorld } from './keep-changes.ts';

const RUNS = 40;

const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Fault>('none') },
  fc.constantFrom<Fault>('drop', 'cut', { status: 500 }, { status: 429, retryAfter: '1' }, { status: 503 }),
  fc.constantFrom<Fault>({ part: 429 }, { part: 500 }, { part: 0 }, { part: 503, retryAfter: '2' }, 'expire'),
);
/** More than a few in a row, or access that ends again at once, are no passing trouble: there reading ends, and rightly so. */
const passing = (faults: Fault[]): Fault[] =>
  faults
    .map(
      (one, at): Fault =>
        one === 'expire' && faults.slice(Math.max(0, at - 9), at).includes(one) ? 'drop' : one,
    )
    .flatMap((one, at) => (at % 3 === 2 ? [one, 'none'] : [one]));

const change = fc.record({
  what: fc.constantFrom('add', 'remove', 'hide', 'label', 'back', 'mark', 'forget', 'kill'),
  which: fc.nat(200),
});
const course = fc.array(change, { maxLength: 30 });
const trouble = fc.array(fault, { maxLength: 60 }).map(passing);
const at = <Value>(values: Iterable<Value>, which: number): Value | undefined => {
  const all = [...values];
  return all[which % all.length];
};

function callbacks(keeper: Keeper): Callbacks {
  return { onTokens() {}, stored: keeper.stored, world: quickWorld().world };
}

test('Gmail', async () => {
  const oauth = await startOAuth();
  const gmail = await startGmail(oauth);
  const settings = { name: 'ana', client: oauth.client, bodies: true, api: gmail.url };
  const open = (keeper: Keeper): ProviderMailbox<unknown> =>
    openGmail(settings, oauth.issue(), callbacks(keeper));
  await fc.assert(
    fc.asyncProperty(
      course,
      trouble,
      fc.integer({ min: 1, max: 9 }),
      async (changes, faults, historyPage) => {
        for (const id of [...gmail.kept.keys()]) gmail.remove(id);
        for (let n = 0; n < 120; n++) gmail.add(mail(n));
        gmail.faults.splice(0, Number.POSITIVE_INFINITY, ...faults);
        gmail.historyPage = historyPage;
        const keeper = openKeeper();
        for (const { what, which } of changes) {
          const id = at(gmail.kept.keys(), which) ?? '';
          if (what === 'add') gmail.add(mail(1000 + which), which % 5 === 0 ? ['SPAM'] : ['INBOX']);
          if (what === 'remove') gmail.remove(id);
          if (what === 'hide') gmail.relabel(id, ['SPAM'], ['INBOX']);
          if (what === 'label') gmail.relabel(id, ['STARRED'], []);
          if (what === 'back') gmail.relabel(id, ['INBOX'], ['SPAM']);
          if (what === 'mark') gmail.relabel(id, ['UNREAD'], ['STARRED']);
          if (what === 'forget') gmail.forgetHistory();
          if (what === 'kill') await keeper.read(open(keeper), which % 4);
        }
        await keeper.read(open(keeper));
        const there = [...gmail.kept.values()].filter(({ labelIds }) => !labelIds.includes('SPAM'));
        expect([...keeper.messages.keys()].sort()).toEqual(there.map(({ id }) => id).sort());
        for (const { id, labelIds } of there) {
          expect(keeper.messages.get(id)?.labels).toHaveLength(labelIds.length);
        }
      },
    ),
    { numRuns: RUNS, timeout: 10_000 },
  );
  await gmail.stop();
  await oauth.stop();
});

test('Microsoft Graph', async () => {
  const oauth = await startOAuth('Microsoft');
  const graph = await startGraph(oauth);
  const settings = { name: 'ana', client: oauth.client, bodies: true, api: graph.api };
  const open = (keeper: Keeper): ProviderMailbox<unknown> =>
    openGraph(settings, oauth.issue(), callbacks(keeper));
  const labels: Record<string, string> = {
    'folder-inbox': 'Bandeja de entrada',
    'folder-sentitems': 'Elementos enviados',
    'folder-deleteditems': 'Papelera',
  };
  await fc.assert(
    fc.asyncProperty(course, trouble, fc.integer({ min: 2, max: 50 }), async (changes, faults, pageSize) => {
      for (const id of [...graph.kept.keys()]) graph.remove(id);
      for (let n = 0; n < 60; n++) graph.add(n % 4 === 0 ? 'folder-sentitems' : 'folder-inbox', mail(n));
      graph.faults.splice(0, Number.POSITIVE_INFINITY, ...faults);
      graph.pageSize = pageSize;
      const keeper = openKeeper();
      for (const { what, which } of changes) {
        const id = at(graph.kept.keys(), which) ?? '';
        if (what === 'add') graph.add('folder-inbox', mail(1000 + which));
        if (what === 'remove') graph.remove(id);
        if (what === 'hide') graph.move(id, 'folder-junkemail');
        if (what === 'label') graph.move(id, at(Object.keys(labels), which) ?? '');
        if (what === 'back') graph.move(id, 'folder-inbox');
        if (what === 'mark') graph.mark(id, { isRead: which % 2 === 0, isFlagged: which % 3 === 0 });
        if (what === 'forget') graph.forget();
        if (what === 'kill') await keeper.read(open(keeper), which % 4);
      }
      // What moved into a folder that was gone through already comes with the round after.
      await keeper.read(open(keeper));
      await keeper.read(open(keeper));
      const there = [...graph.kept.values()].filter(({ folder }) => labels[folder] !== undefined);
      expect([...keeper.messages.keys()].sort()).toEqual(there.map(({ id }) => id).sort());
      for (const { id, folder, isRead, isFlagged } of there) {
        const marks = [...(isRead ? [] : ['Unread']), ...(isFlagged ? ['Starred'] : [])];
        expect(keeper.messages.get(id)?.labels).toEqual([labels[folder], ...marks]);
      }
    }),
    { numRuns: RUNS, timeout: 10_000 },
  );
  await graph.stop();
  await oauth.stop();
});
