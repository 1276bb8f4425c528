/** How far the bench is, in one line: share done and time left, from guesses corrected by what was measured. */

export interface Pace {
  begin(title: string): void;
  /** What was guessed for a measure that has run. */
  end(guess: number): void;
  /** What was guessed for a measure that will not run. */
  drop(guess: number): void;
  done(): void;
}

export interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** `expected`: seconds guessed for everything there is to do; `clock` in milliseconds. */
export function createPace(expected: number, screen: Screen, clock: () => number): Pace {
  const started = clock();
  let left = expected;
  let guessed = 0;
  const tty = screen.isTTY === true;
  return {
    begin(title) {
      const spent = (clock() - started) / 1000;
      // The machine's own pace counts once a tenth of the work is done.
      const pace = guessed > expected / 10 ? spent / guessed : 1;
      const line = `${clockText(spent)} gone, about ${clockText(left * pace)} left: ${title}`;
      screen.write(tty ? `\r${line}\x1b[K` : `${line}\n`);
    },
    end(guess) {
      guessed += guess;
      left = Math.max(0, left - guess);
    },
    drop(guess) {
      left = Math.max(0, left - guess);
    },
    done() {
      if (tty) screen.write('\r\x1b[K');
    },
  };
}

function clockText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
