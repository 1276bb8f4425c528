/** Is this the name of a zone, and if not, which one was meant? */
import { distance } from 'fastest-levenshtein';
import type { Sentence } from '../sentence.ts';
import { say } from './errors.data.ts';
import { shown } from './time-errors.ts';

export type ZoneName = { zone: string } | { problem: Sentence };

/**
 * Names are compared without case and come back as the zone database spells them. Fixed offsets such as `+05:30` are
 * refused: databases read their sign the other way round (POSIX), and they know no clock changes.
 */
export function zoneNamed(name: string): ZoneName {
  if (/^[+-]/.test(name)) {
    return { problem: say.zoneIsOffset(shown(name)) };
  }
  if (/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(name)) {
    try {
      return { zone: Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId };
    } catch {
      // Not in the zone database: fall through to the nearest name.
    }
  }
  const near = nearestZone(name);
  return { problem: near === null ? say.noZone(shown(name)) : say.noZoneNear(shown(name), near) };
}

function nearestZone(name: string): string | null {
  const wanted = plain(name).slice(0, 64);
  if (wanted === '') return null;
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(wanted.length / 4)) + 1;
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const whole = plain(zone);
    // People write the city alone more often than they misspell it.
    const candidate = wanted.includes('/') ? whole : whole.slice(whole.lastIndexOf('/') + 1);
    const far = distance(wanted, candidate);
    if (far < bestDistance) {
      best = zone;
      bestDistance = far;
    }
  }
  return best;
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}
