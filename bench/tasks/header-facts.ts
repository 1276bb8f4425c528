import { readMessage } from '../../src/mail/read-message.ts';
import { BELIEVABLE, timed } from './timed.ts';

await timed((bytes, raw) =>
  readMessage(raw, bytes, { withText: false, headersOnly: true, believable: BELIEVABLE }),
);
