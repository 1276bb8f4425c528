import { describe, expect, test } from 'vitest';
import { bodyOf, draftFrom } from './draft.ts';
import { labelsIn, NotUnderstood, replyIn } from './endpoint-wire.ts';
import { languageOf } from './language.ts';
import { ruled, type TriageRule } from './rules.ts';
import { sentimentOf } from './sentiment.ts';
import { keptWords, secondsSaved } from './time-saved.ts';

describe('rules', () => {
  const rule = (words: string[], more: Partial<TriageRule> = {}): TriageRule => ({
    field: 'category',
    value: 'billing',
    words,
    in: 'both',
    ...more,
  });
  const ticket = { subject: 'Factura', text: 'Nos han cobrado dos veces.' };

  test.each([
    ['a word of the subject', [rule(['factura'])], 'billing'],
    ['words next to each other, whatever stands between them', [rule(['dos  VECES'])], 'billing'],
    ['part of a word is none', [rule(['cobra'])], null],
    ['the subject alone is asked', [rule(['cobrado'], { in: 'subject' })], null],
    ['the first that fits decides', [rule(['factura'], { value: 'one' }), rule(['factura'])], 'one'],
    [
      'a rule for the severity says nothing of the category',
      [rule(['factura'], { field: 'severity' })],
      null,
    ],
    ['an empty word fits nothing', [rule(['', '--'])], null],
  ])('%s', (_, rules, value) => {
    expect(ruled(rules, 'category', ticket)?.value ?? null).toBe(value);
  });
});

describe('sentiment', () => {
  test.each([
    ['This is unacceptable, I am really angry.', 'negative'],
    ['No estamos contentos, es inaceptable', 'negative'],
    ['Estou muito chateada com isto, é uma vergonha', 'negative'],
    ['Perfect, thank you, I am very happy', 'positive'],
    ['Excelente, muy rápido, estoy encantada', 'positive'],
    ['The export leaves out cancelled appointments.', 'neutral'],
    ['Not bad', 'neutral'],
    ['', 'neutral'],
  ])('“%s” is %s', (text, sentiment) => {
    expect(sentimentOf(text).sentiment).toBe(sentiment);
  });
});

describe('language', () => {
  test.each([
    ['Since Monday the bookings do not reach our calendar.', 'en'],
    ['Desde el lunes las reservas no llegan a nuestro calendario.', 'es'],
    ['Desde segunda-feira as marcações não chegam ao nosso calendário.', 'pt'],
    ['Depuis lundi les réservations ne parviennent plus à notre calendrier.', 'fr'],
    ['Seit Montag kommen keine Buchungen mehr in unserem Kalender an.', 'de'],
  ])('“%s” is %s', (text, language) => {
    expect(languageOf(text)?.language).toBe(language);
  });
  test('a word or an address is too little', () => {
    expect(languageOf('ok')).toBeNull();
    expect(languageOf('https://calendar.example/settings/very/long')).toBeNull();
  });
});

describe('drafts', () => {
  const answer =
    'Hi Ana,\n\nPlease open Settings and press Reconnect.\nYour booking 48123 is safe, Ana.\n\nBest regards,\nBo\nHarbor Lane';

  test('greeting, closing and signature are left out', () => {
    expect(bodyOf(answer)).toBe(
      'Please open Settings and press Reconnect.\nYour booking 48123 is safe, Ana.',
    );
  });
  test('names and numbers of the earlier ticket are taken out, the new customer is greeted', () => {
    expect(draftFrom(answer, { first: 'Kim', language: 'es', names: ['Ana Pérez', 'Bo'] })).toBe(
      'Hola, Kim:\n\nPlease open Settings and press Reconnect.\nYour booking [number] is safe, [name].',
    );
  });
  test('of an answer that is a greeting alone there is no draft', () => {
    expect(draftFrom('Hi Ana,', { first: '', language: 'en', names: [] })).toBeNull();
  });
});

describe('answers of an endpoint', () => {
  const offered = { category: ['billing', 'access'], severity: ['high'] };
  const says = (content: unknown): string =>
    JSON.stringify({
      choices: [{ message: { content: typeof content === 'string' ? content : JSON.stringify(content) } }],
    });

  test('labels that were offered are taken, others are none', () => {
    expect(
      labelsIn(
        says({ category: 'billing', severity: 'delete everything', confidence: 0.7, why: 'x' }),
        offered,
      ),
    ).toEqual({
      category: 'billing',
      severity: null,
      confidence: 0.7,
      why: 'x',
    });
  });
  test('JSON in a block of Markdown is read', () => {
    expect(replyIn(says('```json\n{"reply": "Hello"}\n```'))).toBe('Hello');
  });
  test.each([
    ['no JSON', 'garbage'],
    ['no completion', '{"error": "x"}'],
    ['no choice', '{"choices": []}'],
    ['prose', says('Sure! The category is billing.')],
    ['a confidence above one', says({ category: 'billing', confidence: 7 })],
  ])('%s is refused', (_, answer) => {
    expect(() => labelsIn(answer, offered)).toThrow(NotUnderstood);
  });
  test('an empty reply is refused, a long one is cut', () => {
    expect(() => replyIn(says({ reply: ' ' }))).toThrow(NotUnderstood);
    expect(replyIn(says({ reply: 'x'.repeat(9000) }))).toHaveLength(4000);
  });
});

describe('time saved', () => {
  test('an accepted label saves the choosing, a refused one costs a look', () => {
    expect([secondsSaved('category', 'accepted', null), secondsSaved('category', 'refused', null)]).toEqual([
      6, -2,
    ]);
  });
  test('a draft saves the typing of what was kept, and costs its reading', () => {
    const use = keptWords('please open settings and press reconnect', 'Hello, please open settings now');
    expect(use).toEqual({ words: 6, kept: 3 });
    expect(secondsSaved('answer', 'changed', use)).toBe(Math.round((3 * 60) / 40 - (6 * 60) / 240));
    expect(secondsSaved('answer', 'refused', use)).toBe(-1);
  });
});
