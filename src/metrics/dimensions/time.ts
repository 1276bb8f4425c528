/** Days, hours and their like: all made from the wall clock of the query's zone. */
import { sql } from 'kysely';
import type { Dimension, Sql, Text } from '../define.ts';

function bucket(id: string, title: Text, ofTime: (local: Sql) => Sql): Dimension {
  return { id, title, type: 'date', ofTime, on: {} };
}

export const day = bucket('day', { en: 'Day', es: 'Día' }, local => sql`${local}::date`);
/** ISO weeks, shown by their Monday. */
export const week = bucket(
  'week',
  { en: 'Week', es: 'Semana' },
  local => sql`date_trunc('week', ${local})::date`,
);
export const month = bucket(
  'month',
  { en: 'Month', es: 'Mes' },
  local => sql`date_trunc('month', ${local})::date`,
);
export const quarter = bucket(
  'quarter',
  { en: 'Quarter', es: 'Trimestre' },
  local => sql`date_trunc('quarter', ${local})::date`,
);
export const year = bucket(
  'year',
  { en: 'Year', es: 'Año' },
  local => sql`date_trunc('year', ${local})::date`,
);

export const hour: Dimension = {
  id: 'hour',
  title: { en: 'Hour', es: 'Hora' },
  type: 'number',
  ofTime: local => sql`date_part('hour', ${local})::int`,
  on: {},
  values: Array.from({ length: 24 }, (_, h) => h),
};

/** ISO: 1 Monday … 7 Sunday. */
export const weekday: Dimension = {
  id: 'weekday',
  title: { en: 'Weekday', es: 'Día de la semana' },
  type: 'number',
  ofTime: local => sql`date_part('isodow', ${local})::int`,
  on: {},
  values: [1, 2, 3, 4, 5, 6, 7],
};
