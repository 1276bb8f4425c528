/** `pulso …` as a child process, as a person starts it. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');

export interface Ended {
  /** Null where a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The program behind bin/pulso, without the launcher's look at the packages. */
export function startPulso(args: string[], options: SpawnOptions = {}): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
    // The language of the machine that runs the tests is none of theirs.
    env: {
      ...process.env,
      NO_COLOR: '1',
      PULSO_DEBUG: '',
      LC_ALL: '',
      LC_MESSAGES: '',
      LANG: 'C',
      ...options.env,
    },
  });
}

export function ended(child: ChildProcess): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', code => resolve({ code, ...said }));
  });
}

export const runPulso = (args: string[], options: SpawnOptions = {}): Promise<Ended> =>
  ended(startPulso(args, options));
