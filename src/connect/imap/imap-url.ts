/** `imaps://ana%40acme.example@mail.acme.example/INBOX`: which server, whose mailbox, which folder (RFC 5092, the parts of use here). */
import { SourceError } from '../../mail/readers/raw.ts';
import type { Sentence } from '../../sentence.ts';
import { say } from '../errors.data.ts';

export interface ImapPlace {
  host: string;
  port: number;
  user: string;
  /** `tls`: from the first byte; `starttls`: before anything is said; `none`: on this very machine only. */
  security: 'tls' | 'starttls' | 'none';
  /** Null: all folders. */
  folder: string | null;
  /** How a person knows it: without a password. */
  name: string;
}

export const isImapUrl = (text: string): boolean => /^imaps?:\/\//i.test(text);

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Throws SourceError `bad-address` with what the address should look like. */
export function imapPlace(text: string): ImapPlace {
  const refuse = (why: Sentence): never => {
    const shown = text.replace(/:\/\/[^/]*@/, '://…@');
    throw new SourceError('bad-address', shown, say.badAddress(shown, why));
  };
  const [, scheme = '', authority = '', path = ''] = /^(imaps?):\/\/([^/?#]*)\/?([^?#]*)$/i.exec(text) ?? [];
  // The last @: the user is an address itself.
  const at = authority.lastIndexOf('@');
  if (at < 1) return refuse(say.noUser);
  const [user = '', password] = authority.slice(0, at).split(':');
  if (password !== undefined) {
    return refuse(say.passwordInAddress);
  }
  const [, host = '', port] =
    /^(\[[\da-f:]+\]|[^:[\]]+)(?::(\d{1,5}))?$/i.exec(authority.slice(at + 1)) ?? [];
  if (host === '' || Number(port ?? 1) < 1 || Number(port ?? 1) > 65_535) return refuse(say.noServerNamed);
  const secure = scheme.toLowerCase() === 'imaps';
  const folder = decode(path);
  const owner = decode(user);
  return {
    host: host.replace(/^\[|\]$/g, ''),
    port: port === undefined ? (secure ? 993 : 143) : Number(port),
    user: owner,
    security: secure ? 'tls' : LOOPBACK.has(host.toLowerCase()) ? 'none' : 'starttls',
    folder: folder === '' ? null : folder,
    name: `${scheme.toLowerCase()}://${owner}@${host}${port === undefined ? '' : `:${port}`}`,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
