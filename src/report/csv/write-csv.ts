import { join } from 'node:path';
import type { Report } from '../report.ts';
import { makeFolder, writeWhole } from '../write-file.ts';
import { csvFiles } from './files.ts';

/** Makes the folder where it is missing. Throws `write-failed`. */
export async function writeCsv(report: Report, folder: string): Promise<void> {
  await makeFolder(folder);
  for (const [name, content] of csvFiles(report)) await writeWhole(join(folder, name), content);
}
