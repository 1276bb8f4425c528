/** What the figures were measured on and with. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { version } from '../src/version.ts';
import type { Run } from './results.ts';
import { findTool } from './run/tools.ts';

const PACKAGES = ['@electric-sql/pglite', 'postal-mime', 'mailparser', 'echarts'];
const TOOLS = { python3: 'Python', mu: 'mu', notmuch: 'notmuch', grep: 'grep' };

export const machine = (): Run['machine'] => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memoryBytes: totalmem(),
  system: `${type()} ${release()} ${arch()}`,
  load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
});

export function versions(): Record<string, string> {
  const found: Record<string, string> = { Pulso: sourceVersion(), Node: process.versions.node };
  for (const name of PACKAGES) {
    const path = join(import.meta.dirname, '../node_modules', name, 'package.json');
    found[name] = (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
  }
  for (const [name, title] of Object.entries(TOOLS)) {
    const tool = findTool(name);
    if (tool !== null) found[title] = tool.version;
  }
  return found;
}

/** The version with its commit, `+` where files differ from it: parts of a page may be of different days. */
function sourceVersion(): string {
  try {
    const args = ['describe', '--always', '--abbrev=7', '--exclude=*', '--dirty=+'];
    const commit = execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8', stdio: 'pipe' });
    return `${version} (${commit.trim()})`;
  } catch {
    return version; // not a clone
  }
}
