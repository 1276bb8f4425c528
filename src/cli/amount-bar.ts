/** Progress over so many of something, with the time left, on a terminal only. */
import { duration } from '../report/duration.ts';
import { formatOf } from '../report/format.ts';
import type { Language } from '../report/language.ts';
import { secondsFor } from '../report/progress.ts';
import { wordsOf } from '../report/words/words.ts';
import { type Count, count } from '../report/written.ts';
import type { Sentence } from '../sentence.ts';

export interface AmountBar {
  show(done: number, of: number): void;
  done(): void;
}

const REDRAW_MS = 200;

/** `amount`: how many of what, in words. */
export function amountBar(lang: Language, amount: (n: Count) => Sentence): AmountBar {
  const tty = process.stderr.isTTY === true;
  const started = Date.now();
  const line = amountLine(lang, amount);
  let shown = 0;
  return {
    show(done, of) {
      if (!tty || of === 0 || Date.now() - shown < REDRAW_MS) return;
      shown = Date.now();
      process.stderr.write(`\r${line(done, of, shown - started)} \x1b[K`);
    },
    done() {
      if (tty) process.stderr.write('\r\x1b[K');
    },
  };
}

/** Percents are rounded down: nothing is whole before it is. */
export function amountLine(lang: Language, amount: (n: Count) => Sentence) {
  const words = wordsOf(lang);
  const format = formatOf(words, 'UTC');
  return (done: number, of: number, elapsedMs: number): string => {
    const share = done / of;
    const left = secondsFor(share, elapsedMs / 1000);
    return [
      format.percent(Math.floor(share * 100) / 100),
      amount(count(done))[lang],
      ...(left === null ? [] : [words.progress.left(duration(left))]),
    ].join('  ');
  };
}
