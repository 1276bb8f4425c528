import { Select } from '@mantine/core';
import { withOptional } from '../settings/lists.ts';
import { MinutesField } from './MinutesField.tsx';
import { type Policy, TARGETS } from './policies.ts';
import css from './Sla.module.css';
import { useSlaWords } from './use-sla-words.ts';

/** What a policy promises, and in which time. */
export function PolicyTargets({ policy, onChange }: { policy: Policy; onChange(policy: Policy): void }) {
  const { policies: words } = useSlaWords();
  return (
    <div className={css.fields}>
      {TARGETS.map(target => (
        <MinutesField
          key={target}
          label={words.targets[target]}
          minutes={policy[target]}
          business={policy.time === 'business'}
          onChange={minutes => onChange(withOptional(policy, target, minutes))}
        />
      ))}
      <Select
        label={words.time}
        allowDeselect={false}
        value={policy.time}
        data={(['business', 'calendar'] as const).map(value => ({ value, label: words.times[value] }))}
        onChange={value => onChange({ ...policy, time: value === 'calendar' ? 'calendar' : 'business' })}
      />
    </div>
  );
}
