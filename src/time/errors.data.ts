/** What is wrong in zones, hours, holidays and periods, in both languages; without a full stop, to stand in other sentences. */
import type { Sentence, Sentences } from '../sentence.ts';

export const say = {
  acceptedRanges: {
    en: 'write 90d, 4w, 12mo, 1y, today, yesterday, this_week, last_week, this_month, last_month, this_quarter, last_quarter, this_year, last_year, all, 2024, 2024-Q1, 2024-03, 2024-W10, 2024-03-15 or 2024-01-01..2024-03-31',
    es: 'escribe 90d, 4w, 12mo, 1y, today, yesterday, this_week, last_week, this_month, last_month, this_quarter, last_quarter, this_year, last_year, all, 2024, 2024-Q1, 2024-03, 2024-W10, 2024-03-15 o 2024-01-01..2024-03-31',
  },
  rangeUnknown: (range: string, accepted: Sentence): Sentence => ({
    en: `the range ${range} is not understood: ${accepted.en}`,
    es: `no se entiende el periodo ${range}: ${accepted.es}`,
  }),
  noDateInRange: (text: string, accepted: Sentence): Sentence => ({
    en: `${text} is no date: ${accepted.en}`,
    es: `${text} no es una fecha: ${accepted.es}`,
  }),
  zoneIsOffset: (zone: string): Sentence => ({
    en: `the time zone ${zone} is an offset, which knows no clock changes; write an IANA name such as Europe/Madrid`,
    es: `la zona horaria ${zone} es un desfase, que no conoce cambios de hora; escribe un nombre IANA como Europe/Madrid`,
  }),
  noZone: (zone: string): Sentence => ({
    en: `there is no time zone ${zone}; write an IANA name such as Europe/Madrid`,
    es: `no existe la zona horaria ${zone}; escribe un nombre IANA como Europe/Madrid`,
  }),
  noZoneNear: (zone: string, near: string): Sentence => ({
    en: `there is no time zone ${zone}; write an IANA name: did you mean ${near}?`,
    es: `no existe la zona horaria ${zone}; escribe un nombre IANA: ¿querías decir ${near}?`,
  }),
  hours: (problem: Sentence): Sentence => ({
    en: `${problem.en}: write hours such as “Mon-Thu 9:00-18:00; Fri 9:00-14:00” or “24/7”`,
    es: `${problem.es}: escribe un horario como «L-J 9:00-18:00; V 9:00-14:00» o «24/7»`,
  }),
  endsBeforeItBegins: (range: string): Sentence => ({
    en: `the range ${range} ends before it begins`,
    es: `el periodo ${range} termina antes de empezar`,
  }),
  feedTooLong: (characters: number): Sentence => ({
    en: `a holiday feed of ${characters} characters is too long`,
    es: `un calendario de festivos de ${characters} caracteres es demasiado largo`,
  }),
  feedTooMany: (events: number): Sentence => ({
    en: `a holiday feed with ${events} events has too many`,
    es: `un calendario de festivos con ${events} eventos tiene demasiados`,
  }),
  feedLine: (characters: number): Sentence => ({
    en: `the holiday feed has a line of ${characters} characters`,
    es: `el calendario de festivos tiene una línea de ${characters} caracteres`,
  }),
  noCalendar: {
    en: 'the holidays are no iCalendar file: it starts with BEGIN:VCALENDAR',
    es: 'los festivos no son un archivo iCalendar: empieza con BEGIN:VCALENDAR',
  },
  feedBroken: (why: string): Sentence => ({
    en: `the holiday feed is broken: ${why}`,
    es: `el calendario de festivos está dañado: ${why}`,
  }),
  weekdays: (given: string): Sentence => ({
    en: `weekdays are 1 (Monday) to 7 (Sunday), not “${given}”`,
    es: `los días de la semana van de 1 (lunes) a 7 (domingo), no «${given}»`,
  }),
  noOpenMinute: {
    en: 'the calendar has no open minute: give it hours such as “Mon-Fri 09:00-17:00”',
    es: 'el horario no tiene ningún minuto abierto: ponle horas como «L-V 09:00-17:00»',
  },
  window: (from: number, to: number): Sentence => ({
    en: `a window is whole minutes from midnight, at most a day long and starting within its day; got ${from} to ${to}`,
    es: `un tramo son minutos enteros desde medianoche, de un día como mucho y que empiecen en su día; llegó de ${from} a ${to}`,
  }),
  hoursTooLong: (characters: number): Sentence => ({
    en: `opening hours of ${characters} characters are too long`,
    es: `un horario de ${characters} caracteres es demasiado largo`,
  }),
  noHours: (text: string): Sentence => ({ en: `no hours in ${text}`, es: `no hay horas en ${text}` }),
  rangeOfDays: (text: string): Sentence => ({
    en: `a range of days without its last day in ${text}`,
    es: `un rango de días sin su último día en ${text}`,
  }),
  noClosingTime: (time: string, text: string): Sentence => ({
    en: `no closing time after ${time} in ${text}`,
    es: `no hay hora de cierre después de ${time} en ${text}`,
  }),
  noRange: (text: string): Sentence => ({
    en: `no range of weekdays in ${text}`,
    es: `no hay un rango de días de la semana en ${text}`,
  }),
  noSpan: (text: string): Sentence => ({
    en: `${text} is no span of time`,
    es: `${text} no es un espacio de tiempo`,
  }),
  acrossMidnight: (text: string, hours: number): Sentence => ({
    en: `${text} would run ${hours} hours across midnight`,
    es: `${text} duraría ${hours} horas cruzando la medianoche`,
  }),
  neitherDayNorTime: (text: string): Sentence => ({
    en: `${text} is neither a weekday nor a time`,
    es: `${text} no es ni un día de la semana ni una hora`,
  }),
  noWeekday: (text: string): Sentence => ({
    en: `${text} is no weekday`,
    es: `${text} no es un día de la semana`,
  }),
  noTimeOfDay: (text: string): Sentence => ({
    en: `${text} is no time of day`,
    es: `${text} no es una hora del día`,
  }),
  repeatsWithoutMeasure: {
    en: 'the holiday feed repeats its events without measure',
    es: 'el calendario de festivos repite sus eventos sin medida',
  },
  onlyYearly: (rule: string): Sentence => ({
    en: `a holiday repeats by ${rule}, only yearly rules are understood: list its dates`,
    es: `un festivo se repite por ${rule}, solo se entienden reglas anuales: enumera sus fechas`,
  }),
  noDate: (text: string): Sentence => ({
    en: `${text} is no date: write it as 2026-12-25`,
    es: `${text} no es una fecha: escríbela como 2026-12-25`,
  }),
  beyondYears: (seconds: number, from: number, year: number): Sentence => ({
    en: `${seconds} business seconds after ${from} lie beyond the year ${year}`,
    es: `${seconds} segundos laborables después de ${from} caen más allá del año ${year}`,
  }),
  holidayIsDate: (given: string): Sentence => ({
    en: `a holiday is a date such as 2026-12-25, not ${given}`,
    es: `un festivo es una fecha como 2026-12-25, no ${given}`,
  }),
} satisfies Sentences;
