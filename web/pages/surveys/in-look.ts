/** A page that follows the reader's system, as it is in the light or in the dark. Pure. */

const DARK = /@media\s*\(\s*prefers-color-scheme\s*:\s*dark\s*\)/g;

export const inLook = (page: string, look: 'light' | 'dark'): string =>
  page
    .replaceAll(DARK, look === 'dark' ? '@media all' : '@media not all')
    .replaceAll('color-scheme:light dark', `color-scheme:${look}`);
