/** A real server with a survey that many people answer at once. */
import type { ChildProcess } from 'node:child_process';
import { type Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { openSecrets } from '../../src/app/secrets.ts';
import { surveySettings, usualQuestions } from '../../src/app/surveys/survey-body.ts';
import { madeAt, newInvitationToken } from '../../src/app/surveys/tokens.ts';
import { openStore } from '../../src/store/open.ts';
import { startPulso } from './command-line.ts';

const SECRET = 'a secret of at least thirty-two characters';
const sealing = { secrets: openSecrets(SECRET) };

/** A workspace with one open NPS survey and so many delivered invitations; gives their links' tokens. */
export async function filledStore(where: string, people: number): Promise<string[]> {
  const store = await openStore(where);
  const at = new Date();
  const base = { workspace_id: 1, survey_id: 1 };
  await store.db
    .insertInto('workspace')
    .values({ workspace_id: 1, name: 'Acme', zone: 'Europe/Madrid', settings: '{}', created_at: at })
    .execute();
  await store.db
    .insertInto('survey')
    .values({
      ...base,
      kind: 'nps',
      name: 'Quarter',
      anonymous: false,
      state: 'open',
      version: 1,
      settings: JSON.stringify(surveySettings.parse({})),
      created_at: at,
      changed_at: at,
      opened_at: at,
    })
    .execute();
  await store.db
    .insertInto('survey_version')
    .values({ ...base, version: 1, questions: JSON.stringify(usualQuestions('nps')), created_at: at })
    .execute();
  const tokens = Array.from({ length: people }, (_, i) => newInvitationToken(sealing, 1, i + 1));
  for (let i = 0; i < people; i += 500)
    await store.db
      .insertInto('survey_invitation')
      .values(
        tokens.slice(i, i + 500).map(({ hash }, j) => ({
          ...base,
          invitation_id: i + j + 1,
          version: 1,
          occasion: 'hand',
          email: `p${i + j}@north.test`,
          language: 'en' as const,
          kind: 'nps' as const,
          state: 'delivered' as const,
          created_at: at,
          due_at: at,
          token_hash: hash,
          expires_at: new Date(at.getTime() + 86_400_000),
        })),
      )
      .execute();
  await store.close();
  return tokens.map(one => one.text);
}

export interface Running {
  port: number;
  child: ChildProcess;
}

/** Resolves once it says that it is ready. */
export async function serveStore(where: string): Promise<Running> {
  const port = await freePort();
  const child = startPulso(['serve', '--store', where, '--port', String(port)], {
    env: { PULSO_SECRET: SECRET, PULSO_WORK: '0' },
  });
  for (let tries = 0; tries < 300; tries++) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (ready?.status === 200) return { port, child };
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('the server did not start');
}

/** Sends the form of one link as a page that was made five seconds ago would. Gives the status; rejects when the connection breaks. */
export function sendAnswer(port: number, agent: Agent, token: string, score: number): Promise<number> {
  const body = new URLSearchParams({
    score: String(score),
    comment: 'as ever',
    'page-made': madeAt(sealing, token, Date.now() - 5000),
  }).toString();
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        agent,
        method: 'POST',
        path: `/survey/${token}`,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
        },
      },
      answer => {
        answer.on('error', reject);
        answer.on('end', () => resolve(answer.statusCode ?? 0));
        answer.resume();
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
