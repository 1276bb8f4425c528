/** What a person is told, in every language the product speaks: made once, read in the language of whoever reads it. */

export interface Sentence {
  readonly en: string;
  readonly es: string;
}

/** What an `errors.data.ts` holds. */
export type Sentences = Readonly<Record<string, Sentence | ((...given: never[]) => Sentence)>>;

/** Something done to the words of each language alike. */
export const inEach = ({ en, es }: Sentence, change: (text: string) => string): Sentence => ({
  en: change(en),
  es: change(es),
});

/** What another program or a person said is not ours to translate. */
export const asSaid = (text: string): Sentence => ({ en: text, es: text });

/** A template whose holes are sentences: each language is filled with its own. */
export function filled(parts: TemplateStringsArray, ...holes: Sentence[]): Sentence {
  const inLanguage = (language: keyof Sentence): string =>
    String.raw({ raw: parts }, ...holes.map(hole => hole[language]));
  return { en: inLanguage('en'), es: inLanguage('es') };
}

/** With a full stop, where it does not end by itself. */
export const ended = (sentence: Sentence): Sentence =>
  inEach(sentence, text => (/[.?]$/.test(text) ? text : `${text}.`));
