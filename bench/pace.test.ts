import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

function shown(
  work: (pace: ReturnType<typeof createPace>, wait: (seconds: number) => void) => void,
): string[] {
  const lines: string[] = [];
  let now = 0;
  const pace = createPace(100, { write: text => lines.push(text) }, () => now * 1000);
  work(pace, seconds => {
    now += seconds;
  });
  return lines;
}

test('the time left follows what was measured: half as fast as guessed takes twice as long', () => {
  const lines = shown((pace, wait) => {
    pace.begin('first');
    wait(40);
    pace.end(20);
    pace.begin('second');
  });
  expect(lines).toEqual(['0:00 gone, about 1:40 left: first\n', '0:40 gone, about 2:40 left: second\n']);
});

test('what will not run is not waited for', () => {
  const lines = shown(pace => {
    pace.drop(70);
    pace.begin('first');
  });
  expect(lines).toEqual(['0:00 gone, about 0:30 left: first\n']);
});
