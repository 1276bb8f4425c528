import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { allowSurveys, type InvitationShown } from '../../api/surveys.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useSure } from '../../ui/use-sure.tsx';
import { useTell } from '../../ui/use-tell.ts';
import { useReader } from '../../words/words.tsx';
import { reasonWords } from './reason-words.ts';
import css from './Surveys.module.css';
import { useSurveysWords } from './use-surveys-words.ts';
import type { SurveysWords } from './words.data.ts';

export function InvitationRow({ one }: { one: InvitationShown }) {
  const { format } = useReader();
  const all = useSurveysWords();
  const words = all.invitations;
  const client = useQueryClient();
  const tell = useTell();
  const allow = useAct(async () => {
    await allowSurveys(one.email);
    await client.invalidateQueries({ queryKey: ['surveys'] });
    tell(words.allowed(one.email));
  });
  const sure = useSure(words.allowSure(one.email), words.allow, all.cancel, () => allow.run());
  const who = one.name ?? (one.email || words.noName);
  const at = format.instant;
  const when = [
    ...(one.delivered_at === null ? [words.due(at(one.due_at))] : [words.delivered(at(one.delivered_at))]),
    ...(one.reminded_at === null ? [] : [words.reminded(at(one.reminded_at))]),
    ...(one.answered_at === null ? [] : [words.answered(at(one.answered_at))]),
    ...(one.state === 'delivered' && one.expires_at !== null ? [words.until(at(one.expires_at))] : []),
  ];
  return (
    <li className={css.invitation}>
      <div>
        <p className={css.who}>
          <bdi>{who}</bdi>
          <span className={css.state} data-state={one.state}>
            {words.states[one.state]}
            {one.reason === null ? '' : `: ${reasonWords(one.reason, words.reasons)}`}
          </span>
        </p>
        <p className="note">
          {one.name === null || one.email === '' ? null : (
            <>
              <bdi>{one.email}</bdi> ·{' '}
            </>
          )}
          {occasionWords(one, words)} ·{' '}
          {all.languages[one.language as keyof typeof all.languages] ?? one.language} · {when.join(' · ')}
        </p>
        {one.error === null ? null : <p className={css.error}>{one.error}</p>}
        <FormProblem problem={allow.problem} />
      </div>
      {one.reason === 'unsubscribed' ? (
        <Button size="xs" variant="default" loading={allow.busy} onClick={sure.ask}>
          {words.allow}
        </Button>
      ) : null}
      {sure.dialog}
    </li>
  );
}

/** Why this person was to be asked. */
function occasionWords(
  { occasion, ticket_id }: InvitationShown,
  { why }: SurveysWords['invitations'],
): string {
  if (occasion === 'ticket') return why.ticket(String(ticket_id ?? ''));
  if (occasion === 'hand' || occasion === 'link') return why[occasion];
  return why.plan(occasion);
}
