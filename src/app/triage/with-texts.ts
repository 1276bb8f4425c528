import type { Config } from '../../config.ts';
import type { AppContext } from '../context.ts';
import type { Secrets } from '../secrets.ts';
import { keepsContent } from './content.ts';

/** How mail is read in a workspace: with its texts only where they are kept. */
export const withTexts = (
  { secrets }: Pick<AppContext, 'secrets'>,
  config: Pick<Config, 'privacy'>,
): { withText: boolean; textSecrets: Secrets | null } =>
  keepsContent(config) ? { withText: true, textSecrets: secrets } : { withText: false, textSecrets: null };
