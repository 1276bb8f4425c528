/** METRICS §2 rule 1. */
import type { ParsedMessage, Part } from '../parse/parsed.ts';
import { addressIn } from './list-headers.ts';
import { DAEMONS } from './senders.data.ts';

const STATUS = new Set(['message/delivery-status', 'message/global-delivery-status']);

/**
 * A delivery status (RFC 3464, RFC 6533), or a null return path with a mailer-daemon/postmaster sender.
 * A return path that is itself the daemon's address counts as null (that is how some servers write it). Where the source
 * gives no Return-Path at all, a mailer-daemon needs none; a postmaster, who may be a person, does.
 */
export function isBounce(parsed: ParsedMessage): boolean {
  if (isDeliveryReport(parsed.root)) return true;
  const daemon = daemonName(parsed.from[0]?.email ?? '') ?? daemonName(parsed.sender?.email ?? '');
  if (daemon === null) return false;
  const path = parsed.headers.first('return-path');
  if (path === null) return daemon !== 'postmaster';
  return isNullPath(path);
}

function isDeliveryReport(root: Part): boolean {
  if (STATUS.has(root.type)) return true;
  if (root.type !== 'multipart/report') return false;
  const said = root.params['report-type']?.toLowerCase();
  return said === 'delivery-status' || root.parts.some(part => STATUS.has(part.type));
}

function isNullPath(value: string): boolean {
  const text = value.trim();
  if (text === '' || text.replaceAll(' ', '') === '<>') return true;
  return daemonName(addressIn(text) ?? text.replace(/^<|>$/g, '')) !== null;
}

/** `Mailer-Daemon@x` → `mailerdaemon`; null for anybody else. */
function daemonName(email: string): string | null {
  if (email === '' || email.length > 320) return null;
  const name = (email.split('@', 1)[0] ?? '').toLowerCase().replace(/[._-]/g, '');
  return DAEMONS.has(name) ? name : null;
}
