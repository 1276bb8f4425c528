import type { SurveysWords } from './words.data.ts';

type Reasons = SurveysWords['invitations']['reasons'];

/** Why somebody was left out; a reason this page does not know yet is shown as it came. */
export const reasonWords = (reason: string | null, words: Reasons): string =>
  words[(reason ?? '') as keyof Reasons] ?? reason ?? '';
