import { expect, test } from 'vitest';
import { funnelSteps } from './funnel.data.ts';

const response = { rate: 0.5, delivered: 10, answered: 5, partial: 1, dismissed: 1 };

test('those who were to be asked are the asked ones and the left out ones', () => {
  const steps = funnelSteps(response, [
    { state: 'suppressed', reason: 'unsubscribed', n: 2 },
    { state: 'waiting', reason: null, n: 3 },
  ]);
  expect(steps.map(({ step, n, of }) => [step, n, of])).toEqual([
    ['wanted', 15, null],
    ['delivered', 10, 15],
    ['answered', 5, 10],
    ['partial', 1, 10],
    ['dismissed', 1, 10],
    ['silent', 3, 10],
  ]);
});

test('a step that nobody took is not there, but that nobody answered is said', () => {
  const steps = funnelSteps({ rate: 0, delivered: 2, answered: 0, partial: 0, dismissed: 0 }, []);
  expect(steps.map(one => one.step)).toEqual(['wanted', 'delivered', 'answered', 'silent']);
});
