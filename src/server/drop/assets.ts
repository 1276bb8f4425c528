/**
 * What the page loads: three small files, read once at start. Its script comes from the build, where TypeScript loses its types; where
 * nothing was built it is missing, as all pages are, and the server serves all the same.
 */
import { existsSync, readFileSync } from 'node:fs';

export interface Asset {
  type: string;
  content: string;
}

export function loadAssets(): Map<string, Asset> {
  const at = (path: string): URL => new URL(`../../../${path}`, import.meta.url);
  const read = (path: string): string => readFileSync(at(path), 'utf8');
  const found = new Map([
    ['/page.css', { type: 'text/css; charset=utf-8', content: read('web/page.css') }],
    ['/icon.svg', { type: 'image/svg+xml', content: read('web/icon.svg') }],
  ]);
  if (existsSync(at('dist/web/drop.js')))
    found.set('/page.js', { type: 'text/javascript; charset=utf-8', content: read('dist/web/drop.js') });
  return found;
}
