import { timed } from './timed.ts';

await timed(() => undefined);
