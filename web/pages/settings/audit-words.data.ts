/** Words of who did what, in both languages. */
import type { Language } from '../../../src/report/language.ts';
import type { Action } from '../../api/audit.ts';
import { supportActs } from './audit-support-words.data.ts';

/** What a sentence can name; missing where it was not noted. */
export interface Noted {
  member: string | null;
  text(name: string): string | null;
  list(name: string): string[];
  role(name: string): string | null;
}

const named = (what: string, name: string | null): string => (name === null ? what : `${what} ${name}`);
const counted = (what: string, list: string[]): string =>
  list.length === 0 ? what : `${what}: ${list.join(', ')}`;

const en = {
  who: 'Who',
  kind: 'What',
  everybody: 'Everybody',
  everything: 'Everything',
  machine: 'Whoever runs Pulso',
  gone: 'Somebody whose account is gone',
  none: 'Nothing of that was done here.',
  more: 'Show more',
  /** The names of settings that a change can name. */
  settings: {
    name: 'name',
    zone: 'time zone',
    language: 'language',
    domains: 'domains',
    me: 'own addresses',
    idle_days: 'silence between conversations',
    lists: 'mailing lists',
    subjects: 'subjects',
    target_minutes: 'target',
    outlier_hours: 'outliers',
    retention_days: 'how long mail is kept',
    managers_see_people: 'who sees figures of people',
    calendar: 'hours and holidays',
    team: 'teams',
    teammate: 'people',
    mailbox: 'mailboxes',
    account: 'accounts',
    rule: 'kinds of mail',
    host: 'server',
    port: 'port',
    user: 'user',
    security: 'encryption',
    folder: 'folder',
    path: 'path',
    auth: 'way of signing in',
    password: 'password',
  } as Record<string, string>,
  /** What the kinds are called in the filter, and what one of them says. */
  acts: {
    'workspace-made': ['Company set up', ({ text }: Noted) => named('set up the company', text('company'))],
    'settings-changed': [
      'Settings changed',
      ({ list }: Noted) => counted('changed settings', list('settings')),
    ],
    'mail-server-set': ['Mail server set', ({ text }: Noted) => named('set the mail server', text('host'))],
    'mail-server-removed': [
      'Mail server removed',
      ({ text }: Noted) => named('removed the mail server', text('host')),
    ],
    'member-invited': [
      'Member invited',
      ({ text, role }: Noted) =>
        `${named('invited', text('email') ?? 'somebody')}${role('role') === null ? '' : ` as ${role('role')}`}`,
    ],
    'member-joined': [
      'Member joined',
      ({ role }: Noted) => `came in${role('role') === null ? '' : ` as ${role('role')}`}`,
    ],
    'member-changed': [
      'Rights changed',
      ({ member, role }: Noted) => {
        const [before, after] = [role('before'), role('role')];
        const rights = before === null || before === after ? after : `${before} → ${after}`;
        return `changed the rights of ${member ?? 'somebody'}${rights === null ? '' : ` (${rights})`}`;
      },
    ],
    'member-removed': [
      'Member removed',
      ({ member }: Noted) => `took away the access of ${member ?? 'somebody'}`,
    ],
    'invitation-withdrawn': [
      'Invitation withdrawn',
      ({ text }: Noted) =>
        text('email') === null ? 'withdrew an invitation' : `withdrew the invitation of ${text('email')}`,
    ],
    'password-set': [
      'Password set on the machine',
      ({ member }: Noted) => `gave ${member ?? 'somebody'} a new password`,
    ],
    'key-made': [
      'Key made',
      ({ text, list }: Noted) => counted(named('made the key', text('name')), list('scopes')),
    ],
    'key-removed': [
      'Key ended',
      ({ text }: Noted) => (text('name') === null ? 'ended a key' : `ended the key ${text('name')}`),
    ],
    'mailbox-connected': [
      'Mailbox connected',
      ({ text }: Noted) => named('connected the mailbox', text('address')),
    ],
    'mailbox-changed': [
      'Mailbox changed',
      ({ text, list }: Noted) => counted(named('changed the mailbox', text('address')), list('changed')),
    ],
    'mailbox-paused': ['Mailbox paused', ({ text }: Noted) => named('paused the mailbox', text('address'))],
    'mailbox-resumed': [
      'Mailbox resumed',
      ({ text }: Noted) => named('resumed the mailbox', text('address')),
    ],
    'mailbox-removed': [
      'Mailbox disconnected',
      ({ text }: Noted) => named('disconnected the mailbox', text('address')),
    ],
    'report-made': ['Report made', ({ text }: Noted) => named('made the report', text('name'))],
    'report-changed': ['Report changed', ({ text }: Noted) => named('changed the report', text('name'))],
    'report-removed': ['Report ended', ({ text }: Noted) => named('ended the report', text('name'))],
    'report-downloaded': [
      'Report downloaded',
      ({ text }: Noted) => `downloaded the report as ${(text('format') ?? 'a file').toUpperCase()}`,
    ],
    'report-resubscribed': [
      'Subscribed again',
      () => 'let reports reach an address again that had ended them',
    ],
    'alert-made': ['Alert made', ({ text }: Noted) => named('made the alert', text('name'))],
    'alert-changed': ['Alert changed', ({ text }: Noted) => named('changed the alert', text('name'))],
    'alert-removed': ['Alert ended', ({ text }: Noted) => named('ended the alert', text('name'))],
    ...supportActs.en,
    'person-exported': ['Person exported', () => 'took out everything that is kept of a person'],
    'person-erased': ['Person erased', () => 'erased a person'],
    'secret-rotated': ['Secret changed', () => 'changed the secret that passwords are sealed with'],
    'demo-added': ['Demo company added', () => 'let the demo company in'],
    'demo-removed': ['Demo company removed', () => 'took the demo company out'],
  } satisfies Record<Action, readonly [title: string, sentence: (noted: Noted) => string]> as Record<
    Action,
    readonly [title: string, sentence: (noted: Noted) => string]
  >,
};

