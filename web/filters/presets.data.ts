/** The periods people ask for most. */
export const PRESETS = ['7d', '30d', '90d', '12mo', 'this_month', 'last_month', 'all'] as const;
