import { describe, expect, test } from 'vitest';
import { openCalendar } from '../../time/business-time.ts';
import { parseHours } from '../../time/parse-hours.ts';
import { attainment } from './attainment.ts';
import { judgeClock } from './judge-clock.ts';
import { asks, becomes, replies, stateOf } from './testing/histories.ts';
import type { SlaPolicy, SlaTicket, TicketClock } from './ticket.ts';
import { whatIf } from './what-if.ts';

const always = openCalendar({ zone: 'UTC', hours: parseHours('Mon-Sun 0-24'), holidays: [] });
const ticket = (severity: string): SlaTicket => ({
  mailbox: 1,
  severity,
  category: null,
  channel: 'email',
  account: null,
});
const policy = (seconds: number, given: Partial<SlaPolicy> = {}): SlaPolicy => ({
  id: 1,
  version: 1,
  name: 'all',
  validFrom: 0,
  when: {},
  targets: { first: { seconds, business: false }, resolution: { seconds: 10 * seconds, business: true } },
  warnShare: 0.8,
  ...given,
});
const none = { met: 0, breached: 0, running: 0, none: 0, share: null };

describe('attainment', () => {
  test('is met of met and breached; running and dropped ones stand apart', () => {
    const verdicts = (['met', 'met', 'met', 'breached', 'running', 'none'] as const).map(verdict => ({
      verdict,
    }));
    expect(attainment(verdicts)).toEqual({ met: 3, breached: 1, running: 1, none: 1, share: 0.75 });
  });

  test('is not known where nothing was judged', () => {
    expect(attainment([{ verdict: 'running' }])).toEqual({ ...none, running: 1 });
  });
});

describe('a clock and the policies', () => {
  const clock = stateOf([asks(50), replies(150)]).clocks.find(({ kind }) => kind === 'first') as TicketClock;
  const judged = (policies: SlaPolicy[]) => judgeClock(clock, ticket('low'), policies, always, 200);

  test('it is judged by the version in force when it opened', () => {
    const later = policy(99, { version: 2, validFrom: 51 });
    expect(judged([policy(100), later])).toMatchObject({ policy: { id: 1, version: 1 }, verdict: 'met' });
    expect(judged([policy(100), { ...later, validFrom: 50 }])).toMatchObject({
      policy: { id: 1, version: 2 },
      verdict: 'breached',
    });
  });

  test('without a policy or a target there is no verdict', () => {
    expect(judged([])).toBeNull();
    expect(
      judged([policy(100, { targets: { next: { seconds: 1, business: false } } }), policy(1, { id: 2 })]),
    ).toBeNull();
  });
});

describe('other targets', () => {
  const clocks = [
    { severity: 'high', events: [asks(0), replies(100), becomes('solved', 200)] },
    { severity: 'low', events: [asks(0), replies(300)] },
    { severity: 'low', events: [asks(0)] },
    { severity: 'low', events: [asks(0), becomes('solved', 50)] },
  ].flatMap(({ severity, events }) =>
    stateOf(events).clocks.map(clock => ({ clock, ticket: ticket(severity), businessClock: always })),
  );

  test('finished clocks are judged again, those that run are not', () => {
    expect(whatIf(clocks, [policy(100)])).toEqual({
      first: { met: 1, breached: 1, running: 0, none: 1, share: 0.5 },
      next: none,
      resolution: { met: 2, breached: 0, running: 0, none: 0, share: 1 },
    });
    expect(whatIf(clocks, [policy(9)]).first).toMatchObject({ met: 0, breached: 3 });
  });

  test('they apply whenever they begin, in their order', () => {
    const strict = policy(50, { id: 2, when: { severities: ['high'] }, validFrom: 9_999 });
    expect(whatIf(clocks, [strict, policy(300)]).first).toMatchObject({ met: 1, breached: 1, none: 1 });
  });

  test('clocks that no policy names are not judged', () => {
    expect(whatIf(clocks, [policy(300, { when: { severities: ['urgent'] } })]).first).toEqual(none);
  });
});
