/** Policies in their order; a part of the settings, saved with them. */
import { Alert, Button } from '@mantine/core';
import { Plus, TriangleAlert } from 'lucide-react';
import { useMe } from '../../api/me.ts';
import { Card, Stack } from '../../ui/Card.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { removed, replaced } from '../settings/lists.ts';
import { SaveBar } from '../settings/SaveBar.tsx';
import { useDraft } from '../settings/use-draft.ts';
import { PolicyRow } from './PolicyRow.tsx';
import { PolicyVersions } from './PolicyVersions.tsx';
import { moved, neverApplying, type Policy, withoutTarget } from './policies.ts';
import css from './Sla.module.css';
import { useSlaWords } from './use-sla-words.ts';

/** What a new one promises, to be changed. */
const FIRST_MINUTES = 240;

export function Policies() {
  const { policies: words } = useSlaWords();
  const changeable = useMe().data?.workspace.role === 'owner';
  const draft = useDraft();
  const { config, set } = draft;
  if (config === undefined)
    return draft.error === null ? (
      <Loading height={320} />
    ) : (
      <Failed problem={draft.error} retry={draft.retry} />
    );
  const { support } = config;
  const { sla } = support;
  const put = (policies: Policy[]): void => set({ support: { ...support, sla: policies } });
  const wrong = [
    ...neverApplying(sla).map(one => words.never(one.later.name, one.earlier.name)),
    ...withoutTarget(sla).map(one => words.empty(one.name)),
  ];
  const name = sla.length === 0 ? words.first : `${words.first} ${sla.length + 1}`;
  return (
    <Stack>
      <Card title={words.title} note={changeable ? words.lead : `${words.lead} ${words.readOnly}`}>
        {wrong.map(sentence => (
          <Alert
            key={sentence}
            role="alert"
            mb="sm"
            color="yellow"
            variant="light"
            icon={<TriangleAlert size={18} aria-hidden="true" />}
          >
            {sentence}
          </Alert>
        ))}
        {sla.length === 0 ? <Empty title={words.none} more={words.noneMore} /> : null}
        <fieldset disabled={!changeable} className="bare">
          <ol className={css.policies}>
            {sla.map((policy, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a policy is its place; the name is being typed
              <li key={at} className={css.policy}>
                <PolicyRow
                  policy={policy}
                  config={config}
                  first={at === 0}
                  last={at === sla.length - 1}
                  onChange={changed => put(replaced(sla, at, changed))}
                  onMove={by => put(moved(sla, at, by))}
                  onRemove={() => put(removed(sla, at))}
                />
              </li>
            ))}
          </ol>
          {changeable ? (
            <Button
              variant="default"
              leftSection={<Plus size={15} aria-hidden="true" />}
              onClick={() =>
                put([...sla, { name, when: {}, first_minutes: FIRST_MINUTES, time: 'business' }])
              }
            >
              {words.add}
            </Button>
          ) : null}
        </fieldset>
        <SaveBar {...draft} />
      </Card>
      <PolicyVersions />
    </Stack>
  );
}
