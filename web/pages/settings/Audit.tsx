/** Who did what, newest first. */
import { Button, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Action, type AuditEntry, auditQuery } from '../../api/audit.ts';
import { Card } from '../../ui/Card.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { auditSentence } from './audit-sentence.ts';
import { AUDIT_WORDS } from './audit-words.data.ts';
import css from './Settings.module.css';
import { useSettingsWords } from './use-settings-words.ts';

/** In the filter of people: whoever runs this Pulso, on its machine. */
const MACHINE = 'none';

export function Audit() {
  const settings = useSettingsWords();
  const words = AUDIT_WORDS[useReader().language];
  const [user, setUser] = useState<string | null>(null);
  const [action, setAction] = useState<Action | null>(null);
  const audit = useInfiniteQuery(auditQuery(user, action));
  const pages = audit.data?.pages ?? [];
  const list = pages.flatMap(page => page.entries);
  const people = (pages[0]?.people ?? []).map(({ id, name }) => ({ value: id, label: name ?? words.gone }));
  const actions = Object.keys(words.acts) as Action[];
  return (
    <Card title={settings.sections.audit} note={settings.leads.audit}>
      <div className={`${css.pair} ${css.filters}`}>
        <Select
          label={words.who}
          placeholder={words.everybody}
          value={user}
          clearable
          data={[...people, { value: MACHINE, label: words.machine }]}
          onChange={setUser}
        />
        <Select
          label={words.kind}
          placeholder={words.everything}
          value={action}
          clearable
          searchable
          data={actions.map(value => ({ value, label: words.acts[value][0] }))}
          onChange={value => setAction(actions.find(one => one === value) ?? null)}
        />
      </div>
      {audit.isPending ? (
        <Loading height={260} />
      ) : audit.data === undefined ? (
        <Failed problem={audit.error} retry={() => void audit.refetch()} />
      ) : list.length === 0 ? (
        <Empty title={words.none} more="" />
      ) : (
        <ol className={css.list}>
          {list.map(entry => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      {audit.hasNextPage ? (
        <Button
          mt="sm"
          size="xs"
          variant="default"
          loading={audit.isFetchingNextPage}
          onClick={() => void audit.fetchNextPage()}
        >
          {words.more}
        </Button>
      ) : null}
    </Card>
  );
}

function Entry({ entry }: { entry: AuditEntry }) {
  const { format, language } = useReader();
  const settings = useSettingsWords();
  const words = AUDIT_WORDS[language];
  const who = entry.by === null ? words.machine : (entry.by.name ?? words.gone);
  return (
    <li className={css.line}>
      <span>
        <bdi>
          <strong>{who}</strong>
        </bdi>{' '}
        <bdi>{auditSentence(entry, words, settings)}</bdi>
      </span>
      <time className="note" dateTime={entry.at}>
        {format.instant(entry.at)}
      </time>
    </li>
  );
}
