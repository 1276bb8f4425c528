/** What is refused when Pulso asks another server for something, in both languages. */
import type { Sentence, Sentences } from '../../sentence.ts';

export const say = {
  stopped: { en: 'Stopped.', es: 'Detenido.' },
  noAnswer: (host: string, seconds: number): Sentence => ({
    en: `${host} did not answer within ${seconds} seconds; check the address and try again.`,
    es: `${host} no respondió en ${seconds} segundos; comprueba la dirección e inténtalo de nuevo.`,
  }),
  unreachable: (host: string, why: string): Sentence => ({
    en: `${host} could not be reached (${why}); check the address and try again.`,
    es: `No se pudo conectar con ${host} (${why}); comprueba la dirección e inténtalo de nuevo.`,
  }),
  privateNetwork: (host: string, name: string): Sentence => ({
    en: `${host} lies in a private network, which Pulso does not connect to by itself; whoever runs this Pulso can allow it with PULSO_ALLOWED_HOSTS=${name}.`,
    es: `${host} está en una red privada, a la que Pulso no se conecta por sí mismo; quien gestiona este Pulso puede permitirlo con PULSO_ALLOWED_HOSTS=${name}.`,
  }),
  noHost: (host: string): Sentence => ({
    en: `There is no host called ${host}; check the spelling, and that this machine can resolve names.`,
    es: `No hay ningún servidor llamado ${host}; comprueba la ortografía, y que esta máquina pueda resolver nombres.`,
  }),
  leadsOn: (host: string): Sentence => ({
    en: `${host} leads on and on; enter the address it ends at.`,
    es: `${host} redirige una y otra vez; escribe la dirección en la que termina.`,
  }),
  notAnAddress: (given: string): Sentence => ({
    en: `Expected an address that begins with https://, got ${given}.`,
    es: `Se esperaba una dirección que empiece por https:// y llegó ${given}.`,
  }),
  leadsToHttp: (host: string): Sentence => ({
    en: `${host} leads from https to http, where others can read along.`,
    es: `${host} redirige de https a http, donde otros pueden leer lo que se envía.`,
  }),
  answerTooLong: (bytes: number): Sentence => ({
    en: `The server's answer is longer than ${bytes} bytes; check that the address is the right one.`,
    es: `La respuesta del servidor pasa de ${bytes} bytes; comprueba que la dirección sea la correcta.`,
  }),
} satisfies Sentences;
