/** One look at the figures for one rule. Every figure is the metrics engine's. */
import type { AppContext } from '../../context.ts';
import type { Limits } from '../../limited-questions.ts';
import { meaningOf, type Scope } from '../../reports/scope.ts';
import { type Sight, sightOf } from '../../reports/sight.ts';
import type { Watch } from '../alert-body.ts';
import type { Findings } from '../finding.ts';
import { lookAtCsat } from './csat.ts';
import { lookAtOpenTickets } from './open-tickets.ts';
import { lookAtPromises } from './promises.ts';
import { lookAtSync } from './sync.ts';
import { lookAtTarget } from './target.ts';
import { lookAtVolume } from './volume.ts';
import { lookAtWaiting } from './waiting.ts';

export interface Looking {
  limits: Limits;
  sight: Sight;
  /** IANA: whose days. */
  zone: string;
}

/** By the rights of whoever made the rule. Throws what the engine throws, and `not-found` for a scope that is gone. */
export async function look(
  context: AppContext,
  workspaceId: number,
  rule: { watch: Watch; scope: Scope; zone: string; created_by: string | null },
): Promise<Findings> {
  const { db } = context.store;
  const { watch, scope, zone } = rule;
  const sight = await sightOf(context, workspaceId, rule.created_by);
  const { filters } = await meaningOf(db, workspaceId, scope);
  const limits: Limits = { db, workspaceId, view: sight.view, filters, now: context.now() };
  const looking: Looking = { limits, sight, zone };
  switch (watch.kind) {
    case 'waiting':
      return lookAtWaiting(watch, looking);
    case 'target':
      return lookAtTarget(watch, looking);
    case 'volume':
      return lookAtVolume(watch, looking);
    case 'sync':
      return lookAtSync(watch, scope, limits);
    case 'due':
    case 'missed':
      return lookAtPromises(watch, looking);
    case 'open_tickets':
      return lookAtOpenTickets(watch, scope, looking);
    case 'csat':
      return lookAtCsat(watch, looking);
  }
}
