/** The dashboard's files: built once by Vite, read at start, served with a policy that allows nothing inline. */
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Context, Hono } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** Kept as nearly every browser takes it. */
interface Asset {
  type: string;
  gzip: Buffer<ArrayBuffer>;
}

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** `folder`: what Vite wrote; without it every page says how to make it. */
export function webApp(folder: string): Hono {
  const app = new Hono();
  const page = existsSync(join(folder, 'index.html'))
    ? readFileSync(join(folder, 'index.html'), 'utf8')
    : null;
  const assets = page === null ? new Map<string, Asset>() : assetsIn(folder);

  app.get('*', (c, next) => {
    const { path } = c.req;
    const asset = assets.get(path);
    if (asset !== undefined) return answer(c, asset, path.startsWith('/assets/'));
    if (path.startsWith('/api/') || path.startsWith('/drop') || extname(path) !== '') return next();
    if (page === null) return c.text('The pages are not built: run "npm run build" where Pulso lies.', 503);
    const nonce = randomBytes(16).toString('base64');
    return c.body(page.replaceAll('__NONCE__', nonce), 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(nonce),
      'cache-control': 'no-store',
    });
  });
  return app;
}

function assetsIn(folder: string, below = ''): Map<string, Asset> {
  const found = new Map<string, Asset>();
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = `${below}/${entry.name}`;
    if (entry.isDirectory()) for (const [name, asset] of assetsIn(folder, path)) found.set(name, asset);
    else if (entry.name !== 'index.html') {
      const type = TYPES[extname(entry.name)] ?? 'application/octet-stream';
      found.set(path, { type, gzip: gzipSync(readFileSync(join(folder, path))) });
    }
  }
  return found;
}

/** Names of built files carry a hash of what is in them: they never change. */
function answer(c: Context, { type, gzip }: Asset, hashed: boolean): Response {
  const packed = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
  return c.body(packed ? gzip : gunzipSync(gzip), 200, {
    'content-type': type,
    vary: 'accept-encoding',
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
  });
}
