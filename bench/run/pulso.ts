/** Pulso as a person starts it: the launcher, in a process of its own. */
import { join } from 'node:path';
import { type Ran, runProcess } from './run-process.ts';

const root = join(import.meta.dirname, '../..');

export interface Place {
  /** Temporary; everything the bench writes lies in it. */
  folder: string;
  signal: AbortSignal;
}

/** What it prints is read in English, whatever the machine speaks. */
export const runPulso = (args: string[], { folder, signal }: Place): Promise<Ran> =>
  runProcess({
    command: process.execPath,
    args: [join(root, 'bin/pulso'), ...args, '--lang', 'en'],
    folder,
    signal,
  });

/** A script of `bench/tasks` on one core. It prints `{"seconds","bytes","messages"}` of the work without the start-up. */
export async function runTask(
  script: string,
  args: string[],
  { folder, signal }: Place,
): Promise<{ ran: Ran; seconds: number; bytes: number; messages: number }> {
  const path = join(import.meta.dirname, '../tasks', script);
  const command = script.endsWith('.py') ? 'python3' : process.execPath;
  const ran = await runProcess({ command, args: [path, ...args], core: 0, folder, signal });
  return { ran, ...(JSON.parse(ran.stdout) as { seconds: number; bytes: number; messages: number }) };
}
