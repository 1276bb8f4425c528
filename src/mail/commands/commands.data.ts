/** What a line at the top of an internal mail can ask for, and its words in both languages; without accents, hyphens for blanks. */

/** Statuses have a word each, and take no value. */
export const STATUS_WORDS = {
  open: 'open, reopen, abierto, abierta, abrir, reabrir',
  pending: 'pending, pendiente',
  on_hold: 'on-hold, onhold, hold, en-espera, espera',
  solved: 'solved, solve, resolved, resuelto, resuelta, resolver',
  closed: 'closed, close, cerrado, cerrada, cerrar',
} as const;

export const COMMAND_WORDS = {
  assign: 'assign, asignar, asigna',
  unassign: 'unassign, desasignar',
  severity: 'severity, priority, gravedad, prioridad',
  category: 'category, categoria',
  feature: 'feature, funcion',
  tag: 'tag, etiqueta, etiquetar, marca',
  untag: 'untag, quitar-etiqueta, quitar-marca',
  spam: 'spam',
  not_spam: 'not-spam, no-spam, no-es-spam',
  note: 'note, nota',
} as const;

export type CommandName = 'status' | keyof typeof COMMAND_WORDS;
