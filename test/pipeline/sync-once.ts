/** A process of its own that reads a mailbox and says when there are figures; to be killed. */
import { syncConnection } from '../../src/app/sync/sync-connection.ts';
import { openWorld } from './sync-world.ts';

const [where = '', id = ''] = process.argv.slice(2);
const world = await openWorld(where, 1);
world.onTell = ({ what }) => {
  if (what === 'facts') console.log(what);
};
await syncConnection(world.context, 1, Number(id), new AbortController().signal);
await world.close();
