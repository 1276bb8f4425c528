/** Values of dimensions that are words of our own, in both languages; kinds and states are in the report's words. */
import type { Sentence } from '../../sentence.ts';

export const YES_NO: readonly [yes: Sentence, no: Sentence] = [
  { en: 'yes', es: 'sí' },
  { en: 'no', es: 'no' },
];

/** Dimension → value → what people call it. */
export const VALUES: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  started_by: {
    them: { en: 'them', es: 'ellos' },
    us: { en: 'us', es: 'nosotros' },
    internal: { en: 'internal', es: 'interno' },
    automatic: { en: 'automatic mail', es: 'correo automático' },
  },
  direction: {
    inbound: { en: 'received', es: 'recibido' },
    outbound: { en: 'sent', es: 'enviado' },
    internal: { en: 'internal', es: 'interno' },
  },
  role: {
    to: { en: 'To', es: 'Para' },
    cc: { en: 'Cc', es: 'Cc' },
    bcc: { en: 'Bcc', es: 'Cco' },
  },
  label_role: {
    inbox: { en: 'inbox', es: 'bandeja de entrada' },
    sent: { en: 'sent', es: 'enviados' },
    draft: { en: 'drafts', es: 'borradores' },
    spam: { en: 'spam', es: 'correo no deseado' },
    trash: { en: 'trash', es: 'papelera' },
    starred: { en: 'starred', es: 'destacados' },
    important: { en: 'important', es: 'importantes' },
    unread: { en: 'unread', es: 'sin leer' },
    opened: { en: 'opened', es: 'abiertos' },
    archived: { en: 'archived', es: 'archivados' },
    chat: { en: 'chats', es: 'chats' },
    category: { en: 'category', es: 'categoría' },
  },
  attachment_type: {
    image: { en: 'image', es: 'imagen' },
    pdf: { en: 'PDF', es: 'PDF' },
    document: { en: 'document', es: 'documento' },
    spreadsheet: { en: 'spreadsheet', es: 'hoja de cálculo' },
    presentation: { en: 'presentation', es: 'presentación' },
    archive: { en: 'archive', es: 'archivo comprimido' },
    audio: { en: 'audio', es: 'sonido' },
    video: { en: 'video', es: 'vídeo' },
    calendar: { en: 'calendar', es: 'calendario' },
    message: { en: 'message', es: 'mensaje' },
    text: { en: 'text', es: 'texto' },
    other: { en: 'other', es: 'otro' },
  },
  survey_kind: {
    nps: { en: 'NPS', es: 'NPS' },
    csat: { en: 'CSAT', es: 'CSAT' },
    ces: { en: 'CES', es: 'CES' },
    agent: { en: 'own people', es: 'personas del equipo' },
    free: { en: 'free', es: 'libre' },
  },
  ticket_status: {
    new: { en: 'new', es: 'nuevo' },
    open: { en: 'open', es: 'abierto' },
    pending: { en: 'awaiting customer', es: 'espera al cliente' },
    on_hold: { en: 'on hold', es: 'en espera' },
    solved: { en: 'solved', es: 'resuelto' },
    closed: { en: 'closed', es: 'cerrado' },
  },
  channel: {
    email: { en: 'e-mail', es: 'correo' },
    phone: { en: 'telephone', es: 'teléfono' },
    chat: { en: 'chat', es: 'chat' },
    social: { en: 'social media', es: 'redes sociales' },
    whatsapp: { en: 'WhatsApp', es: 'WhatsApp' },
    form: { en: 'form', es: 'formulario' },
    other: { en: 'other', es: 'otro' },
  },
  clock_kind: {
    first: { en: 'first response', es: 'primera respuesta' },
    next: { en: 'next response', es: 'respuesta siguiente' },
    resolution: { en: 'resolution', es: 'resolución' },
  },
  due: {
    late: { en: 'late', es: 'con retraso' },
    soon: { en: 'soon', es: 'pronto' },
    on_time: { en: 'on time', es: 'a tiempo' },
  },
  solved_at_first_contact: {
    yes: { en: 'yes', es: 'sí' },
    no: { en: 'no', es: 'no' },
    pending: { en: 'not known yet', es: 'aún no se sabe' },
    not_counted: { en: 'not counted', es: 'no cuenta' },
  },
  triage_field: {
    category: { en: 'category', es: 'categoría' },
    severity: { en: 'severity', es: 'gravedad' },
    language: { en: 'language', es: 'idioma' },
    sentiment: { en: 'sentiment', es: 'tono' },
    duplicate: { en: 'duplicate', es: 'duplicado' },
    answer: { en: 'answer', es: 'respuesta' },
  },
  triage_source: {
    rule: { en: 'a rule', es: 'una regla' },
    classifier: { en: 'learnt from tickets', es: 'aprendido de los tiques' },
    endpoint: { en: 'the language model', es: 'el modelo de lenguaje' },
    similar: { en: 'tickets like it', es: 'tiques parecidos' },
  },
  triage_outcome: {
    accepted: { en: 'accepted', es: 'aceptada' },
    changed: { en: 'changed', es: 'cambiada' },
    refused: { en: 'refused', es: 'rechazada' },
  },
};
