/** The MIME scoreboard: everything of the corpora that comes with exact expectations. */
import { imaptestScores } from './mime-imaptest.ts';
import type { Score } from './mime-score.ts';
import { stalwartPairs } from './mime-stalwart-pairs.ts';
import { stalwartTrees } from './mime-stalwart-trees.ts';

/** Reads the corpora, which must be there. Each miss says why. */
export async function mimeScores(): Promise<Score[]> {
  return [...stalwartTrees(), ...stalwartPairs(), ...imaptestScores()];
}
