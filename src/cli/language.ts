/** In which language the terminal speaks. */
import { PulsoError } from '../errors.ts';
import { LANGUAGES, type Language, systemLanguage } from '../report/language.ts';
import { asSaid } from '../sentence.ts';
import type { Flags } from './command.ts';
import { say } from './errors.data.ts';

/** Every command takes it. */
export const LANGUAGE_FLAG: Flags = {
  lang: {
    value: asSaid(LANGUAGES.join('|')),
    text: {
      en: "language of all that is said, reports too (default: the system's)",
      es: 'idioma de todo lo que se dice, informes incluidos (si no, el del sistema)',
    },
  },
};

/** As the last `--lang` says, before flags are checked: what is wrong with them is said in it, too. Else the system's. */
export function terminalLanguage(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const said = args.flatMap((arg, i) =>
    arg === '--lang' ? [args[i + 1]] : arg.startsWith('--lang=') ? [arg.slice('--lang='.length)] : [],
  );
  return LANGUAGES.find(one => one === said.at(-1)) ?? systemLanguage(env);
}

/** The value of `--lang`, else the system's. Throws `usage`. */
export function languageFrom(said: string | undefined, env: NodeJS.ProcessEnv): Language {
  const given = said ?? systemLanguage(env);
  const lang = LANGUAGES.find(one => one === given);
  if (lang === undefined) throw new PulsoError('usage', say.langTakes(given));
  return lang;
}
