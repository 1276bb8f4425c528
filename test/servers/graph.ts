/** Microsoft Graph's mail for the tests, as its reference describes it: delta rounds, $value, $batch, immutable ids. */
import { type Asked, type FaultyServer, type Reply, startFaulty } from './faults.ts';
import type { OAuthServer } from './oauth.ts';

interface Folder {
  id: string;
  displayName: string;
  parentFolderId: string;
}

interface Kept {
  id: string;
  folder: string;
  mime: string;
  at: number;
  conversationId: string;
  isDraft: boolean;
  isRead: boolean;
  isFlagged: boolean;
}

export interface GraphServer extends FaultyServer {
  /** The base URL of the API. */
  api: string;
  add(folder: string, mime: string, more?: Partial<Kept>): string;
  /** The id stays. */
  move(id: string, folder: string): void;
  remove(id: string): void;
  /** As somebody does in a mail program; told as the change alone. */
  mark(id: string, marks: { isRead?: boolean; isFlagged?: boolean }): void;
  addFolder(name: string, parent?: string): string;
  renameFolder(id: string, name: string): void;
  /** With all that is in it. */
  removeFolder(id: string): void;
  /** States told so far are no longer known: 410. */
  forget(): void;
  kept: ReadonlyMap<string, Kept>;
  /** Entries a page of changes. */
  pageSize: number;
}

const ROOT = 'folder-root';
const PLACES = ['inbox', 'sentitems', 'drafts', 'junkemail', 'deleteditems', 'outbox'];
const NAMES = [
  'Bandeja de entrada',
  'Elementos enviados',
  'Borradores',
  'Correo no deseado',
  'Papelera',
  'Salida',
];

const refusal = (status: number, code: string): Reply => ({
  status,
  body: { error: { code, message: `no: ${code}` } },
});
const notFound = () => refusal(404, 'ErrorItemNotFound');
const gone = () => ({
  ...refusal(410, 'SyncStateNotFound'),
  headers: { location: 'https://graph.test/again' },
});

