/** Links of surveys: sealed, so that nobody can make one up or change one, and what is in them is nobody's to read. */
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { AppContext } from '../context.ts';
import { hashOf } from '../people/token.ts';

/** Bind a sealed text to its use. */
const INVITATION = 'survey invitation 1';
const OPEN = 'survey link 1';
const STOP = 'survey stop 1';
const MADE = 'survey page 1';

type Sealing = Pick<AppContext, 'secrets'>;

const invitationShape = z.tuple([z.int(), z.int(), z.string().length(22)]);
const openShape = z.tuple([z.int(), z.int()]);
const stopShape = z.tuple([z.int(), z.email(), z.string().length(2)]);

export interface InvitationToken {
  text: string;
  /** All that is kept of it. */
  hash: string;
}

/** For one invitation; each call gives another one. */
export function newInvitationToken(
  { secrets }: Sealing,
  workspaceId: number,
  invitationId: number,
): InvitationToken {
  const text = secrets.seal(
    JSON.stringify([workspaceId, invitationId, randomBytes(16).toString('base64url')]),
    INVITATION,
  );
  return { text, hash: hashOf(text) };
}

/** Null for what is no token of ours: forged, cut off, of another secret. */
export function readInvitationToken(
  { secrets }: Sealing,
  token: string,
): { workspaceId: number; invitationId: number; hash: string } | null {
  const read = opened(secrets, token, INVITATION, invitationShape);
  return read === null ? null : { workspaceId: read[0], invitationId: read[1], hash: hashOf(token) };
}

/** What an anonymous answer is found by as long as it may change. It cannot be worked out from the hash that is kept of the token. */
export const anonymousKey = (token: string): string =>
  createHash('sha256').update(`anonymous answer ${token}`).digest('base64url');

/** Of a survey that anybody may answer. The same for the same survey is not needed: every one of them opens it. */
export const openLinkToken = ({ secrets }: Sealing, workspaceId: number, surveyId: number): string =>
  secrets.seal(JSON.stringify([workspaceId, surveyId]), OPEN);

export function readOpenLinkToken(
  { secrets }: Sealing,
  token: string,
): { workspaceId: number; surveyId: number } | null {
  const read = opened(secrets, token, OPEN, openShape);
  return read === null ? null : { workspaceId: read[0], surveyId: read[1] };
}

export const stopToken = (
  { secrets }: Sealing,
  workspaceId: number,
  email: string,
  language: string,
): string => secrets.seal(JSON.stringify([workspaceId, email, language]), STOP);

export function readStopToken({ secrets }: Sealing, token: string) {
  const read = opened(secrets, token, STOP, stopShape);
  return read === null ? null : { workspaceId: read[0], email: read[1], language: read[2] };
}

/** When a page was made, in milliseconds: sealed, so that a program cannot claim to have read for long. */
export const madeAt = ({ secrets }: Sealing, token: string, at: number): string =>
  secrets.seal(String(at), `${MADE} ${hashOf(token)}`);

export function readMadeAt({ secrets }: Sealing, token: string, sealed: string): number | null {
  const read = opened(secrets, sealed, `${MADE} ${hashOf(token)}`, z.number());
  return read;
}

function opened<T>(
  secrets: AppContext['secrets'],
  token: string,
  about: string,
  shape: z.ZodType<T>,
): T | null {
  // Longer than any of ours: not worth looking into.
  if (token.length > 600) return null;
  try {
    return shape.parse(JSON.parse(secrets.open(token, about)));
  } catch {
    return null;
  }
}
