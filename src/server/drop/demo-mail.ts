/** The made-up company's mail for the page's demo button. */
import { writeDemo } from '../../../demo/write.ts';

/** Enough for every part of the report to have something to say, little enough to take a second. */
const MESSAGES = 6000;

/** Writes it into `folder`; returns the mailbox and the company's own `pulso.toml`. */
export async function demoMail(
  folder: string,
  signal: AbortSignal,
): Promise<{ paths: string[]; config: string | null }> {
  const { mbox, config } = await writeDemo({ seed: 1, messages: MESSAGES, folder, signal });
  return { paths: [mbox], config };
}
