/** What the figures were measured on and with. */
import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { version } from '../src/version.ts';
import type { Results } from './results.ts';
import { findTool } from './run/tools.ts';

const PACKAGES = ['@electric-sql/pglite', 'postal-mime', 'mailparser', 'echarts'];
const TOOLS = { python3: 'Python', mu: 'mu', notmuch: 'notmuch', grep: 'grep' };

export const machine = (): Results['machine'] => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memoryBytes: totalmem(),
  system: `${type()} ${release()} ${arch()}`,
  load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
});

export function versions(): Record<string, string> {
  const found: Record<string, string> = { Pulso: version, Node: process.versions.node };
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
