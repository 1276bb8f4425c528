/** The calls of the Gmail API that reading needs. */
import { randomUUID } from 'node:crypto';
import type { Answer, Ask, Sender } from '../http/sender.ts';
import { batchAnswers, batchBody, type PartAnswer } from './batch-wire.ts';
import { GMAIL_LIMITS } from './limits.data.ts';
import {
  type Format,
  type GmailMessage,
  type HistoryPage,
  historyShape,
  labelsShape,
  listShape,
  messageShape,
  profileShape,
} from './wire.ts';

export const GMAIL_API = 'https://gmail.googleapis.com';

export interface IdPage {
  messages: { id: string }[];
  nextPageToken: string | null;
}

export interface GmailApi {
  profile(signal: AbortSignal): Promise<{ emailAddress: string; messagesTotal: number; historyId: string }>;
  labels(signal: AbortSignal): Promise<{ id: string; name: string }[]>;
  /** Newest first, trash and spam too. Null: the page token is no longer taken. */
  list(pageToken: string | null, pageSize: number, signal: AbortSignal): Promise<IdPage | null>;
  /** Null: `startHistoryId` is too old. */
  history(startHistoryId: string, pageToken: string | null, signal: AbortSignal): Promise<HistoryPage | null>;
  /** One message; null when there is none. */
  message(id: string, format: Format, signal: AbortSignal): Promise<GmailMessage | null>;
  /** One answer for each id, null for none. */
  messages(ids: readonly string[], format: Format, signal: AbortSignal): Promise<(PartAnswer | null)[]>;
}

export const messageIn = (body: Buffer): GmailMessage => messageShape.parse(JSON.parse(body.toString()));

export function openGmailApi(base: string, { send }: Sender): GmailApi {
  const me = '/gmail/v1/users/me';
  const get = (path: string, signal: AbortSignal, more: Partial<Ask> = {}): Promise<Answer> =>
    send({ method: 'GET', url: `${base}${me}${path}`, ...more }, signal);
  const json = ({ body }: Answer): unknown => JSON.parse(body.toString());
  const messagePath = (id: string, format: Format) => `/messages/${encodeURIComponent(id)}?format=${format}`;

  return {
    profile: async signal => profileShape.parse(json(await get('/profile', signal))),
    labels: async signal => labelsShape.parse(json(await get('/labels', signal))).labels,
    async list(pageToken, pageSize, signal) {
      const query = new URLSearchParams({ maxResults: String(pageSize), includeSpamTrash: 'true' });
      if (pageToken !== null) query.set('pageToken', pageToken);
      const answer = await get(`/messages?${query}`, signal, { accept: pageToken === null ? [] : [400] });
      if (answer.status === 400) return null;
      const { messages, nextPageToken = null } = listShape.parse(json(answer));
      return { messages, nextPageToken };
    },
    async history(startHistoryId, pageToken, signal) {
      const query = new URLSearchParams({ startHistoryId, maxResults: String(GMAIL_LIMITS.largestPage) });
      if (pageToken !== null) query.set('pageToken', pageToken);
      const answer = await get(`/history?${query}`, signal, { accept: [404] });
      return answer.status === 404 ? null : historyShape.parse(json(answer));
    },
    async message(id, format, signal) {
      const wanted = { accept: [404], maxBytes: GMAIL_LIMITS.messageBytes };
      const answer = await get(messagePath(id, format), signal, wanted);
      return answer.status === 404 ? null : messageIn(answer.body);
    },
    async messages(ids, format, signal) {
      const boundary = `batch-${randomUUID()}`;
      const answer = await send(
        {
          method: 'POST',
          url: `${base}/batch/gmail/v1`,
          headers: { 'content-type': `multipart/mixed; boundary=${boundary}` },
          body: batchBody(
            boundary,
            ids.map(id => me + messagePath(id, format)),
          ),
          maxBytes: GMAIL_LIMITS.batchBytes,
        },
        signal,
      );
      return batchAnswers(answer.headers.get('content-type') ?? '', answer.body, ids.length);
    },
  };
}
