/** Weekday names, English and Spanish, whole or begun. */

/** ISO 1–7; a name may be cut short down to the given number of letters. */
const NAMES: readonly [name: string, shortest: number, weekday: number][] = [
  ['monday', 2, 1],
  ['tuesday', 2, 2],
  ['wednesday', 2, 3],
  ['thursday', 2, 4],
  ['friday', 2, 5],
  ['saturday', 2, 6],
  ['sunday', 2, 7],
  ['lunes', 1, 1],
  ['martes', 2, 2],
  ['miercoles', 2, 3],
  ['jueves', 1, 4],
  ['viernes', 1, 5],
  ['sabados', 3, 6],
  ['domingos', 1, 7],
];

const GROUPS: Readonly<Record<string, readonly number[]>> = {
  x: [3],
  daily: [1, 2, 3, 4, 5, 6, 7],
  everyday: [1, 2, 3, 4, 5, 6, 7],
  diario: [1, 2, 3, 4, 5, 6, 7],
  weekday: [1, 2, 3, 4, 5],
  laborables: [1, 2, 3, 4, 5],
  weekend: [6, 7],
  weekends: [6, 7],
};

/** ISO weekdays of one word (`Mon`, `miércoles`, `L`, `weekdays`); null when it names none. */
export function weekdaysNamed(word: string): readonly number[] | null {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/days$/, 'day');
  if (Object.hasOwn(GROUPS, plain)) return GROUPS[plain] ?? null;
  const found = NAMES.find(([name, shortest]) => plain.length >= shortest && name.startsWith(plain));
  return found === undefined ? null : [found[2]];
}
