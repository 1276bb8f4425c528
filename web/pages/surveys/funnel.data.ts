/** From asking to answering, step by step. Pure. */
import type { NotSent, SurveyResults } from '../../api/surveys.ts';

export interface FunnelStep {
  step: 'wanted' | 'delivered' | 'answered' | 'partial' | 'dismissed' | 'silent';
  n: number;
  /** What it is a share of; null: nothing. */
  of: number | null;
}

/** Steps that nobody took are left out, except that of answering. */
export function funnelSteps(
  { delivered, answered, partial, dismissed }: NonNullable<SurveyResults['response']>,
  left: readonly NotSent[],
): FunnelStep[] {
  const wanted = delivered + left.reduce((sum, one) => sum + one.n, 0);
  const silent = Math.max(0, delivered - answered - partial - dismissed);
  const steps: FunnelStep[] = [
    { step: 'wanted', n: wanted, of: null },
    { step: 'delivered', n: delivered, of: wanted },
    { step: 'answered', n: answered, of: delivered },
    { step: 'partial', n: partial, of: delivered },
    { step: 'dismissed', n: dismissed, of: delivered },
    { step: 'silent', n: silent, of: delivered },
  ];
  return steps.filter(({ step, n }) => n > 0 || step === 'wanted' || step === 'answered');
}
