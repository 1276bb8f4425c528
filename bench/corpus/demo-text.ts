import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDemo } from '../../demo/write.ts';

const MESSAGES = 10_000;

/** An mbox of the made-up company, about 40 MB. */
export async function demoText(folder: string): Promise<Buffer> {
  const { mbox } = await writeDemo({ seed: 1, messages: MESSAGES, folder: join(folder, 'demo-text') });
  return readFileSync(mbox);
}
