/** A report of any period as a file. */
import { Button, Select, TextInput } from '@mantine/core';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { Language } from '../../../src/report/language.ts';
import { useMe } from '../../api/me.ts';
import { downloadReport, type FileFormat, type Scope } from '../../api/reports.ts';
import { PRESETS } from '../../filters/presets.data.ts';
import { Card } from '../../ui/Card.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useAct } from '../../ui/use-act.ts';
import { useReader } from '../../words/words.tsx';
import css from './Reports.module.css';
import { ScopeFields } from './ScopeFields.tsx';
import { isAboutSomething } from './schedule-form.ts';
import { useReportsWords } from './use-reports-words.ts';

const FORMATS = ['html', 'pdf', 'csv', 'json'] as const satisfies readonly FileFormat[];
const OWN = 'own';

export function Download() {
  const { words: all, language: own } = useReader();
  const { download: words, languages } = useReportsWords();
  const role = useMe().data?.workspace.role;
  const [preset, setPreset] = useState<string>('last_month');
  const [[from, to], setDates] = useState<[string, string]>(['', '']);
  const [language, setLanguage] = useState<Language>(own);
  const [scope, setScope] = useState<Pick<Scope, 'of' | 'id'>>({ of: 'everything', id: null });
  const [making, setMaking] = useState<FileFormat | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const range = preset === OWN ? [from, to].toSorted().join('..') : preset;
  const ready = isAboutSomething(scope) && (preset !== OWN || (from !== '' && to !== ''));
  const get = useAct(async (format: FileFormat) => {
    setMaking(format);
    setDone(null);
    const file = await downloadReport(format, { date_range: range, lang: language, ...scope }).finally(() =>
      setMaking(null),
    );
    saveFile(file.name, file.bytes.type, file.bytes);
    setDone(file.name);
  });
  return (
    <Card title={words.title} note={words.lead}>
      <div className={css.fields}>
        <div className={css.pair}>
          <Select
            label={words.period}
            data={[
              ...PRESETS.map(value => ({ value: String(value), label: all.filters.presets[value] })),
              { value: OWN, label: words.custom },
            ]}
            value={preset}
            allowDeselect={false}
            onChange={value => value !== null && setPreset(value)}
          />
          {preset === OWN ? (
            <>
              <TextInput
                type="date"
                label={words.from}
                value={from}
                onChange={event => setDates([event.currentTarget.value, to])}
              />
              <TextInput
                type="date"
                label={words.to}
                value={to}
                onChange={event => setDates([from, event.currentTarget.value])}
              />
            </>
          ) : null}
          {/* A member sees their own figures, whatever they are about. */}
          {role === 'member' ? null : <ScopeFields scope={scope} onChange={setScope} />}
          <Select
            label={words.language}
            data={(['en', 'es'] as const).map(value => ({ value, label: languages[value] }))}
            value={language}
            allowDeselect={false}
            onChange={value => setLanguage(value === 'es' ? 'es' : 'en')}
          />
        </div>
        <ul className={css.formats}>
          {FORMATS.map(format => (
            <li key={format}>
              <h3>{words.formats[format].name}</h3>
              <p className="note">{words.formats[format].what}</p>
              <Button
                size="xs"
                variant={format === 'html' ? 'filled' : 'default'}
                leftSection={<FileDown size={15} aria-hidden="true" />}
                loading={making === format}
                disabled={!ready || (making !== null && making !== format)}
                onClick={() => get.run(format)}
              >
                {words.do(words.formats[format].name)}
              </Button>
            </li>
          ))}
        </ul>
        <p className="note" role="status">
          {making !== null ? words.making : done === null ? '' : words.done(done)}
        </p>
        <FormProblem problem={get.problem} />
      </div>
    </Card>
  );
}
