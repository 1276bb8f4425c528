import type { Language } from '../../report/language.ts';

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
