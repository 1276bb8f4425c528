/** One customer's thread and what comes beside it, mail by mail. */

interface Mail {
  id: string;
  /** Hours after Monday 2026-01-05, 08:00 UTC. */
  hours: number;
  from: string;
  to: string;
  subject?: string;
  refs?: string;
  extra?: string;
  body?: string;
}

const START = Date.UTC(2026, 0, 5, 8);
export const KIM = 'kim@north.test';
export const SUPPORT = 'support@acme.test';

export function mail({
  id,
  hours,
  from,
  to,
  subject = 'Login fails',
  refs = '',
  extra = '',
  body = 'See above.',
}: Mail): string {
  const date = new Date(START + hours * 3_600_000).toUTCString().replace('GMT', '+0000');
  return [
    'From MAILER-DAEMON Thu Jan  1 00:00:00 1970',
    `Message-ID: <${id}@x.test>\nDate: ${date}\nFrom: ${from}\nTo: ${to}\nSubject: ${subject}`,
    ...(refs === ''
      ? []
      : [
          `References: ${refs
            .split(' ')
            .map(ref => `<${ref}@x.test>`)
            .join(' ')}`,
        ]),
    `${extra}\n${body}\n\n`,
  ].join('\n');
}

export const question = mail({ id: 'q', hours: 0, from: KIM, to: SUPPORT });
const internalTalk = mail({
  id: 'talk',
  hours: 1,
  from: 'ana@acme.test',
  to: 'bo@acme.test',
  subject: 'Who takes it?',
  refs: 'q',
});
export const answer = mail({
  id: 'a',
  hours: 30,
  from: 'ana@acme.test',
  to: KIM,
  subject: 'Re: Login fails',
  refs: 'gone',
});
export const bridge = mail({
  id: 'b',
  hours: 40,
  from: KIM,
  to: SUPPORT,
  subject: 'Re: Login fails',
  refs: 'q gone a',
});
const late = mail({
  id: 'l',
  hours: 24 * 30,
  from: 'bo@acme.test',
  to: KIM,
  subject: 'Re: Login fails',
  refs: 'b',
});
export const other = mail({
  id: 'o',
  hours: 100,
  from: 'lee@south.test',
  to: 'ana@acme.test',
  subject: '[Alert] disk',
});
export const list = mail({
  id: 'list',
  hours: 101,
  from: 'lee@south.test',
  to: 'users@lists.test',
  subject: 'A bug',
  extra: 'List-Id: <users.lists.test>\nList-Post: <mailto:users@lists.test>\n',
});
const third = mail({
  id: 'c',
  hours: 24 * 31,
  from: 'cy@acme.test',
  to: KIM,
  subject: 'Re: Login fails',
  refs: 'b',
});
export const EVERYTHING = [question, internalTalk, answer, bridge, late, third, other, list];
