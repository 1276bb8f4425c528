/** How much of what happens is written to standard error. */
import { PulsoError } from '../errors.ts';
import { type LogLine, logTo } from '../log.ts';
import { say } from './errors.data.ts';

const LEVELS = ['info', 'warn', 'error', 'off'] as const;

/** PULSO_LOG: from which level on; `warn` when unset. Throws `usage`. */
export function logFrom(env: NodeJS.ProcessEnv): (line: LogLine) => void {
  const given = env.PULSO_LOG ?? 'warn';
  const least = LEVELS.find(one => one === given);
  if (least === undefined) throw new PulsoError('usage', say.logLevels(LEVELS.join(', '), given));
  return logTo(line => process.stderr.write(line), least, Date.now);
}
