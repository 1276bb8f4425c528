/** In which zone does somebody read our mail? METRICS §5. */
import { zoneOffset } from '../time/zone.ts';

/** A message they sent: epoch seconds and the minutes east of UTC that its Date states. */
export interface StatedOffset {
  sentAt: number;
  offsetMinutes: number;
}

export interface RecipientEvidence {
  /** Set by a person. */
  explicit: string | null;
  ownMail: StatedOffset[];
  /** The zone of the company they belong to. */
  account: string | null;
  workspace: string;
}

export type ZoneReason = 'explicit' | 'own-mail' | 'account' | 'workspace';

/**
 * An explicit zone; else the one that their own mail shows: the account's or the workspace's zone when most of their
 * messages state the offset in force there at that instant (so summer and winter are one zone), else the most frequent
 * offset as a fixed zone where it is whole hours; else the account's, else the workspace's. Zones must exist.
 */
export function recipientZone(evidence: RecipientEvidence): { zone: string; reason: ZoneReason } {
  const { explicit, ownMail, account, workspace } = evidence;
  if (explicit !== null) return { zone: explicit, reason: 'explicit' };
  if (ownMail.length > 0) {
    const known = [account, workspace].find(zone => zone !== null && fits(zone, ownMail));
    const zone = known ?? fixedZone(mostFrequent(ownMail.map(mail => mail.offsetMinutes)));
    if (zone !== null) return { zone, reason: 'own-mail' };
  }
  return account === null ? { zone: workspace, reason: 'workspace' } : { zone: account, reason: 'account' };
}

function fits(zone: string, mail: StatedOffset[]): boolean {
  const offset = zoneOffset(zone);
  return (
    mail.filter(({ sentAt, offsetMinutes }) => offset(sentAt) === offsetMinutes * 60).length * 2 > mail.length
  );
}

/** Ties go to the smaller offset. */
function mostFrequent(values: number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort(([a, x], [b, y]) => y - x || a - b);
  return best?.[0] ?? 0;
}

/** `Etc/GMT-2` is two hours *east*: the zone database keeps POSIX's sign. Null for 5:45 and for what is on no map. */
function fixedZone(offsetMinutes: number): string | null {
  const hours = offsetMinutes / 60;
  if (!Number.isInteger(hours) || hours < -12 || hours > 14) return null;
  return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}
