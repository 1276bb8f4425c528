/** Graph's resources, as far as they are of use here (REST reference v1.0). */
import { z } from 'zod';

const removed = z.object({ reason: z.string().optional() }).optional();

export const folderShape = z.object({
  id: z.string().min(1),
  displayName: z.string().optional(),
  parentFolderId: z.string().nullish(),
  totalItemCount: z.number().optional(),
  '@removed': removed,
});
export type GraphFolder = z.infer<typeof folderShape>;

const recipient = z.object({
  emailAddress: z.object({ name: z.string().nullish(), address: z.string().nullish() }),
});
export type GraphRecipient = z.infer<typeof recipient>;
const recipients = z.array(recipient).nullish();

export const messageShape = z.object({
  id: z.string().min(1),
  '@removed': removed,
  parentFolderId: z.string().optional(),
  conversationId: z.string().nullish(),
  receivedDateTime: z.string().nullish(),
  isRead: z.boolean().nullish(),
  isDraft: z.boolean().nullish(),
  flag: z.object({ flagStatus: z.string().optional() }).nullish(),
  internetMessageId: z.string().nullish(),
  sentDateTime: z.string().nullish(),
  subject: z.string().nullish(),
  from: recipient.nullish(),
  sender: recipient.nullish(),
  toRecipients: recipients,
  ccRecipients: recipients,
  bccRecipients: recipients,
  internetMessageHeaders: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
  singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: z.string() })).nullish(),
});
export type GraphMessage = z.infer<typeof messageShape>;

export const pageShape = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

export const batchShape = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.record(z.string(), z.string()).nullish(),
      body: z.unknown(),
    }),
  ),
});

/** What is asked of every message in a list of changes … */
export const MESSAGE_FIELDS = 'id,parentFolderId,conversationId,receivedDateTime,isRead,isDraft,flag';
/** … and of one whose body stays where it is. */
export const HEADER_FIELDS = `${MESSAGE_FIELDS},internetMessageId,sentDateTime,subject,from,sender,toRecipients,ccRecipients,bccRecipients,internetMessageHeaders`;
/** MAPI properties (MS-OXPROPS): PidTagMessageSize, PidTagInReplyToId, PidTagInternetReferences. */
export const PROPERTY = {
  size: 'Integer 0xe08',
  inReplyTo: 'String 0x1042',
  references: 'String 0x1039',
} as const;
