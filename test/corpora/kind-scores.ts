/** How the kinds fare on real bounces, auto-replies and ham: METRICS §2 against ../shared/corpora. */
import { basename } from 'node:path';
import { corpora, corporaPath } from './corpora.ts';
import { type KindCase, kindCases, mailboxCases } from './kind-mail.ts';
import { HAM_BY_PROGRAMS, LIST_PROGRAMS, SISIMAI_MISSES, SISIMAI_PEOPLE } from './kind-misses.data.ts';

export interface Score {
  set: string;
  passed: number;
  total: number;
  misses: { case: string; why: string }[];
}

const UNEXPLAINED = 'not explained yet';

/** One score a set; none without the corpora. */
export async function kindScores(): Promise<Score[]> {
  if (corpora === null) return [];
  const reports = [
    ...kindCases(corporaPath('fixtures/bounce-autoreply/sisimai/maildir')),
    ...mailboxCases(corporaPath('fixtures/bounce-autoreply/sisimai/mailbox')),
  ];
  const ham = ['easy-ham-1', 'hard-ham-1'].flatMap(folder =>
    [...kindCases(corporaPath('fixtures/spamassassin', folder))].map(one => ({
      ...one,
      name: `${folder}/${one.name}`,
    })),
  );
  return [toldApart(reports), autoReplies(reports), peopleStayPeople(ham), listMail(ham)];
}

function toldApart(cases: KindCase[]): Score {
  return score('sisimai: bounces, auto-replies and reports told apart from people', cases, one => {
    const file = basename(one.name, '.eml');
    const byPerson = file in SISIMAI_PEOPLE;
    return (one.kind === 'human') === byPerson ? null : (SISIMAI_MISSES[file] ?? UNEXPLAINED);
  });
}

function autoReplies(cases: KindCase[]): Score {
  const vacations = cases.filter(one => basename(one.name).startsWith('rfc3834'));
  return score('sisimai: auto-replies (RFC 3834) are auto-replies', vacations, one =>
    one.kind === 'auto-reply' ? null : UNEXPLAINED,
  );
}

function peopleStayPeople(cases: KindCase[]): Score {
  return score('spamassassin ham: no person is taken for a machine', cases, one => {
    if (one.kind === 'human' || one.kind === 'bulk') return null;
    return hamNumber(one.name) in HAM_BY_PROGRAMS ? null : UNEXPLAINED;
  });
}

function listMail(cases: KindCase[]): Score {
  // `List-Post: NO` is an announcement (RFC 2369 §3.4).
  const lists = cases.filter(
    ({ parsed: { headers } }) =>
      headers.first('list-post')?.includes('mailto:') || headers.has('x-beenthere'),
  );
  return score('spamassassin ham: list mail is bulk, and human with lists: human', lists, one => {
    if (hamNumber(one.name) in HAM_BY_PROGRAMS) return null;
    const program = LIST_PROGRAMS.test(one.parsed.from[0]?.email ?? '');
    const expected = program ? 'notification' : 'human';
    return one.kind === 'bulk' && one.kindWithoutList === expected ? null : UNEXPLAINED;
  });
}

/** `easy-ham-1/00060.<hash>` → `easy-ham-1/00060`. */
function hamNumber(name: string): string {
  return name.split('.', 1)[0] ?? '';
}

/** `judge` gives null for a pass, else why not. */
function score(set: string, cases: KindCase[], judge: (one: KindCase) => string | null): Score {
  const misses = cases.flatMap(one => {
    const why = judge(one);
    return why === null ? [] : [{ case: one.name, why }];
  });
  return { set, passed: cases.length - misses.length, total: cases.length, misses };
}
