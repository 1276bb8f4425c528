import { Radio } from '@mantine/core';
import type { Watch } from '../../api/alerts.ts';
import css from './Alerts.module.css';
import { WATCH_KINDS } from './alert-form.ts';
import { useAlertsWords } from './use-alerts-words.ts';

/** What can be watched. */
export function KindChoice({ kind, onChange }: { kind: Watch['kind']; onChange(kind: Watch['kind']): void }) {
  const words = useAlertsWords();
  return (
    <Radio.Group
      label={words.form.kind}
      value={kind}
      onChange={value => onChange(WATCH_KINDS.find(one => one === value) ?? kind)}
    >
      <div className={css.kinds}>
        {WATCH_KINDS.map(one => (
          <Radio.Card key={one} value={one} className={css.kind ?? ''} aria-label={words.kinds[one].title}>
            <Radio.Indicator size="xs" />
            <span>
              <strong>{words.kinds[one].title}</strong>
              <span className="note">{words.kinds[one].more}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
