/** Structured logs: one JSON object a line on standard error. */
export interface LogLine {
  level: 'info' | 'warn' | 'error';
  event: string;
  [detail: string]: string | number | boolean | null | undefined;
}

const LEVELS = ['info', 'warn', 'error'];

/** `least`: what is less important is not written. */
export function logTo(write: (line: string) => void, least: LogLine['level'] | 'off', now: () => number) {
  return (line: LogLine): void => {
    if (least === 'off' || LEVELS.indexOf(line.level) < LEVELS.indexOf(least)) return;
    write(`${JSON.stringify({ time: new Date(now()).toISOString(), ...line })}\n`);
  };
}
