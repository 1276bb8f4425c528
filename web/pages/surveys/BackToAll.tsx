import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import css from './Surveys.module.css';
import { useSurveysWords } from './use-surveys-words.ts';

export function BackToAll() {
  return (
    <Link to="/support/surveys" className={css.back ?? ''}>
      <ArrowLeft size={14} aria-hidden="true" />
      {useSurveysWords().head.all}
    </Link>
  );
}
