/** What a person would call the browser behind a User-Agent. Pure. */

/** The order matters: each of these also claims to be those below. */
const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ['Edge', /Edg\//],
  ['Opera', /OPR\//],
  ['Firefox', /Firefox\//],
  ['Chrome', /Chrom(e|ium)\//],
  ['Safari', /Safari\//],
];
const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
];

export function browserName(userAgent: string): string {
  const found = [BROWSERS, SYSTEMS].map(list => list.find(([, pattern]) => pattern.test(userAgent))?.[0]);
  const known = found.filter(name => name !== undefined);
  return known.length > 0 ? known.join(' · ') : userAgent.slice(0, 60) || '—';
}
