/** What a comparison with somebody else's expectations yields. */
export interface Miss {
  /** Names the case: file, part and field. */
  case: string;
  /** Why our reading differs; 'unexplained' until somebody has looked. */
  why: string;
}

export interface Score {
  set: string;
  passed: number;
  total: number;
  misses: Miss[];
}

/** Collects the checks of one set. `reasons` maps a case's name to why we differ on purpose. */
export function tally(set: string, reasons: Readonly<Record<string, string>>) {
  const score: Score = { set, passed: 0, total: 0, misses: [] };
  const check = (name: string, actual: unknown, expected: unknown) => {
    score.total++;
    const left = JSON.stringify(actual);
    const right = JSON.stringify(expected);
    if (left === right || (right?.includes('\ufffd') && sameReadable(left ?? '', right))) score.passed++;
    else
      score.misses.push({
        case: name,
        why: reasons[name.replace('.crlf.json', '.json')] ?? `unexplained: ${clip(left)} for ${clip(right)}`,
      });
  };
  return { score, check };
}

function clip(json: string | undefined): string {
  const text = json ?? 'undefined';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

/** Their U+FFFD stands for a byte they could not read; ours reads it as windows-1252. Everything else is the same. */
function sameReadable(ours: string, theirs: string): boolean {
  const left = [...ours];
  const right = [...theirs];
  return left.length === right.length && right.every((char, at) => char === '\ufffd' || char === left[at]);
}
