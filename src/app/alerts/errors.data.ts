/** What is refused about alerts, and why one was not told, in both languages. */
import type { Sentence, Sentences } from '../../sentence.ts';

export const say = {
  notChecked: {
    en: 'It could not be checked because of a fault of ours; it stands in the log of the server.',
    es: 'No se pudo comprobar por un fallo nuestro; está en el registro del servidor.',
  },
  notSent: {
    en: 'It could not be sent because of a fault of ours; it stands in the log of the server.',
    es: 'No se pudo enviar por un fallo nuestro; está en el registro del servidor.',
  },
  channelRemoved: {
    en: 'The alert or this channel of it has been removed.',
    es: 'La alerta o este canal suyo se ha quitado.',
  },
  slackNeedsUrl: {
    en: 'A Slack channel needs the address of its incoming webhook.',
    es: 'Un canal de Slack necesita la dirección de su webhook entrante.',
  },
  noAlert: {
    en: 'There is no such alert; it may have been removed meanwhile.',
    es: 'No existe esa alerta; puede que se haya quitado mientras tanto.',
  },
  noChannel: {
    en: 'There is no such channel; it may have been removed meanwhile.',
    es: 'No existe ese canal; puede que se haya quitado mientras tanto.',
  },
  hookAnswered: (host: string, status: number): Sentence => ({
    en: `${host} answered with ${status}; check what receives the alerts there.`,
    es: `${host} respondió con ${status}; comprueba qué recibe allí las alertas.`,
  }),
  noSingle: {
    en: 'This workspace keeps numbers only (privacy: aggregates), so no alert tells of single conversations; watch a target or a volume instead.',
    es: 'Esta empresa guarda solo números (privacy: aggregates), así que ninguna alerta avisa de conversaciones concretas; vigila un objetivo o un volumen.',
  },
} satisfies Sentences;
