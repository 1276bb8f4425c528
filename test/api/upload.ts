import type { Visitor, World } from './server-world.ts';
import { HOST } from './server-world.ts';

/** Sends a file as the page does, and waits until it is read. */
export async function upload(
  world: World,
  visitor: Visitor,
  name: string,
  text: string,
): Promise<Record<string, unknown>> {
  const bytes = Buffer.from(text);
  const { body } = await visitor.ask('POST', '/uploads', { name, bytes: bytes.length });
  const path = `/api/v1/uploads/${body.id}`;
  const half = Math.floor(bytes.length / 2);
  for (const [from, to] of [
    [0, half],
    [half, bytes.length],
  ] as const) {
    await world.server.app.request(path, {
      method: 'PATCH',
      headers: { ...HOST, ...visitor.headers, 'upload-offset': String(from) },
      body: bytes.subarray(from, to),
    });
  }
  for (;;) {
    const { body: now } = await visitor.ask('GET', path);
    if (now.state === 'done' || now.state === 'failed') return now;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
