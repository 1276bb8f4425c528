import { Button, FileInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { importAnswers, type Survey } from '../../api/surveys.ts';
import { Card } from '../../ui/Card.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useReader } from '../../words/words.tsx';
import css from './Surveys.module.css';
import { useSurveysWords } from './use-surveys-words.ts';

/** In base64 it is what the server takes at once. */
const MOST_BYTES = 3_000_000;

/** Answers that were given elsewhere. */
export function Import({ survey }: { survey: Survey }) {
  const { import: words } = useSurveysWords();
  const refused =
    survey.anonymous || survey.kind === 'agent'
      ? words.anonymous
      : survey.questions[0]?.ask === 'score'
        ? null
        : words.noScore;
  return (
    <Card title={words.title} note={words.lead}>
      {refused === null ? <ImportForm survey={survey} /> : <p>{refused}</p>}
    </Card>
  );
}

function ImportForm({ survey }: { survey: Survey }) {
  const { format } = useReader();
  const { import: words } = useSurveysWords();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const tooLarge = file !== null && file.size > MOST_BYTES;
  const take = useAct(async () => {
    setDone(null);
    if (file === null) return;
    const { imported, known } = await importAnswers(survey.id, base64Of(await file.arrayBuffer()));
    setFile(null);
    setDone(words.done(format.count(imported), format.count(known)));
    await client.invalidateQueries({
      predicate: ({ queryKey }) => ['surveys', 'facts'].includes(String(queryKey[0])),
    });
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    take.run();
  };
  return (
    <form className={css.fields} onSubmit={submit}>
      <FileInput
        label={words.file}
        placeholder={words.choose}
        accept=".csv,.txt,.tsv,text/csv"
        clearable
        clearButtonProps={{ 'aria-label': words.clear }}
        value={file}
        {...(tooLarge ? { error: words.tooLarge } : {})}
        leftSection={<FileUp size={16} aria-hidden="true" />}
        onChange={chosen => {
          setDone(null);
          setFile(chosen);
        }}
      />
      <div>
        <p className="note">{words.exampleTitle}</p>
        <pre className={css.code}>{words.example}</pre>
      </div>
      <FormProblem problem={take.problem} />
      <p role="status" className={css.done}>
        {done ?? ''}
      </p>
      <div className={css.buttons}>
        <Button type="submit" variant="default" loading={take.busy} disabled={file === null || tooLarge}>
          {words.do}
        </Button>
      </div>
    </form>
  );
}

const AT_ONCE = 0x8000;
function base64Of(bytes: ArrayBuffer): string {
  const all = new Uint8Array(bytes);
  let text = '';
  for (let i = 0; i < all.length; i += AT_ONCE) text += String.fromCharCode(...all.subarray(i, i + AT_ONCE));
  return btoa(text);
}
