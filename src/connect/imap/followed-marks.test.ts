/** Servers that tell more than there is, or of what was not asked. Honest ones: test/pipeline/sync.test.ts. */
import { type AddressInfo, createServer, type Server } from 'node:net';
import type { ImapFlow } from 'imapflow';
import { afterEach, expect, test } from 'vitest';
import { followMarks } from './followed-marks.ts';
import { connectImap } from './imap-client.ts';
import { folderKey } from './imap-cursor.ts';
import type { FolderState } from './list-folders.ts';

let server: Server;
let client: ImapFlow;
afterEach(() => {
  client.close();
  server.close();
});

/** Three messages, of which one answer is as `told` says; the others are as they should be. */
async function open(told: { fetch?: string; search?: string }, capability = 'CONDSTORE ENABLE') {
  const selected =
    '* 3 EXISTS\r\n* OK [UIDVALIDITY 1] x\r\n* OK [UIDNEXT 4] x\r\n* OK [HIGHESTMODSEQ 9] x\r\n';
  server = createServer(socket => {
    socket.on('error', () => {});
    socket.write(`* OK [CAPABILITY IMAP4rev1 ${capability}] ready\r\n`);
    let rest = '';
    socket.on('data', data => {
      const lines = (rest + data.toString()).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [tag, command = '', of = ''] = line.toUpperCase().split(' ');
        const what = command === 'UID' ? of : command;
        if (what === 'ENABLE') socket.write('* ENABLED CONDSTORE\r\n');
        if (what === 'CAPABILITY') socket.write(`* CAPABILITY IMAP4rev1 ${capability}\r\n`);
        if (what === 'EXAMINE') socket.write(selected);
        if (what === 'FETCH') socket.write(told.fetch ?? '');
        if (what === 'SEARCH') socket.write(told.search ?? '* SEARCH\r\n');
        socket.write(`${tag} OK done\r\n`);
      }
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const place = { host: '127.0.0.1', port, user: 'ana', security: 'none', folder: null, name: 'x' } as const;
  client = await connectImap(place, { password: 'word' });
  return followMarks(client, async key =>
    key === folderKey('INBOX', '1') ? new Map([[2, { unread: true, starred: false }]]) : new Map(),
  );
}

const inbox = (marked: string | null, modseq: string | null = '9'): FolderState => ({
  ...{ path: 'INBOX', label: 'INBOX', sent: null, validity: '1', uidNext: 4, messages: 3, modseq },
  cursor: { validity: '1', low: 1, next: 4, messages: 3, modseq, marked },
});
const fetched = (uid: number, flags: string) => `* 1 FETCH (UID ${uid} FLAGS (${flags}) MODSEQ (9))\r\n`;

test('changes of other messages, or without flags, are passed over; flags are no case-sensitive names', async () => {
  const marks = await open({
    fetch: `${fetched(2, '\\SEEN \\flagged')}${fetched(4, '')}${fetched(90, '')}* 1 FETCH (UID 3 MODSEQ (9))\r\n`,
  });
  expect(await marks.take(inbox('7'))).toEqual({
    changed: [{ uid: 2, unread: false, starred: true }],
    marked: '9',
  });
  expect(await marks.take(inbox('9'))).toBeNull();
});

test('a server that tells of changes without end is given up', async () => {
  const marks = await open({ fetch: fetched(2, '').repeat(3000) });
  await expect(marks.take(inbox('7'))).rejects.toThrow('more changes than there are messages');
});

test('a server that names messages without end is given up', async () => {
  const uids = Array.from({ length: 3000 }, (_, n) => n + 1);
  const marks = await open({ search: `* SEARCH ${uids.join(' ')}\r\n` });
  const folder = { ...inbox(null), uidNext: 5000 };
  const many = { ...folder, cursor: { ...folder.cursor, next: 5000 } };
  await expect(marks.take(many)).rejects.toThrow('more messages than there are');
});

test('a counter that fell is no reason to believe that nothing changed', async () => {
  const marks = await open({});
  expect(await marks.take(inbox('12'))).toEqual({
    changed: [{ uid: 2, unread: false, starred: false }],
    marked: '9',
  });
});

test.each([
  ['without CONDSTORE', 'IDLE', null],
  ['with CONDSTORE in other folders', 'CONDSTORE ENABLE', '0'],
])('compared again only when the server stirs: %s', async (_, capability, modseq) => {
  const marks = await open({ search: '* SEARCH 1\r\n' }, capability);
  const changed = [
    { uid: 1, unread: true, starred: true },
    { uid: 2, unread: false, starred: false },
  ];
  expect(await marks.take(inbox(null, modseq))).toEqual({ changed, marked: null });
  expect(await marks.take(inbox(null, modseq))).toBeNull();
  marks.stir('Other');
  expect(await marks.take(inbox(null, modseq))).toBeNull();
  marks.stir('INBOX');
  expect(await marks.take(inbox(null, modseq))).toEqual({ changed, marked: null });
});
