/** In which language the terminal speaks. */
import { LANGUAGES, type Language, systemLanguage } from '../report/language.ts';

/** As the last `--lang` says, before flags are checked: what is wrong with them is said in it, too. Else the system's. */
export function terminalLanguage(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const said = args.flatMap((arg, i) =>
    arg === '--lang' ? [args[i + 1]] : arg.startsWith('--lang=') ? [arg.slice('--lang='.length)] : [],
  );
  return LANGUAGES.find(one => one === said.at(-1)) ?? systemLanguage(env);
}
