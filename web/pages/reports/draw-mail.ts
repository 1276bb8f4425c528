/**
 * A mail's page in a frame. Frames inherit this page's policy, which allows no style in markup: the mail's styles are put in
 * place one by one through the document, where the policy has nothing against it. Nothing of it runs; links open elsewhere.
 */
import { nonce } from '../../ui/nonce.ts';

const KEPT = 'data-kept-style';

/** Gives its height in pixels. */
export function drawMail(frame: HTMLIFrameElement, page: string): number {
  const target = frame.contentDocument;
  if (target === null) return 0;
  // Only markup has a quotation mark there: text has `&quot;`.
  const sheets: string[] = [];
  const bare = page.replaceAll(/<style>([\s\S]*?)<\/style>/g, (_, sheet: string) => {
    sheets.push(sheet);
    return '';
  });
  const parsed = new DOMParser().parseFromString(bare.replaceAll(' style="', ` ${KEPT}="`), 'text/html');
  for (const one of parsed.querySelectorAll('style, script, link, iframe, object, embed')) one.remove();
  target.replaceChild(target.importNode(parsed.documentElement, true), target.documentElement);
  for (const text of sheets) {
    const sheet = target.createElement('style');
    sheet.nonce = nonce();
    sheet.textContent = text;
    target.head.append(sheet);
  }
  for (const one of target.querySelectorAll<HTMLElement>(`[${KEPT}]`)) {
    one.style.cssText = one.getAttribute(KEPT) ?? '';
    one.removeAttribute(KEPT);
  }
  for (const link of target.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  return target.documentElement.scrollHeight;
}
