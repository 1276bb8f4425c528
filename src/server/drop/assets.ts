/** What the page loads: three small files, read once at start. Its script comes from the build, where TypeScript loses its types. */
import { readFileSync } from 'node:fs';

export interface Asset {
  type: string;
  content: string;
}

export function loadAssets(): Map<string, Asset> {
  const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
  return new Map([
    ['/page.js', { type: 'text/javascript; charset=utf-8', content: read('dist/web/drop.js') }],
    ['/page.css', { type: 'text/css; charset=utf-8', content: read('web/page.css') }],
    ['/icon.svg', { type: 'image/svg+xml', content: read('web/icon.svg') }],
  ]);
}
