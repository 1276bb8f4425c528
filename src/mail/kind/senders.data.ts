/** Local parts that only machines send from. Compared without `.`, `_`, `-`, in lower case. */

/** Anywhere in the local part: `messages-noreply`, `noreply+8f3a`. */
export const NO_REPLY = [
  'noreply',
  'donotreply',
  'dontreply',
  'noresponse',
  'noresponder',
  'norespondas',
  'naoresponda',
  'naoresponder',
  'nerepondezpas',
  'nepasrepondre',
  'nichtantworten',
  'keineantwort',
  'nonrispondere',
  'nietantwoorden',
] as const;

/** As the first or the last word of the local part: `notifications@`, `calendar-notification@`. */
export const MACHINE_WORDS: ReadonlySet<string> = new Set([
  'notification',
  'notifications',
  'notify',
  'notifier',
  'notificaciones',
  'notificacion',
  'notificacoes',
  'notificacao',
  'benachrichtigung',
  'benachrichtigungen',
  'notifiche',
  'alert',
  'alerts',
  'alertas',
  'mailer',
  'automailer',
  'mailerdaemon',
  'maildaemon',
  'daemon',
  'autoreply',
  'autoresponder',
  'autorespond',
  'autoconfirm',
  'bounce',
  'bounces',
  'robot',
  'mailbot',
  'bot',
  'monitor',
  'monitoring',
  'nagios',
  'zabbix',
  'jenkins',
  'cron',
  'newsletter',
  'newsletters',
]);

/** Who sends delivery reports, as local part or as display name; blanks, `.`, `_` and `-` left out. */
export const DAEMON_NAMES: ReadonlySet<string> = new Set([
  'mailerdaemon',
  'maildaemon',
  'maildeliverysubsystem',
  'maildeliverysystem',
  'maildeliversystem',
  'mdaemon',
]);
/** May be a person too. */
export const POSTMASTER = 'postmaster';
