/** Which tickets say nearly the same: cosine of tf-idf words over an inverted index, answered among a hundred thousand at once. */

export interface Similar {
  id: number;
  /** Cosine, 0 to 1; 1 says the same words as often. */
  likeness: number;
}

export interface SimilarIndex {
  /** Replaces what was there under this number. */
  add(id: number, features: ReadonlyMap<string, number>): void;
  remove(id: number): void;
  size(): number;
  /** Likest first; `wanted` leaves others out before they are counted. */
  find(
    features: ReadonlyMap<string, number>,
    options: { most: number; least: number; wanted?: (id: number) => boolean },
  ): Similar[];
}

/** Words of more than this share of all tickets find everything and tell nothing. */
const TOO_COMMON = 0.25;
/** Below so many tickets a share means nothing. */
const COMMON_FROM = 100;

interface Posting {
  places: number[];
  /** 1 + ln(count). */
  counts: number[];
}

/** What a ticket holds: numbers of postings, and its counts. */
interface Held {
  postings: Int32Array;
  counts: Float32Array;
}

/**
 * Lengths are those of the idf as it is when asked: they are counted again when the index has changed by a tenth, so that adding one ticket
 * costs its words alone. Only stems and pairs are compared (`s:`, `p:`): a word and its stem would count twice.
 */
export function createSimilarIndex({ tooCommon = TOO_COMMON } = {}): SimilarIndex {
  const numbers = new Map<string, number>();
  const postings: Posting[] = [];
  const ids: number[] = [];
  const placeOf = new Map<number, number>();
  const held: Held[] = [];
  let lengths = new Float64Array(0);
  let sums = new Float64Array(0);
  let changes = 0;
  let measuredAt = -1;

  const compared = (feature: string): boolean => !feature.startsWith('w:');
  const idf = (posting: Posting): number => Math.log((1 + placeOf.size) / (1 + posting.places.length)) + 1;
  const lengthAt = (place: number): number => {
    const { postings: own, counts } = held[place] ?? NOTHING;
    let square = 0;
    for (let i = 0; i < own.length; i++) {
      const posting = postings[own[i] ?? 0];
      if (posting !== undefined) square += ((counts[i] ?? 0) * idf(posting)) ** 2;
    }
    return Math.sqrt(square);
  };
  const measure = (): void => {
    if (measuredAt >= 0 && ids.length <= lengths.length && (changes - measuredAt) * 10 < measuredAt) return;
    lengths = new Float64Array(Math.ceil(ids.length * 1.2) + 16);
    sums = new Float64Array(lengths.length);
    for (let place = 0; place < ids.length; place++) lengths[place] = lengthAt(place);
    measuredAt = changes;
  };
  const numberOf = (feature: string): number => {
    const known = numbers.get(feature);
    if (known !== undefined) return known;
    numbers.set(feature, postings.length);
    return postings.push({ places: [], counts: [] }) - 1;
  };

  const index: SimilarIndex = {
    add(id, features) {
      index.remove(id);
      changes++;
      const place = ids.length;
      ids.push(id);
      placeOf.set(id, place);
      const own: number[] = [];
      const counts: number[] = [];
      for (const [feature, n] of features) {
        if (!compared(feature)) continue;
        const number = numberOf(feature);
        const count = 1 + Math.log(n);
        postings[number]?.places.push(place);
        postings[number]?.counts.push(count);
        own.push(number);
        counts.push(count);
      }
      held[place] = { postings: Int32Array.from(own), counts: Float32Array.from(counts) };
      if (place < lengths.length) lengths[place] = lengthAt(place);
    },
    remove(id) {
      const place = placeOf.get(id);
      if (place === undefined) return;
      changes++;
      placeOf.delete(id);
      for (const number of held[place]?.postings ?? []) {
        const posting = postings[number];
        const at = posting?.places.indexOf(place) ?? -1;
        if (posting === undefined || at < 0) continue;
        posting.places.splice(at, 1);
        posting.counts.splice(at, 1);
      }
      held[place] = NOTHING;
    },
    size: () => placeOf.size,
    find(features, { most, least, wanted }) {
      measure();
      const touched: number[] = [];
      let square = 0;
      for (const [feature, n] of features) {
        if (!compared(feature)) continue;
        const posting = postings[numbers.get(feature) ?? -1];
        const count = 1 + Math.log(n);
        if (posting === undefined) {
          square += (count * (Math.log(1 + placeOf.size) + 1)) ** 2;
          continue;
        }
        const weight = idf(posting);
        square += (count * weight) ** 2;
        if (placeOf.size >= COMMON_FROM && posting.places.length > placeOf.size * tooCommon) continue;
        const { places, counts } = posting;
        const own = count * weight * weight;
        for (let i = 0; i < places.length; i++) {
          const place = places[i] as number;
          if (sums[place] === 0) touched.push(place);
          (sums[place] as number) += own * (counts[i] as number);
        }
      }
      const length = Math.sqrt(square);
      const found: Similar[] = [];
      for (const place of touched) {
        const id = ids[place] ?? 0;
        const likeness = (sums[place] ?? 0) / (length * (lengths[place] ?? 1));
        sums[place] = 0;
        if (likeness >= least && (wanted === undefined || wanted(id))) {
          found.push({ id, likeness: Math.min(1, likeness) });
        }
      }
      return found.toSorted((a, b) => b.likeness - a.likeness || a.id - b.id).slice(0, most);
    },
  };
  return index;
}

const NOTHING: Held = { postings: new Int32Array(0), counts: new Float32Array(0) };

/** From here on two tickets are likely about the same thing. */
export const DUPLICATE_LIKENESS = 0.6;
