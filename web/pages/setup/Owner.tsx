import { Button, PasswordInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type FormEvent, useMemo, useState } from 'react';
import type { Language } from '../../../src/report/language.ts';
import { signIn } from '../../api/auth.ts';
import { call } from '../../api/call.ts';
import css from '../../ui/Door.module.css';
import { Door } from '../../ui/Door.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { textIn } from '../../ui/text-in.ts';
import { useAct } from '../../ui/use-act.ts';
import { browserZone, useWords } from '../../words/words.tsx';

interface Props {
  codeNeeded: boolean;
  language: Language;
  onLanguage(language: Language): void;
  onMade(): void;
}

/** Who owns this Pulso. */
export function Owner({ codeNeeded, language, onLanguage, onMade }: Props) {
  const { setup: words, signIn: sign } = useWords();
  const { code = '' } = useSearch({ strict: false });
  const client = useQueryClient();
  const zones = useMemo(
    () => [...new Set([browserZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])],
    [],
  );
  const [zone, setZone] = useState(browserZone);
  const act = useAct(async (form: FormData) => {
    const [email, password] = [textIn(form, 'email'), textIn(form, 'password')];
    const domains = textIn(form, 'domains')
      .split(/[\s,;]+/)
      .filter(one => one !== '');
    await call('/setup', {
      body: {
        code: codeNeeded ? textIn(form, 'code') : '',
        name: textIn(form, 'name'),
        email,
        password,
        company: textIn(form, 'company'),
        zone,
        language,
        ...(domains.length === 0 ? {} : { domains }),
      },
    });
    await signIn(email, password);
    await client.resetQueries({ queryKey: ['me'] });
    onMade();
    await client.invalidateQueries({ queryKey: ['setup'] });
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    act.run(new FormData(event.currentTarget));
  };
  return (
    <Door title={words.title} lead={words.lead}>
      <SegmentedControl
        aria-label={words.language}
        value={language}
        onChange={onLanguage}
        data={[
          { value: 'en', label: 'English' },
          { value: 'es', label: 'Español' },
        ]}
      />
      <form onSubmit={submit}>
        {codeNeeded ? (
          <TextInput
            name="code"
            label={words.code}
            description={words.codeHint}
            defaultValue={code}
            required
          />
        ) : null}
        <TextInput name="company" label={words.company} placeholder={words.companyHint} required />
        <TextInput
          name="domains"
          label={words.domains}
          placeholder={words.domainsHint}
          autoCapitalize="off"
          spellCheck={false}
        />
        <div className={css.pair}>
          <TextInput name="name" label={words.name} autoComplete="name" required />
          <Select
            label={words.zone}
            data={zones}
            value={zone}
            searchable
            allowDeselect={false}
            onChange={value => setZone(value ?? zone)}
          />
        </div>
        <TextInput name="email" type="email" label={sign.email} autoComplete="username" required />
        <PasswordInput
          name="password"
          label={sign.password}
          description={sign.passwordRule}
          autoComplete="new-password"
          minLength={10}
          required
        />
        <FormProblem problem={act.problem} />
        <Button type="submit" loading={act.busy}>
          {words.create}
        </Button>
      </form>
    </Door>
  );
}
