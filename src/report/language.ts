/** The languages of reports. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The system's: the first of these variables that is set decides (POSIX, *Environment Variables*). English where it is neither. */
export function systemLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const said = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(one => one !== undefined && one !== '');
  return said?.startsWith('es') === true ? 'es' : 'en';
}
