/** What a survey is, and what can be done with all of it. */
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CircleStop, Play, Trash2 } from 'lucide-react';
import { mayManage, useMe } from '../../api/me.ts';
import { closeSurvey, openSurvey, removeSurvey, type Survey } from '../../api/surveys.ts';
import { PageHead } from '../../ui/Card.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useSure } from '../../ui/use-sure.tsx';
import { useTell } from '../../ui/use-tell.ts';
import { useReader } from '../../words/words.tsx';
import { BackToAll } from './BackToAll.tsx';
import { StateMark } from './StateMark.tsx';
import css from './Surveys.module.css';
import { useSurveysWords } from './use-surveys-words.ts';

/** `unsaved`: it is being changed; what would be opened is not what is seen. */
export function SurveyHead({ survey, unsaved }: { survey: Survey; unsaved: boolean }) {
  const { format } = useReader();
  const words = useSurveysWords();
  const client = useQueryClient();
  const tell = useTell();
  const navigate = useNavigate();
  const manages = mayManage(useMe().data?.workspace.role);
  const { id, name, kind, state, anonymous, version, opened_at, closed_at } = survey;
  const act = useAct(async (does: () => Promise<unknown>, said?: string) => {
    await does();
    await client.invalidateQueries({ queryKey: ['surveys'] });
    if (said !== undefined) tell(said);
  });
  const ending = useSure(words.head.closeSure, words.head.close, words.cancel, () =>
    act.run(() => closeSurvey(id)),
  );
  const removing = useSure(words.head.removeSure(name), words.head.remove, words.cancel, () =>
    act.run(async () => {
      await removeSurvey(id);
      await navigate({ to: '/support/surveys' });
    }),
  );
  const day = (at: string): string => format.instant(at);
  return (
    <div className={css.head}>
      <BackToAll />
      <PageHead
        title={<bdi>{name}</bdi>}
        lead={
          <span className={css.under}>
            <StateMark state={state} />
            {words.kinds[kind].name}
            {anonymous ? ` · ${words.list.anonymous}` : ''} · {words.head.version(format.count(version))}
            {state === 'open' && opened_at !== null ? ` · ${words.head.openedOn(day(opened_at))}` : ''}
            {state === 'closed' && closed_at !== null ? ` · ${words.head.closedOn(day(closed_at))}` : ''}
          </span>
        }
        actions={
          manages ? (
            <>
              {state === 'open' ? (
                <Button
                  variant="default"
                  loading={act.busy}
                  leftSection={<CircleStop size={15} aria-hidden="true" />}
                  onClick={ending.ask}
                >
                  {words.head.close}
                </Button>
              ) : (
                <Button
                  variant={state === 'draft' ? 'filled' : 'default'}
                  loading={act.busy}
                  disabled={unsaved}
                  {...(unsaved ? { title: words.form.leave } : {})}
                  leftSection={<Play size={15} aria-hidden="true" />}
                  onClick={() => act.run(() => openSurvey(id), words.head.opened)}
                >
                  {state === 'draft' ? words.head.open : words.head.openAgain}
                </Button>
              )}
              <Button
                variant="default"
                leftSection={<Trash2 size={15} aria-hidden="true" />}
                onClick={removing.ask}
              >
                {words.head.remove}
              </Button>
            </>
          ) : undefined
        }
      />
      <FormProblem problem={act.problem} />
      {ending.dialog}
      {removing.dialog}
    </div>
  );
}
