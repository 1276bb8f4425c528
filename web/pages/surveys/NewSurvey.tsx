/** A survey that is not there yet: what it begins with, then the form. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { SURVEY_KINDS } from '../../../src/derive/surveys/survey.ts';
import { mayManage, useMe } from '../../api/me.ts';
import { Card, PageHead, Stack } from '../../ui/Card.tsx';
import { NoRight } from '../../ui/states.tsx';
import { BackToAll } from './BackToAll.tsx';
import { SurveyForm } from './SurveyForm.tsx';
import { newSurvey } from './survey-form.ts';
import { Templates } from './Templates.tsx';
import { useSurveysWords } from './use-surveys-words.ts';

export function NewSurvey() {
  const words = useSurveysWords();
  const navigate = useNavigate();
  const role = useMe().data?.workspace.role;
  const { m } = useSearch({ strict: false });
  const kind = SURVEY_KINDS.find(one => one === m);
  if (!mayManage(role)) return <NoRight title={words.noRight} more={words.noRightMore} />;
  return (
    <Stack>
      <div>
        <BackToAll />
        <PageHead
          title={kind === undefined ? words.form.newTitle : words.kinds[kind].name}
          lead={kind === undefined ? words.list.choose : words.kinds[kind].what}
        />
      </div>
      {kind === undefined ? (
        <Card>
          <Templates />
        </Card>
      ) : (
        <SurveyForm
          key={kind}
          survey={null}
          from={newSurvey(kind, words.kinds[kind].name)}
          onSaved={id =>
            void navigate({
              to: '/support/surveys/$id',
              params: { id: String(id) },
              search: { tab: 'setup' },
            })
          }
        />
      )}
    </Stack>
  );
}
