/** Calendar arithmetic on whole days since 1970-01-01, without Date or locale. Howard Hinnant's civil_from_days. */
export interface Civil {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** ISO 1–7. */
  weekday: number;
}

export const DAY = 86_400;
export const HOUR = 3_600;

/** `local`: seconds since 1970 on the local wall clock. */
export function civil(local: number): Civil {
  const days = Math.floor(local / DAY);
  const rest = local - days * DAY;
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
    hour: Math.floor(rest / HOUR),
    minute: Math.floor((rest % HOUR) / 60),
    second: rest % 60,
    weekday: isoWeekday(days),
  };
}

/** ISO 1–7 of a day number; 1970-01-01 was a Thursday. */
export function isoWeekday(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

export function two(n: number): string {
  return n < 10 ? `0${n}` : `${n}`;
}

/** `YYYY-MM-DD` */
export function dateText(days: number): string {
  const { year, month, day } = civil(days * DAY);
  return `${year}-${two(month)}-${two(day)}`;
}
