/** The whole bench: mail is written to a temporary folder, measured, and deleted. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PulsoError } from '../src/errors.ts';
import { prepareMail } from './corpus/prepare.ts';
import { machine, versions } from './machine.ts';
import type { Group } from './measure.ts';
import { demoReportMeasure, importGroup, writeMeasure } from './measures/demo.ts';
import { parseGroup } from './measures/parse.ts';
import { askQuestions } from './measures/questions.ts';
import { lineGroup, wholeGroup } from './measures/whole.ts';
import type { BenchOptions } from './options.ts';
import { createPace, type Screen } from './pace.ts';
import type { Measured, Results } from './results.ts';
import type { Place } from './run/pulso.ts';
import { gnuTime, taskset } from './run/run-process.ts';
import { expectedSeconds, type Runner, runGroup } from './run-groups.ts';

export interface BenchRun {
  options: BenchOptions;
  /** As it was given, for the page. */
  command: string;
  /** Calendar day of the run. */
  date: string;
  /** Milliseconds. */
  clock: () => number;
  screen: Screen;
  signal: AbortSignal;
}

/** Filling the store for questions and asking them, for the time left. */
const QUESTION_MESSAGES_PER_SECOND = 8000;

/** Throws PulsoError `not-available` when a program that is there fails, `cancelled` on the signal. Leaves no file behind. */
export async function runBench(run: BenchRun): Promise<Results> {
  const folder = mkdtempSync(join(tmpdir(), 'pulso-bench-'));
  // A program that was stopped may still be writing its last file.
  const sweep = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  process.on('exit', sweep);
  try {
    return await measureAll(run, { folder, signal: run.signal });
  } finally {
    sweep();
    process.off('exit', sweep);
  }
}

async function measureAll(run: BenchRun, place: Place): Promise<Results> {
  const { options, clock, screen } = run;
  const before = machine();
  const started = clock();
  const leftOut: string[] = [];
  if (gnuTime === null) leftOut.push('GNU time is not installed: no CPU seconds.');
  if (taskset === null) leftOut.push('taskset is not installed: the parsers may use more than one core.');
  screen.write('writing mail to measure with …\n');
  const mail = await prepareMail(options, place.folder);
  const groups = await allGroups(run, mail, place, leftOut);
  const forQuestions = 5 + options.queryMessages / QUESTION_MESSAGES_PER_SECOND;
  const pace = createPace(expectedSeconds(groups.flat()) + forQuestions, screen, clock);
  const gone = () => (clock() - started) / 1000;
  const runner: Runner = {
    pace,
    late: () => gone() > options.budgetSeconds,
    fits: seconds => gone() + seconds < options.limitSeconds,
    failed: text => leftOut.push(text),
  };
  const measured: Measured[] = [];
  for (const group of groups.slice(0, -1)) measured.push(...(await runGroup(group, runner)));
  pace.begin('questions over a large store');
  const questions = await askQuestions(options.queryMessages, place).catch(error => {
    if (!(error instanceof PulsoError) || error.code === 'cancelled') throw error;
    leftOut.push(`Questions over a large store: ${error.message}`);
    return [];
  });
  pace.end(forQuestions);
  // The longest come last: they are the ones that may be left out.
  for (const group of groups.slice(-1)) measured.push(...(await runGroup(group, runner)));
  pace.done();
  return {
    command: run.command,
    date: run.date,
    machine: before,
    versions: versions(),
    mail: mail.source,
    measured,
    questions,
    queryMessages: options.queryMessages,
    leftOut,
  };
}

async function allGroups(
  { options }: BenchRun,
  mail: Awaited<ReturnType<typeof prepareMail>>,
  place: Place,
  leftOut: string[],
): Promise<Group[]> {
  const { rounds, demoMessages, importMessages } = options;
  const sizes = [...new Set([importMessages, demoMessages])];
  return [
    parseGroup(mail, rounds, place, leftOut),
    await wholeGroup(mail, rounds, place, leftOut),
    lineGroup(mail, rounds, place),
    sizes.map(messages => writeMeasure(messages, place)),
    importGroup(importMessages, rounds, place),
    sizes.map(messages => demoReportMeasure(messages, messages > 200_000 ? 1 : rounds, place)),
  ];
}
