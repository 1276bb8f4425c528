/** The address of published promises, as it is proposed and as it can be. Pure but for chance. */

export const SLUG = /^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$/;

const MOST_NAME = 24;
const BYTES = 8;

/** The company's name and what nobody guesses. `random`: fills with chance. */
export function proposedSlug(
  name: string,
  random: (bytes: Uint8Array) => Uint8Array = bytes =>
    crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '-')
    .split('-')
    .filter(part => part !== '')
    .join('-')
    .slice(0, MOST_NAME);
  const chance = [...random(new Uint8Array(BYTES))].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return plain === '' ? chance : `${plain.endsWith('-') ? plain.slice(0, -1) : plain}-${chance}`;
}
