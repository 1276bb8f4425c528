/** What a conversation, a question or a reply is like. */
import { sql } from 'kysely';
import { CONVERSATION_STATES, STARTERS } from '../../derive/thread.ts';
import type { Dimension } from '../define.ts';
import { flag, on, steps } from './build.ts';

export const started_by: Dimension = {
  id: 'started_by',
  title: { en: 'Started by', es: 'Iniciada por' },
  type: 'text',
  on: on(['conversation', 'waiting', 'reply', 'question', 'backlog'], sql`f.started_by`),
  values: STARTERS,
  enumeration: 'started_by',
};

export const state: Dimension = {
  id: 'state',
  title: { en: 'State now', es: 'Estado actual' },
  type: 'text',
  on: on(['conversation', 'waiting'], sql`f.state`),
  values: CONVERSATION_STATES,
  enumeration: 'conversation_state',
};

export const first = flag(
  'first',
  { en: 'First of the conversation', es: 'Primera de la conversación' },
  { ...on(['reply', 'question', 'backlog'], sql`f.first`), message: { key: sql`f.first_in_conversation` } },
);
export const continued = flag(
  'continued',
  { en: 'Continues an older thread', es: 'Continúa un hilo anterior' },
  on(['conversation', 'waiting'], sql`f.continued`),
);

export const thread_length = steps(
  'thread_length',
  { en: 'Messages in the thread', es: 'Mensajes del hilo' },
  pick => ({ thread: { key: pick(sql`f.messages`) }, conversation: { key: pick(sql`f.messages`) } }),
  [1, 2, 3, 4, 5, 6, 11, 21, 51],
);

/** METRICS §4: [0,5m) [5m,15m) [15m,1h) [1h,4h) [4h,1d) [1d,∞). */
const REPLY_STEPS = [0, 300, 900, 3600, 14_400, 86_400] as const;
export const reply_bucket = steps(
  'reply_bucket',
  { en: 'Reply time', es: 'Tiempo de respuesta' },
  pick => on(['reply'], pick(sql`f.elapsed_seconds`)),
  REPLY_STEPS,
);
export const business_reply_bucket = steps(
  'business_reply_bucket',
  { en: 'Reply time in working hours', es: 'Tiempo de respuesta en horario' },
  pick => on(['reply'], pick(sql`f.business_seconds`)),
  REPLY_STEPS,
);

/** How long the conversation has been waiting now; half-open steps in seconds. */
const WAIT_STEPS = [0, 3600, 14_400, 86_400, 259_200, 604_800, 2_592_000] as const;
export const wait_bucket = steps(
  'wait_bucket',
  { en: 'Waiting for', es: 'En espera desde hace' },
  pick => on(['waiting'], pick(sql`floor(f.waited_seconds)`)),
  WAIT_STEPS,
);
