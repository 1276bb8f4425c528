/** The calls of Microsoft Graph that reading needs. */
import { z } from 'zod';
import { LIMITS } from '../../mail/readers/limits.data.ts';
import { HttpFailure } from '../http/http-failure.ts';
import { codeOf } from './graph-error.ts';
import { type Batching, getMany } from './json-batch.ts';
import { GRAPH_LIMITS } from './limits.data.ts';
import {
  type GraphMessage,
  HEADER_FIELDS,
  MESSAGE_FIELDS,
  messageShape,
  PROPERTY,
  pageShape,
} from './wire.ts';

export const GRAPH_API = 'https://graph.microsoft.com/v1.0';

export interface GraphPage {
  value: unknown[];
  /** Where this round goes on; null: it is over … */
  nextLink: string | null;
  /** … and the next round begins here. */
  deltaLink: string | null;
}

export interface GraphApi {
  address(signal: AbortSignal): Promise<string>;
  /** `link` as Graph gave it, or one of `links`. `lost`: it no longer knows what it told before; `gone`: there is no such folder. */
  page(link: string, signal: AbortSignal): Promise<GraphPage | 'lost' | 'gone'>;
  links: {
    folders: string;
    messages(folderId: string): string;
    ids(folderId: string): string;
  };
  /** Ids of well-known folders, in order; null for those this mailbox does not have. */
  places(names: readonly string[], signal: AbortSignal): Promise<(string | null)[]>;
  /** One for each id, null for what is no longer there. `headers`: with all that headers say. */
  messages(
    ids: readonly string[],
    fields: 'state' | 'headers',
    signal: AbortSignal,
  ): Promise<(GraphMessage | null)[]>;
  /** The message as it was sent (RFC 5322); null when there is none. */
  mime(id: string, signal: AbortSignal): Promise<{ bytes: Buffer; cut: boolean } | null>;
}

/** Ids that stay when a message is moved to another folder. */
const IMMUTABLE = 'IdType="ImmutableId"';
const expand = `singleValueExtendedProperties($filter=${Object.values(PROPERTY)
  .map(id => `id eq '${id}'`)
  .join(' or ')})`;

export function openGraphApi(batching: Batching): GraphApi {
  const { base, sender } = batching;
  const folder = (id: string) => `${base}/me/mailFolders/${encodeURIComponent(id)}`;
  const message = (id: string) => `/me/messages/${encodeURIComponent(id)}`;
  const prefer = { prefer: `${IMMUTABLE}, odata.maxpagesize=${GRAPH_LIMITS.deltaPage}` };

  return {
    async address(signal) {
      const url = `${base}/me?$select=mail,userPrincipalName`;
      const { body } = await sender.send({ method: 'GET', url }, signal);
      const shape = z.object({ mail: z.string().nullish(), userPrincipalName: z.string() });
      const { mail, userPrincipalName } = shape.parse(JSON.parse(body.toString()));
      return mail ?? userPrincipalName;
    },
    async page(link, signal) {
      // Links come from outside; the token goes nowhere but to the API.
      if (!link.startsWith(`${base}/`)) throw new HttpFailure('refused', { said: 'a link to elsewhere' });
      const answer = await sender.send(
        { method: 'GET', url: link, headers: prefer, accept: [400, 404, 410] },
        signal,
      );
      if (answer.status >= 400) return refusedPage(answer.status, answer.body.toString());
      const page = pageShape.parse(JSON.parse(answer.body.toString()));
      if (page['@odata.nextLink'] === link)
        throw new HttpFailure('refused', { said: 'a page that goes on at itself' });
      return {
        value: page.value,
        nextLink: page['@odata.nextLink'] ?? null,
        deltaLink: page['@odata.deltaLink'] ?? null,
      };
    },
    links: {
      folders: `${base}/me/mailFolders/delta?$select=displayName,parentFolderId,totalItemCount`,
      messages: id => `${folder(id)}/messages/delta?$select=${MESSAGE_FIELDS}&$orderby=receivedDateTime+desc`,
      ids: id => `${folder(id)}/messages?$select=id&$top=${GRAPH_LIMITS.largestPage}`,
    },
    async places(names, signal) {
      const paths = names.map(name => `/me/mailFolders/${name}?$select=id`);
      const found = await getMany(batching, paths, {}, signal);
      const shape = z.object({ id: z.string() }).nullable();
      return found.map(body => shape.parse(body)?.id ?? null);
    },
    async messages(ids, fields, signal) {
      const query =
        fields === 'state'
          ? `$select=${MESSAGE_FIELDS}`
          : `$select=${HEADER_FIELDS}&$expand=${encodeURIComponent(expand)}`;
      const paths = ids.map(id => `${message(id)}?${query}`);
      const found = await getMany(batching, paths, { Prefer: IMMUTABLE }, signal);
      return found.map(body => messageShape.nullable().parse(body));
    },
    async mime(id, signal) {
      const answer = await sender.send(
        {
          method: 'GET',
          url: `${base}${message(id)}/$value`,
          headers: { prefer: IMMUTABLE },
          accept: [404],
          maxBytes: LIMITS.messageBytes,
          whenMore: 'cut',
        },
        signal,
      );
      return answer.status === 404 ? null : { bytes: answer.body, cut: answer.cut };
    },
  };
}

/** Graph says 410 when a state is too old; Exchange behind it says so in words, too. */
function refusedPage(status: number, said: string): 'lost' | 'gone' {
  const code = codeOf(said);
  if (status === 410 || /syncstate|resync/i.test(code)) return 'lost';
  if (status === 404 && /NotFound$/i.test(code)) return 'gone';
  throw new HttpFailure('refused', { status, said });
}
