/** Gives the reader a file that was made or fetched here. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

export const saveFile = (name: string, type: string, content: BlobPart): void =>
  saveBlob(name, new Blob([content], { type }));
