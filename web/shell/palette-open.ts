/** The palette is fetched late; whoever opens it only needs this. */
const OPEN = 'pulso-open-palette';

export const openPalette = (): void => {
  dispatchEvent(new Event(OPEN));
};
export function onOpenPalette(open: () => void): () => void {
  addEventListener(OPEN, open);
  return () => removeEventListener(OPEN, open);
}
