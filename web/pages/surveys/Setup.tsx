import { useQueryClient } from '@tanstack/react-query';
import type { Survey } from '../../api/surveys.ts';
import { SurveyForm } from './SurveyForm.tsx';
import { draftOf } from './survey-form.ts';

/** The survey itself, to be changed. */
export function Setup({ survey, onChanged }: { survey: Survey; onChanged(changed: boolean): void }) {
  const client = useQueryClient();
  return (
    <SurveyForm
      survey={survey}
      from={draftOf(survey)}
      onChanged={onChanged}
      onSaved={() => void client.invalidateQueries({ queryKey: ['surveys'] })}
    />
  );
}
