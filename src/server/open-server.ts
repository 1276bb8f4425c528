/** Opens everything the server stands on, and puts it together. */
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import type { AppContext, LogEvent } from '../app/context.ts';
import { ownSecret } from '../app/own-secret.ts';
import { invitationsTo } from '../app/people/invitations.ts';
import { isUnclaimed } from '../app/people/make-workspace.ts';
import { mailInvitation, mailReset } from '../app/people/person-mails.ts';
import { version } from '../version.ts';
import type { ApiParts } from './api/api.ts';
import { type Bindings, createServerApp } from './app.ts';
import { createAuth } from './auth/create-auth.ts';
import type { DropOptions } from './drop/app.ts';
import { startWork } from './jobs/start-work.ts';
import { createMeters } from './meters.ts';
import { openContext } from './open-context.ts';
import type { ServerSettings } from './server-settings.ts';

export interface OpenServerOptions {
  /** As `openStore` takes it. */
  store: string;
  settings: ServerSettings;
  /** Where people reach it, where no setting says it. */
  url: string;
  drop: DropOptions;
  /** Whoever reaches it may claim it: only right where nobody else can. */
  isPrivate: boolean;
  log(event: LogEvent): void;
  now(): Temporal.Instant;
}

export interface OpenServer {
  app: Hono<{ Bindings: Bindings }>;
  context: AppContext;
  parts: ApiParts;
  /** Where the first owner claims it; null: it has one. */
  setupUrl: string | null;
  close(): Promise<void>;
}

const WEB = fileURLToPath(new URL('../../dist/web', import.meta.url));

export async function openServer(options: OpenServerOptions): Promise<OpenServer> {
  const { settings } = options;
  const {
    context,
    bus,
    databaseUrl,
    close: closeContext,
  } = await openContext(options.store, settings, options);
  const { store, publicUrl } = context;
  const closing: (() => Promise<void>)[] = [closeContext];
  const close = async () => {
    for (const end of closing.toReversed()) await end();
  };
  try {
    const auth = await createAuth({
      store,
      secret: await ownSecret(store, context.secrets, 'auth_secret'),
      publicUrl,
      oidc: settings.oidc,
      // Whoever asks learns nothing from how long or whether it works.
      sendReset: async (to, url) => {
        mailReset(context, to, url).catch(error =>
          context.log({ level: 'error', event: 'a password mail did not leave', why: (error as Error).name }),
        );
      },
      isInvited: async email =>
        (await isUnclaimed(context)) || (await invitationsTo(store.db, email)).length > 0,
    });
    const jobs = await startWork(context, { databaseUrl, work: settings.work });
    closing.push(() => jobs.stop());
    const unclaimed = await isUnclaimed(context);
    const setupCode = unclaimed && !options.isPrivate ? randomBytes(9).toString('base64url') : null;
    const parts: ApiParts = {
      context,
      auth,
      bus,
      jobs,
      operations: [],
      mailInvitation: (by, to, url) => mailInvitation(context, by.workspaceId, to, url),
      options: {
        setupCode,
        maxUploadBytes: settings.limits.maxUploadBytes,
        oidcName: settings.oidc?.name ?? null,
        version,
      },
    };
    const app = createServerApp({
      ...parts,
      drop: options.drop,
      meters: createMeters(bus, store, version),
      hosts: settings.limits.hosts,
      metricsToken: settings.metricsToken,
      trustProxy: settings.trustProxy,
      webFolder: WEB,
    });
    const setupUrl = unclaimed ? `${publicUrl}/setup${setupCode === null ? '' : `?code=${setupCode}`}` : null;
    return { app, context, parts, setupUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
}
