/** What was learnt, in the database: sealed, because its words come from mail. */
import type { Store } from '../../store/store.ts';
import type { Classifier } from '../../triage/classifier.ts';
import type { Validated } from '../../triage/cross-validate.ts';
import type { AppContext } from '../context.ts';
import { nextNumber } from '../people/numbers.ts';

export type Learnt = 'category' | 'severity';
export const LEARNT: readonly Learnt[] = ['category', 'severity'];

export const aboutModel = (workspaceId: number, modelId: number): string =>
  `triage model ${workspaceId} ${modelId}`;

interface Stored {
  labels: string[];
  features: string[];
  /** Little-endian, base64: idf as float64, weights as float32. */
  idf: string;
  weights: string;
  temperature: number;
}

/** Replaces the words of the versions before; their scores stay. Gives the version. */
export async function saveModel(
  { store, secrets, now }: AppContext,
  workspaceId: number,
  field: Learnt,
  learnt: { classifier: Classifier; validated: Validated; tickets: number },
): Promise<number> {
  const { classifier, validated, tickets } = learnt;
  return store.transaction(async ({ db }) => {
    const modelId = await nextNumber(db, 'triage_model', 'model_id', workspaceId);
    const last = await db
      .selectFrom('triage_model')
      .select(({ fn }) => fn.max('version').as('version'))
      .where('workspace_id', '=', workspaceId)
      .where('field', '=', field)
      .executeTakeFirst();
    const version = (last?.version ?? 0) + 1;
    await db
      .updateTable('triage_model')
      .set({ model: null })
      .where('workspace_id', '=', workspaceId)
      .where('field', '=', field)
      .execute();
    await db
      .insertInto('triage_model')
      .values({
        workspace_id: workspaceId,
        model_id: modelId,
        field,
        version,
        trained_at: now().toString(),
        tickets,
        scores: JSON.stringify(validated),
        model: secrets.seal(JSON.stringify(written(classifier)), aboutModel(workspaceId, modelId)),
      })
      .execute();
    return version;
  });
}

export interface LoadedModel {
  classifier: Classifier;
  version: number;
}

/** The same model is opened once; a few megabytes each. */
const opened = new WeakMap<Store['db'], Map<string, { modelId: number; loaded: LoadedModel }>>();

/** Null where nothing was learnt yet, or what was has been deleted. Throws `bad-secret`. */
export async function loadModel(
  { store, secrets }: Pick<AppContext, 'store' | 'secrets'>,
  workspaceId: number,
  field: Learnt,
): Promise<LoadedModel | null> {
  const known = opened.get(store.db) ?? new Map<string, { modelId: number; loaded: LoadedModel }>();
  opened.set(store.db, known);
  const key = `${workspaceId} ${field}`;
  const newest = await store.db
    .selectFrom('triage_model')
    .select(['model_id', 'version'])
    .where('workspace_id', '=', workspaceId)
    .where('field', '=', field)
    .where('model', 'is not', null)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (newest === undefined) {
    known.delete(key);
    return null;
  }
  const before = known.get(key);
  if (before?.modelId === newest.model_id) return before.loaded;
  const row = await store.db
    .selectFrom('triage_model')
    .select('model')
    .where('workspace_id', '=', workspaceId)
    .where('model_id', '=', newest.model_id)
    .executeTakeFirst();
  if (row === undefined || row.model === null) return null;
  const text = secrets.open(row.model, aboutModel(workspaceId, newest.model_id));
  const loaded = { classifier: read(JSON.parse(text) as Stored), version: newest.version };
  known.set(key, { modelId: newest.model_id, loaded });
  return loaded;
}

function written({ vocabulary, labels, weights, temperature }: Classifier): Stored {
  const bytes = (numbers: Float64Array | Float32Array): string =>
    Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');
  return {
    labels,
    features: [...vocabulary.columns.keys()],
    idf: bytes(vocabulary.idf),
    weights: bytes(Float32Array.from(weights)),
    temperature,
  };
}

function read({ labels, features, idf, weights, temperature }: Stored): Classifier {
  const bytes = (text: string): ArrayBuffer => new Uint8Array(Buffer.from(text, 'base64')).buffer;
  return {
    vocabulary: { columns: new Map(features.map((name, i) => [name, i])), idf: new Float64Array(bytes(idf)) },
    labels,
    weights: Float64Array.from(new Float32Array(bytes(weights))),
    temperature,
  };
}
