/** Goes through what changed in each folder, or all there is in one that was never read. */
import { openPacker } from '../changes/packer.ts';
import { sortKnown } from '../changes/sort-known.ts';
import { stableNumber } from '../changes/stable-number.ts';
import { missing } from '../changes/sweep.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { GraphCursor } from './cursor.ts';
import { readFolders } from './folders.ts';
import { labelsNow } from './found-message.ts';
import { changesOf, type Graph, type GraphChanges, packMessages, whereabouts } from './graph.ts';
import type { GraphPage } from './graph-api.ts';
import { type GraphMessage, messageShape } from './wire.ts';

/** The cursor moves on by whole pages; inside of one, what is stored already tells where it was. */
export async function* messageRound(
  graph: Graph,
  begun: GraphCursor,
  signal: AbortSignal,
): AsyncGenerator<GraphChanges> {
  const { api } = graph;
  const labels = readFolders(begun.folders, begun.places);
  const packer = openPacker();
  const total = [...labels.keys()].reduce((sum, id) => sum + (begun.folders[id]?.messages ?? 0), 0);
  let cursor = begun;
  let lost = 0;
  for (let [folder] = cursor.open ?? []; folder !== undefined; [folder] = cursor.open ?? []) {
    const label = labels.get(folder);
    const page =
      label === undefined
        ? 'gone'
        : await api.page(cursor.links[folder] ?? api.links.messages(folder), signal);
    if (label === undefined || typeof page === 'string') {
      // Twice in a row with nothing between: not a state that was lost, but a service out of order.
      if (page === 'lost' && ++lost > 1) throw new HttpFailure('refused', { status: 410 });
      cursor = withoutLink(cursor, folder, page === 'gone');
      continue;
    }
    lost = 0;
    const { added, known, left } = await sorted(graph, page, signal);
    for await (const _ of packMessages(graph, added, label, packer, signal)) {
      yield changesOf(packer, cursor, total);
    }
    const found = await whereabouts(graph, left, labels, signal);
    const relabelled = [
      ...known.map(message => ({ offset: stableNumber(message.id), labels: labelsNow(label, message) })),
      ...found.relabelled,
    ];
    cursor = onward({ ...cursor, done: cursor.done + page.value.length }, folder, page);
    yield changesOf(packer, cursor, total, { removed: found.removed, relabelled });
  }
  if (cursor.sweep) {
    for await (const removed of missing(() => allIds(graph, labels.keys(), signal), graph.stored)) {
      yield changesOf(packer, cursor, total, { removed });
    }
  }
  yield changesOf(packer, { ...cursor, open: null, sweep: false, complete: true }, total);
}

/** New ones, complete; those that are stored already; those that left the folder. */
async function sorted({ api, stored }: Graph, page: GraphPage, signal: AbortSignal) {
  const there = new Map<string, GraphMessage>();
  const left = new Set<string>();
  // One message may be told of several times; the last word counts.
  for (const value of page.value) {
    const message = messageShape.parse(value);
    const { id } = message;
    there.delete(id);
    left.delete(id);
    if (message['@removed'] === undefined && message.isDraft !== true) there.set(id, message);
    else left.add(id);
  }
  const { known, fresh } = await sortKnown(stored, [...there.values()]);
  const added = await whole(api, fresh, signal);
  return {
    added: added.filter(({ isDraft }) => isDraft !== true),
    known: await whole(api, known, signal),
    left: [...left],
  };
}

/** Of what changed Graph need not tell more than the change: the rest is asked for. What is gone meanwhile is left out. */
async function whole(
  api: Graph['api'],
  told: readonly GraphMessage[],
  signal: AbortSignal,
): Promise<GraphMessage[]> {
  const short = told.filter(isShort).map(({ id }) => id);
  const full = new Map<string, GraphMessage>();
  for (const message of await api.messages(short, 'state', signal)) {
    if (message !== null) full.set(message.id, message);
  }
  return told.flatMap(message => (isShort(message) ? (full.get(message.id) ?? []) : message));
}

const isShort = ({ isDraft, conversationId, isRead, flag }: GraphMessage): boolean =>
  isDraft == null || conversationId == null || isRead == null || flag == null;

function onward(cursor: GraphCursor, folder: string, { nextLink, deltaLink }: GraphPage): GraphCursor {
  const link = nextLink ?? deltaLink;
  const links = { ...cursor.links };
  if (link !== null) links[folder] = link;
  return { ...cursor, links, open: nextLink === null ? (cursor.open ?? []).slice(1) : cursor.open };
}

function withoutLink(cursor: GraphCursor, folder: string, leave: boolean): GraphCursor {
  const links = { ...cursor.links };
  delete links[folder];
  return { ...cursor, links, sweep: true, open: leave ? (cursor.open ?? []).slice(1) : cursor.open };
}

async function* allIds(
  { api }: Graph,
  folders: Iterable<string>,
  signal: AbortSignal,
): AsyncGenerator<string[]> {
  for (const folder of folders) {
    for (let link: string | null = api.links.ids(folder); link !== null; ) {
      const page: GraphPage | 'lost' | 'gone' = await api.page(link, signal);
      if (typeof page === 'string') break;
      yield page.value.map(message => messageShape.parse(message).id);
      link = page.nextLink;
    }
  }
}
