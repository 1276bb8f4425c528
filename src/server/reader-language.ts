/** In which language whoever asks is answered. */
import type { Context } from 'hono';
import type { Language } from '../report/language.ts';

/** What the person has chosen, once it is known who asks; else what the browser asks for. */
export const readerLanguage = (c: Context): Language => {
  const chosen: unknown = c.get(CHOSEN);
  return chosen === 'en' || chosen === 'es' ? chosen : languageOf(c.req.header('accept-language'));
};

export const setLanguage = (c: Context, language: Language): void => c.set(CHOSEN, language);

const CHOSEN = 'language';

/** The first of our languages that Accept-Language (RFC 9110 §12.5.4) ranks highest; English when it names none. */
export function languageOf(header: string | undefined): Language {
  const ranked = (header ?? '')
    .slice(0, 1000)
    .split(',')
    .map(part => {
      const [tag = '', weight = ''] = part.trim().toLowerCase().split(';');
      const quality = Number(weight.trim().replace(/^q=/, '') || '1');
      return { tag: tag.trim(), quality: Number.isFinite(quality) ? quality : 0 };
    })
    .filter(({ tag, quality }) => quality > 0 && /^(en|es)(-|$)/.test(tag))
    .toSorted((a, b) => b.quality - a.quality);
  return ranked[0]?.tag.startsWith('es') ? 'es' : 'en';
}
