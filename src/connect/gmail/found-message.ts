/** A message as the API gives it → bytes that the parser reads, with labels and thread in front. */
import { headerBlock, ownHeaders } from '../changes/own-headers.ts';
import type { Found } from '../changes/packer.ts';
import { flagsOf, type LabelNames, namesOf } from './labels.ts';
import type { GmailMessage } from './wire.ts';

/** Without `raw` (`format=metadata`) it is the headers alone; `size` is the whole message's all the same. */
export function foundMessage(message: GmailMessage, names: LabelNames, cut: boolean): Found {
  const { id, labelIds, internalDate } = message;
  const bytes =
    message.raw === undefined
      ? Buffer.from(headerBlock(message.payload?.headers ?? []))
      : Buffer.from(message.raw, 'base64url');
  return {
    id,
    before: ownHeaders({ thread: threadOf(message.threadId), labels: namesOf(labelIds, names) }),
    bytes,
    size: message.raw === undefined ? Math.max(message.sizeEstimate, bytes.length) : bytes.length,
    cut,
    receivedAt: internalDate === undefined ? null : Math.floor(internalDate / 1000),
    folder: null,
    flags: flagsOf(labelIds),
  };
}

/** The API writes in hexadecimal what Takeout's X-GM-THRID says in decimal. */
function threadOf(threadId: string | undefined): string | null {
  return threadId !== undefined && /^[\da-f]{1,16}$/i.test(threadId)
    ? BigInt(`0x${threadId}`).toString()
    : null;
}