export async function startGraph(oauth: OAuthServer): Promise<GraphServer> {
  const folders = new Map<string, Folder>(
    PLACES.map((place, at) => [
      `folder-${place}`,
      { id: `folder-${place}`, displayName: NAMES[at] ?? '', parentFolderId: ROOT },
    ]),
  );
  const kept = new Map<string, Kept>();
  /** What happened in each folder (`''`: to folders), in order. */
  let log: { where: string; id: string; created: boolean }[] = [];
  let epoch = 1;
  let count = 0;

  const note = (where: string, id: string, created: boolean) => log.push({ where, id, created });

  const whole = (one: Kept) => ({
    '@odata.type': '#microsoft.graph.message',
    '@odata.etag': `W/"${one.id}"`,
    id: one.id,
    parentFolderId: one.folder,
    conversationId: one.conversationId,
    receivedDateTime: new Date(one.at * 1000).toISOString(),
    isRead: one.isRead,
    isDraft: one.isDraft,
    flag: { flagStatus: one.isFlagged ? 'flagged' : 'notFlagged' },
  });

  /** All of them, or what changed since a point of the log; tokens say epoch, that point, where it ends, and how far it was told. */
  function delta(
    path: string,
    where: string,
    query: URLSearchParams,
    all: () => { id: string }[],
    now: (id: string, created: boolean) => { id: string } | null,
  ): Reply {
    const token = query.get('$skiptoken') ?? query.get('$deltatoken');
    const [of = epoch, since = -1, until = log.length, told = 0] = token?.split('.').map(Number) ?? [];
    if (of !== epoch) return gone();
    let values: { id: string }[];
    let from = told;
    if (since < 0) {
      // Of a first round the token says after which one it goes on: what leaves the folder meanwhile shifts nothing.
      values = all().filter(one => told === 0 || where === '' || (kept.get(one.id)?.at ?? 0) < told);
      from = where === '' ? told : 0;
    } else {
      const touched = new Map<string, boolean>();
      for (const entry of log.slice(since, until)) {
        if (entry.where === where) touched.set(entry.id, entry.created || touched.get(entry.id) === true);
      }
      values = [...touched].map(
        ([id, created]) => now(id, created) ?? { id, '@removed': { reason: 'deleted' } },
      );
    }
    const end = from + running.pageSize;
    const goesOn = since < 0 && where !== '' ? kept.get(values[end - 1]?.id ?? '')?.at : end;
    const next = end < values.length ? `$skiptoken=${[epoch, since, until, goesOn].join('.')}` : null;
    const link = `${running.api}${path}?${next ?? `$deltatoken=${[epoch, until].join('.')}`}`;
    return {
      status: 200,
      body: {
        '@odata.context': `${running.api}/$metadata#Collection(message)`,
        [next === null ? '@odata.deltaLink' : '@odata.nextLink']: link,
        value: values.slice(from, end),
      },
    };
  }

  function ofFolder(path: string, folder: string, rest: string, query: URLSearchParams): Reply {
    const place = folders.get(folder) ?? folders.get(`folder-${folder}`);
    if (place === undefined)
      return folder === 'msgfolderroot' ? { status: 200, body: { id: ROOT } } : notFound();
    if (rest === '') return { status: 200, body: place };
    const inside = () =>
      [...kept.values()]
        .filter(one => one.folder === place.id)
        .toSorted((a, b) => b.at - a.at)
        .map(whole);
    if (rest === '/messages') {
      const skip = Number(query.get('$skip') ?? 0);
      const top = Math.min(Number(query.get('$top') ?? 10), 50);
      const more =
        inside().length > skip + top
          ? { '@odata.nextLink': `${running.api}${path}?$top=${top}&$skip=${skip + top}` }
          : {};
      return {
        status: 200,
        body: {
          value: inside()
            .slice(skip, skip + top)
            .map(({ id }) => ({ id })),
          ...more,
        },
      };
    }
    if (rest !== '/messages/delta') return notFound();
    return delta(path, place.id, query, inside, (id, created) => {
      const one = kept.get(id);
      if (one?.folder !== place.id) return null;
      return created ? whole(one) : { id, isRead: one.isRead };
    });
  }

  function one(url: URL, immutable: boolean): Reply {
    const path = url.pathname.replace('/v1.0', '');
    if (path === '/me')
      return { status: 200, body: { mail: 'ana@acme.test', userPrincipalName: 'ana@acme.example' } };
    if (path === '/me/mailFolders/delta') {
      const every = () =>
        [...folders.values()].map(folder => ({ ...folder, totalItemCount: inFolder(folder.id) }));
      return delta(path, '', url.searchParams, every, id => folders.get(id) ?? null);
    }
    const [, folder, rest = ''] = /^\/me\/mailFolders\/([^/]+)(\/.*)?$/.exec(path) ?? [];
    if (folder !== undefined) return ofFolder(path, decodeURIComponent(folder), rest, url.searchParams);
    const [, id, value] = /^\/me\/messages\/([^/]+)(\/\$value)?$/.exec(path) ?? [];
    const found = kept.get(decodeURIComponent(id ?? ''));
    if (found === undefined || !immutable) return notFound();
    if (value !== undefined) return { status: 200, body: found.mime };
    return { status: 200, body: { ...whole(found), ...headersOf(found, url.searchParams) } };
  }

  const inFolder = (folder: string) => [...kept.values()].filter(one => one.folder === folder).length;

  function headersOf({ mime, folder }: Kept, query: URLSearchParams): object {
    if (!query.get('$select')?.includes('internetMessageHeaders')) return {};
    const lines = mime.slice(0, mime.indexOf('\r\n\r\n')).split('\r\n');
    const all = lines.map(line => ({ name: line.split(':')[0] ?? '', value: line.replace(/^[^:]+: ?/, '') }));
    const field = (name: string) => all.find(one => one.name === name)?.value ?? null;
    const size = { id: 'Integer 0xe08', value: String(mime.length) };
    const answers = { id: 'String 0x1042', value: field('In-Reply-To') ?? '' };
    const sent = folder === 'folder-sentitems';
    return {
      internetMessageId: field('Message-ID'),
      sentDateTime: new Date(field('Date') ?? 0).toISOString(),
      subject: field('Subject'),
      from: { emailAddress: { name: 'Ana, Acme', address: 'ana@acme.test' } },
      toRecipients: [{ emailAddress: { name: 'kim@north.test', address: 'kim@north.test' } }],
      ...(sent ? {} : { internetMessageHeaders: all }),
      singleValueExtendedProperties: answers.value === '' ? [size] : [size, answers],
    };
  }

  function batch({ body, part }: Asked): Reply {
    const { requests } = JSON.parse(body) as {
      requests: { id: string; url: string; headers?: Record<string, string> }[];
    };
    if (requests.length > 20) return refusal(400, 'BadRequest');
    const responses = requests.flatMap(({ id, url, headers = {} }, at) => {
      if (part !== null && at % 2 === 0) {
        if (part.part === 0) return [];
        const wait = part.retryAfter === undefined ? {} : { 'Retry-After': part.retryAfter };
        return [{ id, status: part.part, headers: wait, body: refusal(part.part, 'TooManyRequests').body }];
      }
      const reply = one(new URL(`${running.api}${url}`), isImmutable(headers.Prefer));
      return [{ id, status: reply.status, headers: {}, body: reply.body }];
    });
    return { status: 200, body: { responses: responses.reverse() } };
  }

  const isImmutable = (prefer: unknown) => String(prefer).includes('IdType="ImmutableId"');

  const server = await startFaulty(
    asked => {
      if (!oauth.accepts(asked.headers.authorization)) return refusal(401, 'InvalidAuthenticationToken');
      if (asked.method === 'POST' && asked.url.pathname === '/v1.0/$batch') return batch(asked);
      return one(asked.url, isImmutable(asked.headers.prefer));
    },
    () => oauth.expire(),
  );
  const running: GraphServer = Object.assign(server, {
    api: `${server.url}/v1.0`,
    kept,
    pageSize: 40,
    add(folder: string, mime: string, more: Partial<Kept> = {}) {
      const id = `AAkALgAA${String(++count).padStart(6, '0')}=`;
      const one = {
        id,
        folder,
        mime,
        at: 1_770_000_000 + count,
        conversationId: `AAQk${count}`,
        isDraft: false,
        isRead: true,
        isFlagged: false,
        ...more,
      };
      kept.set(id, one);
      note(folder, id, true);
      return id;
    },
    move(id: string, folder: string) {
      const one = kept.get(id);
      if (one === undefined || one.folder === folder) return;
      note(one.folder, id, false);
      one.folder = folder;
      note(folder, id, true);
    },
    remove(id: string) {
      const one = kept.get(id);
      if (one !== undefined) note(one.folder, id, false);
      kept.delete(id);
    },
    mark(id: string, marks: { isRead?: boolean; isFlagged?: boolean }) {
      const one = kept.get(id);
      if (one === undefined) return;
      Object.assign(one, marks);
      note(one.folder, id, false);
    },
    addFolder(displayName: string, parentFolderId = ROOT) {
      const id = `folder-${++count}`;
      folders.set(id, { id, displayName, parentFolderId });
      note('', id, true);
      return id;
    },
    renameFolder(id: string, displayName: string) {
      const folder = folders.get(id);
      if (folder !== undefined) folders.set(id, { ...folder, displayName });
      note('', id, false);
    },
    removeFolder(id: string) {
      folders.delete(id);
      note('', id, false);
      for (const one of kept.values()) if (one.folder === id) kept.delete(one.id);
    },
    forget() {
      epoch++;
      log = [];
    },
  });
  return running;
}
