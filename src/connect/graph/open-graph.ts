/** A mailbox at Microsoft 365 or Outlook.com by Microsoft Graph: everything once, then what changes. */
import type { Callbacks, ProviderMailbox } from '../changes/changes.ts';
import { openSender } from '../http/sender.ts';
import { realWorld } from '../http/world.ts';
import { openBearer } from '../oauth/bearer.ts';
import type { OAuthClient } from '../oauth/providers.data.ts';
import type { Tokens } from '../oauth/tokens.ts';
import { type GraphCursor, readGraphCursor } from './cursor.ts';
import { beginRound } from './folder-round.ts';
import type { Graph } from './graph.ts';
import { GRAPH_API, openGraphApi } from './graph-api.ts';
import { graphError, graphThrottles } from './graph-error.ts';
import { messageRound } from './message-round.ts';

export interface GraphSettings {
  /** How its owner knows the mailbox: stands at the beginning of every error. */
  name: string;
  client: OAuthClient;
  /** False: headers only. Parse such messages with `headersOnly`. */
  bodies: boolean;
  /** Where the API is, when it is not Microsoft's worldwide one (`https://graph.microsoft.us/v1.0`). */
  api?: string;
}

/** Nothing is asked before `changes` or `address` is. */
export function openGraph(
  settings: GraphSettings,
  tokens: Tokens,
  callbacks: Callbacks,
): ProviderMailbox<GraphCursor> {
  const world = { ...realWorld, ...callbacks.world };
  const bearer = openBearer(settings.client, tokens, callbacks.onTokens, world);
  const sender = openSender({ world, bearer, throttled: graphThrottles });
  const api = openGraphApi({ base: settings.api ?? GRAPH_API, sender, bearer, world });
  const graph: Graph = { api, stored: callbacks.stored, bodies: settings.bodies };
  const closed = new AbortController();
  const until = (signal: AbortSignal) => AbortSignal.any([signal, closed.signal]);

  return {
    async address(signal) {
      try {
        return await api.address(until(signal));
      } catch (error) {
        throw graphError(settings.name, error);
      }
    },
    async *changes(from, signal) {
      try {
        const cursor = readGraphCursor(from);
        const begun = cursor.open === null ? await beginRound(graph, cursor, until(signal)) : cursor;
        yield* messageRound(graph, begun, until(signal));
      } catch (error) {
        throw graphError(settings.name, error);
      }
    },
    async close() {
      closed.abort(new Error(`${settings.name} was closed`));
    },
  };
}
