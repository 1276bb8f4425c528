import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guess, type Labelled, lossAt, reasons, scores, softmax, train } from './classifier.ts';
import { calibrationError, crossValidate } from './cross-validate.ts';
import { featuresOf } from './features.ts';
import { scoresFor } from './scores.ts';
import { sparseOf } from './vocabulary.ts';

const ticket = (text: string, label: string): Labelled => ({
  features: featuresOf({ subject: null, text }),
  label,
});
const FEW = [
  ticket('invoice charged twice', 'billing'),
  ticket('invoice wrong amount', 'billing'),
  ticket('refund invoice please', 'billing'),
  ticket('password reset login', 'access'),
  ticket('login locked password', 'access'),
  ticket('cannot login today', 'access'),
];

describe('training', () => {
  test('ends where the loss is lowest: its slope, taken by small steps, is flat', () => {
    const pull = 0.01;
    const model = train(FEW, { pull, leastTickets: 1 });
    const rows = FEW.map(one => sparseOf(one.features, model.vocabulary));
    const wanted = FEW.map(one => model.labels.indexOf(one.label));
    const width = model.vocabulary.idf.length + 1;
    const loss = (at: Float64Array) => lossAt(rows, wanted, 2, width, pull, at, new Float64Array(at.length));
    const here = loss(model.weights);
    for (let i = 0; i < model.weights.length; i++) {
      for (const step of [0.05, -0.05]) {
        const other = model.weights.slice();
        other[i] = (other[i] ?? 0) + step;
        expect(loss(other)).toBeGreaterThanOrEqual(here - 1e-6);
      }
    }
  });

  test('the lowest point of a case that can be solved by hand: one word, two labels, half of each', () => {
    // Loss: log(1 + e^(−2w)) + pull·w² for weights ±w; its minimum solves 1 / (1 + e^(2w)) = pull·w.
    const pull = 0.1;
    const words = (word: string): Labelled['features'] => new Map([[`w:${word}`, 1]]);
    const model = train(
      [
        { features: words('x'), label: 'a' },
        { features: words('y'), label: 'b' },
      ],
      { pull, leastTickets: 1 },
    );
    const [a = 0, b = 0] = scores(model, words('x'));
    const w = (a - b) / 2;
    // Each of the four weights carries half of its label's difference: d = w_ax − w_bx, slope 1/(1+e^d)·½ = pull·d/2.
    expect(1 / (1 + Math.exp(2 * w))).toBeCloseTo(pull * 2 * w, 3);
  });

  test('the same tickets give the same model', () => {
    expect(train(FEW).weights).toEqual(train(FEW).weights);
  });

  test('one label alone is refused', () => {
    expect(() => train(FEW.slice(0, 3))).toThrow(RangeError);
  });
});

