import { parseMessage } from '../../src/mail/parse/parse-message.ts';
import { timed } from './timed.ts';

await timed(bytes => parseMessage(bytes, { headersOnly: true }));
