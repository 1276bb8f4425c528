/** The first page: drop a mailbox, watch it being read, see the report. */
import { html } from 'hono/html';
import { formatOf } from '../../report/format.ts';
import type { Language } from '../../report/language.ts';
import { wordsOf } from '../../report/words/words.ts';
import { PAGE_WORDS } from './page-words.data.ts';

export interface PageOptions {
  lang: Language;
  maxUploadBytes: number;
  demo: boolean;
}

export function page({ lang, maxUploadBytes, demo }: PageOptions): ReturnType<typeof html> {
  const words = PAGE_WORDS[lang];
  const limit = formatOf(wordsOf(lang), 'UTC').bytes(maxUploadBytes);
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
<link rel="icon" href="/drop/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/drop/page.css">
<script type="module" src="/drop/page.js"></script>
</head>
<body>
<main id="page" data-state="empty" data-limit="${maxUploadBytes}" data-words="${JSON.stringify({ ...words.script, limit })}">
<header><p class="brand"><img src="/drop/icon.svg" alt="" width="36" height="36">Pulso</p><h1>${words.heading}</h1><p class="intro">${words.intro}</p></header>
<noscript><p class="card">${words.noScript}</p></noscript>
<section class="card drop" id="drop" aria-label="${words.drop}">
<svg viewBox="0 0 48 48" width="56" height="56" aria-hidden="true"><path d="M6 30v8a4 4 0 0 0 4 4h28a4 4 0 0 0 4-4v-8M24 6v26m0 0-9-9m9 9 9-9" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/></svg>
<p class="call" id="call">${words.drop}</p>
<p><label class="button"><input type="file" id="file" accept=".mbox,.mbx,.gz,.zip,.eml,application/mbox,message/rfc822">${words.choose}</label></p>
<p class="note">${words.formats.replace('{limit}', limit)}</p>
</section>
<section class="card work" id="work" aria-live="polite">
<p class="name" id="name"></p>
<p class="phase" id="phase"></p>
<progress id="bar" max="1" aria-labelledby="phase"></progress>
<p class="numbers" id="numbers"></p>
<p><button type="button" class="quiet" id="cancel">${words.cancel}</button></p>
</section>
<section class="card wrong" id="wrong" role="alert"><h2>${words.failed}</h2><p id="message"></p><p><button type="button" class="button" id="again">${words.again}</button></p></section>
${demo ? html`<p class="demo"><span>${words.or}</span> <button type="button" class="quiet" id="demo">${words.demo}</button></p>` : ''}
<section class="notes"><div><h2>${words.privateTitle}</h2><p>${words.private}</p></div><div><h2>${words.how}</h2><p>${words.takeout}</p><p>${words.thunderbird}</p></div></section>
</main>
<section class="result" id="result" aria-label="${words.report}" hidden>
<div class="toolbar"><p class="brand"><img src="/drop/icon.svg" alt="" width="28" height="28">Pulso</p><p><a class="button" id="save" download="pulso-report.html">${words.save}</a> <button type="button" class="quiet" id="another">${words.another}</button></p></div>
<iframe id="report" title="${words.report}" sandbox=""></iframe>
</section>
</body>
</html>
`;
}
