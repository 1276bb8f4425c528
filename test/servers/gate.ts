/** A way to a server on loopback that counts who goes through, and may let one through at a time: who comes last, stays. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Gate {
  port: number;
  /** Connections so far, and those that are open. */
  came: number;
  open(): number;
  stop(): Promise<void>;
}

export async function startGate(to: number, oneAtATime = false): Promise<Gate> {
  const inside = new Set<Socket>();
  const gate: Gate = {
    port: 0,
    came: 0,
    open: () => inside.size,
    stop: () =>
      new Promise(resolve => {
        for (const socket of inside) socket.destroy();
        server.close(() => resolve());
      }),
  };
  const server = createServer(from => {
    gate.came++;
    if (oneAtATime) for (const socket of inside) socket.destroy();
    const through = connect(to, '127.0.0.1');
    inside.add(from);
    from.pipe(through).pipe(from);
    for (const socket of [from, through]) {
      socket.on('error', () => {});
      socket.on('close', () => {
        inside.delete(from);
        from.destroy();
        through.destroy();
      });
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  gate.port = (server.address() as AddressInfo).port;
  return gate;
}
