/** Published promises: works without script, in light and dark, on a phone and on paper. */
import { html, raw } from 'hono/html';
import { TICKET_CHANNELS } from '../../derive/support/channels.data.ts';
import type { SlaTarget } from '../../derive/support/ticket.ts';
import { SURVEY_LANGUAGES, type SurveyLanguage } from '../../derive/surveys/survey.ts';
import { PAGE_STYLE } from '../surveys/page-style.ts';
import { comingHolidays, hoursLines } from './hours-lines.ts';
import type { Hours, Promised, Promises } from './promises.ts';
import { timeIn } from './time-in.ts';
import { POLICY_WORDS } from './words.data.ts';

/** After the usual one, so that one hash names both. */
export const POLICY_STYLE = `${PAGE_STYLE}
main{max-width:46rem;margin:6vh auto}
h2{margin:2rem 0 .5rem;font-size:1.1rem}h3{margin:1rem 0 .25rem;font-size:1rem}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:0 0 1.25rem;font-size:.9rem}
nav a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
.intro{white-space:pre-line}
ol,ul{margin:.5rem 0;padding:0}ul{padding-left:1.2rem}li{margin:.25rem 0}
ol>li{list-style:none;margin:.75rem 0;padding:1rem 1.1rem;border:1px solid var(--line);border-radius:10px;break-inside:avoid}
li h3{margin-top:0}
dl{display:grid;grid-template-columns:minmax(0,auto) minmax(0,1fr);gap:.3rem 1.25rem;margin:.5rem 0}
dt{color:var(--muted)}dt::first-letter{text-transform:uppercase}dd{margin:0;font-variant-numeric:tabular-nums}dd,h3{overflow-wrap:anywhere}
@media (max-width:34rem){main{margin:0}ol dl{grid-template-columns:1fr;gap:0}ol dd{margin-bottom:.4rem;font-weight:600}}
@media print{:root{color-scheme:light;--page:#fff;--card:#fff;--ink:#000;--muted:#444;--line:#bbb;--first:#000}nav{display:none}main{max-width:none;margin:0;padding:0;border:0}body{font-size:11pt}}`;

export interface PolicyPage extends Promises {
  company: string;
  language: SurveyLanguage;
  intro: string | null;
  /** IANA: by whose day it is today. */
  zone: string;
  now: Temporal.Instant;
}

type Words = (typeof POLICY_WORDS)[SurveyLanguage];

export function policyPage(page: PolicyPage): string {
  const { company, language, intro, promises, hours, individual, since, zone, now } = page;
  const words = POLICY_WORDS[language];
  const day = dayIn(language);
  const began = since === null ? null : Temporal.Instant.fromEpochMilliseconds(since);
  const body = html`<nav aria-label="${words.languages}">${SURVEY_LANGUAGES.map(
    one =>
      html`<a href="?lang=${one}" lang="${one}" hreflang="${one}"${one === language ? raw(' aria-current="true"') : ''}>${POLICY_WORDS[one].itself}</a>`,
  )}</nav><p class="who">${company}</p><h1>${words.title}</h1>${began === null ? '' : html`<p class="muted">${words.since(day(began.toZonedDateTimeISO(zone).toPlainDate().toString()))}</p>`}${intro === null ? '' : html`<p class="intro">${intro}</p>`}<h2>${words.promises}</h2>${
    promises.length === 0
      ? html`<p>${words.none}</p>`
      : html`<ol>${promises.map((one, i) => promiseItem(one, words, language, i > 0, hours.length > 1))}</ol>`
  }${promises.length > 1 ? html`<p class="muted">${words.order}</p>` : ''}${individual ? html`<p class="muted">${words.individual}</p>` : ''}${hours.map((one, i) => hoursPart(one, words, language, hours.length > 1 ? i : null, now))}${
    promises.length === 0
      ? ''
      : html`<h2>${words.pauses}</h2><ul>${words.pauseLines
          .slice(0, hours.length === 0 ? -1 : undefined)
          .map(line => html`<li>${line}</li>`)}</ul>`
  }`;
  return whole(language, [words.title, company], body);
}

/** One sentence, where there is nothing to show. */
export function noPolicyPage(language: SurveyLanguage, what: 'unknown' | 'tooMany'): string {
  const words = POLICY_WORDS[language];
  return whole(language, [words.title], html`<h1>${words.title}</h1><p role="status">${words[what]}</p>`);
}

function whole(language: SurveyLanguage, names: string[], body: ReturnType<typeof html>): string {
  const name = names.filter(text => text !== '').join(' · ');
  return html`<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow"><title>${name}</title><style>${raw(POLICY_STYLE)}</style></head><body><main>${body}</main></body></html>`.toString();
}

function promiseItem(
  { severities, categories, channels, mailboxes, targets, hours }: Promised,
  words: Words,
  language: SurveyLanguage,
  later: boolean,
  named: boolean,
) {
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  const ways = channels.map(one => {
    const known = TICKET_CHANNELS.find(channel => channel === one);
    return known === undefined ? one : words.channels[known];
  });
  const whom = [
    [words.severity, severities],
    [words.category, categories],
    [words.channel, ways],
    [words.mailbox, mailboxes],
  ] as const;
  const told = whom.flatMap(([what, these]) =>
    these.length === 0 ? [] : words.only(what, list.format(these)),
  );
  const times = (['first', 'next', 'resolution'] as const).flatMap(kind => {
    const target = targets[kind];
    return target === undefined
      ? []
      : [html`<dt>${words[kind]}</dt><dd>${within(target, words, language)}</dd>`];
  });
  return html`<li><h3>${told.length > 0 ? told.join(' · ') : later ? words.others : words.all}</h3><dl>${times}</dl>${named && hours.length > 0 ? html`<p class="muted">${words.by(list.format(hours.map(place => words.hoursNumber(String(place + 1)))))}</p>` : ''}</li>`;
}

const within = ({ seconds, business }: SlaTarget, words: Words, language: SurveyLanguage): string =>
  (business ? words.working : words.clock)(timeIn(seconds, language, !business));

/** `place`: null where there is only one. */
function hoursPart(
  { calendar, mailboxes }: Hours,
  words: Words,
  language: SurveyLanguage,
  place: number | null,
  now: Temporal.Instant,
) {
  const today = now.toZonedDateTimeISO(calendar.zone).toPlainDate().toString();
  const off = comingHolidays(calendar, today);
  const day = dayIn(language);
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  // 5 January 2026 was a Monday.
  const name = (iso: number): string => weekday.format(Date.UTC(2026, 0, 4 + iso));
  return html`<h2>${place === null ? words.hours : words.hoursNumber(String(place + 1))}</h2>${mailboxes.length === 0 ? '' : html`<p class="muted">${words.only(words.mailbox, mailboxes.join(', '))}</p>`}<dl>${hoursLines(
    calendar,
  ).map(
    ({ from, to, windows }) =>
      html`<dt>${from === to ? name(from) : `${name(from)} – ${name(to)}`}</dt><dd>${windows.length === 0 ? words.closed : windows.join(' · ')}</dd>`,
  )}</dl><p class="muted">${words.zone(calendar.zone)}</p><h3>${words.holidays}</h3>${off.length === 0 ? html`<p class="muted">${words.noHolidays}</p>` : html`<ul>${off.map(one => html`<li><time datetime="${one}">${day(one)}</time></li>`)}</ul>`}`;
}

/** `YYYY-MM-DD` as the language writes it. */
function dayIn(language: SurveyLanguage): (day: string) => string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return one => format.format(Date.parse(`${one}T00:00:00Z`));
}
