/** How triage stands: what is kept, how many labels there are, what was learnt and how good it is. */

import type { Language } from '../../report/language.ts';
import type { Validated } from '../../triage/cross-validate.ts';
import type { AppContext } from '../context.ts';
import { failureIn } from '../failing.ts';
import { configOf } from '../settings.ts';
import { keepsContent } from './content.ts';
import { type EndpointShown, showEndpoint } from './endpoint-settings.ts';
import { labelsOf } from './labels.ts';
import { LEARNT, type Learnt } from './stored-model.ts';
import { LEAST_A_LABEL } from './train-models.ts';

export interface TriageState {
  content: boolean;
  least_a_label: number;
  /** Label → tickets that have it. */
  labelled: Record<Learnt, Record<string, number>>;
  training: { state: string; done: number; error: string | null; changed_at: string } | null;
  /** Every training, newest first; `in_use`: the one that guesses. */
  models: (Validated & {
    field: Learnt;
    version: number;
    trained_at: string;
    tickets: number;
    in_use: boolean;
  })[];
  endpoint: Pick<EndpointShown, 'model'> | null;
}

const MOST_MODELS = 20;

export async function triageState(
  context: AppContext,
  workspaceId: number,
  language: Language,
): Promise<TriageState> {
  const { db } = context.store;
  const labelled: TriageState['labelled'] = { category: {}, severity: {} };
  for (const field of LEARNT)
    for (const label of (await labelsOf(db, workspaceId, field)).values())
      labelled[field][label] =
        (Object.hasOwn(labelled[field], label) ? (labelled[field][label] ?? 0) : 0) + 1;
  const training = await db
    .selectFrom('triage_training')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  const models = await db
    .selectFrom('triage_model')
    .select(['field', 'version', 'trained_at', 'tickets', 'scores'])
    .select(eb => eb('model', 'is not', null).as('in_use'))
    .where('workspace_id', '=', workspaceId)
    .orderBy('model_id', 'desc')
    .limit(MOST_MODELS)
    .execute();
  const endpoint = await showEndpoint(context, workspaceId);
  return {
    content: keepsContent(await configOf(db, workspaceId)),
    least_a_label: LEAST_A_LABEL,
    labelled,
    training:
      training === undefined
        ? null
        : {
            state: training.state,
            done: training.done,
            error: failureIn(language, training),
            changed_at: training.changed_at.toISOString(),
          },
    models: models.map(({ scores, trained_at, in_use, ...rest }) => ({
      ...(scores as unknown as Validated),
      ...rest,
      trained_at: trained_at.toISOString(),
      in_use: in_use === true,
    })),
    endpoint: endpoint === null ? null : { model: endpoint.model },
  };
}
