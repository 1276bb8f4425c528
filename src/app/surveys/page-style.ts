/** The only style of the public pages, as one text: their policy names it by its hash. */
import { createHash } from 'node:crypto';
import { DARK, LIGHT, type Theme } from '../../report/email/theme.data.ts';

const colours = ({ page, card, ink, muted, line, first, tint, bad, good }: Theme): string =>
  Object.entries({ page, card, ink, muted, line, first, tint, bad, good })
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

export const PAGE_STYLE = `:root{color-scheme:light dark;${colours(LIGHT)};--on:#ffffff}
@media (prefers-color-scheme:dark){:root{${colours(DARK)};--on:#0e1116}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:17px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:38rem;margin:8vh auto;padding:1.75rem 2rem 2rem;background:var(--card);border:1px solid var(--line);border-radius:14px}
.who{margin:0 0 .5rem;color:var(--first);font-size:.9rem;font-weight:600}
h1{margin:0 0 .5rem;font-size:1.35rem;line-height:1.3}
p{margin:.5rem 0}.muted{color:var(--muted);font-size:.92rem}.bad{color:var(--bad)}.good{color:var(--good)}
fieldset{margin:1.5rem 0 0;padding:0;border:0;min-width:0}
legend,.label{display:block;padding:0;margin:0 0 .6rem;font-weight:600}
.label{margin-top:1.5rem}
.scale{display:flex;gap:.35rem}
.scale label{flex:1 1 0;min-width:0;position:relative}
.scale input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.scale span{display:block;padding:.65rem 0;text-align:center;border:1px solid var(--line);border-radius:8px;background:var(--tint);font-variant-numeric:tabular-nums}
.scale input:checked+span{background:var(--first);border-color:var(--first);color:var(--on);font-weight:600}
.scale input:focus-visible+span{outline:3px solid var(--first);outline-offset:2px}
.ends{display:flex;justify-content:space-between;gap:1rem;margin-top:.35rem;color:var(--muted);font-size:.85rem}
.choice{display:flex;gap:.6rem;align-items:baseline;margin:.35rem 0}
textarea{width:100%;min-height:6rem;padding:.6rem .75rem;font:inherit;color:inherit;background:var(--page);border:1px solid var(--line);border-radius:8px}
textarea:focus-visible,button:focus-visible,a:focus-visible{outline:3px solid var(--first);outline-offset:2px}
button{font:inherit;padding:.65rem 1.25rem;border:1px solid var(--first);border-radius:8px;background:var(--first);color:var(--on);font-weight:600;cursor:pointer}
button.quiet{background:none;border-color:transparent;color:var(--muted);font-weight:400}
a{color:var(--first)}
.buttons{display:flex;flex-wrap:wrap;gap:.5rem 1rem;margin-top:1.5rem}
.away{position:absolute;left:-100vw;width:1px;height:1px;overflow:hidden}
@media (max-width:34rem){main{margin:0;min-height:100vh;border:0;border-radius:0;padding:1.25rem}.scale{flex-wrap:wrap}.scale.long label{flex:0 0 calc((100% - 1.75rem)/6)}}`;

const digestOf = (style: string): string => createHash('sha256').update(style).digest('base64');
const digest = digestOf(PAGE_STYLE);

/** No script, no cookie, nothing from elsewhere; forms go to us alone. `framed`: a page of ours may show it. `style`: another than the usual. */
export const pagePolicy = (framed = false, style: string | null = null): string =>
  `default-src 'none'; style-src 'sha256-${style === null ? digest : digestOf(style)}'; form-action ${framed ? "'none'" : "'self'"}; base-uri 'none'; frame-ancestors ${framed ? "'self'" : "'none'"}`;
