/** A report → everything a mail program needs: subject, HTML, plain text, pictures. Pure but for the drawing. */
import { type Format, formatOf } from '../format.ts';
import type { Report } from '../report.ts';
import { safeText } from '../safe-text.ts';
import { headline, rangeWords } from '../sentences.ts';
import { type Words, wordsOf } from '../words/words.ts';
import { type Figure, figuresOf } from './figures.ts';
import { mailHtml } from './mail-html.ts';
import { mailText } from './mail-text.ts';
import { type Picture, picturesOf } from './pictures.ts';
import { supportFiguresOf } from './support.ts';
import { moreWaiting, type Waiting, waitingOf } from './waiting.ts';
import { type MailWords, mailWordsOf } from './words.data.ts';

export interface MailLinks {
  dashboard: string;
  /** Null where nobody is subscribed: a preview. */
  unsubscribe: string | null;
  /** Name of the schedule, and the address it goes to. */
  schedule: string;
  recipient: string;
}

export interface MailContent {
  report: Report;
  words: Words;
  mail: MailWords;
  format: Format;
  subject: string;
  /** Shown beside the subject in a list of mails. */
  preview: string;
  /** Weekly report, monthly report … */
  kind: string;
  lead: string[];
  figures: Figure[];
  /** Of tickets and surveys; empty: there is nothing to say. */
  support: Figure[];
  pictures: Picture[];
  waiting: Waiting[];
  more: string | null;
}

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
  pictures: { cid: string; fileName: string; png: Buffer }[];
}

export async function renderMail(report: Report, links: MailLinks): Promise<RenderedMail> {
  const content = await contentOf(report);
  const cid = (name: string, dark: boolean): string => `${name}${dark ? '-dark' : ''}@pulso`;
  return {
    subject: content.subject,
    html: mailHtml(content, links, (found, dark) => `cid:${cid(found.name, dark)}`),
    text: mailText(content, links),
    pictures: content.pictures.flatMap(({ name, light, dark }) => [
      { cid: cid(name, false), fileName: `${name}.png`, png: light },
      { cid: cid(name, true), fileName: `${name}-dark.png`, png: dark },
    ]),
  };
}

/** The mail as one page for a browser, pictures inside. */
export async function renderMailPage(report: Report, links: MailLinks): Promise<string> {
  const content = await contentOf(report);
  return mailHtml(
    content,
    links,
    ({ light, dark }, isDark) => `data:image/png;base64,${(isDark ? dark : light).toString('base64')}`,
  );
}

async function contentOf(report: Report): Promise<MailContent> {
  const words = wordsOf(report.lang);
  const mail = mailWordsOf(report.lang);
  const format = formatOf(words, report.zone);
  const kind = mail.kind[kindOf(report)];
  const lead = headline(report, words, format);
  const period = rangeWords(report.range, words, format);
  return {
    report,
    words,
    mail,
    format,
    subject: mail.subject(kind, safeText(report.title), period),
    preview: lead[0] ?? period,
    kind,
    lead,
    figures: figuresOf(report, words, mail, format),
    support: supportFiguresOf(report, words, mail, format),
    pictures: await picturesOf(report, words, format),
    waiting: waitingOf(report, words),
    more: moreWaiting(report, format),
  };
}

function kindOf({ range: { from, to } }: Report): 'week' | 'month' | 'other' {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  const next = last.add({ days: 1 });
  if (first.dayOfWeek === 1 && first.add({ days: 7 }).equals(next)) return 'week';
  return first.day === 1 && first.add({ months: 1 }).equals(next) ? 'month' : 'other';
}
