import { Link } from '@tanstack/react-router';
import { Gauge, Heart, type LucideIcon, MessageSquare, Smile, Users } from 'lucide-react';
import { SURVEY_KINDS, type SurveyKind } from '../../../src/derive/surveys/survey.ts';
import css from './Surveys.module.css';
import { useSurveysWords } from './use-surveys-words.ts';

const ICONS: Record<SurveyKind, LucideIcon> = {
  nps: Heart,
  csat: Smile,
  ces: Gauge,
  agent: Users,
  free: MessageSquare,
};

/** What a survey can begin with. */
export function Templates() {
  const words = useSurveysWords();
  return (
    <ul className={css.templates}>
      {SURVEY_KINDS.map(kind => {
        const Icon = ICONS[kind];
        const { name, what } = words.kinds[kind];
        return (
          <li key={kind}>
            <Link
              to="/support/surveys/new"
              search={now => ({ ...now, m: kind })}
              className={css.template ?? ''}
            >
              <Icon size={20} aria-hidden="true" />
              <b>{name}</b>
              <span className="note">{what}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
