/** Progress on a terminal: one line that redraws itself, or, where nobody watches, one line per phase. */

import { duration } from '../duration.ts';
import { formatOf } from '../format.ts';
import type { Language } from '../language.ts';
import { messagesPerSecond, type Progress, secondsLeft, shareDone } from '../progress.ts';
import { wordsOf } from '../words/words.ts';
import { bar } from './bars.ts';
import { pad } from './text-width.ts';

export interface ProgressOut {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

export interface ProgressBar {
  show(progress: Progress): void;
  /** Ends the line; the bar can be used again afterwards. */
  done(): void;
}

/** At most ten redraws a second. */
const REDRAW_MS = 100;
const CLEAR = '\r\u001b[2K';

/** `now` gives epoch milliseconds. Writes to a stream that is not the report's own (stderr). */
export function progressBar(out: ProgressOut, lang: Language, now: () => number): ProgressBar {
  // Not before there is something to draw: the words and numbers of a language take a while to load.
  let line: ReturnType<typeof lineOf> | undefined;
  let phase: Progress['phase'] | null = null;
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    show(progress) {
      const at = now();
      if (out.isTTY !== true) {
        if (progress.phase !== phase) out.write(`${wordsOf(lang).phases[progress.phase]} …\n`);
      } else if (progress.phase !== phase || at - drawnAt >= REDRAW_MS) {
        line ??= lineOf(lang);
        out.write(CLEAR + line(progress, at, out.columns ?? 80));
        drawnAt = at;
      }
      phase = progress.phase;
    },
    done() {
      if (out.isTTY === true && phase !== null) out.write(CLEAR);
      phase = null;
    },
  };
}

/** One line narrower than the terminal. */
export function lineOf(lang: Language): (progress: Progress, now: number, columns: number) => string {
  const words = wordsOf(lang);
  const format = formatOf(words, 'UTC');
  return (progress, now, columns) => {
    const share = shareDone(progress);
    const rate = messagesPerSecond(progress, now);
    const left = secondsLeft(progress, now);
    const parts = [
      words.phases[progress.phase],
      share === null ? '' : `${pad(bar(share, 20), 20)} ${format.percent(share)}`,
      progress.phase === 'reading'
        ? `${format.bytes(progress.bytes)} / ${format.bytes(progress.totalBytes)}`
        : '',
      progress.messages > 0 ? words.progress.messages(format.count(progress.messages)) : '',
      rate === null || progress.messages === 0 ? '' : words.progress.rate(format.count(rate)),
      left === null ? '' : words.progress.left(duration(left)),
    ];
    return pad(parts.filter(part => part !== '').join('  '), columns - 1).trimEnd();
  };
}
