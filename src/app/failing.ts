/** Why something failed, as the database keeps it: written once, read in the language of whoever looks. */
import type { Language } from '../report/language.ts';
import { inEach, type Sentence } from '../sentence.ts';

/** Columns of a table that says why something failed; null: nothing has. */
export const failing = (said: Sentence | null): { error: string | null; said: string | null } => ({
  error: said === null ? null : inEach(said, storable).en,
  said: said === null ? null : JSON.stringify(inEach(said, storable)),
});

/** Rows from before the other languages were kept have English alone. */
export const failureIn = (
  language: Language,
  { error, said }: { error: string | null; said: Sentence | null },
): string | null => (said !== null && said.en === error ? said[language] : error);

/** What another program said may hold what no text in the database can. */
const storable = (text: string): string => text.replaceAll('\0', '');
