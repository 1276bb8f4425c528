/** Made-up surveys: answers of customers, answers of our own people in their groups, invitations; and rows that no figure may count. */
import {
  INVITATION_STATES,
  type InvitationState,
  SCALE_ENDS,
  type Scale,
  type SurveyKind,
} from '../../derive/surveys/survey.ts';

export interface SurveyAnswer {
  survey_id: number;
  version: number;
  at: number;
  score: number | null;
  main: boolean;
  top: boolean;
  counted: boolean;
  anonymous: boolean;
  kind: SurveyKind;
  scale: Scale | null;
  contact_id: number | null;
  teammate_id: number | null;
  team_id: number | null;
  mailbox_id: number | null;
  group_id: number | null;
  question: string;
  account: string | null;
  language: string | null;
  comment: string | null;
  tags: string[];
}
export interface SurveyInvitation {
  survey_id: number;
  version: number;
  at: number | null;
  kind: SurveyKind;
  state: InvitationState;
  email: string;
  contact_id: number | null;
  teammate_id: number | null;
  team_id: number | null;
  mailbox_id: number | null;
  account: string | null;
  language: string;
}

export const SURVEYS = [
  { survey_id: 1, kind: 'nps', name: 'Quarter', anonymous: false },
  { survey_id: 2, kind: 'csat', name: 'After help', anonymous: false },
  { survey_id: 3, kind: 'ces', name: 'Effort', anonymous: false },
  { survey_id: 4, kind: 'agent', name: 'Ourselves', anonymous: true },
  { survey_id: 5, kind: 'free', name: 'Anything', anonymous: true },
] as const;
const SCALES: Record<SurveyKind, readonly (Scale | null)[]> = {
  nps: ['nps', 'rating', null],
  csat: ['csat', null],
  ces: ['ces', 'ces_low_is_easy'],
  agent: ['agent', null],
  free: ['rating', null],
};
const ACCOUNTS = ['North', 'c1.test', null];
const LANGUAGES = ['en', 'es', 'pt'];
const TAGS = ['price', 'Speed'];

/** `people`: who there is. The same for the same numbers from `next`. */
export function makeSurveys(
  next: () => number,
  { from, to, count }: { from: number; to: number; count: number },
  people: { contacts: number[]; teammates: number[]; teams: number[]; mailboxes: number[] },
): { answers: SurveyAnswer[]; invitations: SurveyInvitation[] } {
  const below = (n: number) => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const maybe = <T>(value: T): T | null => (next() < 0.7 ? value : null);
  const instant = () => from + below(to - from);
  const ofWhom = () => ({
    contact_id: maybe(pick(people.contacts)),
    teammate_id: maybe(pick(people.teammates)),
    team_id: maybe(pick(people.teams)),
    mailbox_id: maybe(pick(people.mailboxes)),
    account: pick(ACCOUNTS),
  });
  const nobody = { contact_id: null, teammate_id: null, mailbox_id: null, account: null, language: null };
  const said = (kind: SurveyKind) => {
    const scale = pick(SCALES[kind]);
    const [low, high] = scale === null ? [0, 0] : SCALE_ENDS[scale];
    return {
      scale,
      score: scale === null ? null : low + below(high - low + 1),
      comment: scale === null ? 'fine' : null,
      top: next() < 0.5,
      main: next() < 0.6,
      counted: next() < 0.9,
    };
  };
  const answers: SurveyAnswer[] = [];
  for (let i = 0; i < count; i++) {
    const { survey_id, kind, anonymous } = pick(SURVEYS);
    const about = { survey_id, kind, anonymous, version: 1 + below(2) };
    if (!anonymous) {
      const question = pick(['score', 'comment']);
      const tags = TAGS.filter(() => next() < 0.3);
      answers.push({
        ...about,
        ...said(kind),
        ...ofWhom(),
        at: instant(),
        group_id: null,
        question,
        language: pick(LANGUAGES),
        tags,
      });
      continue;
    }
    // A group of five and more has one of everything, or is not a group yet.
    const same = {
      at: instant(),
      question: 'score',
      team_id: maybe(pick(people.teams)),
      group_id: maybe(i + 1),
      tags: [],
    };
    const { scale } = said(kind);
    for (let size = 5 + below(4); size > 0; size--)
      answers.push({ ...about, ...said(kind), ...sized(scale, below), ...nobody, ...same, counted: true });
  }
  const invitations = Array.from({ length: count * 2 }, (): SurveyInvitation => {
    const { survey_id, kind } = pick(SURVEYS);
    const email = next() < 0.9 ? `p${below(1000)}@x.test` : '';
    const about = { survey_id, kind, version: 1 + below(2), language: pick(LANGUAGES), email };
    return { ...about, ...ofWhom(), at: maybe(instant()), state: pick(INVITATION_STATES) };
  });
  return { answers, invitations };
}

function sized(scale: Scale | null, below: (n: number) => number) {
  if (scale === null) return { scale, score: null };
  const [low, high] = SCALE_ENDS[scale];
  return { scale, score: low + below(high - low + 1), comment: null };
}
