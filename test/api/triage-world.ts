/** A company whose support mail is kept, with a ticket for each question; most of them labelled and solved. */
import { claimed, serverWorld, type Visitor, type World } from './server-world.ts';
import { SETTINGS } from './team-mail.ts';
import { type Asked, asTickets, supportMail } from './triage-mail.ts';
import { upload } from './upload.ts';

export interface TriageWorld {
  world: World;
  owner: Visitor;
  asked: Asked[];
  /** Two tickets that nobody has labelled, by what they are about. */
  open: { billing: number; access: number };
}

const ROUNDS = 5;
const OPEN = 12;

/** Throws where mail could not be read. */
export async function triageWorld(): Promise<TriageWorld> {
  const world = await serverWorld({ env: { PULSO_ALLOWED_HOSTS: '127.0.0.1' } });
  const owner = await claimed(world);
  await owner.ask('PUT', '/settings', SETTINGS);
  await owner.ask('PUT', '/privacy/content', { on: true, confirm: 'keep the text of support mail' });
  const { mbox, asked } = supportMail(ROUNDS);
  const read = await upload(world, owner, 'support.mbox', mbox);
  if (read.added !== asked.length * 2 + 1) throw new Error(`not all was read: ${JSON.stringify(read)}`);
  const ids = await asTickets(world.server.context.store, 1, asked, OPEN);
  return { world, owner, asked, open: { billing: ids.at(-OPEN) ?? 0, access: ids.at(-1) ?? 0 } };
}

export interface Suggested {
  field: string;
  source: string;
  value: string;
  confidence: number;
  because: string[];
}

export const suggestedTo = async (who: Visitor, ticket: number): Promise<Suggested[]> =>
  (await who.ask('GET', `/tickets/${ticket}/triage`)).body.suggestions as Suggested[];
