/** What is refused about files that are sent in, in both languages. */
import type { Sentence, Sentences } from '../../sentence.ts';

export const say = {
  fileTooLarge: (megabytes: number): Sentence => ({
    en: `The file is larger than the limit here (${megabytes} MB); use the command line for it: pulso import FILE --store WHERE.`,
    es: `El archivo supera el límite de aquí (${megabytes} MB); usa para él la línea de comandos: pulso import ARCHIVO --store DÓNDE.`,
  }),
  tooManyFiles: {
    en: 'Too many files are being sent or read already; wait for one of them.',
    es: 'Ya se están enviando o leyendo demasiados archivos; espera a uno de ellos.',
  },
  pieceArriving: {
    en: 'A piece of this file is just arriving; wait until it is here.',
    es: 'Justo ahora está llegando un trozo de este archivo; espera a que esté aquí.',
  },
  goOnFrom: (bytes: number): Sentence => ({
    en: `${bytes} bytes have arrived; go on from there (Upload-Offset: ${bytes}).`,
    es: `Han llegado ${bytes} bytes; sigue desde ahí (Upload-Offset: ${bytes}).`,
  }),
  moreThanAnnounced: (bytes: number): Sentence => ({
    en: `More than the ${bytes} bytes that were announced came.`,
    es: `Llegaron más de los ${bytes} bytes anunciados.`,
  }),
  noRoom: {
    en: 'There is no room left for the file where Pulso runs.',
    es: 'No queda sitio para el archivo donde funciona Pulso.',
  },
  noUpload: {
    en: 'There is no such upload; send the file again.',
    es: 'No existe ese envío; envía el archivo de nuevo.',
  },
} satisfies Sentences;
