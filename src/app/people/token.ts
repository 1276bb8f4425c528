/** Tokens that are shown once: random, bound to a workspace, kept only as a hash. */
import { createHash, randomBytes } from 'node:crypto';

export interface Token {
  text: string;
  hash: string;
}

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** `prefix_<workspace>_<43 characters>`. */
export function newToken(prefix: string, workspaceId: number): Token {
  const text = `${prefix}_${workspaceId}_${randomBytes(32).toString('base64url')}`;
  return { text, hash: hashOf(text) };
}

/** The workspace a token names; null for what cannot be one. */
export function workspaceIn(prefix: string, token: string): number | null {
  const match = new RegExp(`^${prefix}_(\\d{1,15})_[\\w-]{43}$`).exec(token);
  return match === null ? null : Number(match[1]);
}
