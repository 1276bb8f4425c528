/** What an email is like: direction, kind, size, words, files. */
import { sql } from 'kysely';
import { DIRECTIONS } from '../../derive/thread.ts';
import { KINDS } from '../../mail/message.ts';
import type { Dimension } from '../define.ts';
import { flag, on, steps } from './build.ts';

export const direction: Dimension = {
  id: 'direction',
  title: { en: 'Direction', es: 'Dirección' },
  type: 'text',
  on: { ...on(['message', 'delivery'], sql`f.direction`), attachment: { key: sql`f.direction` } },
  values: DIRECTIONS,
  enumeration: 'message_direction',
};

export const kind: Dimension = {
  id: 'kind',
  title: { en: 'Kind', es: 'Tipo' },
  type: 'text',
  on: { ...on(['message', 'delivery'], sql`f.kind`), attachment: { key: sql`f.kind` } },
  values: KINDS,
  enumeration: 'message_kind',
};

export const forward = flag('forward', { en: 'Forward', es: 'Reenvío' }, on(['message'], sql`f.forward`));
export const direct = flag(
  'direct',
  { en: 'Sent directly to us', es: 'Dirigido a nosotros' },
  on(['message'], sql`f.direct`),
);
export const after_hours = flag(
  'after_hours',
  { en: 'Outside working hours', es: 'Fuera de horario' },
  on(['message', 'reply', 'question'], sql`f.after_hours`),
);
export const has_attachment = flag(
  'has_attachment',
  { en: 'With attachment', es: 'Con adjunto' },
  on(['message'], sql`(f.attachments > 0)`),
);
export const external = flag(
  'external',
  { en: 'To outside', es: 'Hacia fuera' },
  on(['delivery'], sql`f.external`),
);
export const inline = flag(
  'inline',
  { en: 'Inside the text', es: 'Dentro del texto' },
  on(['attachment'], sql`f.inline`),
);

export const role: Dimension = {
  id: 'role',
  title: { en: 'To, Cc or Bcc', es: 'Para, Cc o Cco' },
  type: 'text',
  on: on(['delivery'], sql`f.role`),
  values: ['to', 'cc', 'bcc'],
  enumeration: 'recipient_role',
};

/** METRICS §3. Null where no text could be read. */
export const words_bucket = steps(
  'words_bucket',
  { en: 'Words', es: 'Palabras' },
  pick => on(['message'], pick(sql`f.words`)),
  [0, 10, 30, 50, 100, 200],
);

export const size_bucket = steps(
  'size_bucket',
  { en: 'Size', es: 'Tamaño' },
  pick => ({ message: { key: pick(sql`f.size`) }, attachment: { key: pick(sql`f.size`) } }),
  [0, 10_000, 100_000, 1_000_000, 10_000_000],
);
