/** The API's document without a server around it: routes only use their parts when they are asked. */
import type { ApiParts } from './api.ts';
import { apiV1, openApiDocument } from './create-api.ts';

export function describedApi(version: string) {
  const unused = new Proxy(() => undefined, { get: () => unused }) as never;
  const parts: ApiParts = {
    context: unused,
    auth: unused,
    bus: unused,
    jobs: unused,
    operations: [],
    options: unused,
  };
  return openApiDocument(apiV1(parts), version);
}
