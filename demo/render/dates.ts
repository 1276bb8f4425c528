/** Dates as mail programs print them. */
import { civil, two } from '../clock/civil.ts';
import { offsetAt, type Zone } from '../clock/zone.ts';
import type { Client, Language } from '../company/people.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** RFC 5322 §3.3 with the zone's offset in force. */
export function dateHeader(at: number, zone: Zone | null): string {
  const offset = zone === null ? 0 : offsetAt(zone, at);
  const c = civil(at + offset);
  const minutes = Math.abs(offset) / 60;
  const sign = offset < 0 ? '-' : '+';
  return `${DAYS[c.weekday - 1]}, ${c.day} ${MONTHS[c.month - 1]} ${c.year} ${clock(c.hour, c.minute)}:${two(c.second)} ${sign}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/** The mbox separator's asctime, UTC. */
export function asctime(at: number): string {
  const c = civil(at);
  return `${DAYS[c.weekday - 1]} ${MONTHS[c.month - 1]} ${two(c.day)} ${clock(c.hour, c.minute)}:${two(c.second)} ${c.year}`;
}

function clock(hour: number, minute: number): string {
  return `${two(hour)}:${two(minute)}`;
}

function twelve(hour: number, minute: number): string {
  return `${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)} ${hour < 12 ? 'AM' : 'PM'}`;
}

const SHORT_DAYS: Record<Language, readonly string[]> = {
  en: DAYS,
  es: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
  pt: ['seg.', 'ter.', 'qua.', 'qui.', 'sex.', 'sáb.', 'dom.'],
};
const SHORT_MONTHS: Record<Language, readonly string[]> = {
  en: MONTHS,
  es: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sept', 'oct', 'nov', 'dic'],
  pt: ['jan.', 'fev.', 'mar.', 'abr.', 'mai.', 'jun.', 'jul.', 'ago.', 'set.', 'out.', 'nov.', 'dez.'],
};
const LONG_DAYS: Record<Language, readonly string[]> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  pt: ['segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'sábado', 'domingo'],
};
const LONG_MONTHS: Record<Language, readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  pt: [
    'janeiro',
    'fevereiro',
    'março',
    'abril',
    'maio',
    'junho',
    'julho',
    'agosto',
    'setembro',
    'outubro',
    'novembro',
    'dezembro',
  ],
};

/** The line that mail programs put over a quotation. `who` is the quoted author. */
export function attribution(
  client: Client,
  language: Language,
  at: number,
  zone: Zone,
  who: { name: string; address: string },
): string {
  const c = civil(at + offsetAt(zone, at));
  const d = c.weekday - 1;
  const m = c.month - 1;
  const time = clock(c.hour, c.minute);
  const mail = `<${who.address}>`;
  if (client === 'thunderbird') {
    const day =
      language === 'en'
        ? `${c.month}/${c.day}/${c.year % 100}`
        : `${c.day}/${c.month}/${language === 'pt' ? c.year : c.year % 100}`;
    if (language === 'es') return `El ${day} a las ${time}, ${who.name} escribió:`;
    if (language === 'pt') return `Em ${two(c.day)}/${two(c.month)}/${c.year} ${time}, ${who.name} escreveu:`;
    return `On ${day} ${time}, ${who.name} wrote:`;
  }
  if (client === 'apple' || client === 'phone') {
    const day = `${c.day} ${SHORT_MONTHS[language][m]} ${c.year}`;
    if (language === 'es') return `El ${day}, a las ${time}, ${who.name} ${mail} escribió:`;
    if (language === 'pt')
      return `Em ${c.day} de ${SHORT_MONTHS.pt[m]} de ${c.year}, à(s) ${time}, ${who.name} ${mail} escreveu:`;
    return `On ${day}, at ${time}, ${who.name} ${mail} wrote:`;
  }
  if (language === 'es')
    return `El ${SHORT_DAYS.es[d]}, ${c.day} ${SHORT_MONTHS.es[m]} ${c.year} a las ${time}, ${who.name} (${mail}) escribió:`;
  if (language === 'pt')
    return `Em ${SHORT_DAYS.pt[d]}, ${c.day} de ${SHORT_MONTHS.pt[m]} de ${c.year} às ${time}, ${who.name} ${mail} escreveu:`;
  return `On ${DAYS[d]}, ${MONTHS[m]} ${c.day}, ${c.year} at ${twelve(c.hour, c.minute)} ${who.name} ${mail} wrote:`;
}

/** The long date in Outlook's block of headers. */
export function outlookDate(language: Language, at: number, zone: Zone): string {
  const c = civil(at + offsetAt(zone, at));
  const day = LONG_DAYS[language][c.weekday - 1];
  const month = LONG_MONTHS[language][c.month - 1];
  if (language === 'en') return `${day}, ${month} ${c.day}, ${c.year} ${twelve(c.hour, c.minute)}`;
  return `${day}, ${c.day} de ${month} de ${c.year} ${clock(c.hour, c.minute)}`;
}
