/** Questions of what is further down a page: asked when it comes near the screen, and after what the page begins with has come. */
import { type RefObject, useState } from 'react';
import type { Request } from '../../src/metrics/engine/request.ts';
import { useNear } from '../ui/use-near.ts';
import { type Answers, useAnswers } from './answers.ts';

/** `first`: what the page begins with. The element with `ref` is what has to come near. */
export function useFurther<Name extends string>(
  questions: Record<Name, Request> | null,
  first: Pick<Answers<string>, 'pending' | 'stale'>,
): [RefObject<HTMLDivElement | null>, Answers<Name>] {
  const [ref, near] = useNear<HTMLDivElement>();
  const [turn, setTurn] = useState(questions);
  const waits = first.pending || first.stale;
  if (!waits && turn !== questions) setTurn(questions);
  const answers = useAnswers(near ? turn : null);
  return [ref, { ...answers, stale: answers.stale || turn !== questions }];
}
