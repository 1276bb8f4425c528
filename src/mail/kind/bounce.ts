/** METRICS §2 rule 1. */
import type { Address } from '../message.ts';
import type { ParsedMessage, Part } from '../parse/parsed.ts';
import { BOUNCE_OPENINGS } from './bounce-subjects.data.ts';
import { addressIn } from './list-headers.ts';
import { DAEMON_NAMES, POSTMASTER } from './senders.data.ts';

const STATUS = new Set(['message/delivery-status', 'message/global-delivery-status']);

/**
 * A delivery status (RFC 3464, RFC 6533), or a null return path with a mailer-daemon/postmaster sender.
 *
 * A return path that is itself the daemon counts as null (some servers write it so), and so does an empty From. Many
 * sources keep no Return-Path at all: then a mailer-daemon needs none, while a postmaster, who may be a person, needs the
 * subject of a delivery report, also where the return path is the postmaster's own. So does a daemon whose report came by
 * way of a list, and a null return path with some other sender. X-Failed-Recipients is Exim's and Gmail's mark of the same.
 */
export function isBounce(parsed: ParsedMessage): boolean {
  if (isDeliveryReport(parsed.root)) return true;
  const { headers } = parsed;
  if (headers.has('x-failed-recipients')) return true;
  const sender = senderRole(parsed);
  const path = pathRole(headers.first('return-path'));
  if (sender === 'daemon') return path !== 'other' || isBounceSubject(parsed.subject);
  if (path === 'null') return sender === 'postmaster' || isBounceSubject(parsed.subject);
  return sender === 'postmaster' && path !== 'other' && isBounceSubject(parsed.subject);
}

function isDeliveryReport(root: Part): boolean {
  if (STATUS.has(root.type)) return true;
  if (root.type !== 'multipart/report') return false;
  const said = root.params['report-type']?.toLowerCase();
  return said === 'delivery-status' || root.parts.some(part => STATUS.has(part.type));
}

function pathRole(value: string | null): 'absent' | 'null' | 'postmaster' | 'other' {
  if (value === null) return 'absent';
  const text = value.slice(0, 320).trim();
  if (text === '' || text.replaceAll(' ', '') === '<>') return 'null';
  const local = localPart(addressIn(text) ?? text.replace(/^<|>$/g, ''));
  if (isDaemonName(local)) return 'null';
  return isPostmaster(local) ? 'postmaster' : 'other';
}

/** Who the header says sent it: `From: <>`, `Mail Delivery System <…>` and `MAILER-DAEMON@…` are daemons. */
function senderRole(parsed: ParsedMessage): 'daemon' | 'postmaster' | null {
  const from = parsed.from[0];
  if (from === undefined) {
    if (parsed.headers.first('from')?.replaceAll(' ', '') === '<>') return 'daemon';
    return parsed.sender === null ? null : roleOf(parsed.sender);
  }
  return roleOf(from) ?? (parsed.sender === null ? null : roleOf(parsed.sender));
}

function roleOf({ email, name }: Address): 'daemon' | 'postmaster' | null {
  const local = localPart(email);
  if (isDaemonName(local) || isDaemonName(name)) return 'daemon';
  return isPostmaster(local) ? 'postmaster' : null;
}

function isDaemonName(text: string): boolean {
  // All of them begin with an M: one letter spares nearly every mail the rest.
  return text.length < 64 && (text[0] === 'M' || text[0] === 'm') && DAEMON_NAMES.has(bare(text));
}

function isPostmaster(local: string): boolean {
  return (local[0] === 'P' || local[0] === 'p') && bare(local) === POSTMASTER;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[\s._-]/g, '');
}

function localPart(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 0 ? email : email.slice(0, at);
}

function isBounceSubject(subject: string): boolean {
  const text = subject.slice(0, 80).trimStart().toLowerCase();
  return BOUNCE_OPENINGS.some(opening => text.startsWith(opening));
}
