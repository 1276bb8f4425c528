import { Select } from '@mantine/core';
import { useMemo } from 'react';

interface Props {
  label: string;
  value: string | null;
  onChange(zone: string | null): void;
  /** What holds where none is chosen; without it one has to be. */
  none?: string;
}

export function ZoneSelect({ label, value, onChange, none }: Props) {
  const zones = useMemo(
    () => [...new Set([...(value === null ? [] : [value]), 'UTC', ...Intl.supportedValuesOf('timeZone')])],
    [value],
  );
  return (
    <Select
      label={label}
      data={zones}
      value={value}
      searchable
      clearable={none !== undefined}
      allowDeselect={none !== undefined}
      {...(none === undefined ? {} : { placeholder: none })}
      onChange={onChange}
    />
  );
}
