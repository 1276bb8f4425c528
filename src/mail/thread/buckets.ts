/** Numbers 0 … `count` − 1 by the bucket each lies in, without an object for each: a counting sort. */
export interface Buckets {
  /** Those of bucket b are `order[starts[b]]` … before `order[starts[b + 1]]`, ascending. */
  order: Uint32Array<ArrayBuffer>;
  starts: Uint32Array<ArrayBuffer>;
}

/** `bucketOf` is asked twice: from 0 to `buckets` − 1, or −1 for what lies in none. */
export function inBuckets(count: number, buckets: number, bucketOf: (at: number) => number): Buckets {
  // Where each bucket ends; as they are filled from behind, where it begins.
  const starts = new Uint32Array(buckets + 1);
  for (let at = 0; at < count; at++) {
    const bucket = bucketOf(at);
    if (bucket >= 0) starts[bucket] = (starts[bucket] as number) + 1;
  }
  for (let b = 1; b < starts.length; b++) starts[b] = (starts[b] as number) + (starts[b - 1] as number);
  const order = new Uint32Array(starts[buckets] as number);
  for (let at = count - 1; at >= 0; at--) {
    const bucket = bucketOf(at);
    if (bucket < 0) continue;
    const place = (starts[bucket] as number) - 1;
    starts[bucket] = place;
    order[place] = at;
  }
  return { order, starts };
}
