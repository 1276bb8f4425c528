/** Asks which folders there are, once a round: what is new, called another way, or gone. */
import { HttpFailure } from '../http/http-failure.ts';
import type { GraphCursor } from './cursor.ts';
import { applyFolder, type Folders, PLACES, type Places, readFolders } from './folders.ts';
import type { Graph } from './graph.ts';
import { folderShape, type GraphFolder } from './wire.ts';

/** The cursor with a round begun. A folder whose label changed is gone through again, so that its messages get it. */
export async function beginRound(
  { api }: Graph,
  cursor: GraphCursor,
  signal: AbortSignal,
): Promise<GraphCursor> {
  const before = readFolders(cursor.folders, cursor.places);
  const told = await toldOfFolders(api, cursor.foldersLink, signal);
  const folders: Folders = told.anew ? {} : { ...cursor.folders };
  for (const folder of told.folders) applyFolder(folders, folder);
  const places = told.folders.length === 0 ? cursor.places : await placesOf(api, signal);
  const now = readFolders(folders, places);
  const links = { ...cursor.links };
  let { sweep } = cursor;
  for (const [id, label] of before) {
    if (now.get(id) === label) continue;
    delete links[id];
    // What lay in a folder that is gone may be gone with it.
    if (!now.has(id)) sweep = true;
  }
  return { ...cursor, folders, places, links, sweep, foldersLink: told.link, open: [...now.keys()], done: 0 };
}

/** `anew`: all of them, not what changed. */
async function toldOfFolders(
  api: Graph['api'],
  from: string | null,
  signal: AbortSignal,
): Promise<{ folders: GraphFolder[]; link: string | null; anew: boolean }> {
  const folders: GraphFolder[] = [];
  for (let link = from ?? api.links.folders; ; ) {
    const page = await api.page(link, signal);
    if (typeof page === 'string') {
      if (from === null) throw new HttpFailure('refused', { status: page === 'lost' ? 410 : 404 });
      return toldOfFolders(api, null, signal);
    }
    folders.push(...page.value.map(folder => folderShape.parse(folder)));
    if (page.nextLink === null) return { folders, link: page.deltaLink, anew: from === null };
    link = page.nextLink;
  }
}

async function placesOf(api: Graph['api'], signal: AbortSignal): Promise<Places> {
  const names = Object.keys(PLACES);
  const ids = await api.places(names, signal);
  return Object.fromEntries(names.flatMap((name, at) => (ids[at] == null ? [] : [[ids[at], name]])));
}
