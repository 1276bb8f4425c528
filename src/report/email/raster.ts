/** SVG → PNG without a browser and without fonts of the machine: mail programs show no SVG. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { png } from './png.ts';
import { sfntOf } from './sfnt.ts';

/** Screens of phones have two or three pixels where a mail has one. */
const PIXELS = 2;

/** At twice its size, see-through where nothing is drawn. */
export async function pngOf(svg: string): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: fonts(),
      defaultFontFamily: 'Roboto',
      sansSerifFamily: 'Roboto',
    },
    fitTo: { mode: 'zoom', value: PIXELS },
  });
  return png(unmultiplied(image.pixels), image.width, image.height);
}

/** The renderer's pixels carry colours multiplied by their alpha, PNG's do not. */
function unmultiplied(pixels: Uint8Array): Uint8Array {
  const plain = Uint8Array.from(pixels);
  for (let i = 0; i < plain.length; i += 4) {
    const alpha = plain[i + 3] ?? 0;
    if (alpha === 0 || alpha === 255) continue;
    for (let c = i; c < i + 3; c++) plain[c] = Math.min(255, Math.round(((plain[c] ?? 0) * 255) / alpha));
  }
  return plain;
}

let files: string[] | undefined;

/** The renderer takes fonts as files only: they are written once a process, into a folder nobody else can have prepared. */
function fonts(): string[] {
  if (files !== undefined) return files;
  const require = createRequire(import.meta.url);
  const folder = mkdtempSync(join(tmpdir(), 'pulso-fonts-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  files = ['Regular', 'Medium'].map(weight => {
    const woff = readFileSync(require.resolve(`roboto-fontface/fonts/roboto/Roboto-${weight}.woff`));
    const path = join(folder, `Roboto-${weight}.ttf`);
    writeFileSync(path, sfntOf(woff));
    return path;
  });
  return files;
}
