/** Letters without their marks, for addresses and domains; only the Latin-1 letters our names use. */
const BARE: Record<string, string> = {
  á: 'a',
  à: 'a',
  â: 'a',
  ã: 'a',
  é: 'e',
  ê: 'e',
  í: 'i',
  ó: 'o',
  ô: 'o',
  õ: 'o',
  ú: 'u',
  ü: 'u',
  ç: 'c',
  ñ: 'n',
  Á: 'A',
  É: 'E',
  Í: 'I',
  Ó: 'O',
  Ú: 'U',
  Ñ: 'N',
  Ç: 'C',
};

/** `Iñigo Núñez` → `inigo nunez`. */
function bareLetters(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, letter => BARE[letter] ?? '').toLowerCase();
}

/** A local part or domain label: bare letters, digits and `separator` between words. */
export function slug(text: string, separator: string): string {
  return bareLetters(text)
    .replace(/'/g, '')
    .split(/[^a-z0-9]+/)
    .filter(part => part !== '')
    .join(separator);
}
