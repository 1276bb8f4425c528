/** postal-mime as a second opinion over mails that come without expectations. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import PostalMime, { type Email } from 'postal-mime';
import { parseMessage } from '../../src/mail/parse/parse-message.ts';
import type { ParsedMessage } from '../../src/mail/parse/parsed.ts';
import { corporaPath } from './corpora.ts';
import { OPINION_MISSES } from './mime-opinion-misses.data.ts';
import { type Score, tally } from './mime-score.ts';

const FOLDERS = [
  'cpython/data',
  'mikel-mail/emails',
  'mime4j/dom',
  'mimekit/messages',
  'mimekit/partial',
  'nodemailer-mailparser/fixtures',
  'postal-mime/fixtures',
];
const NO_MAIL =
  /\.(bmp|exr|gif|jpg|pbm|pgm|png|ppm|ras|sgi|tiff|webp|xbm|aifc|aiff|au|wav|json)$|LICENSE|SOURCE|gitattributes/;

/** How often we agree, by field: subject, from, number of attachments, text. */
export async function secondOpinions(): Promise<Score[]> {
  const fields = ['subject', 'from', 'attachments', 'text'] as const;
  const tallies = fields.map(field => tally(`postal-mime ${field}`, OPINION_MISSES));
  for (const folder of FOLDERS) {
    const root = corporaPath('fixtures/mime', folder);
    for (const name of (readdirSync(root, { recursive: true }) as string[]).sort()) {
      const path = `${root}/${name}`;
      if (NO_MAIL.test(name) || !statSync(path).isFile()) continue;
      const bytes = readFileSync(path);
      const ours = facts(parseMessage(bytes));
      const theirs = theirFacts(await PostalMime.parse(bytes));
      for (const [index, field] of fields.entries()) {
        tallies[index]?.check(`${folder.split('/')[0]}/${name} ${field}`, ours[field], theirs[field]);
      }
    }
  }
  return tallies.map(entry => entry.score);
}

interface Facts {
  subject: string;
  from: string;
  attachments: number;
  text: string;
}

function facts(message: ParsedMessage): Facts {
  return {
    subject: squeeze(message.subject),
    from: message.from[0]?.email ?? '',
    attachments: message.attachments.length,
    text: squeeze(message.text),
  };
}

function theirFacts(email: Email): Facts {
  const from = email.from;
  return {
    subject: squeeze(email.subject ?? ''),
    from: (from?.address ?? from?.group?.[0]?.address ?? '').toLowerCase(),
    attachments: email.attachments.length,
    text: squeeze(email.text ?? ''),
  };
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
