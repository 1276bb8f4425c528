import { NumberInput, Select } from '@mantine/core';
import { withOptional } from './lists.ts';
import { MINUTES, unitOf } from './minutes.ts';
import css from './Settings.module.css';
import type { Draft } from './use-draft.ts';
import { useSettingsWords } from './use-settings-words.ts';

export function Targets({ draft: { config, set, put } }: { draft: Draft }) {
  const { targets: words } = useSettingsWords();
  const unit = unitOf(config.target_minutes);
  return (
    <div className={css.fields}>
      <div className={css.pair}>
        <NumberInput
          label={words.minutes}
          min={1}
          value={config.target_minutes / MINUTES[unit]}
          onChange={value =>
            typeof value === 'number' && value > 0 && set({ target_minutes: value * MINUTES[unit] })
          }
        />
        <Select
          label=" "
          aria-label={words.minutes}
          value={unit}
          allowDeselect={false}
          data={(['min', 'h', 'd'] as const).map(value => ({ value, label: words.unit[value] }))}
          onChange={value => {
            const to = value === 'min' || value === 'h' || value === 'd' ? value : unit;
            set({ target_minutes: (config.target_minutes / MINUTES[unit]) * MINUTES[to] });
          }}
        />
      </div>
      <NumberInput
        label={words.outlier}
        placeholder={words.outlierOff}
        min={1}
        w={200}
        value={config.outlier_hours ?? ''}
        onChange={value =>
          put(withOptional(config, 'outlier_hours', typeof value === 'number' && value > 0 ? value : null))
        }
      />
    </div>
  );
}
