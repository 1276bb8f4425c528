/** UIDs cut into fixed windows: each is one source, read upwards, so that folders can be read from their newest window down. */

/** UIDs of one window: enough to fetch at full speed, few enough that little is lost when a run is killed. */
export const WINDOW_UIDS = 2000;

/** Both included. */
export interface UidRange {
  from: number;
  to: number;
}

/** The window a UID (from 1 on) lies in. */
export function windowOf(uid: number): UidRange {
  const before = Math.floor((uid - 1) / WINDOW_UIDS) * WINDOW_UIDS;
  return { from: before + 1, to: before + WINDOW_UIDS };
}

/** UIDs, ascending, of each window, ascending. */
export function byWindow(uids: readonly number[]): { window: UidRange; uids: number[] }[] {
  const found: { window: UidRange; uids: number[] }[] = [];
  for (const uid of uids) {
    let last = found.at(-1);
    if (last === undefined || uid > last.window.to) {
      last = { window: windowOf(uid), uids: [] };
      found.push(last);
    }
    last.uids.push(uid);
  }
  return found;
}

/** What lies between `uids` (ascending) within the range, cut at the edges of windows. */
export function gapsBetween(uids: readonly number[], { from, to }: UidRange): UidRange[] {
  const gaps: UidRange[] = [];
  let start = from;
  for (const uid of [...uids, to + 1]) {
    if (uid < start) continue;
    if (uid > to + 1) break;
    if (uid > start) gaps.push(...cut({ from: start, to: uid - 1 }));
    start = uid + 1;
  }
  return gaps;
}

/** UIDs in any order as ranges within windows. */
export function asRanges(uids: Iterable<number>): UidRange[] {
  const ranges: UidRange[] = [];
  for (const uid of [...uids].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && uid === last.to + 1) last.to = uid;
    else if (last === undefined || uid > last.to) ranges.push({ from: uid, to: uid });
  }
  return ranges.flatMap(cut);
}

function cut({ from, to }: UidRange): UidRange[] {
  const parts: UidRange[] = [];
  for (let start = from; start <= to; ) {
    const end = Math.min(to, windowOf(start).to);
    parts.push({ from: start, to: end });
    start = end + 1;
  }
  return parts;
}
