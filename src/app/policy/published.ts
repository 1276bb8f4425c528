/** The page of a workspace's promises: as it is published, and as it would be. */
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { SURVEY_LANGUAGES, type SurveyLanguage } from '../../derive/surveys/survey.ts';
import { publishedPolicySchema } from '../../support-settings.ts';
import type { AppContext } from '../context.ts';
import { configOf } from '../settings.ts';
import { textIn } from '../surveys/survey-body.ts';
import { policyPage } from './page.ts';
import { type Promises, promisesOf } from './promises.ts';

export const policyPreviewBody = z.strictObject({
  policy: publishedPolicySchema,
  language: z.enum(SURVEY_LANGUAGES).default('en'),
});

export interface PolicyPreview {
  html: string;
  /** Where it is read once it is published; null: it has no place yet. */
  url: string | null;
  promises: number;
  left_out: Promises['leftOut'];
}

export async function publishedPage(
  { store, now }: Pick<AppContext, 'store' | 'now'>,
  workspaceId: number,
  config: Config,
  language: SurveyLanguage,
): Promise<string> {
  return pageOf(await promisesOf(store.db, workspaceId, config), config, language, now());
}

/** Promises as they are saved, with the rest as it is being written. */
export async function previewPolicy(
  { store, now, publicUrl }: AppContext,
  workspaceId: number,
  { policy, language }: z.output<typeof policyPreviewBody>,
): Promise<PolicyPreview> {
  const saved = await configOf(store.db, workspaceId);
  const promises = await promisesOf(store.db, workspaceId, saved);
  const config = { ...saved, support: { ...saved.support, policy } };
  return {
    html: pageOf(promises, config, language, now()),
    url: policy.slug === undefined ? null : `${publicUrl}/service-policy/${policy.slug}`,
    promises: promises.promises.length,
    left_out: promises.leftOut,
  };
}

const pageOf = (
  promises: Promises,
  { name, zone = 'UTC', support }: Config,
  language: SurveyLanguage,
  now: Temporal.Instant,
): string =>
  policyPage({
    ...promises,
    ...{ company: name, language, zone, now },
    intro: textIn(support.policy.intro, language),
  });
