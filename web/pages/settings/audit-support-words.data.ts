/** Words of what was done about surveys, texts of tickets and what machines suggest, in both languages. */
type Act = readonly [title: string, sentence: () => string];

const plain = (title: string, sentence: string): Act => [title, () => sentence];

export const supportActs = {
  en: {
    'survey-made': plain('Survey made', 'made a survey'),
    'survey-changed': plain('Survey changed', 'changed a survey'),
    'survey-opened': plain('Survey opened', 'opened a survey'),
    'survey-closed': plain('Survey closed', 'closed a survey'),
    'survey-removed': plain('Survey ended', 'ended a survey'),
    'survey-sent': plain('Survey sent', 'sent a survey to a list of people'),
    'survey-answers-imported': plain('Answers imported', 'brought in answers of an older survey'),
    'survey-answer-tagged': plain('Answer tagged', 'tagged an answer'),
    'task-closed': plain('Task closed', 'closed a task'),
    'ticket-made': plain('Ticket made', 'made a ticket'),
    'ticket-changed': plain('Ticket changed', 'changed a ticket'),
    'tickets-imported': plain('Tickets imported', 'brought in tickets of another help desk'),
    'content-switched-on': plain('Texts kept', 'switched on that texts of support mail are kept'),
    'content-switched-off': plain('Texts deleted', 'switched off that texts are kept, and deleted them'),
    'triage-endpoint-set': plain('Language model set', 'set the language model that is asked'),
    'triage-endpoint-removed': plain('Language model removed', 'removed the language model'),
  },
  es: {
    'survey-made': plain('Encuesta creada', 'creó una encuesta'),
    'survey-changed': plain('Encuesta cambiada', 'cambió una encuesta'),
    'survey-opened': plain('Encuesta abierta', 'abrió una encuesta'),
    'survey-closed': plain('Encuesta cerrada', 'cerró una encuesta'),
    'survey-removed': plain('Encuesta terminada', 'terminó una encuesta'),
    'survey-sent': plain('Encuesta enviada', 'envió una encuesta a una lista de personas'),
    'survey-answers-imported': plain('Respuestas importadas', 'trajo respuestas de una encuesta anterior'),
    'survey-answer-tagged': plain('Respuesta etiquetada', 'etiquetó una respuesta'),
    'task-closed': plain('Tarea cerrada', 'cerró una tarea'),
    'ticket-made': plain('Tique creado', 'creó un tique'),
    'ticket-changed': plain('Tique cambiado', 'cambió un tique'),
    'tickets-imported': plain('Tiques importados', 'trajo tiques de otro sistema de soporte'),
    'content-switched-on': plain(
      'Textos guardados',
      'activó que se guarden los textos del correo de soporte',
    ),
    'content-switched-off': plain('Textos borrados', 'desactivó que se guarden textos, y los borró'),
    'triage-endpoint-set': plain(
      'Modelo de lenguaje puesto',
      'puso el modelo de lenguaje al que se pregunta',
    ),
    'triage-endpoint-removed': plain('Modelo de lenguaje quitado', 'quitó el modelo de lenguaje'),
  },
};
