/** A page that works without script and without signing in: one heading, a few sentences. */
import { html } from 'hono/html';
import type { Language } from '../report/language.ts';

const STYLE =
  ':root{color-scheme:light dark}body{font:17px/1.5 system-ui,sans-serif;max-width:32rem;margin:12vh auto;padding:0 1.25rem}h1{font-size:1.5rem}button{font:inherit;padding:.6rem 1.1rem;margin:0 .5rem .75rem 0;border-radius:.5rem;border:1px solid #8886;cursor:pointer}button.first{background:#3155d4;border-color:#3155d4;color:#fff}';

/** `body`: made with `html`, so that whatever it holds is escaped. */
export const plainPage = (language: Language, title: string, body: ReturnType<typeof html>): string =>
  html`<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title} · Pulso</title><style>${STYLE}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`.toString();
