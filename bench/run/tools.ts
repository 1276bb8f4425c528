/** Programs of others that are measured beside Pulso: where they are, and which version. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Tool {
  path: string;
  version: string;
}

/** Null where it is not installed. `flag` makes it say its version. */
export function findTool(name: string, flag = '--version'): Tool | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
    } catch {
      continue;
    }
    return { path, version: versionOf(path, flag) };
  }
  return null;
}

function versionOf(path: string, flag: string): string {
  try {
    const said = execFileSync(path, [flag], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    return /\d+(\.\d+)+/.exec(said)?.[0] ?? '';
  } catch {
    return '';
  }
}
