import { NumberInput } from '@mantine/core';

interface Props {
  label: string;
  value: number | null;
  min: number;
  max: number;
  description?: string;
  onChange(value: number): void;
  /** What holds where the field is empty, and what is told then; without them it has to be filled in. */
  none?: { label: string; choose(): void };
}

/** A whole number; while nothing valid stands there the value stays what it was. */
export function NumberField({ label, value, min, max, description, onChange, none }: Props) {
  return (
    <NumberInput
      label={label}
      {...(description === undefined ? {} : { description })}
      value={value ?? ''}
      min={min}
      max={max}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="blur"
      required={none === undefined}
      withAsterisk={false}
      {...(none === undefined ? {} : { placeholder: none.label })}
      onChange={given => {
        if (typeof given === 'number' && given >= min && given <= max) onChange(given);
        else if (given === '') none?.choose();
      }}
    />
  );
}
