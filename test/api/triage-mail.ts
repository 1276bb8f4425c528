/** Support mail of a small company, with what each ticket is about; and the tickets themselves, as rows. */
import { sql } from 'kysely';
import type { Store } from '../../src/store/store.ts';

const ASKED: Record<string, readonly string[]> = {
  billing: [
    'The invoice shows a wrong amount and our accountant refuses it.',
    'We were charged twice this month, please refund one payment.',
    'Please put our tax number on the invoice and send it again.',
    'La factura tiene un importe equivocado y necesitamos otra.',
    'The card payment was declined although the invoice is due.',
    'Nos han cobrado dos veces la factura de este mes.',
  ],
  access: [
    'I cannot sign in, the password reset mail never comes.',
    'My colleague is locked out of her account and needs a new password.',
    'The login page says that the code of the second factor is wrong.',
    'No puedo entrar, la contraseña no vale y la cuenta está bloqueada.',
    'Please give a new colleague a login for our account.',
    'El acceso de mi compañera está bloqueado, no puede iniciar sesión.',
  ],
};
const ANSWERED: Record<string, string> = {
  billing:
    'Hi Kim,\n\nI corrected the invoice, and the refund is on its way.\nIt takes 5 days; the reference is 4711993.\n\nBest regards,\nBen',
  access:
    'Hi Kim,\n\nI sent you a fresh link to set the password, it is valid for one day.\n\nBest regards,\nBen',
};

let number = 0;
const message = (headers: string[], at: Date, body: string): string =>
  [
    `From x ${at.toUTCString()}`,
    ...headers,
    `Date: ${at.toUTCString()}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
    '',
    '',
  ].join('\n');

export interface Asked {
  label: string;
  rfcId: string;
}

/** `rounds` questions of each saying, answered, in the support mailbox; and one mail to a person alone, which is nobody's ticket. */
export function supportMail(rounds: number): { mbox: string; asked: Asked[] } {
  const parts: string[] = [];
  const asked: Asked[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [label, sayings] of Object.entries(ASKED)) {
      for (const saying of sayings) {
        const id = `t${++number}@mail.test`;
        const at = new Date(Date.UTC(2026, 2, 2) + number * 3_600_000);
        const subject = `Question ${'abcdefghij'[number % 10]}`;
        parts.push(
          message(
            [
              'From: Kim North <kim@north.test>',
              'To: support@acme.test',
              `Subject: ${subject}`,
              `Message-ID: <${id}>`,
            ],
            at,
            `Hello,\n\n${saying} Since week ${round}.\n\nKim`,
          ),
          message(
            [
              'From: Ben <ben@acme.test>',
              'To: kim@north.test',
              `Subject: Re: ${subject}`,
              `Message-ID: <a${id}>`,
              `In-Reply-To: <${id}>`,
            ],
            new Date(at.getTime() + 600_000),
            ANSWERED[label] ?? '',
          ),
        );
        asked.push({ label, rfcId: id });
      }
    }
  }
  parts.push(
    message(
      ['From: kim@north.test', 'To: ben@acme.test', 'Subject: Lunch', 'Message-ID: <lunch@mail.test>'],
      new Date(Date.UTC(2026, 2, 1)),
      'Private words between two people.',
    ),
  );
  return { mbox: parts.join(''), asked };
}

/** The tickets of the questions: all but the last `open` ones are labelled and solved. Gives their ids in order. */
export async function asTickets(
  { db }: Store,
  workspaceId: number,
  asked: readonly Asked[],
  open: number,
): Promise<number[]> {
  const ids: number[] = [];
  for (const [i, { label, rfcId }] of asked.entries()) {
    const done = i < asked.length - open;
    const { rows } = await sql<{ id: number }>`select t.ticket_id as id from ticket t
      join message m on m.workspace_id = t.workspace_id and m.message_id = t.message_id
      where t.workspace_id = ${workspaceId} and m.rfc_id = ${rfcId}`.execute(db);
    const id = rows[0]?.id ?? 0;
    const status = done ? 'solved' : 'open';
    const events = [...(done ? [['set', 'category', label]] : []), ['status', null, status]];
    for (const [type, field, value] of events)
      await sql`insert into ticket_event (workspace_id, ticket_id, event_id, at, type, origin, field, value)
        select ${workspaceId}, ${id}, coalesce(max(event_id), 0) + 1, '2026-03-20', ${type}::text, 'person', ${field}::text, ${value}::text
        from ticket_event where workspace_id = ${workspaceId} and ticket_id = ${id}`.execute(db);
    await sql`update ticket_fact set status = ${status}::ticket_status where workspace_id = ${workspaceId} and ticket_id = ${id}`.execute(
      db,
    );
    ids.push(id);
  }
  return ids;
}
