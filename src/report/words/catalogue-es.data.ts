/** The catalogue's sentences in Spanish, by their English wording: one that changes falls back to English, and a test says so. */
export const CATALOGUE_ES: Readonly<Record<string, string>> = {
  'Suggestions that were accepted as they stood, divided by all that were decided about (accepted, changed, refused); one decision for each field of a ticket, the last one. Suggestions that nobody decided about are in neither.':
    'Sugerencias aceptadas tal cual, divididas entre todas aquellas sobre las que se decidió (aceptadas, cambiadas, rechazadas); una decisión por cada campo de un ticket, la última. Aquellas sobre las que nadie decidió no cuentan en ninguna parte.',
  'Nobody has decided about a suggestion in the selection.':
    'Nadie decidió sobre una sugerencia en la selección.',
  'Number of fields of tickets for which somebody accepted, changed or refused what was suggested.':
    'Número de campos de tickets en los que alguien aceptó, cambió o rechazó lo sugerido.',
  'An estimate. A label that was accepted saves what choosing it takes (category 8 s, severity 6 s, language and sentiment 3 s, duplicate 60 s); each label costs a look of 2 s. A draft saves typing the words of it that were sent (40 a minute) and costs reading all of it (240 a minute). What was refused therefore counts below zero.':
    'Una estimación. Una etiqueta aceptada ahorra lo que se tarda en elegirla (categoría 8 s, gravedad 6 s, idioma y tono 3 s, duplicado 60 s); cada etiqueta cuesta una mirada de 2 s. Un borrador ahorra teclear las palabras que se enviaron (40 por minuto) y cuesta leerlo entero (240 por minuto). Por eso lo rechazado cuenta por debajo de cero.',
  'Number of messages of every kind and direction, each once however many mailboxes or folders hold a copy.':
    'Número de mensajes de todo tipo y dirección, cada uno una sola vez aunque haya copias en varios buzones o carpetas.',
  'Number of messages whose author is external.': 'Número de mensajes cuyo autor es externo.',
  'Number of messages by an internal author to at least one external recipient.':
    'Número de mensajes de un autor interno con al menos un destinatario externo.',
  'Number of messages on which everybody is internal.': 'Número de mensajes en los que todos son internos.',
  'Number of messages received with an internal address in To, not only in Cc, Bcc or by a list.':
    'Número de mensajes recibidos con una dirección interna en Para, y no solo en Cc, Cco o a través de una lista.',
  'One for each recipient (To, Cc and Bcc, inside and outside) of each message sent.':
    'Una por cada destinatario (Para, Cc y Cco, de dentro y de fuera) de cada mensaje enviado.',
  'Deliveries sent to external addresses divided by the number of different addresses.':
    'Entregas a direcciones externas divididas por el número de direcciones distintas.',
  'Mean number of recipients (To, Cc and Bcc, inside and outside) of messages sent.':
    'Media de destinatarios (Para, Cc y Cco, de dentro y de fuera) de los mensajes enviados.',
  'Nothing was sent in the selection.': 'No se envió nada en la selección.',
  'This number cannot be limited to the selection, so it is not shown.':
    'Esta cifra no se puede limitar a la selección, así que no se muestra.',
  'Number of threads, each on the day of its first message.':
    'Número de hilos, cada uno en el día de su primer mensaje.',
  'Mean number of messages in a thread.': 'Media de mensajes por hilo.',
  'No thread began in the selection.': 'No empezó ningún hilo en la selección.',
  'Number of conversations (pieces of a thread without a long pause), each on the day of its first message.':
    'Número de conversaciones (partes de un hilo sin una pausa larga), cada una en el día de su primer mensaje.',
  'Number of conversations whose first human message came from outside.':
    'Número de conversaciones cuyo primer mensaje escrito por una persona llegó de fuera.',
  'Number of conversations whose first human message was ours, to somebody outside.':
    'Número de conversaciones cuyo primer mensaje escrito por una persona fue nuestro, a alguien de fuera.',
  'Number of conversations that begin a thread.': 'Número de conversaciones que empiezan un hilo.',
  'Number of conversations that take up a thread after a pause longer than the idle limit.':
    'Número de conversaciones que retoman un hilo tras una pausa más larga que el límite de inactividad.',
  'Number of our replies that closed a clock, on the day of the reply.':
    'Número de respuestas nuestras que pararon un reloj, en el día de la respuesta.',
  'Answered, divided by answered and still open, of the questions of the period (by the day of the question). What was closed without needing an answer is left out.':
    'Contestadas, divididas entre contestadas y aún abiertas, de las preguntas del periodo (por el día de la pregunta). Lo que se cerró sin necesitar respuesta no cuenta.',
  'No question in the selection.': 'No hay preguntas en la selección.',
  'Human messages sent in closed time of the calendar in force, divided by all human messages sent.':
    'Mensajes de personas enviados fuera del horario del calendario vigente, divididos entre todos los enviados por personas.',
  'Nobody wrote in the selection.': 'Nadie escribió en la selección.',
  'Number of our messages that forward (by prefix, or only to new external people); they are neither replies nor questions.':
    'Número de mensajes nuestros que reenvían (por el prefijo, o solo a personas externas nuevas); no son ni respuestas ni preguntas.',
  'Number of conversations whose last human message is theirs and that nobody closed, as of now.':
    'Número de conversaciones cuyo último mensaje de una persona es suyo y que nadie ha cerrado, a fecha de ahora.',
  'Number of conversations whose last human message is ours and that nobody closed, as of now.':
    'Número de conversaciones cuyo último mensaje de una persona es nuestro y que nadie ha cerrado, a fecha de ahora.',
  'Seconds from the oldest unanswered question to now, over the conversations awaiting us.':
    'Segundos desde la pregunta sin contestar más antigua hasta ahora, en las conversaciones que nos esperan.',
  'Nobody is waiting.': 'Nadie está esperando.',
  'Median number of newly written words (no quoted text, signature or disclaimer) of human messages in which text could be read.':
    'Mediana de palabras recién escritas (sin citas, firmas ni avisos legales) de los mensajes de personas cuyo texto se pudo leer.',
  'No human message with readable text in the selection.':
    'No hay ningún mensaje de una persona con texto legible en la selección.',
  'Number of attached files, pictures inside the text included.':
    'Número de archivos adjuntos, incluidas las imágenes dentro del texto.',
  'Sum of the decoded sizes of attached files.':
    'Suma de los tamaños decodificados de los archivos adjuntos.',
  'Median (linear interpolation, type 7) of the seconds from the first question of a conversation to our reply, over the replies of the period.':
    'Mediana (interpolación lineal, tipo 7) de los segundos desde la primera pregunta de una conversación hasta nuestra respuesta, de las respuestas del periodo.',
  'Median (linear interpolation, type 7) of the seconds from the first unanswered human message from outside to our reply, over the replies of the period.':
    'Mediana (interpolación lineal, tipo 7) de los segundos desde el primer mensaje externo sin contestar de una persona hasta nuestra respuesta, de las respuestas del periodo.',
  'Median (linear interpolation, type 7) of the seconds from our first unanswered message to their reply, over the replies of the period.':
    'Mediana (interpolación lineal, tipo 7) de los segundos desde nuestro primer mensaje sin contestar hasta su respuesta, de las respuestas del periodo.',
  'No reply of this sort in the selection; business times also need a calendar.':
    'No hay respuestas de esta clase en la selección; los tiempos laborables necesitan además un calendario.',
  'Nothing to count in this selection.': 'No hay nada que contar en esta selección.',
  'Number of messages of every kind; each part counts those of one kind.':
    'Número de mensajes de todos los tipos; cada parte cuenta los de uno.',
  'Answers in the top boxes (4 and 5 of 5) / answers, in groups of five or more that are formed once and for good: a team that is too small is counted with others, and so is one that would give it away.':
    'Respuestas altas (4 y 5 de 5) / respuestas, en grupos de cinco o más que se forman una vez y para siempre: un equipo demasiado pequeño se cuenta con otros, y también el que lo delataría.',
  'Fewer than five answers in the selection; they are shown only from five on, and never so that a smaller group can be worked out.':
    'Menos de cinco respuestas en la selección; solo se muestran a partir de cinco, y nunca de modo que se pueda deducir un grupo menor.',
  'Mean of the scores 1 to 5, from five answers on.':
    'Media de las puntuaciones de 1 a 5, a partir de cinco respuestas.',
  'Mean of the answers on the scale 1 to 7, 7 is easy. The other scale has a metric of its own.':
    'Media de las respuestas en la escala de 1 a 7, en la que 7 es fácil. La otra escala tiene su propia métrica.',
  'Mean of the answers on the scale 1 to 5, 1 is easy. The other scale has a metric of its own.':
    'Media de las respuestas en la escala de 1 a 5, en la que 1 es fácil. La otra escala tiene su propia métrica.',
  'Answers of 5 to 7 / answers.': 'Respuestas de 5 a 7 / respuestas.',
  'Answers of 1 and 2 / answers.': 'Respuestas de 1 y 2 / respuestas.',
  'Nobody has answered a question of this scale in the selection.':
    'Nadie ha respondido a una pregunta de esta escala en la selección.',
  'Answers in the top boxes of the question (4 and 5 of 5, where the survey says nothing else) / answers.':
    'Respuestas altas de la pregunta (4 y 5 de 5, si la encuesta no dice otra cosa) / respuestas.',
  'Nobody has answered a CSAT question in the selection.':
    'Nadie ha respondido a una pregunta de CSAT en la selección.',
  'Mean of the scores 1 to 5.': 'Media de las puntuaciones de 1 a 5.',
  '100 × (answers of 9 and 10 − answers of 0 to 6) / answers, of those who answered; dismissed invitations are in no part of it. Only relational surveys of the scale 0 to 10.':
    '100 × (respuestas de 9 y 10 − respuestas de 0 a 6) / respuestas, de quienes respondieron; las invitaciones rechazadas no entran en ninguna parte. Solo encuestas de relación con escala de 0 a 10.',
  'Nobody has answered an NPS question in the selection.':
    'Nadie ha respondido a una pregunta de NPS en la selección.',
  'Answers of 9 and 10.': 'Respuestas de 9 y 10.',
  'Answers of 7 and 8.': 'Respuestas de 7 y 8.',
  'Answers of 0 to 6.': 'Respuestas de 0 a 6.',
  'Number of answers to single questions of surveys of customers; each question of a survey counts by itself.':
    'Número de respuestas a preguntas sueltas de encuestas a clientes; cada pregunta de una encuesta cuenta por sí misma.',
  'Answers to the first question of a survey: as many as people who answered it.':
    'Respuestas a la primera pregunta de una encuesta: tantas como personas que la respondieron.',
  'Answers in words of their own.': 'Respuestas con palabras propias.',
  'Mean of the scores 1 to 5 of further questions (scale rating).':
    'Media de las puntuaciones de 1 a 5 de las demás preguntas (escala de valoración).',
  'No question with a score was answered in the selection.':
    'En la selección no se respondió a ninguna pregunta con puntuación.',
  'Answered invitations / delivered ones, by the day of delivery. Half-answered and dismissed ones count as delivered and stand apart; suppressed and failed ones do not count.':
    'Invitaciones respondidas / entregadas, por el día de entrega. Las respondidas a medias y las rechazadas cuentan como entregadas y se muestran aparte; las omitidas y las fallidas no cuentan.',
  'No invitation was delivered in the selection.': 'En la selección no se entregó ninguna invitación.',
  'Invitations that were answered.': 'Invitaciones que se respondieron.',
  'Invitations of which a question that needs an answer is open.':
    'Invitaciones en las que falta una pregunta que hay que responder.',
  'Invitations whose reader would rather not answer.': 'Invitaciones cuyo lector prefiere no responder.',
};
