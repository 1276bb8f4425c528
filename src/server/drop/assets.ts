/** What the page loads: three small files, read once at start. TypeScript loses its types here; there is no build step. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

export interface Asset {
  type: string;
  content: string;
}

export function loadAssets(): Map<string, Asset> {
  const read = (name: string): string =>
    readFileSync(new URL(`../../../web/${name}`, import.meta.url), 'utf8');
  return new Map([
    ['/page.js', { type: 'text/javascript; charset=utf-8', content: withoutTypes(read('page.ts')) }],
    ['/page.css', { type: 'text/css; charset=utf-8', content: read('page.css') }],
    ['/icon.svg', { type: 'image/svg+xml', content: read('icon.svg') }],
  ]);
}

/** Node still warns that this is experimental; whoever starts Pulso can do nothing about it. */
function withoutTypes(source: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}
