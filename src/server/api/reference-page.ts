/** The API as a page to read: made of the same document that programs read. */
import { readFileSync } from 'node:fs';
import type { Context } from 'hono';
import { html } from 'hono/html';

interface Described {
  summary?: string;
  tags?: string[];
  security?: Record<string, string[]>[];
  requestBody?: { content?: Record<string, { schema?: unknown }> };
  parameters?: { name: string; in: string; required?: boolean }[];
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: unknown }> }>;
}

interface Document {
  info: { title: string; version: string; description?: string };
  paths?: Record<string, unknown>;
  components?: { schemas?: Record<string, unknown> };
}

export const referenceStyle = readFileSync(new URL('../../../web/reference.css', import.meta.url), 'utf8');

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

export function referencePage(c: Context, input: unknown): Response | Promise<Response> {
  const document = input as Document;
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Described>).map(([method, described]) => ({
      path,
      method,
      ...described,
    })),
  );
  const tags = [...new Set(operations.flatMap(one => one.tags?.[0] ?? []))];
  const schemas = Object.entries(document.components?.schemas ?? {});
  return c.html(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${document.info.title} API ${document.info.version}</title>
<link rel="icon" href="/drop/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/api/reference.css">
</head>
<body>
<header><h1>${document.info.title} API <small>${document.info.version}</small></h1><p>${document.info.description ?? ''}</p><p><a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1)</p></header>
<nav aria-label="Sections"><ul>${tags.map(tag => html`<li><a href="#${tag}">${tag}</a></li>`)}<li><a href="#schemas">Schemas</a></li></ul></nav>
<main>
${tags.map(
  tag => html`<section id="${tag}"><h2>${tag}</h2>
${operations
  .filter(one => one.tags?.[0] === tag)
  .map(
    one => html`<details><summary><b class="${one.method}">${one.method.toUpperCase()}</b> <code>/api/v1${one.path}</code> <span>${one.summary ?? ''}</span></summary>
${scopes(one)}
${one.parameters === undefined ? '' : html`<h3>Parameters</h3><ul>${one.parameters.map(p => html`<li><code>${p.name}</code> (${p.in}${p.required ? ', required' : ''})</li>`)}</ul>`}
${one.requestBody === undefined ? '' : html`<h3>Body</h3><pre>${pretty(Object.values(one.requestBody.content ?? {})[0]?.schema)}</pre>`}
${Object.entries(one.responses ?? {}).map(
  ([status, answer]) =>
    html`<h3>${status}</h3><p>${answer.description ?? ''}</p>${answer.content === undefined ? '' : html`<pre>${pretty(Object.values(answer.content)[0]?.schema)}</pre>`}`,
)}
</details>`,
  )}
</section>`,
)}
<section id="schemas"><h2>Schemas</h2>${schemas.map(([name, schema]) => html`<details id="${name}"><summary><code>${name}</code></summary><pre>${pretty(schema)}</pre></details>`)}</section>
</main>
</body>
</html>
`);
}

function scopes({ security }: Described) {
  const key = security?.find(one => 'key' in one)?.key;
  if (security === undefined) return html`<p>Open to everybody.</p>`;
  return key === undefined
    ? html`<p>For people who have signed in.</p>`
    : html`<p>Keys need the scope <code>${key.join(', ')}</code>.</p>`;
}
