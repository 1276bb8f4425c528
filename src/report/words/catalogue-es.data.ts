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
};
