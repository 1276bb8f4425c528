/** A Gmail mailbox by Google's API: everything once, then what changes. */
import type { Callbacks, ProviderMailbox } from '../changes/changes.ts';
import { HttpFailure } from '../http/http-failure.ts';
import { openSender } from '../http/sender.ts';
import { realWorld } from '../http/world.ts';
import { openBearer } from '../oauth/bearer.ts';
import type { OAuthClient } from '../oauth/providers.data.ts';
import type { Tokens } from '../oauth/tokens.ts';
import { fromTheStart, type GmailCursor, readGmailCursor } from './cursor.ts';
import type { Gmail, GmailChanges } from './gmail.ts';
import { GMAIL_API, openGmailApi } from './gmail-api.ts';
import { gmailError, gmailThrottles } from './gmail-error.ts';
import { historyPass } from './history-pass.ts';
import { labelNames } from './labels.ts';
import { listPass, sweepPass } from './list-pass.ts';

export interface GmailSettings {
  /** How its owner knows the mailbox: stands at the beginning of every error. */
  name: string;
  client: OAuthClient;
  /** False: headers only. Parse such messages with `headersOnly`. */
  bodies: boolean;
  /** Where the API is, when it is not Google's. */
  api?: string;
}

/** Nothing is asked before `changes` or `address` is. */
export function openGmail(
  settings: GmailSettings,
  tokens: Tokens,
  callbacks: Callbacks,
): ProviderMailbox<GmailCursor> {
  const world = { ...realWorld, ...callbacks.world };
  const bearer = openBearer(settings.client, tokens, callbacks.onTokens, world);
  const sender = openSender({ world, bearer, throttled: gmailThrottles });
  const api = openGmailApi(settings.api ?? GMAIL_API, sender);
  const closed = new AbortController();
  const until = (signal: AbortSignal) => AbortSignal.any([signal, closed.signal]);

  async function* changes(from: unknown, signal: AbortSignal): AsyncGenerator<GmailChanges> {
    const names = labelNames(await api.labels(signal));
    const { historyId, messagesTotal: total } = await api.profile(signal);
    const gmail: Gmail = {
      api,
      bodies: settings.bodies,
      bearer,
      world,
      stored: callbacks.stored,
      names,
      total,
    };
    let cursor = readGmailCursor(from) ?? fromTheStart(historyId, from !== null && from !== undefined);
    for (let restarted = false; ; ) {
      const { stage } = cursor;
      if (stage.kind === 'history') {
        if (yield* historyPass(gmail, cursor, signal)) return;
        if (restarted) throw new HttpFailure('refused', { status: 404 });
        restarted = true;
        cursor = fromTheStart(historyId, true);
        continue;
      }
      const pass =
        stage.kind === 'list' ? listPass(gmail, cursor, stage, signal) : sweepPass(gmail, cursor, signal);
      for await (const step of pass) {
        cursor = step.cursor;
        yield step;
      }
    }
  }

  return {
    async address(signal) {
      try {
        return (await api.profile(until(signal))).emailAddress;
      } catch (error) {
        throw gmailError(settings.name, error);
      }
    },
    async *changes(cursor, signal) {
      try {
        yield* changes(cursor, until(signal));
      } catch (error) {
        throw gmailError(settings.name, error);
      }
    },
    async close() {
      closed.abort(new Error(`${settings.name} was closed`));
    },
  };
}
