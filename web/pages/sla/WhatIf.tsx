/** Other targets, tried on what happened: nothing of it is saved. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCatalogue } from '../../api/catalogue.ts';
import { settingsQuery } from '../../api/settings.ts';
import { askWhatIf, type WhatIf as Tried } from '../../api/tickets.ts';
import { PlainTable } from '../../charts/PlainTable.tsx';
import { UNKNOWN } from '../../figures/shown.ts';
import { conditionsOf } from '../../filters/filters.ts';
import { narrow } from '../../filters/reach.ts';
import { useFilters } from '../../filters/use-filters.ts';
import { Card } from '../../ui/Card.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useReader } from '../../words/words.tsx';
import { replaced } from '../settings/lists.ts';
import { PolicyTargets } from './PolicyTargets.tsx';
import type { Policy } from './policies.ts';
import css from './Sla.module.css';
import { useSlaWords } from './use-sla-words.ts';

export function WhatIf() {
  const { whatIf: words } = useSlaWords();
  const settings = useQuery(settingsQuery);
  if (settings.isPending) return <Loading height={320} />;
  if (settings.data === undefined)
    return <Failed problem={settings.error} retry={() => void settings.refetch()} />;
  const { sla } = settings.data.config.support;
  return (
    <Card title={words.title} note={words.lead}>
      {sla.length === 0 ? <Empty title={words.noPolicy} more="" /> : <Form saved={sla} />}
    </Card>
  );
}

function Form({ saved }: { saved: Policy[] }) {
  const { whatIf: words } = useSlaWords();
  const [filters] = useFilters();
  const catalogue = useCatalogue().data;
  const [sla, setSla] = useState(saved);
  const [tried, setTried] = useState<Tried | null>(null);
  const ask = useAct(async () => {
    const all = conditionsOf(filters);
    const known =
      catalogue === undefined ? [] : narrow(catalogue, ['sla_attainment', 'tickets'], all).filters;
    setTried(await askWhatIf({ sla, filters: known, date_range: filters.range }));
  });
  return (
    <>
      <p className={`note ${css.targets}`}>{words.targets}</p>
      <ol className={css.policies}>
        {sla.map((policy, at) => (
          <li key={policy.name} className={css.policy}>
            <h3 className={css.name}>
              <bdi>{policy.name}</bdi>
            </h3>
            <PolicyTargets policy={policy} onChange={changed => setSla(replaced(sla, at, changed))} />
          </li>
        ))}
      </ol>
      <Button size="sm" loading={ask.busy} disabled={catalogue === undefined} onClick={() => ask.run()}>
        {words.ask}
      </Button>
      <FormProblem problem={ask.problem} />
      <div role="status">{tried === null ? null : <Answer tried={tried} />}</div>
    </>
  );
}

function Answer({ tried }: { tried: Tried }) {
  const { format } = useReader();
  const { whatIf: words } = useSlaWords();
  const share = (value: number | null): string => (value === null ? UNKNOWN : format.percent(value));
  return (
    <div className={css.answer}>
      <p className={css.share}>{tried.share === null ? words.unknown : words.result(share(tried.share))}</p>
      <p className="note">
        {words.now(share(tried.before))} {words.judged(format.count(tried.clocks))}
      </p>
      <PlainTable
        caption={words.title}
        data={{
          head: Object.values(words.columns),
          rows: (['first', 'next', 'resolution'] as const).map(kind => [
            words.kinds[kind],
            share(tried.kinds[kind].share),
            format.count(tried.kinds[kind].met),
            format.count(tried.kinds[kind].breached),
          ]),
        }}
      />
    </div>
  );
}
