import { Button, CopyButton, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Check, Copy } from 'lucide-react';
import { embeddingQuery, type Survey } from '../../api/surveys.ts';
import { Card } from '../../ui/Card.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import css from './Surveys.module.css';
import { useSurveysWords } from './use-surveys-words.ts';

/** A link that anybody may answer by, and what a site pastes. */
export function Embed({ survey }: { survey: Survey }) {
  const { embed: words } = useSurveysWords();
  const on = survey.settings.open_link;
  const { data, error, refetch } = useQuery({ ...embeddingQuery(survey.id), enabled: on });
  return (
    <Card title={words.title} note={words.lead}>
      {!on ? (
        <p>{words.off}</p>
      ) : error !== null && data === undefined ? (
        <Failed problem={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading height={120} />
      ) : (
        <div className={css.fields}>
          {survey.state === 'open' ? null : <p className="note">{words.notOpen}</p>}
          <TextInput label={words.link} value={data.url} readOnly />
          <Copied text={data.url} what={words.link} />
          <Textarea
            label={words.html}
            value={data.html}
            readOnly
            autosize
            minRows={3}
            maxRows={8}
            spellCheck={false}
            classNames={{ input: css.code ?? '' }}
          />
          <Copied text={data.html} what={words.html} />
        </div>
      )}
    </Card>
  );
}

function Copied({ text, what }: { text: string; what: string }) {
  const { embed: words } = useSurveysWords();
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button
          className={css.copy ?? ''}
          size="xs"
          variant="default"
          leftSection={
            copied ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />
          }
          aria-label={`${copied ? words.copied : words.copy}: ${what}`}
          onClick={copy}
        >
          {copied ? words.copied : words.copy}
        </Button>
      )}
    </CopyButton>
  );
}
