/** What published promises say, in the languages of customers. */
import type { TICKET_CHANNELS } from '../../derive/support/channels.data.ts';
import type { SurveyLanguage } from '../../derive/surveys/survey.ts';

interface Words {
  /** As the language calls itself. */
  itself: string;
  languages: string;
  title: string;
  since: (day: string) => string;
  promises: string;
  first: string;
  next: string;
  resolution: string;
  /** A condition and what fits it. */
  only: (what: string, these: string) => string;
  all: string;
  others: string;
  none: string;
  severity: string;
  category: string;
  channel: string;
  mailbox: string;
  channels: Record<(typeof TICKET_CHANNELS)[number], string>;
  working: (time: string) => string;
  clock: (time: string) => string;
  order: string;
  individual: string;
  hours: string;
  hoursNumber: (n: string) => string;
  by: (hours: string) => string;
  zone: (zone: string) => string;
  closed: string;
  holidays: string;
  noHolidays: string;
  pauses: string;
  pauseLines: readonly string[];
  unknown: string;
  tooMany: string;
}

export const POLICY_WORDS: Readonly<Record<SurveyLanguage, Words>> = {
  en: {
    itself: 'English',
    languages: 'Languages',
    title: 'Service policy',
    since: day => `In force since ${day}.`,
    promises: 'What we promise',
    first: 'First reply within',
    next: 'Every further reply within',
    resolution: 'Solution within',
    only: (what, these) => `${what}: ${these}`,
    all: 'All requests',
    others: 'All other requests',
    none: 'No times are promised at the moment.',
    severity: 'Severity',
    category: 'About',
    channel: 'By',
    mailbox: 'Written to',
    channels: {
      email: 'mail',
      phone: 'phone',
      chat: 'chat',
      social: 'social networks',
      whatsapp: 'WhatsApp',
      form: 'form',
      other: 'other ways',
    },
    working: time => `${time} of working time`,
    clock: time => `${time} around the clock`,
    order: 'Where several fit a request, the first of them holds.',
    individual: 'What was agreed with you personally comes before this.',
    hours: 'Working hours',
    hoursNumber: n => `Working hours ${n}`,
    by: hours => `Counted by: ${hours}`,
    zone: zone => `Time zone: ${zone}`,
    closed: 'closed',
    holidays: 'Coming days off',
    noHolidays: 'No days off are known for the next twelve months.',
    pauses: 'What does not count',
    pauseLines: [
      'Time in which we wait for an answer from you.',
      'Time after we have solved a request, until you write to us about it again.',
      'Where working time is promised: time outside the working hours, and days off.',
    ],
    unknown: 'There is no service policy at this address.',
    tooMany: 'Too many attempts. Wait a minute, then try again.',
  },
  es: {
    itself: 'Español',
    languages: 'Idiomas',
    title: 'Política de servicio',
    since: day => `En vigor desde el ${day}.`,
    promises: 'A qué nos comprometemos',
    first: 'Primera respuesta en',
    next: 'Cada respuesta siguiente en',
    resolution: 'Solución en',
    only: (what, these) => `${what}: ${these}`,
    all: 'Todas las consultas',
    others: 'Todas las demás consultas',
    none: 'Por ahora no hay plazos comprometidos.',
    severity: 'Gravedad',
    category: 'Sobre',
    channel: 'Por',
    mailbox: 'Escribiendo a',
    channels: {
      email: 'correo',
      phone: 'teléfono',
      chat: 'chat',
      social: 'redes sociales',
      whatsapp: 'WhatsApp',
      form: 'formulario',
      other: 'otros medios',
    },
    working: time => `${time} de horario laboral`,
    clock: time => `${time}, a cualquier hora`,
    order: 'Si a una consulta le corresponden varios compromisos, vale el primero.',
    individual: 'Lo que se haya acordado contigo en particular va por delante de esto.',
    hours: 'Horario laboral',
    hoursNumber: n => `Horario laboral ${n}`,
    by: hours => `Se cuenta por: ${hours}`,
    zone: zone => `Zona horaria: ${zone}`,
    closed: 'cerrado',
    holidays: 'Próximos festivos',
    noHolidays: 'No se conocen festivos en los próximos doce meses.',
    pauses: 'Qué no cuenta',
    pauseLines: [
      'El tiempo en que esperamos una respuesta tuya.',
      'El tiempo desde que resolvemos una consulta hasta que vuelves a escribirnos sobre ella.',
      'Si el plazo es de horario laboral: el tiempo fuera de ese horario y los festivos.',
    ],
    unknown: 'No hay ninguna política de servicio en esta dirección.',
    tooMany: 'Demasiados intentos. Espera un minuto y vuelve a probar.',
  },
  pt: {
    itself: 'Português',
    languages: 'Idiomas',
    title: 'Política de atendimento',
    since: day => `Em vigor desde ${day}.`,
    promises: 'O que prometemos',
    first: 'Primeira resposta em até',
    next: 'Cada resposta seguinte em até',
    resolution: 'Solução em até',
    only: (what, these) => `${what}: ${these}`,
    all: 'Todos os pedidos',
    others: 'Todos os outros pedidos',
    none: 'De momento não há prazos prometidos.',
    severity: 'Gravidade',
    category: 'Sobre',
    channel: 'Por',
    mailbox: 'Escrevendo para',
    channels: {
      email: 'e-mail',
      phone: 'telefone',
      chat: 'chat',
      social: 'redes sociais',
      whatsapp: 'WhatsApp',
      form: 'formulário',
      other: 'outros meios',
    },
    working: time => `${time} de horário de trabalho`,
    clock: time => `${time}, a qualquer hora`,
    order: 'Se vários prazos servem para um pedido, vale o primeiro.',
    individual: 'O que foi combinado consigo em particular tem prioridade.',
    hours: 'Horário de trabalho',
    hoursNumber: n => `Horário de trabalho ${n}`,
    by: hours => `Conta-se por: ${hours}`,
    zone: zone => `Fuso horário: ${zone}`,
    closed: 'fechado',
    holidays: 'Próximos feriados',
    noHolidays: 'Não se conhecem feriados nos próximos doze meses.',
    pauses: 'O que não conta',
    pauseLines: [
      'O tempo em que esperamos uma resposta sua.',
      'O tempo desde que resolvemos um pedido até que volte a escrever-nos sobre ele.',
      'Se o prazo é em horário de trabalho: o tempo fora desse horário e os feriados.',
    ],
    unknown: 'Não há nenhuma política de atendimento neste endereço.',
    tooMany: 'Demasiadas tentativas. Espere um minuto e tente de novo.',
  },
  fr: {
    itself: 'Français',
    languages: 'Langues',
    title: 'Engagements de service',
    since: day => `En vigueur depuis le ${day}.`,
    promises: 'Nos engagements',
    first: 'Première réponse sous',
    next: 'Chaque réponse suivante sous',
    resolution: 'Solution sous',
    only: (what, these) => `${what} : ${these}`,
    all: 'Toutes les demandes',
    others: 'Toutes les autres demandes',
    none: 'Aucun délai n’est promis pour le moment.',
    severity: 'Gravité',
    category: 'Au sujet de',
    channel: 'Par',
    mailbox: 'En écrivant à',
    channels: {
      email: 'e-mail',
      phone: 'téléphone',
      chat: 'chat',
      social: 'réseaux sociaux',
      whatsapp: 'WhatsApp',
      form: 'formulaire',
      other: 'd’autres moyens',
    },
    working: time => `${time} de temps ouvré`,
    clock: time => `${time}, jour et nuit`,
    order: 'Si plusieurs délais conviennent à une demande, le premier vaut.',
    individual: 'Ce qui a été convenu avec vous en particulier prime.',
    hours: 'Heures ouvrées',
    hoursNumber: n => `Heures ouvrées ${n}`,
    by: hours => `Compté selon : ${hours}`,
    zone: zone => `Fuseau horaire : ${zone}`,
    closed: 'fermé',
    holidays: 'Prochains jours fériés',
    noHolidays: 'Aucun jour férié n’est connu pour les douze prochains mois.',
    pauses: 'Ce qui ne compte pas',
    pauseLines: [
      'Le temps pendant lequel nous attendons votre réponse.',
      'Le temps après la résolution d’une demande, jusqu’à ce que vous nous écriviez de nouveau à son sujet.',
      'Si le délai est en temps ouvré : le temps hors des heures ouvrées et les jours fériés.',
    ],
    unknown: 'Il n’y a aucun engagement de service à cette adresse.',
    tooMany: 'Trop de tentatives. Attendez une minute, puis réessayez.',
  },
  de: {
    itself: 'Deutsch',
    languages: 'Sprachen',
    title: 'Servicezusagen',
    since: day => `In Kraft seit ${day}.`,
    promises: 'Was wir zusagen',
    first: 'Erste Antwort innerhalb von',
    next: 'Jede weitere Antwort innerhalb von',
    resolution: 'Lösung innerhalb von',
    only: (what, these) => `${what}: ${these}`,
    all: 'Alle Anfragen',
    others: 'Alle anderen Anfragen',
    none: 'Zurzeit sind keine Zeiten zugesagt.',
    severity: 'Dringlichkeit',
    category: 'Thema',
    channel: 'Per',
    mailbox: 'Geschrieben an',
    channels: {
      email: 'E-Mail',
      phone: 'Telefon',
      chat: 'Chat',
      social: 'soziale Netze',
      whatsapp: 'WhatsApp',
      form: 'Formular',
      other: 'andere Wege',
    },
    working: time => `${time} Arbeitszeit`,
    clock: time => `${time} rund um die Uhr`,
    order: 'Passen mehrere zu einer Anfrage, gilt die erste.',
    individual: 'Was mit Ihnen persönlich vereinbart ist, geht vor.',
    hours: 'Arbeitszeiten',
    hoursNumber: n => `Arbeitszeiten ${n}`,
    by: hours => `Gezählt nach: ${hours}`,
    zone: zone => `Zeitzone: ${zone}`,
    closed: 'geschlossen',
    holidays: 'Nächste freie Tage',
    noHolidays: 'Für die nächsten zwölf Monate sind keine freien Tage bekannt.',
    pauses: 'Was nicht zählt',
    pauseLines: [
      'Zeit, in der wir auf Ihre Antwort warten.',
      'Zeit nach der Lösung einer Anfrage, bis Sie uns wieder dazu schreiben.',
      'Wo Arbeitszeit zugesagt ist: Zeit außerhalb der Arbeitszeiten und freie Tage.',
    ],
    unknown: 'Unter dieser Adresse stehen keine Servicezusagen.',
    tooMany: 'Zu viele Versuche. Warten Sie eine Minute, dann versuchen Sie es noch einmal.',
  },
};
