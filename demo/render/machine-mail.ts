/** Bodies of mail that no person writes: reports of failed delivery, invitations, newsletters, notifications. */
import { civil, two } from '../clock/civil.ts';
import { below, between, type Random } from '../random.ts';
import { firstName } from '../script/plant.ts';
import type { Step } from '../script/step.ts';
import { BOOKS, fill } from '../text/compose.ts';
import { dateHeader } from './dates.ts';
import { escapeHtml } from './encode.ts';
import { type Entity, multipart, textEntity } from './entity.ts';

/** A delivery status notification (RFC 3464) with the headers of what failed. */
export function deliveryReport(step: Step, chooser: Random): Entity {
  const failed = step.parent;
  const recipient = failed?.to[0]?.address ?? '';
  const host = step.author.address.slice(step.author.address.indexOf('@') + 1);
  const text = `** Address not found **\n\nYour message wasn't delivered to ${recipient} because the address couldn't be found, or is unable to receive mail.\n\nThe response from the remote server was:\n550 5.1.1 <${recipient}>: Recipient address rejected: User unknown\n`;
  const status = `Content-Type: message/delivery-status\n\nReporting-MTA: dns; ${host}\nArrival-Date: ${dateHeader(step.at - 2, null)}\n\nFinal-Recipient: rfc822; ${recipient}\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; ${host}\nDiagnostic-Code: smtp; 550 5.1.1 <${recipient}>: Recipient address rejected: User unknown\n`;
  const headers = `Content-Type: text/rfc822-headers\n\nFrom: ${failed?.author.address ?? ''}\nTo: ${recipient}\nDate: ${dateHeader(failed?.at ?? step.at, null)}\nMessage-ID: <${failed?.id ?? ''}>\n`;
  return multipart(
    'report',
    [textEntity(text, 'plain', 'utf-8', '8bit'), status, headers],
    chooser,
    ' report-type=delivery-status;',
  );
}

function stamp(at: number): string {
  const c = civil(at);
  return `${c.year}${two(c.month)}${two(c.day)}T${two(c.hour)}${two(c.minute)}${two(c.second)}Z`;
}

/** An invitation or its answer (RFC 5546). */
export function invitation(step: Step, plain: string, chooser: Random): Entity {
  const first = step.parent ?? step;
  const method = step.parent === null ? 'REQUEST' : 'REPLY';
  const starts = first.at - (first.at % 1800) + 3 * 86_400;
  const attendee = step.parent === null ? step.to[0] : step.author;
  const event = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Harbor Lane//Calendar 4.2//EN',
    'VERSION:2.0',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${first.thread.number}-event@harborlane.example`,
    `DTSTAMP:${stamp(step.at)}`,
    `DTSTART:${stamp(starts)}`,
    `DTEND:${stamp(starts + 1800)}`,
    `ORGANIZER:mailto:${first.author.address}`,
    `ATTENDEE;PARTSTAT=${method === 'REPLY' ? 'ACCEPTED' : 'NEEDS-ACTION'}:mailto:${attendee?.address ?? ''}`,
    'SEQUENCE:0',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\n');
  return multipart(
    'alternative',
    [
      textEntity(plain, 'plain', 'utf-8', 'qp'),
      `Content-Type: text/calendar; charset="UTF-8"; method=${method}\nContent-Transfer-Encoding: 7bit\n\n${event}`,
    ],
    chooser,
  );
}

export function newsletter(step: Step, chooser: Random): { entity: Entity; text: string } {
  const book = BOOKS[step.thread.language];
  const slots = { language: step.thread.language, first: '', company: 'Harbor Lane', thread: null };
  const from = below(chooser, book.newsletter.length);
  const items = Array.from({ length: between(chooser, 3, 5) }, (_, i) =>
    fill(chooser, book.newsletter[(from + i) % book.newsletter.length] ?? '', slots),
  );
  const home = `https://${step.author.address.split('@')[1] ?? ''}`;
  const text = `${step.thread.subject}\n\n${items.map(item => `* ${item}\n  ${home}/read/${between(chooser, 1000, 9999)}`).join('\n\n')}\n\nUnsubscribe: ${home}/unsubscribe\n`;
  const rows = items
    .map(
      item =>
        `<tr><td style="padding:16px 24px;font-family:Helvetica,Arial,sans-serif;font-size:15px;line-height:22px;color:#333333"><p style="margin:0 0 8px">${escapeHtml(item)}</p><a href="${home}/read" style="color:#0b7285">&rarr;</a></td></tr>`,
    )
    .join('\n');
  const html = `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${escapeHtml(step.thread.subject)}</title></head>\n<body style="margin:0;background:#f4f4f4"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center"><table role="presentation" width="600" style="background:#ffffff">\n<tr><td style="padding:24px;font-family:Helvetica,Arial,sans-serif;font-size:24px">${escapeHtml(step.author.name)}</td></tr>\n${rows}\n<tr><td style="padding:24px;font-size:12px;color:#888888"><a href="${home}/unsubscribe">Unsubscribe</a></td></tr>\n</table></td></tr></table></body></html>\n`;
  return {
    text,
    entity: multipart(
      'alternative',
      [textEntity(text, 'plain', 'utf-8', 'qp'), textEntity(html, 'html', 'utf-8', 'qp')],
      chooser,
    ),
  };
}

export function notificationText(step: Step, chooser: Random): string {
  const reader = step.to[0];
  return `Hello ${reader === undefined ? '' : firstName(reader)},\n\n${step.thread.subject}.\n\nSee https://${step.author.address.split('@')[1] ?? ''}/e/${between(chooser, 10_000, 99_999)}\n\nThis is an automatic message; replies are not read.\n`;
}