describe('guessing', () => {
  const model = train(FEW, { leastTickets: 1 });

  test('chances add up to one, likeliest first', () => {
    const all = guess(model, featuresOf({ subject: null, text: 'the invoice is wrong' })) ?? [];
    expect(all[0]?.label).toBe('billing');
    expect(all.reduce((sum, one) => sum + one.confidence, 0)).toBeCloseTo(1, 12);
  });

  test('a text of unknown words is not guessed', () => {
    expect(guess(model, featuresOf({ subject: null, text: 'zebra' }))).toBeNull();
  });

  test('words that spoke for a label are named, and those of the other label are not', () => {
    const features = featuresOf({ subject: null, text: 'invoice after login' });
    expect(reasons(model, features, 'billing').map(one => one.word)).toContain('invoice');
    expect(reasons(model, features, 'billing').map(one => one.word)).not.toContain('login');
    expect(reasons(model, features, 'nothing')).toEqual([]);
  });

  test('a higher temperature is less sure, and never changes the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 2, maxLength: 6 }),
        scoresGiven => {
          const cold = softmax(scoresGiven, 0.5);
          const warm = softmax(scoresGiven, 5);
          expect(Math.max(...warm)).toBeLessThanOrEqual(Math.max(...cold) + 1e-9);
          expect(cold.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});

describe('scores', () => {
  test('a case counted by hand', () => {
    const found = scoresFor(['a', 'a', 'a', 'b', 'b', 'c'], ['a', 'a', 'b', 'b', 'b', 'a']);
    expect(found?.confusion).toEqual([
      [2, 1, 0],
      [0, 2, 0],
      [1, 0, 0],
    ]);
    expect(found?.labels).toEqual([
      { label: 'a', n: 3, precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 },
      { label: 'b', n: 2, precision: 2 / 3, recall: 1, f1: 4 / 5 },
      { label: 'c', n: 1, precision: null, recall: 0, f1: 0 },
    ]);
    expect(found?.accuracy).toBeCloseTo(4 / 6, 12);
    expect(found?.macro_f1).toBeCloseTo((2 / 3 + 4 / 5 + 0) / 3, 12);
  });

  test('of no tickets there are none', () => expect(scoresFor([], [])).toBeNull());

  test('confidence that is kept has no calibration error', () => {
    expect(calibrationError([[1, true]])).toBe(0);
    expect(
      calibrationError([
        [0.9, false],
        [0.9, true],
      ]),
    ).toBeCloseTo(0.4, 12);
  });
});

describe('cross-validation', () => {
  const words = ['invoice refund charge', 'login password locked', 'calendar sync outlook'];
  const many = Array.from({ length: 150 }, (_, i) => ({
    ...ticket(`${words[i % 3]} ${'abcdefghij'[i % 10]}word`, ['billing', 'access', 'sync'][i % 3] ?? ''),
    group: String(i),
  }));

  test('labels with words of their own are told apart in every fold', () => {
    const found = crossValidate(many);
    expect(found?.scores.n).toBe(150);
    expect(found?.scores.macro_f1).toBe(1);
  });

  test('labels that follow from nothing are guessed no better than by chance', () => {
    let state = 7;
    const coin = (): number => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return (state >>> 16) & 1;
    };
    const chance = many.map(one => ({ ...one, label: ['x', 'y'][coin()] ?? '' }));
    const found = crossValidate(chance);
    expect(found?.scores.accuracy).toBeLessThan(0.7);
    expect(found?.calibration_error).toBeLessThan(0.15);
  });

  test('copies of a ticket lie in one fold: what was only learnt by heart is not known', () => {
    const copies = Array.from({ length: 60 }, (_, i) => {
      const saying = i % 12;
      return {
        ...ticket(`only${'abcdefghijkl'[saying]} thing`, saying % 2 === 0 ? 'even' : 'odd'),
        group: String(saying),
      };
    });
    const apart = copies.map((one, i) => ({ ...one, group: String(i) }));
    expect(crossValidate(apart)?.scores.accuracy).toBe(1);
    expect(crossValidate(copies)?.scores.accuracy ?? 1).toBeLessThan(0.7);
  });

  test('ten thousand tickets are learnt in seconds', () => {
    const vocabulary = Array.from(
      { length: 4000 },
      (_, i) =>
        `word${String.fromCharCode(97 + (i % 26))}${i.toString(26).replace(/\d/g, d => 'qrstuvwxyz'[Number(d)] ?? '')}`,
    );
    const tickets = Array.from({ length: 10_000 }, (_, i) => {
      const own = Array.from({ length: 25 }, (_, j) => vocabulary[(i * 31 + j * j * 17) % 4000]);
      return ticket(`topic${'abcdefgh'[i % 8]}${'abcdefgh'[i % 8]} ${own.join(' ')}`, `label ${i % 8}`);
    });
    // Of this process alone: others may be busy beside it.
    const before = process.cpuUsage();
    const model = train(tickets);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10);
    expect(guess(model, featuresOf({ subject: null, text: 'topiccc' }))?.[0]?.label).toBe('label 2');
  }, 60_000);
});
