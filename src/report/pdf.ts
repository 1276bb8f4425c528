/** The HTML report on paper, by a Chromium that is already there. */
import { spawn } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PulsoError } from '../errors.ts';
import { say } from './errors.data.ts';
import { writeWhole } from './write-file.ts';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];
/** Long enough for a slow machine's first start of a browser. */
const TIMEOUT_MS = 120_000;
/** Path of a Chromium: PULSO_CHROMIUM, else the first known name in PATH; null when there is none. */
export async function findChromium(env: NodeJS.ProcessEnv): Promise<string | null> {
  const said = env.PULSO_CHROMIUM;
  const candidates =
    said !== undefined && said !== ''
      ? [said]
      : (env.PATH ?? '').split(delimiter).flatMap(folder => NAMES.map(name => join(folder, name)));
  for (const candidate of candidates) {
    const usable = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (usable) return candidate;
  }
  return null;
}

/** Prints the page to `path`. Throws `not-available` where there is none and `write-failed` where it fails. */
export async function writePdf(html: string, path: string, env: NodeJS.ProcessEnv): Promise<void> {
  const chromium = await findChromium(env);
  if (chromium === null) throw new PulsoError('not-available', say.noChromium);
  const folder = await mkdtemp(join(tmpdir(), 'pulso-pdf-'));
  try {
    const [page, pdf] = [join(folder, 'report.html'), join(folder, 'report.pdf')];
    await writeFile(page, html, { mode: 0o600 });
    const said = await print(chromium, folder, page, pdf);
    const content = await readFile(pdf).catch(() => null);
    if (content === null || content.length === 0) {
      const last = said.slice(-400).trim();
      throw new PulsoError(
        'write-failed',
        last === '' ? say.noPdfSilent(chromium) : say.noPdf(chromium, last),
      );
    }
    await writeWhole(path, content);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Resolves with what the browser said, once it has ended. */
function print(chromium: string, folder: string, page: string, pdf: string): Promise<string> {
  // Chromium refuses its sandbox to root; the page has no script and asks nothing of the network.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const options = [
    '--headless',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-pdf-header-footer',
  ];
  const args = [
    ...options,
    ...asRoot,
    `--user-data-dir=${join(folder, 'profile')}`,
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(chromium, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: TIMEOUT_MS });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
    });
    child.on('error', error =>
      reject(new PulsoError('not-available', say.chromiumFailed(chromium, error.message))),
    );
    child.on('close', () => resolve(said));
  });
}
