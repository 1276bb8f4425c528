/** How `replyText` fares on the quote fixtures of ../shared/corpora: replies and forwards by client and language. */
import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import PostalMime from 'postal-mime';
import { parseMessage } from '../../src/mail/parse/parse-message.ts';
import { replyText } from '../../src/mail/reply-text/reply-text.ts';
import { corpora, corporaPath } from './corpora.ts';
import { GITHUB_NEW_LINES } from './reply-text-github.data.ts';
import { REPLY_TEXT_MISSES } from './reply-text-misses.data.ts';
import { trimmerAnswer } from './reply-text-trimmer.ts';

export interface Score {
  set: string;
  passed: number;
  total: number;
  misses: { case: string; why: string }[];
}

interface Case {
  name: string;
  got: string;
  want: string;
}

function score(set: string, cases: Case[]): Score {
  const missed = cases.filter(({ got, want }) => got !== want);
  const misses = missed.map(({ name }) => ({
    case: name,
    why: REPLY_TEXT_MISSES[`${set}/${name}`] ?? 'not explained yet',
  }));
  return { set, passed: cases.length - misses.length, total: cases.length, misses };
}

async function fixture(...path: string[]): Promise<string> {
  return (await readFile(corporaPath('fixtures', 'quotes', ...path), 'utf8')).replaceAll('\r\n', '\n');
}

/** Empty lines at the ends do not count: the expected files and mails end in any number of them. */
function ends(text: string): string {
  return text.trimEnd().replace(/^(?:[^\S\n]*\n)+/, '');
}

/** The elided text is compared without its line breaks: the expected files unwrap introductions. */
function unwrapped(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Both the trimmed text, exactly, and the elided text. */
async function trimmerCase(file: string): Promise<Case> {
  const answer = trimmerAnswer(await fixture('trimmer', 'emails', file));
  const trimmed = ends(await fixture('trimmer', 'trimmed', file));
  const elided = unwrapped(await fixture('trimmer', 'elided', file));
  return {
    name: basename(file, '.txt'),
    got: JSON.stringify([ends(answer.trimmed), unwrapped(answer.elided)]),
    want: JSON.stringify([trimmed, elided]),
  };
}

/** The same mails by METRICS §3 alone: is the new text the trimmed text? Quotes kept there make a miss. */
async function plainCase(file: string): Promise<Case> {
  const { text } = replyText({ text: await fixture('trimmer', 'emails', file), html: '' });
  return { name: basename(file, '.txt'), got: text, want: ends(await fixture('trimmer', 'trimmed', file)) };
}

async function githubCase([name, ranges]: [string, readonly (readonly [number, number])[]]): Promise<Case> {
  const text = await fixture('github', 'emails', `${name}.txt`);
  const lines = text.split('\n');
  const want = ranges
    .map(([first, last]) =>
      lines
        .slice(first - 1, last)
        .join('\n')
        .trimEnd(),
    )
    .join('\n\n');
  return { name, got: replyText({ text, html: '' }).text, want };
}

/** All of talon's mails answer with this one word; the HTML of one has another text than its plain part. */
const TALON_ANSWER = 'Hello';
const TALON_HTML_ANSWERS: Readonly<Record<string, string>> = { outlook: 'Allo! Follow up MIME!' };

async function talonCases(file: string): Promise<{ plain: Case; html: Case | null }> {
  const name = basename(file, '.eml');
  const bytes = await readFile(corporaPath('fixtures/quotes/talon/standard_replies', file));
  const plain = replyText({ text: parseMessage(bytes).text, html: '' });
  // Our reader gives the HTML only where no plain text stands beside it.
  const mail = await new PostalMime().parse(bytes);
  const want = TALON_HTML_ANSWERS[name] ?? TALON_ANSWER;
  return {
    plain: { name, got: plain.text, want: TALON_ANSWER },
    html: mail.html === undefined ? null : { name, got: replyText({ text: '', html: mail.html }).text, want },
  };
}

/** Talon keeps signatures: what it expects is our new text with the signatures below it. */
async function talonReplyCase(file: string): Promise<Case> {
  const name = file.replace('_reply_text', '');
  const bytes = await readFile(corporaPath('fixtures/quotes/talon/standard_replies', `${name}.eml`));
  const { source, segments } = replyText({ text: parseMessage(bytes).text, html: '' });
  const kept = segments.filter(({ kind }) => kind === 'new' || kind === 'signature');
  const got = kept.map(({ start, end }) => source.slice(start, end)).join('');
  const want = await fixture('talon', 'standard_replies', file);
  return { name: file, got: unwrapped(got), want: unwrapped(want) };
}

/** One score a set; none without the corpora. */
export async function replyTextScores(): Promise<Score[]> {
  if (corpora === null) return [];
  const trimmer = (await readdir(corporaPath('fixtures/quotes/trimmer/emails'))).sort();
  const talon = (await readdir(corporaPath('fixtures/quotes/talon/standard_replies'))).sort();
  const mails = await Promise.all(talon.filter(file => file.endsWith('.eml')).map(talonCases));
  const replies = await Promise.all(talon.filter(file => file.endsWith('_reply_text')).map(talonReplyCase));
  return [
    score('quotes/trimmer: trimmed and elided', await Promise.all(trimmer.map(trimmerCase))),
    score('quotes/trimmer: new text alone', await Promise.all(trimmer.map(plainCase))),
    score('quotes/github', await Promise.all(Object.entries(GITHUB_NEW_LINES).map(githubCase))),
    score('quotes/talon', [...mails.map(({ plain }) => plain), ...replies]),
    score(
      'quotes/talon: HTML',
      mails.flatMap(({ html }) => html ?? []),
    ),
  ];
}
