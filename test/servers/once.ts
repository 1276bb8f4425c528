/** vitest's global set-up: one PostgreSQL for the whole run, started only when a test first asks for it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { findPostgres, type RunningPostgres, startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test processes ask for the server's URL; the first question starts it. */
    postgresAt: string;
  }
}

export default async function once(project: TestProject): Promise<() => Promise<void>> {
  let running: Promise<RunningPostgres> | null = null;
  const server: Server = createServer((_, response) => {
    const found = findPostgres();
    running ??= typeof found === 'string' ? Promise.reject(new Error(found)) : startPostgres(found);
    running.then(
      ({ url }) => response.end(url),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  project.provide('postgresAt', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return async () => {
    server.closeAllConnections();
    server.close();
    const started = await running?.catch(() => null);
    started?.stop();
  };
}
