/** Pieces of a file over HTTP. */
import { call, chosenWorkspace } from './call.ts';
import type { Upload } from './mailboxes.ts';
import { Problem, problemOf, UNREACHABLE } from './problem.ts';
import type { Transport } from './send-file.ts';

export const beginUpload = (file: File): Promise<Upload> =>
  call<Upload>('/uploads', { body: { name: file.name, bytes: file.size } });

export const uploadTransport: Transport = {
  async piece(id, offset, bytes) {
    const workspace = chosenWorkspace();
    const response = await fetch(`/api/v1/uploads/${id}`, {
      method: 'PATCH',
      headers: {
        'Content-Type': 'application/octet-stream',
        'Upload-Offset': String(offset),
        ...(workspace === null ? {} : { 'Pulso-Workspace': workspace }),
      },
      body: bytes,
    }).catch((error: unknown) => {
      throw new Problem(0, UNREACHABLE, 'The server does not answer.', { cause: error });
    });
    const body: unknown = await response.json().catch(() => ({}));
    if (!response.ok) throw problemOf(response.status, typeof body === 'object' && body !== null ? body : {});
    return (body as Upload).received;
  },
  received: async id => (await call<Upload>(`/uploads/${id}`)).received,
  pause: milliseconds =>
    new Promise(resolve => {
      const go = (): void => {
        clearTimeout(timer);
        removeEventListener('online', go);
        resolve();
      };
      const timer = setTimeout(go, milliseconds);
      addEventListener('online', go);
    }),
};
