/** Header fields that only automatic answers carry: the three of METRICS §2 and their other spellings in the wild. */
export const AUTO_REPLY_FIELDS = [
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-auto-reply',
  'x-auto-responder',
  'x-auto-respond',
  'x-autoreply-from',
  'x-mail-autoreply',
  'x-autoresponse',
] as const;

/** Values of Precedence (and of the misspelt fields some responders write) that mean an automatic answer. */
export const AUTO_REPLY_PRECEDENCE: ReadonlySet<string> = new Set(['auto_reply', 'auto-reply', 'autoreply']);
export const PRECEDENCE_FIELDS = ['precedence', 'x-precedence', 'preference'] as const;
