/** A folder on the server that a delivery agent or another program writes mail into. */
import { z } from 'zod';
import { findSources } from '../../mail/readers/find-sources.ts';
import { maildirFiles } from '../../mail/readers/folder-files.ts';
import { checkedSettings } from './checked-settings.ts';
import type { Connector } from './connectors.ts';
import { keyOffset, openWatchedFolder } from './watched-folder.ts';
import { allowedFolder, watchedRoots } from './watched-roots.ts';

const shape = z.strictObject({ path: z.string().min(1).max(4000) });

export const folderConnector: Connector = {
  async settings(given) {
    const settings = checkedSettings(shape, given);
    await allowedFolder(String(settings.path), watchedRoots());
    return settings;
  },
  async open({ settings, placesIn, marksIn }) {
    const path = await allowedFolder(shape.parse(settings).path, watchedRoots());
    return openWatchedFolder(path, { placesIn, marksIn });
  },
  async try({ settings }) {
    const path = await allowedFolder(shape.parse(settings).path, watchedRoots());
    const sources = await findSources([path]);
    let messages = 0;
    for (const source of sources) {
      if (source.format === 'maildir')
        messages += new Set((await maildirFiles(source.path)).map(keyOffset)).size;
    }
    return { folders: sources.map(source => source.folder ?? 'INBOX'), messages };
  },
};
