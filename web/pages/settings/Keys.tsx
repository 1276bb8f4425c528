/** Keys for other programs. */
import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { type Key, keysQuery } from '../../api/settings.ts';
import { Card } from '../../ui/Card.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useSure } from '../../ui/use-sure.tsx';
import { useReader } from '../../words/words.tsx';
import { RemoveButton } from './RemoveButton.tsx';
import css from './Settings.module.css';
import { ShownOnce } from './ShownOnce.tsx';
import { useSettingsWords } from './use-settings-words.ts';
import type { SettingsWords } from './words.data.ts';

type Scope = keyof SettingsWords['keys']['scopeNames'];
const SCOPES: readonly Scope[] = [
  'figures',
  'conversations',
  'mailboxes',
  'settings',
  'members',
  'reports',
  'surveys',
  'tickets',
];
/** 0: for ever. */
const DAYS = [30, 90, 365, 0] as const;

export function Keys() {
  const words = useSettingsWords();
  const keys = useQuery(keysQuery);
  return (
    <>
      <Card title={words.sections.keys} note={words.leads.keys}>
        {keys.isPending ? (
          <Loading height={100} />
        ) : keys.data === undefined ? (
          <Failed problem={keys.error} retry={() => void keys.refetch()} />
        ) : (
          <ul className={css.list}>
            {keys.data.map(key => (
              <KeyRow key={key.id} one={key} />
            ))}
          </ul>
        )}
      </Card>
      <MakeKey />
    </>
  );
}

function KeyRow({ one }: { one: Key }) {
  const words = useSettingsWords();
  const { format } = useReader();
  const client = useQueryClient();
  const end = useAct(async () => {
    await call(`/keys/${one.id}`, { method: 'DELETE' });
    await client.invalidateQueries({ queryKey: ['keys'] });
  });
  const sure = useSure(words.keys.revokeSure(one.name), words.keys.revoke, words.cancel, () => end.run());
  const scopes = one.scopes.map(scope => words.keys.scopeNames[scope as Scope] ?? scope).join(', ');
  return (
    <li className={css.line}>
      <span>
        {one.name} <code className="note">{one.hint}…</code>
        <br />
        <span className="note">
          {scopes}
          {one.expires_at === null ? '' : ` · ${words.keys.until(format.instant(one.expires_at))}`} ·{' '}
          {one.used_at === null ? words.keys.never : words.keys.used(format.instant(one.used_at))}
        </span>
      </span>
      <RemoveButton what={one.name} onClick={sure.ask} />
      <FormProblem problem={end.problem} />
      {sure.dialog}
    </li>
  );
}

function MakeKey() {
  const all = useSettingsWords();
  const { keys: words } = all;
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>(['figures']);
  const [days, setDays] = useState<(typeof DAYS)[number]>(365);
  const [made, setMade] = useState<string | null>(null);
  const make = useAct(async () => {
    const { key } = await call<{ key: string }>('/keys', {
      body: { name, scopes, expires_days: days === 0 ? null : days },
    });
    setMade(key);
    setName('');
    await client.invalidateQueries({ queryKey: ['keys'] });
  });
  return (
    <Card title={words.make}>
      <form
        className={css.fields}
        onSubmit={event => {
          event.preventDefault();
          make.run();
        }}
      >
        <div className={css.pair}>
          <TextInput
            label={all.name}
            value={name}
            required
            onChange={event => setName(event.currentTarget.value)}
          />
          <Select
            label={words.expires}
            value={String(days)}
            allowDeselect={false}
            data={DAYS.map(value => ({ value: String(value), label: words.expiresIn[value] }))}
            onChange={value => setDays(DAYS.find(one => String(one) === value) ?? days)}
          />
        </div>
        <Checkbox.Group label={words.scopes} value={scopes} onChange={setScopes}>
          <div className={css.pair}>
            {SCOPES.map(scope => (
              <Checkbox key={scope} size="xs" mt={6} value={scope} label={words.scopeNames[scope]} />
            ))}
          </div>
        </Checkbox.Group>
        <FormProblem problem={make.problem} />
        <Button type="submit" loading={make.busy} disabled={scopes.length === 0} w="max-content">
          {words.make}
        </Button>
      </form>
      {made === null ? null : <ShownOnce told={words.made} text={made} />}
    </Card>
  );
}
