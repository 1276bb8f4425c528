/** `npm run docs`: writes every generated page, and removes pages of metrics that are gone. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { conformanceFile, generatedPages } from './pages.ts';

const root = resolve(import.meta.dirname, '../..');
const conformance = await conformanceFile();
const files = [...(await generatedPages()), ...(conformance === null ? [] : [conformance])];

mkdirSync(join(root, 'docs/metrics'), { recursive: true });
const kept = new Set(files.map(file => file.path));
for (const name of readdirSync(join(root, 'docs/metrics'))) {
  if (!kept.has(`docs/metrics/${name}`)) rmSync(join(root, 'docs/metrics', name));
}
for (const { path, text } of files) writeFileSync(join(root, path), text);
const left = conformance === null ? ' (conformance left out: no corpora)' : '';
process.stdout.write(`${files.length} pages written${left}.\n`);
