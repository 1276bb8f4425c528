import type { Survey } from '../../api/surveys.ts';
import css from './Surveys.module.css';
import { useSurveysWords } from './use-surveys-words.ts';

/** Draft, open or closed: never told by colour alone. */
export function StateMark({ state }: Pick<Survey, 'state'>) {
  return (
    <span className={css.state} data-state={state}>
      {useSurveysWords().states[state]}
    </span>
  );
}