export type AuditWords = typeof en;

const es: AuditWords = {
  who: 'Quién',
  kind: 'Qué',
  everybody: 'Cualquiera',
  everything: 'Todo',
  machine: 'Quien lleva Pulso',
  gone: 'Alguien cuya cuenta ya no está',
  none: 'Aquí no se ha hecho nada de eso.',
  more: 'Mostrar más',
  settings: {
    name: 'nombre',
    zone: 'zona horaria',
    language: 'idioma',
    domains: 'dominios',
    me: 'direcciones propias',
    idle_days: 'silencio entre conversaciones',
    lists: 'listas de correo',
    subjects: 'asuntos',
    target_minutes: 'objetivo',
    outlier_hours: 'valores extremos',
    retention_days: 'cuánto se guarda el correo',
    managers_see_people: 'quién ve cifras de personas',
    calendar: 'horario y festivos',
    team: 'equipos',
    teammate: 'personas',
    mailbox: 'buzones',
    account: 'cuentas',
    rule: 'tipos de correo',
    host: 'servidor',
    port: 'puerto',
    user: 'usuario',
    security: 'cifrado',
    folder: 'carpeta',
    path: 'ruta',
    auth: 'forma de entrar',
    password: 'contraseña',
  },
  acts: {
    'workspace-made': ['Empresa creada', ({ text }) => named('creó la empresa', text('company'))],
    'settings-changed': ['Ajustes cambiados', ({ list }) => counted('cambió ajustes', list('settings'))],
    'mail-server-set': [
      'Servidor de correo puesto',
      ({ text }) => named('puso el servidor de correo', text('host')),
    ],
    'mail-server-removed': [
      'Servidor de correo quitado',
      ({ text }) => named('quitó el servidor de correo', text('host')),
    ],
    'member-invited': [
      'Miembro invitado',
      ({ text, role }) =>
        `invitó a ${text('email') ?? 'alguien'}${role('role') === null ? '' : ` como ${role('role')}`}`,
    ],
    'member-joined': [
      'Miembro nuevo',
      ({ role }) => `entró${role('role') === null ? '' : ` como ${role('role')}`}`,
    ],
    'member-changed': [
      'Permisos cambiados',
      ({ member, role }) => {
        const [before, after] = [role('before'), role('role')];
        const rights = before === null || before === after ? after : `${before} → ${after}`;
        return `cambió los permisos de ${member ?? 'alguien'}${rights === null ? '' : ` (${rights})`}`;
      },
    ],
    'member-removed': ['Miembro quitado', ({ member }) => `quitó el acceso a ${member ?? 'alguien'}`],
    'invitation-withdrawn': [
      'Invitación retirada',
      ({ text }) =>
        text('email') === null ? 'retiró una invitación' : `retiró la invitación de ${text('email')}`,
    ],
    'password-set': [
      'Contraseña puesta en la máquina',
      ({ member }) => `dio a ${member ?? 'alguien'} una contraseña nueva`,
    ],
    'key-made': [
      'Clave creada',
      ({ text, list }) => counted(named('creó la clave', text('name')), list('scopes')),
    ],
    'key-removed': [
      'Clave anulada',
      ({ text }) => (text('name') === null ? 'anuló una clave' : `anuló la clave ${text('name')}`),
    ],
    'mailbox-connected': ['Buzón conectado', ({ text }) => named('conectó el buzón', text('address'))],
    'mailbox-changed': [
      'Buzón cambiado',
      ({ text, list }) => counted(named('cambió el buzón', text('address')), list('changed')),
    ],
    'mailbox-paused': ['Buzón en pausa', ({ text }) => named('pausó el buzón', text('address'))],
    'mailbox-resumed': ['Buzón reanudado', ({ text }) => named('reanudó el buzón', text('address'))],
    'mailbox-removed': ['Buzón desconectado', ({ text }) => named('desconectó el buzón', text('address'))],
    'report-made': ['Informe creado', ({ text }) => named('creó el informe', text('name'))],
    'report-changed': ['Informe cambiado', ({ text }) => named('cambió el informe', text('name'))],
    'report-removed': ['Informe terminado', ({ text }) => named('terminó el informe', text('name'))],
    'report-downloaded': [
      'Informe descargado',
      ({ text }) => `descargó el informe en ${(text('format') ?? 'un archivo').toUpperCase()}`,
    ],
    'report-resubscribed': [
      'Suscripción de nuevo',
      () => 'hizo que los informes lleguen otra vez a una dirección que los había dejado',
    ],
    'alert-made': ['Aviso creado', ({ text }) => named('creó el aviso', text('name'))],
    'alert-changed': ['Aviso cambiado', ({ text }) => named('cambió el aviso', text('name'))],
    'alert-removed': ['Aviso terminado', ({ text }) => named('terminó el aviso', text('name'))],
    ...supportActs.es,
    'person-exported': ['Persona exportada', () => 'sacó todo lo que se guarda de una persona'],
    'person-erased': ['Persona borrada', () => 'borró a una persona'],
    'secret-rotated': ['Secreto cambiado', () => 'cambió el secreto con el que se sellan las contraseñas'],
    'demo-added': ['Empresa de ejemplo añadida', () => 'dejó entrar a la empresa de ejemplo'],
    'demo-removed': ['Empresa de ejemplo quitada', () => 'quitó la empresa de ejemplo'],
  },
};

export const AUDIT_WORDS: Record<Language, AuditWords> = { en, es };
