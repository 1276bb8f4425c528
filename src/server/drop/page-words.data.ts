/** The first page, in both languages. `script`: what the page's own script shows. */
import type { Language } from '../../report/language.ts';

const en = {
  title: 'Pulso – a report from your mailbox',
  heading: 'How fast do you answer?',
  intro:
    'Give Pulso a mailbox. In a minute you know how fast people are answered, who is waiting, and when to write.',
  drop: 'Drop a mailbox file here',
  choose: 'Choose a file',
  or: 'or',
  formats: 'mbox, .gz, Google Takeout .zip or .eml, up to {limit}',
  demo: 'Try it with a made-up company',
  privateTitle: 'Nothing is kept',
  private:
    'The file goes to this Pulso and nowhere else. It is deleted as soon as the report is made, and the report when you leave.',
  how: 'Where is my mailbox?',
  takeout: 'Gmail: at takeout.google.com choose Mail, then drop the .zip here.',
  thunderbird: 'Thunderbird and Apple Mail: every folder is (or exports as) an mbox file.',
  report: 'Your report',
  save: 'Save the report',
  another: 'Another mailbox',
  cancel: 'Cancel',
  again: 'Try again',
  failed: 'That did not work',
  noScript: 'This page needs JavaScript to send the file.',
  script: {
    locale: 'en-GB',
    release: 'Let go to begin',
    uploading: 'Sending the file',
    reading: 'Reading the mail',
    deriving: 'Working out conversations',
    reporting: 'Counting',
    of: '{done} of {total}',
    messages: '{n} messages',
    rate: '{n} messages/s',
    left: '{time} left',
    tooLarge:
      'This file is {size}; the limit here is {limit}. Use the command line for it: pulso report FILE.',
    oneFile: 'One file at a time, please. For a folder use the command line: pulso report FOLDER.',
    network: 'The connection to Pulso was lost. Is it still running?',
  },
};
export type PageWords = typeof en;

const es: PageWords = {
  title: 'Pulso: un informe de tu buzón',
  heading: '¿Cuánto tardas en responder?',
  intro:
    'Dale un buzón a Pulso. En un minuto sabrás cuánto se tarda en responder, quién está esperando y cuándo conviene escribir.',
  drop: 'Suelta aquí un archivo de correo',
  choose: 'Elegir un archivo',
  or: 'o',
  formats: 'mbox, .gz, .zip de Google Takeout o .eml, hasta {limit}',
  demo: 'Probar con una empresa inventada',
  privateTitle: 'No se guarda nada',
  private:
    'El archivo llega a este Pulso y a ningún otro sitio. Se borra en cuanto está hecho el informe, y el informe cuando te vas.',
  how: '¿Dónde está mi buzón?',
  takeout: 'Gmail: en takeout.google.com elige Correo y suelta aquí el .zip.',
  thunderbird: 'Thunderbird y Apple Mail: cada carpeta es (o se exporta como) un archivo mbox.',
  report: 'Tu informe',
  save: 'Guardar el informe',
  another: 'Otro buzón',
  cancel: 'Cancelar',
  again: 'Probar otra vez',
  failed: 'No ha funcionado',
  noScript: 'Esta página necesita JavaScript para enviar el archivo.',
  script: {
    locale: 'es-ES',
    release: 'Suelta para empezar',
    uploading: 'Enviando el archivo',
    reading: 'Leyendo el correo',
    deriving: 'Reconstruyendo conversaciones',
    reporting: 'Contando',
    of: '{done} de {total}',
    messages: '{n} mensajes',
    rate: '{n} mensajes/s',
    left: 'quedan {time}',
    tooLarge:
      'Este archivo ocupa {size}; aquí el límite es {limit}. Usa la línea de órdenes: pulso report ARCHIVO.',
    oneFile:
      'Un archivo cada vez, por favor. Para una carpeta, usa la línea de órdenes: pulso report CARPETA.',
    network: 'Se ha perdido la conexión con Pulso. ¿Sigue en marcha?',
  },
};

export const PAGE_WORDS: Record<Language, PageWords> = { en, es };
