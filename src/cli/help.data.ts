/** Words of the help pages, in both languages; what each command and flag does stands with it. */
import { asSaid, type Sentence, type Sentences } from '../sentence.ts';

export const say = {
  whatPulsoIs: {
    en: 'the pulse of your customer relationships, read from your inbox.',
    es: 'el pulso de la relación con tus clientes, leído de tu bandeja de entrada.',
  },
  usage: { en: 'Usage', es: 'Uso' },
  command: { en: 'COMMAND', es: 'COMANDO' },
  moreAndTry: {
    en: 'pulso COMMAND --help says more. Try it: pulso demo --messages 2000 --out demo-company',
    es: 'pulso COMANDO --help cuenta más. Pruébalo: pulso demo --messages 2000 --out demo-company',
  },
  otherLanguage: {
    en: 'Pulso speaks the language of your system; --lang es makes it Spanish.',
    es: 'Pulso habla el idioma de tu sistema; con --lang en, en inglés.',
  },
} satisfies Sentences;

/** What stands for a value in the help. */
export const VALUE = {
  address: { en: 'ADDRESS', es: 'DIRECCIÓN' },
  domain: { en: 'DOMAIN', es: 'DOMINIO' },
  file: { en: 'FILE', es: 'ARCHIVO' },
  folder: { en: 'FOLDER', es: 'CARPETA' },
  hours: { en: 'HOURS', es: 'HORARIO' },
  ids: asSaid('IDS'),
  name: { en: 'NAME', es: 'NOMBRE' },
  number: asSaid('N'),
  options: { en: '[options]', es: '[opciones]' },
  parts: { en: 'PARTS', es: 'PARTES' },
  paths: { en: 'PATH…', es: 'RUTA…' },
  range: { en: 'RANGE', es: 'PERIODO' },
  size: { en: 'SIZE', es: 'TAMAÑO' },
  text: { en: 'TEXT', es: 'TEXTO' },
  where: { en: 'WHERE', es: 'DÓNDE' },
  zone: { en: 'ZONE', es: 'ZONA' },
} satisfies Readonly<Record<string, Sentence>>;
