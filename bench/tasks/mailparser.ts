import { simpleParser } from 'mailparser';
import { timed } from './timed.ts';

// Everything it offers to leave out is left out: it merely parses.
await timed(bytes =>
  simpleParser(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
  }),
);
