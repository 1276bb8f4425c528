/** A message as Graph gives it → bytes that the parser reads, with the conversation in front. */
import { labelsOfMarks, marksOf } from '../../mail/marks.ts';
import type { Flag } from '../../mail/message.ts';
import { headerBlock, ownHeaders } from '../changes/own-headers.ts';
import type { Found } from '../changes/packer.ts';
import { threadNumber } from '../changes/stable-number.ts';
import { type GraphMessage, type GraphRecipient, PROPERTY } from './wire.ts';

/** `mime` null: headers alone, made of what Graph knows. */
export function foundMessage(
  message: GraphMessage,
  label: string,
  mime: { bytes: Buffer; cut: boolean } | null,
): Found {
  const { id, conversationId, receivedDateTime } = message;
  const thread = conversationId == null ? null : threadNumber(conversationId);
  const bytes = mime?.bytes ?? Buffer.from(headerBlock(fieldsOf(message)));
  const received = Date.parse(receivedDateTime ?? '');
  return {
    id,
    before: ownHeaders({ thread, labels: null }),
    bytes,
    size:
      mime === null ? Math.max(bytes.length, Number(propertyOf(message, PROPERTY.size) ?? 0)) : bytes.length,
    cut: mime?.cut === true,
    receivedAt: Number.isNaN(received) ? null : Math.floor(received / 1000),
    folder: label,
    flags: flagsOf(message),
  };
}

/** All labels it has, in the folder with this one. */
export const labelsNow = (label: string, message: GraphMessage): string[] => [
  ...new Set([label, ...labelsOfMarks(marksOf(flagsOf(message)))]),
];

function flagsOf({ isRead, flag }: GraphMessage): Flag[] {
  const flags: Flag[] = isRead == null ? [] : [isRead ? 'seen' : 'unread'];
  if (flag?.flagStatus === 'flagged') flags.push('flagged');
  return flags;
}

/** Exchange keeps the headers of mail that came; of mail sent from here there are only properties. */
function fieldsOf(message: GraphMessage): { name: string; value: string }[] {
  const kept = message.internetMessageHeaders ?? [];
  if (kept.length > 0) return kept;
  const all = (recipients: GraphRecipient[] | null | undefined) => (recipients ?? []).map(written).join(', ');
  const sent = Date.parse(message.sentDateTime ?? '');
  const fields = {
    'Message-ID': message.internetMessageId ?? '',
    Date: Number.isNaN(sent) ? '' : new Date(sent).toUTCString().replace('GMT', '+0000'),
    From: message.from == null ? '' : written(message.from),
    Sender: message.sender == null ? '' : written(message.sender),
    To: all(message.toRecipients),
    Cc: all(message.ccRecipients),
    Bcc: all(message.bccRecipients),
    Subject: message.subject ?? '',
    'In-Reply-To': propertyOf(message, PROPERTY.inReplyTo) ?? '',
    References: propertyOf(message, PROPERTY.references) ?? '',
  };
  if (fields.Sender === fields.From) fields.Sender = '';
  return Object.entries(fields).flatMap(([name, value]) => (value === '' ? [] : [{ name, value }]));
}

function written({ emailAddress: { name, address } }: GraphRecipient): string {
  const email = (address ?? '').replace(/[<>\r\n]/g, '');
  if (name == null || name === '' || name === address) return `<${email}>`;
  return `"${name.replace(/["\\\r\n]/g, ' ')}" <${email}>`;
}

/** Graph writes the hexadecimal of a property's id as it likes. */
const propertyOf = (message: GraphMessage, id: string): string | undefined =>
  message.singleValueExtendedProperties?.find(property => property.id.toLowerCase() === id.toLowerCase())
    ?.value;
