/** A planned message as mail (RFC 5322): its bytes, and what is known of them. */
import type { Company } from '../company/company.ts';
import type { Charset, Client } from '../company/people.ts';
import { below, chance, pick, type Random, random } from '../random.ts';
import type { Step } from '../script/step.ts';
import { BOOKS } from '../text/compose.ts';
import { planAttachments } from './attachments.ts';
import { dateHeader } from './dates.ts';
import {
  attachmentEntity,
  base64Pool,
  type Entity,
  multipart,
  type PlannedAttachment,
  textEntity,
} from './entity.ts';
import {
  hex,
  mailbox,
  mailboxes,
  messageId,
  referenceHeaders,
  subjectHeader,
  subjectText,
} from './headers.ts';
import { htmlOf } from './html.ts';
import { type Letter, layOut, quotable } from './letter.ts';
import { deliveryReport, invitation, newsletter, notificationText } from './machine-mail.ts';
import { wordingOf } from './words.ts';

export interface Rendered {
  /** Everything that all copies have in common: a binary string, LF line ends. */
  content: string;
  subject: string;
  /** The newly written text without its closing, and the closing ("Best regards, Ana"). */
  newText: string;
  closing: string;
  attachments: PlannedAttachment[];
}

export interface Renderer {
  company: Company;
  pool: string;
}

export function renderer(company: Company): Renderer {
  return { company, pool: base64Pool(random(company.seed, 4)) };
}

/** Also sets the step's id and plain text, which later messages refer to and quote. */
export function render({ company, pool }: Renderer, step: Step): Rendered {
  const chooser = random(company.seed, 5, step.thread.number, step.index);
  const client = step.writer?.client ?? null;
  const bWords = client === 'outlook' || client === 'thunderbird';
  step.id = messageId(step, client, chooser);
  const made = bodyOf(step, client, pool, chooser);
  const subject = subjectOf(step, client ?? 'gmail', made.language);
  const printed =
    step.via === null
      ? step.author
      : {
          ...step.via,
          name: `${step.author.name} via ${step.via === company.list ? step.via.name : 'Sales'}`,
        };
  const headers =
    traceHeaders(step, pool, chooser) +
    `From: ${mailbox(printed, bWords)}\n` +
    (step.sender === null ? '' : `Sender: ${mailbox(step.sender, bWords)}\n`) +
    (step.via === null
      ? ''
      : `Reply-To: ${mailbox(step.author, bWords)}\nX-Original-From: ${mailbox(step.author, bWords)}\n`) +
    `To: ${mailboxes(step.to, bWords)}\n` +
    (step.cc.length === 0 ? '' : `Cc: ${mailboxes(step.cc, bWords)}\n`) +
    subjectHeader(subject, bWords) +
    `Date: ${dateHeader(step.at, step.writer?.zone ?? null)}\n` +
    `Message-ID: <${step.id}>\n` +
    referenceHeaders(step) +
    kindHeaders(step) +
    programHeader(client) +
    'MIME-Version: 1.0\n';
  return {
    content: headers + made.entity,
    subject,
    newText: made.newText,
    closing: made.closing,
    attachments: made.attachments,
  };
}

interface Body {
  entity: Entity;
  language: Letter['language'];
  newText: string;
  closing: string;
  attachments: PlannedAttachment[];
}

function bodyOf(step: Step, client: Client | null, pool: string, chooser: Random): Body {
  const bare = { language: step.thread.language, closing: '', attachments: [] };
  if (step.act === 'bounce') return { ...bare, entity: deliveryReport(step, chooser), newText: '' };
  if (step.act === 'newsletter') {
    const { entity, text } = newsletter(step, chooser);
    return { ...bare, entity, newText: text };
  }
  if (step.act === 'notification') {
    const text = notificationText(step, chooser);
    return { ...bare, entity: textEntity(text, 'plain', 'utf-8', 'qp'), newText: text };
  }
  const wording = wordingOf(step, chooser);
  const attachments = planAttachments(step, chooser);
  if (attachments.some(file => !file.inline))
    wording.paragraphs.push(pick(chooser, BOOKS[step.thread.language].attached));
  const letter = layOut(step, wording, chooser);
  step.plain = quotable(letter.plain);
  const facts = {
    language: letter.language,
    newText: wording.paragraphs.join('\n\n'),
    closing: wording.closing.join('\n'),
    attachments,
  };
  if (step.kind === 'calendar') return { ...facts, entity: invitation(step, letter.plain, chooser) };
  const main = textBody(step, letter, client, chooser);
  if (attachments.length === 0) return { ...facts, entity: main };
  const style = client === 'outlook' ? 'words' : 'rfc2231';
  const related = attachments.every(file => file.inline);
  return {
    ...facts,
    entity: multipart(
      related ? 'related' : 'mixed',
      [main, ...attachments.map(file => attachmentEntity(file, pool, chooser, style))],
      chooser,
    ),
  };
}

