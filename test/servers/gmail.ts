/** Gmail's API for the tests, as its REST reference and batch guide describe it: lists, history, formats, batches. */
import { type Asked, type FaultyServer, type Reply, startFaulty } from './faults.ts';
import type { OAuthServer } from './oauth.ts';

interface Kept {
  id: string;
  threadId: string;
  labelIds: string[];
  raw: string;
  at: number;
}

export interface GmailServer extends FaultyServer {
  /** Returns the id. `raw` with CRLF. */
  add(raw: string, labelIds?: string[], threadId?: string): string;
  remove(id: string): void;
  relabel(id: string, add: string[], take: string[]): void;
  /** As after a week: the history is known from now on only. */
  forgetHistory(): void;
  /** Page tokens given so far are no longer taken. */
  forgetPages(): void;
  kept: ReadonlyMap<string, Kept>;
  labels: { id: string; name: string }[];
  /** Records a page of the history. */
  historyPage: number;
}

type HistoryRecord = Record<string, unknown> & { id: string };

const refusal = (code: number, reason: string, message: string): Reply => ({
  status: code,
  body: { error: { code, message, errors: [{ domain: 'global', reason, message }] } },
});
const notFound = () => refusal(404, 'notFound', 'Requested entity was not found.');

export async function startGmail(oauth: OAuthServer): Promise<GmailServer> {
  const kept = new Map<string, Kept>();
  let history: HistoryRecord[] = [];
  let historyId = 1000;
  let known = 1000;
  let count = 0;
  let pages = 1;

  function note(what: string, message: Kept, labelIds?: string[]): void {
    // Ids grow, with gaps; one of three changes shares the id of the one before.
    if (historyId % 3 !== 1) historyId += 7;
    else historyId += 1;
    const told = { id: message.id, threadId: message.threadId };
    history.push({
      id: String(historyId),
      messages: [told],
      [what]: [{ message: told, ...(labelIds === undefined ? {} : { labelIds }) }],
    });
  }

  function list(query: URLSearchParams): Reply {
    const size = Math.min(500, Number(query.get('maxResults') ?? 100));
    const [, set, before] = /^p(\d+)-(\d+)$/.exec(query.get('pageToken') ?? '') ?? [];
    if (query.has('pageToken') && Number(set) !== pages)
      return refusal(400, 'invalidArgument', 'Invalid pageToken');
    const all = [...kept.values()]
      .filter(
        ({ labelIds }) => query.get('includeSpamTrash') === 'true' || !/SPAM|TRASH/.test(labelIds.join()),
      )
      .filter(({ at }) => before === undefined || at < Number(before))
      .toSorted((a, b) => b.at - a.at);
    const page = all.slice(0, size);
    return {
      status: 200,
      body: {
        ...(page.length === 0 ? {} : { messages: page.map(({ id, threadId }) => ({ id, threadId })) }),
        ...(all.length > size ? { nextPageToken: `p${pages}-${page.at(-1)?.at}` } : {}),
        resultSizeEstimate: 201,
      },
    };
  }

  function changes(query: URLSearchParams): Reply {
    const start = Number(query.get('startHistoryId'));
    if (!Number.isInteger(start) || start < known) return notFound();
    const size = Math.min(500, Number(query.get('maxResults') ?? 100), running.historyPage);
    const from = Number(query.get('pageToken') ?? 0);
    const all = history.filter(({ id }) => Number(id) > start);
    const page = all.slice(from, from + size);
    return {
      status: 200,
      body: {
        ...(page.length === 0 ? {} : { history: page }),
        ...(from + size < all.length ? { nextPageToken: String(from + size) } : {}),
        historyId: String(historyId),
      },
    };
  }

  function message(id: string, query: URLSearchParams): Reply {
    const found = kept.get(id);
    if (found === undefined) return notFound();
    const { threadId, labelIds, raw, at } = found;
    const same = {
      id,
      threadId,
      labelIds,
      snippet: '',
      sizeEstimate: raw.length,
      historyId: String(historyId),
      internalDate: String(at * 1000),
    };
    const format = query.get('format') ?? 'full';
    if (format === 'raw')
      return { status: 200, body: { ...same, raw: Buffer.from(raw).toString('base64url') } };
    if (format === 'minimal') return { status: 200, body: same };
    const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
    const headers = head.split('\r\n').map(line => {
      const colon = line.indexOf(':');
      return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() };
    });
    return { status: 200, body: { ...same, payload: { headers } } };
  }

  function one(url: URL): Reply {
    const path = url.pathname.replace('/gmail/v1/users/me', '');
    if (path === '/profile') {
      return {
        status: 200,
        body: {
          emailAddress: 'ana@acme.test',
          messagesTotal: kept.size,
          threadsTotal: 1,
          historyId: String(historyId),
        },
      };
    }
    if (path === '/labels') return { status: 200, body: { labels: running.labels } };
    if (path === '/messages') return list(url.searchParams);
    if (path === '/history') return changes(url.searchParams);
    const [, id] = /^\/messages\/([^/]+)$/.exec(path) ?? [];
    return id === undefined ? notFound() : message(decodeURIComponent(id), url.searchParams);
  }

  /** Parts come back in another order, and say by Content-ID which they answer. */
  function batch({ headers, body, part, url }: Asked): Reply {
    const [, boundary] = /boundary=(\S+)/.exec(headers['content-type'] ?? '') ?? [];
    const calls = [...body.matchAll(/Content-ID: <(item-\d+)>\r\n\r\nGET (\S+)/g)];
    if (boundary === undefined || !body.endsWith(`--${boundary}--\r\n`) || calls.length > 100) {
      return refusal(400, 'badRequest', 'Failed to parse batch request');
    }
    let text = '';
    for (const [at, [, id = '', path = '']] of calls.entries()) {
      const fails = part !== null && at % 2 === 0;
      if (fails && part.part === 0) continue;
      const reply = fails ? partFault(part.part) : one(new URL(path, url));
      const more = fails && part.retryAfter !== undefined ? `Retry-After: ${part.retryAfter}\r\n` : '';
      const json = JSON.stringify(reply.body, null, 1);
      const part_ = `--answer\r\nContent-Type: application/http\r\nContent-ID: <response-${id}>\r\n\r\nHTTP/1.1 ${reply.status} Said\r\nContent-Type: application/json; charset=UTF-8\r\n${more}Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}\r\n`;
      text = at % 3 === 0 ? part_ + text : text + part_;
    }
    return {
      status: 200,
      body: `${text}--answer--\r\n`,
      headers: { 'content-type': 'multipart/mixed; boundary=answer' },
    };
  }

  const partFault = (status: number): Reply =>
    status === 403
      ? refusal(403, 'rateLimitExceeded', 'Rate Limit Exceeded')
      : refusal(status, status === 401 ? 'authError' : 'backendError', 'a fault in a part');

  const server = await startFaulty(
    asked => {
      if (!oauth.accepts(asked.headers.authorization))
        return refusal(401, 'authError', 'Invalid Credentials');
      return asked.method === 'POST' && asked.url.pathname === '/batch/gmail/v1'
        ? batch(asked)
        : one(asked.url);
    },
    () => oauth.expire(),
  );
  const running = Object.assign(server, {
    kept,
    historyPage: 500,
    labels: ['INBOX', 'SENT', 'DRAFT', 'SPAM', 'TRASH', 'UNREAD', 'STARRED'].map(id => ({ id, name: id })),
    add(raw: string, labelIds = ['INBOX'], threadId?: string) {
      const id = (0x18f0_0000_0000_0000n + BigInt(count++) * 0x9e37n).toString(16);
      const message = { id, threadId: threadId ?? id, labelIds, raw, at: 1_770_000_000 + count };
      kept.set(id, message);
      note('messagesAdded', message);
      return id;
    },
    remove(id: string) {
      const found = kept.get(id);
      if (found === undefined) return;
      kept.delete(id);
      note('messagesDeleted', found);
    },
    relabel(id: string, add: string[], take: string[]) {
      const found = kept.get(id);
      if (found === undefined) return;
      found.labelIds = [...new Set([...found.labelIds, ...add])].filter(label => !take.includes(label));
      if (add.length > 0) note('labelsAdded', found, add);
      if (take.length > 0) note('labelsRemoved', found, take);
    },
    forgetHistory() {
      history = [];
      historyId += 50;
      known = historyId;
    },
    forgetPages: () => {
      pages++;
    },
  });
  return running;
}
