/** What pages and mails of surveys say where the survey itself says nothing. */
import type { Scale, SurveyLanguage } from '../../derive/surveys/survey.ts';

interface Words {
  questions: Record<Scale, (company: string) => string>;
  /** What stands at the low and the high end. */
  ends: Record<Scale, readonly [low: string, high: string]>;
  comment: string;
  optional: string;
  intro: string;
  send: string;
  dismiss: string;
  dismissed: string;
  thanks: string;
  change: string;
  confirm: string;
  confirmWhy: string;
  counted: string;
  anonymous: string;
  outOfRange: string;
  missing: string;
  closed: string;
  unknown: string;
  tooMany: string;
  leaveEmpty: string;
  why: (company: string) => string;
  reminder: string;
  stop: string;
  stopAsk: (email: string) => string;
  stopped: (email: string) => string;
  answer: string;
  problem: string;
}

export const SURVEY_WORDS: Readonly<Record<SurveyLanguage, Words>> = {
  en: {
    questions: {
      nps: company => `How likely are you to recommend ${company} to a friend or colleague?`,
      csat: () => 'How satisfied are you with the help you got?',
      ces: () => 'How easy was it to get your question solved?',
      ces_low_is_easy: () => 'How much effort did it take to get your question solved?',
      agent: () => 'How satisfied are you with your work at the moment?',
      rating: () => 'How would you rate this?',
    },
    ends: {
      nps: ['not at all likely', 'very likely'],
      csat: ['not satisfied', 'very satisfied'],
      ces: ['very difficult', 'very easy'],
      ces_low_is_easy: ['very little', 'very much'],
      agent: ['not satisfied', 'very satisfied'],
      rating: ['poor', 'excellent'],
    },
    comment: 'Would you like to tell us why?',
    optional: 'optional',
    intro: 'One question, one click. It takes a moment.',
    send: 'Send answer',
    dismiss: 'I would rather not answer',
    dismissed: 'That is fine. We will not remind you.',
    thanks: 'Thank you. Your answer has been recorded.',
    change: 'Change the answer',
    confirm: 'Yes, this is my answer',
    confirmWhy: 'That was very quick. Please confirm that a person has answered.',
    counted: 'This answer has been counted already and can no longer be changed.',
    anonymous:
      'This survey is anonymous: your answer is kept without your name and shown only in groups of five or more.',
    outOfRange: 'That is not one of the answers offered. Please choose again.',
    missing: 'Please answer the questions that need an answer.',
    closed: 'This survey is closed. Thank you for wanting to answer.',
    unknown: 'This link is not complete or no longer valid. Please use the link in the newest mail.',
    tooMany: 'Too many attempts. Please wait a minute and try again.',
    leaveEmpty: 'Leave this empty',
    why: company => `You get this because you are in contact with ${company}.`,
    reminder: 'Reminder',
    stop: 'No more surveys',
    stopAsk: email => `Should ${email} get no more surveys?`,
    stopped: email => `${email} will get no more surveys.`,
    answer: 'Answer',
    problem: 'That did not work',
  },
  es: {
    questions: {
      nps: company => `¿Con qué probabilidad recomendarías ${company} a un amigo o colega?`,
      csat: () => '¿Cómo de satisfecho estás con la ayuda recibida?',
      ces: () => '¿Fue fácil resolver tu consulta?',
      ces_low_is_easy: () => '¿Cuánto esfuerzo te costó resolver tu consulta?',
      agent: () => '¿Cómo de satisfecho estás con tu trabajo en este momento?',
      rating: () => '¿Cómo lo valorarías?',
    },
    ends: {
      nps: ['nada probable', 'muy probable'],
      csat: ['nada satisfecho', 'muy satisfecho'],
      ces: ['muy difícil', 'muy fácil'],
      ces_low_is_easy: ['muy poco', 'mucho'],
      agent: ['nada satisfecho', 'muy satisfecho'],
      rating: ['malo', 'excelente'],
    },
    comment: '¿Nos cuentas por qué?',
    optional: 'opcional',
    intro: 'Una pregunta, un clic. Es solo un momento.',
    send: 'Enviar respuesta',
    dismiss: 'Prefiero no responder',
    dismissed: 'Sin problema. No te lo recordaremos.',
    thanks: 'Gracias. Tu respuesta ha quedado registrada.',
    change: 'Cambiar la respuesta',
    confirm: 'Sí, esta es mi respuesta',
    confirmWhy: 'Ha sido muy rápido. Confirma que ha respondido una persona.',
    counted: 'Esta respuesta ya se ha contado y no se puede cambiar.',
    anonymous:
      'Esta encuesta es anónima: tu respuesta se guarda sin tu nombre y solo se muestra en grupos de cinco o más.',
    outOfRange: 'Esa no es una de las respuestas posibles. Elige otra vez.',
    missing: 'Responde a las preguntas que lo necesitan.',
    closed: 'Esta encuesta está cerrada. Gracias por querer responder.',
    unknown: 'Este enlace no está completo o ya no es válido. Usa el del correo más reciente.',
    tooMany: 'Demasiados intentos. Espera un minuto y prueba otra vez.',
    leaveEmpty: 'Deja esto vacío',
    why: company => `Recibes esto porque estás en contacto con ${company}.`,
    reminder: 'Recordatorio',
    stop: 'No más encuestas',
    stopAsk: email => `¿Quieres que ${email} no reciba más encuestas?`,
    stopped: email => `${email} no recibirá más encuestas.`,
    answer: 'Responder',
    problem: 'No ha funcionado',
  },
  pt: {
    questions: {
      nps: company => `Qual a probabilidade de recomendar ${company} a um amigo ou colega?`,
      csat: () => 'Está satisfeito com a ajuda que recebeu?',
      ces: () => 'Foi fácil resolver a sua questão?',
      ces_low_is_easy: () => 'Quanto esforço foi preciso para resolver a sua questão?',
      agent: () => 'Está satisfeito com o seu trabalho neste momento?',
      rating: () => 'Como avalia isto?',
    },
    ends: {
      nps: ['nada provável', 'muito provável'],
      csat: ['nada satisfeito', 'muito satisfeito'],
      ces: ['muito difícil', 'muito fácil'],
      ces_low_is_easy: ['muito pouco', 'muito'],
      agent: ['nada satisfeito', 'muito satisfeito'],
      rating: ['mau', 'excelente'],
    },
    comment: 'Quer dizer-nos porquê?',
    optional: 'opcional',
    intro: 'Uma pergunta, um clique. É só um momento.',
    send: 'Enviar resposta',
    dismiss: 'Prefiro não responder',
    dismissed: 'Sem problema. Não voltaremos a lembrar.',
    thanks: 'Obrigado. A sua resposta ficou registada.',
    change: 'Alterar a resposta',
    confirm: 'Sim, esta é a minha resposta',
    confirmWhy: 'Foi muito rápido. Confirme que respondeu uma pessoa.',
    counted: 'Esta resposta já foi contada e não pode ser alterada.',
    anonymous:
      'Este inquérito é anónimo: a sua resposta é guardada sem o seu nome e só é mostrada em grupos de cinco ou mais.',
    outOfRange: 'Essa não é uma das respostas possíveis. Escolha de novo.',
    missing: 'Responda às perguntas que precisam de resposta.',
    closed: 'Este inquérito está encerrado. Obrigado por querer responder.',
    unknown: 'Esta ligação não está completa ou já não é válida. Use a do e-mail mais recente.',
    tooMany: 'Demasiadas tentativas. Espere um minuto e tente de novo.',
    leaveEmpty: 'Deixe isto vazio',
    why: company => `Recebe isto porque está em contacto com ${company}.`,
    reminder: 'Lembrete',
    stop: 'Sem mais inquéritos',
    stopAsk: email => `Quer que ${email} não receba mais inquéritos?`,
    stopped: email => `${email} não receberá mais inquéritos.`,
    answer: 'Responder',
    problem: 'Não funcionou',
  },
  fr: {
    questions: {
      nps: company => `Recommanderiez-vous ${company} à un ami ou à un collègue ?`,
      csat: () => 'Êtes-vous satisfait de l’aide reçue ?',
      ces: () => 'A-t-il été facile de résoudre votre demande ?',
      ces_low_is_easy: () => 'Combien d’efforts vous a demandé la résolution de votre demande ?',
      agent: () => 'Êtes-vous satisfait de votre travail en ce moment ?',
      rating: () => 'Quelle note donneriez-vous ?',
    },
    ends: {
      nps: ['pas du tout probable', 'très probable'],
      csat: ['pas satisfait', 'très satisfait'],
      ces: ['très difficile', 'très facile'],
      ces_low_is_easy: ['très peu', 'beaucoup'],
      agent: ['pas satisfait', 'très satisfait'],
      rating: ['mauvais', 'excellent'],
    },
    comment: 'Souhaitez-vous nous dire pourquoi ?',
    optional: 'facultatif',
    intro: 'Une question, un clic. Cela ne prend qu’un instant.',
    send: 'Envoyer la réponse',
    dismiss: 'Je préfère ne pas répondre',
    dismissed: 'C’est noté. Nous ne vous relancerons pas.',
    thanks: 'Merci. Votre réponse est enregistrée.',
    change: 'Modifier la réponse',
    confirm: 'Oui, c’est ma réponse',
    confirmWhy: 'C’était très rapide. Confirmez qu’une personne a répondu.',
    counted: 'Cette réponse a déjà été comptée et ne peut plus être modifiée.',
    anonymous:
      'Cette enquête est anonyme : votre réponse est conservée sans votre nom et n’est montrée que par groupes d’au moins cinq.',
    outOfRange: 'Ce n’est pas une des réponses proposées. Choisissez de nouveau.',
    missing: 'Répondez aux questions qui demandent une réponse.',
    closed: 'Cette enquête est close. Merci d’avoir voulu répondre.',
    unknown: 'Ce lien est incomplet ou n’est plus valable. Utilisez celui du message le plus récent.',
    tooMany: 'Trop d’essais. Attendez une minute, puis réessayez.',
    leaveEmpty: 'Laissez ce champ vide',
    why: company => `Vous recevez ceci car vous êtes en contact avec ${company}.`,
    reminder: 'Rappel',
    stop: 'Plus d’enquêtes',
    stopAsk: email => `Voulez-vous que ${email} ne reçoive plus d’enquêtes ?`,
    stopped: email => `${email} ne recevra plus d’enquêtes.`,
    answer: 'Répondre',
    problem: 'Cela n’a pas fonctionné',
  },
  de: {
    questions: {
      nps: company => `Wie wahrscheinlich ist es, dass Sie ${company} weiterempfehlen?`,
      csat: () => 'Wie zufrieden sind Sie mit der Hilfe, die Sie bekommen haben?',
      ces: () => 'Wie einfach war es, Ihr Anliegen zu lösen?',
      ces_low_is_easy: () => 'Wie viel Mühe hat es gemacht, Ihr Anliegen zu lösen?',
      agent: () => 'Wie zufrieden sind Sie zurzeit mit Ihrer Arbeit?',
      rating: () => 'Wie bewerten Sie das?',
    },
    ends: {
      nps: ['sehr unwahrscheinlich', 'sehr wahrscheinlich'],
      csat: ['unzufrieden', 'sehr zufrieden'],
      ces: ['sehr schwierig', 'sehr einfach'],
      ces_low_is_easy: ['sehr wenig', 'sehr viel'],
      agent: ['unzufrieden', 'sehr zufrieden'],
      rating: ['schlecht', 'ausgezeichnet'],
    },
    comment: 'Möchten Sie uns sagen, warum?',
    optional: 'freiwillig',
    intro: 'Eine Frage, ein Klick. Es dauert nur einen Moment.',
    send: 'Antwort senden',
    dismiss: 'Ich möchte nicht antworten',
    dismissed: 'In Ordnung. Wir erinnern Sie nicht daran.',
    thanks: 'Danke. Ihre Antwort ist gespeichert.',
    change: 'Antwort ändern',
    confirm: 'Ja, das ist meine Antwort',
    confirmWhy: 'Das ging sehr schnell. Bitte bestätigen Sie, dass ein Mensch geantwortet hat.',
    counted: 'Diese Antwort ist schon gezählt und kann nicht mehr geändert werden.',
    anonymous:
      'Diese Umfrage ist anonym: Ihre Antwort wird ohne Ihren Namen aufbewahrt und nur in Gruppen ab fünf gezeigt.',
    outOfRange: 'Das ist keine der möglichen Antworten. Bitte wählen Sie noch einmal.',
    missing: 'Bitte beantworten Sie die Fragen, die eine Antwort brauchen.',
    closed: 'Diese Umfrage ist geschlossen. Danke, dass Sie antworten wollten.',
    unknown:
      'Dieser Link ist unvollständig oder nicht mehr gültig. Bitte nehmen Sie den aus der neuesten Mail.',
    tooMany: 'Zu viele Versuche. Bitte warten Sie eine Minute und versuchen Sie es noch einmal.',
    leaveEmpty: 'Dieses Feld leer lassen',
    why: company => `Sie bekommen das, weil Sie mit ${company} in Kontakt sind.`,
    reminder: 'Erinnerung',
    stop: 'Keine Umfragen mehr',
    stopAsk: email => `Soll ${email} keine Umfragen mehr bekommen?`,
    stopped: email => `${email} bekommt keine Umfragen mehr.`,
    answer: 'Antworten',
    problem: 'Das hat nicht geklappt',
  },
};
