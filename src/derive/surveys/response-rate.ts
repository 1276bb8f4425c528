/** How many of those who were asked answered (METRICS §7): dismissed and partial ones stand apart. */
import { DELIVERED_STATES, type InvitationState } from './survey.ts';

export interface ResponseRate {
  /** Answered of delivered; null when nothing was delivered. */
  value: number | null;
  delivered: number;
  answered: number;
  partial: number;
  dismissed: number;
}

/** Waiting, failed and suppressed invitations reached nobody and are in no part of it. */
export function responseRate(states: readonly InvitationState[]): ResponseRate {
  const of = (state: InvitationState): number => states.filter(one => one === state).length;
  const delivered = DELIVERED_STATES.reduce((sum, state) => sum + of(state), 0);
  const answered = of('answered');
  return {
    value: delivered === 0 ? null : answered / delivered,
    delivered,
    answered,
    partial: of('partial'),
    dismissed: of('dismissed'),
  };
}
