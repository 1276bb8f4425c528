/**
 * Questions of what is further down a page: asked when it comes near the screen, and, while it is not on it, after what the page begins
 * with has come.
 */
import { type RefObject, useRef, useState } from 'react';
import type { Request } from '../../src/metrics/engine/request.ts';
import { useNear } from '../ui/use-near.ts';
import { type Answers, useAnswers } from './answers.ts';

/** Asked so early, it is there when one has scrolled to it. */
const NEAR = '400px';

/** What the page begins with. */
export type First = Pick<Answers<string>, 'pending' | 'stale'>;

/** The element with `ref` is what has to come near. */
export function useFurther<Name extends string>(
  questions: Record<Name, Request> | null,
  first: First,
): [RefObject<HTMLDivElement | null>, Answers<Name>] {
  const ref = useRef<HTMLDivElement>(null);
  const near = useNear(ref, NEAR);
  const seen = useNear(ref, '0px');
  const [turn, setTurn] = useState(questions);
  const waits = !seen && (first.pending || first.stale);
  if (!waits && turn !== questions) setTurn(questions);
  const answers = useAnswers(near ? turn : null);
  return [ref, { ...answers, stale: answers.stale || turn !== questions }];
}
