/** Mailbox files, sent in pieces. */
import type { ReadableStream } from 'node:stream/web';
import {
  beginUpload,
  receivePiece,
  removeUpload,
  uploadSchema,
  uploadsOf,
} from '../../app/uploads/receive-upload.ts';
import { shownUpload, uploadRow } from '../../app/uploads/upload-row.ts';
import { PulsoError } from '../../errors.ts';
import { type Api, type ApiParts, add, idParam, z } from '../api/api.ts';
import { say } from '../errors.data.ts';

export function uploadRoutes(api: Api, parts: ApiParts): void {
  const { context, jobs, options } = parts;
  const what = { tag: 'Mailboxes', act: 'manage-mailboxes', scope: 'mailboxes' } as const;
  const answer = z.looseObject({ id: z.int(), received: z.int(), state: z.string() });

  add(
    api,
    parts,
    { ...what, method: 'get', path: '/uploads', summary: 'Files that were sent, newest first.' },
    { answer: z.array(z.looseObject({})) },
    async ({ caller }) =>
      (await uploadsOf(context, caller.workspaceId, caller.language)).map(upload => ({ ...upload })),
  );
  add(
    api,
    parts,
    { ...what, method: 'post', path: '/uploads', summary: 'Announces a file; its bytes follow in pieces.' },
    { body: uploadSchema, answer, status: 201 },
    async ({ caller, body }) => ({
      ...shownUpload(
        await beginUpload(context, caller.workspaceId, caller.userId, body, options.maxUploadBytes),
        caller.language,
      ),
    }),
  );
  add(
    api,
    parts,
    {
      ...what,
      method: 'get',
      path: '/uploads/{id}',
      summary: 'How much has arrived, and how far it is read.',
    },
    { params: idParam, answer },
    async ({ caller, params }) => ({
      ...shownUpload(await uploadRow(context.store.db, caller.workspaceId, params.id), caller.language),
    }),
  );
  add(
    api,
    parts,
    {
      ...what,
      method: 'patch',
      path: '/uploads/{id}',
      summary: 'The next piece, as raw bytes; the header Upload-Offset says where it begins.',
    },
    { params: idParam, answer },
    async ({ c, caller, params }) => {
      const offset = Number(c.req.header('upload-offset') ?? Number.NaN);
      const { body } = c.req.raw;
      if (!Number.isInteger(offset) || offset < 0 || body === null)
        throw new PulsoError('bad-input', say.pieceNeeds);
      const upload = await receivePiece(
        context,
        caller.workspaceId,
        params.id,
        offset,
        body as ReadableStream,
      );
      if (upload.state === 'waiting')
        await jobs.send('read-upload', { workspaceId: caller.workspaceId, uploadId: upload.upload_id });
      return { ...shownUpload(upload, caller.language) };
    },
  );
  add(
    api,
    parts,
    {
      ...what,
      method: 'delete',
      path: '/uploads/{id}',
      summary: 'Forgets a file; what was read of it stays.',
    },
    { params: idParam },
    async ({ caller, params }) => removeUpload(context, caller.workspaceId, params.id) as Promise<undefined>,
  );
}
