/** Runs one program from start to end and says what it took. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PulsoError } from '../../src/errors.ts';
import { say } from '../errors.data.ts';
import { findTool } from './tools.ts';
import { treeBytes } from './tree-memory.ts';

export interface RunRequest {
  command: string;
  args: string[];
  /** Runs on this core alone, where `taskset` is there. */
  core?: number;
  env?: Record<string, string>;
  /** A folder for what `time` writes. */
  folder: string;
  signal: AbortSignal;
}

export interface Ran {
  /** From start to end, start-up included. */
  seconds: number;
  /** User and system time of the process and all it waited for; null without GNU time. */
  cpuSeconds: number | null;
  /** The most that the process and all it had started held at one moment; null where neither /proc nor time tells. */
  peakBytes: number | null;
  stdout: string;
}

const LOOK_EVERY_MS = 40;
export const gnuTime = findTool('time');
export const taskset = findTool('taskset');

/** Throws PulsoError `not-available` with what the program said when it fails, `cancelled` on the signal. */
export async function runProcess(request: RunRequest): Promise<Ran> {
  const timesFile = join(request.folder, 'times.txt');
  const line = [request.command, ...request.args];
  if (request.core !== undefined && taskset !== null) line.unshift(taskset.path, '-c', String(request.core));
  if (gnuTime !== null) line.unshift(gnuTime.path, '-q', '-f', '%U %S %M', '-o', timesFile);
  const started = performance.now();
  const child = spawn(line[0] ?? '', line.slice(1), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...request.env },
    signal: request.signal,
    // Its own group: stopping the bench stops what it started, too.
    detached: true,
  });
  const stop = () => kill(child.pid);
  request.signal.addEventListener('abort', stop);
  let peak = 0;
  const look = setInterval(() => {
    if (child.pid !== undefined) peak = Math.max(peak, treeBytes(child.pid));
  }, LOOK_EVERY_MS);
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr = (said.stderr + text).slice(-2000);
  });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const seconds = (performance.now() - started) / 1000;
    if (code !== 0) throw failed(line, code, said.stderr);
    const times = gnuTime === null ? null : readTimes(timesFile);
    peak = Math.max(peak, times?.peakBytes ?? 0);
    return {
      seconds,
      cpuSeconds: times?.cpuSeconds ?? null,
      peakBytes: peak === 0 ? null : peak,
      stdout: said.stdout,
    };
  } catch (error) {
    if (request.signal.aborted) throw new PulsoError('cancelled', say.stopped);
    throw error;
  } finally {
    clearInterval(look);
    request.signal.removeEventListener('abort', stop);
  }
}

function readTimes(path: string): { cpuSeconds: number; peakBytes: number } {
  const [user = 0, system = 0, kilobytes = 0] = readFileSync(path, 'utf8').trim().split(' ').map(Number);
  return { cpuSeconds: user + system, peakBytes: kilobytes * 1024 };
}

function kill(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid);
  } catch {
    // It has ended already.
  }
}

function failed(line: string[], code: number | null, stderr: string): PulsoError {
  const last = stderr.trim().split('\n').slice(-3).join(' ');
  return new PulsoError('not-available', say.endedWith(line.join(' '), String(code), last));
}
