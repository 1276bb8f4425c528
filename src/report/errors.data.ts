/** Why a report was not written, in both languages. */
import type { Sentence, Sentences } from '../sentence.ts';

export const say = {
  noChromium: {
    en: 'A PDF needs Chromium or Chrome and none was found. Install one, or say where it is with PULSO_CHROMIUM.',
    es: 'Un PDF necesita Chromium o Chrome y no se encontró ninguno. Instala uno, o indica dónde está con PULSO_CHROMIUM.',
  },
  chromiumFailed: (path: string, why: string): Sentence => ({
    en: `${path} could not be started (${why}). A PDF needs Chromium or Chrome and none was found. Install one, or say where it is with PULSO_CHROMIUM.`,
    es: `${path} no se pudo iniciar (${why}). Un PDF necesita Chromium o Chrome y no se encontró ninguno. Instala uno, o indica dónde está con PULSO_CHROMIUM.`,
  }),
  noPdf: (path: string, said: string): Sentence => ({
    en: `${path} made no PDF. It said: ${said}`,
    es: `${path} no hizo ningún PDF. Dijo: ${said}`,
  }),
  noPdfSilent: (path: string): Sentence => ({
    en: `${path} made no PDF. It said: nothing`,
    es: `${path} no hizo ningún PDF. No dijo nada`,
  }),
  couldNotBeWritten: (path: string, why: string): Sentence => ({
    en: `${path} could not be written (${why}). Give a place in a folder that is there and that you may write in.`,
    es: `No se pudo escribir ${path} (${why}). Indica un lugar en una carpeta que exista y en la que puedas escribir.`,
  }),
} satisfies Sentences;
