/** The name as the person knows it, made safe to be a file: reports show it. */
export function fileName(given: string | undefined): string {
  const base = (given ?? '').toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const safe = base
    .replace(/[^\p{L}\p{N}\p{M}._ ()-]/gu, '_')
    .replace(/^\.+/, '')
    .trim();
  // The end decides what kind of mailbox it is, so a long name loses its beginning.
  return [...safe].slice(-80).join('') || 'mailbox.mbox';
}
