/** A workspace filled with the made-up company's mail, so that every page has something to show. */
import type { Store } from '../store/store.ts';
import { loadSettings } from './open-workspace.ts';

/** Is what this workspace shows made up? */
export async function demoIn(db: Store['db'], workspaceId: number): Promise<boolean> {
  return (await loadSettings(db, workspaceId)).demo === true;
}