function textBody(step: Step, letter: Letter, client: Client | null, chooser: Random): Entity {
  const charset: Charset = step.writer?.charset ?? 'utf-8';
  if (step.act === 'alert' || client === null) return textEntity(letter.plain, 'plain', 'utf-8', 'qp');
  if (step.act.startsWith('list')) {
    const footer =
      '\n_______________________________________________\nical-implementers mailing list\nhttps://lists.calendarfolk.example/\n';
    return textEntity(letter.plain + footer, 'plain', charset, '8bit');
  }
  if (client === 'thunderbird') return textEntity(letter.plain, 'plain', charset, '8bit', '; format=flowed');
  if (client === 'phone')
    return textEntity(letter.plain, 'plain', charset, chance(chooser, 0.5) ? 'base64' : 'qp');
  if (client === 'apple' && chance(chooser, 0.4)) return textEntity(letter.plain, 'plain', charset, 'qp');
  const encoding = client === 'outlook' && chance(chooser, 0.15) ? 'base64' : 'qp';
  const html = textEntity(htmlOf(letter, client), 'html', client === 'apple' ? 'utf-8' : charset, encoding);
  if (client === 'outlook' && !step.acknowledgement && chance(chooser, 0.12)) return html;
  return multipart('alternative', [textEntity(letter.plain, 'plain', charset, encoding), html], chooser);
}

function subjectOf(step: Step, client: Client, language: Letter['language']): string {
  const { subject } = step.thread;
  if (step.act === 'bounce') return 'Delivery Status Notification (Failure)';
  if (step.act === 'away')
    return `${pick(random(step.thread.number, step.index), BOOKS[language].awaySubject)}: ${subject}`;
  if (step.act === 'invite')
    return `${{ en: 'Invitation', es: 'Invitación', pt: 'Convite' }[step.thread.language]}: ${subject}`;
  if (step.act === 'accept')
    return `${{ en: 'Accepted', es: 'Aceptada', pt: 'Aceito' }[step.thread.language]}: ${subject}`;
  if (step.act.startsWith('list'))
    return `${step.parent === null ? '' : 'Re: '}[ical-implementers] ${subject}`;
  return subjectText(step, client, language);
}

/** What relays add on the way; our own mail in Sent has none of it. */
function traceHeaders(step: Step, pool: string, chooser: Random): string {
  if (step.author.internal) return '';
  const address = step.author.address;
  const domain = address.slice(address.indexOf('@') + 1).replace(/^mx\./, '');
  const path =
    step.act === 'bounce'
      ? ''
      : step.act.startsWith('list')
        ? 'ical-implementers-bounces@lists.calendarfolk.example'
        : address;
  // Two lines of the pool stand for a signature.
  const seal = below(chooser, 3000) * 77;
  return (
    `Return-Path: <${path}>\n` +
    `Received: from mx.${domain} (mx.${domain} [203.0.113.${step.thread.number % 250}])\n\tby mx.mailhost.example with ESMTPS id ${hex(chooser, 16)}\n\tfor <${step.to[0]?.address ?? ''}>; ${dateHeader(step.at + 2, null)}\n` +
    `Authentication-Results: mx.mailhost.example; dkim=pass header.i=@${domain}; spf=pass smtp.mailfrom=${path}\n` +
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=mail2;\n\th=from:to:subject:date:message-id; bh=${pool.slice(seal, seal + 43)}=;\n\tb=${pool.slice(seal + 77, seal + 149)}\n\t ${pool.slice(seal + 154, seal + 220)}\n`
  );
}

function kindHeaders(step: Step): string {
  if (step.act === 'bounce')
    return `Auto-Submitted: auto-replied\nX-Failed-Recipients: ${step.parent?.to[0]?.address ?? ''}\n`;
  if (step.act === 'away') {
    const style = step.thread.number % 4;
    if (style === 0) return 'Auto-Submitted: auto-replied\nX-Autoreply: yes\nPrecedence: bulk\n';
    if (style === 1) return 'X-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated\n';
    if (style === 2) return 'Auto-Submitted: auto-replied (vacation)\n';
    return '';
  }
  if (step.act === 'newsletter') {
    const domain = step.author.address.split('@')[1] ?? '';
    return `List-Id: <letter.${domain}>\nList-Unsubscribe: <https://${domain}/unsubscribe/${step.thread.number}>, <mailto:leave@${domain}>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\nPrecedence: bulk\n`;
  }
  if (step.act.startsWith('list')) {
    return 'List-Id: Implementers of iCalendar <ical-implementers.lists.calendarfolk.example>\nList-Post: <mailto:ical-implementers@lists.calendarfolk.example>\nList-Unsubscribe: <https://lists.calendarfolk.example/leave>\nPrecedence: list\n';
  }
  return step.kind === 'human' && step.thread.number % 97 === 0 ? 'Auto-Submitted: no\n' : '';
}

function programHeader(client: Client | null): string {
  switch (client) {
    case 'outlook':
      return 'X-Mailer: Microsoft Outlook 16.0\nAccept-Language: en-US\nContent-Language: en-US\n';
    case 'apple':
      return 'X-Mailer: Apple Mail (2.3826.300.87.4.3)\n';
    case 'phone':
      return 'X-Mailer: iPhone Mail (22D72)\n';
    case 'thunderbird':
      return 'User-Agent: Mozilla Thunderbird\nContent-Language: en-US\n';
    default:
      return '';
  }
}
