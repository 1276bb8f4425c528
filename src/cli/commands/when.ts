import type { BestTime } from '../../app/best-time.ts';
import type { Slot } from '../../derive/when-to-write.ts';
import { PulsoError } from '../../errors.ts';
import { safeText } from '../../report/safe-text.ts';
import { zoneWords } from '../../report/zone-words.ts';
import type { Command } from '../command.ts';
import { say } from '../errors.data.ts';
import { openFilled, STORE_FLAG } from '../filled-store.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MOST_ACTIVE = 5;

const at = ({ weekday, hour }: { weekday: number; hour: number }): string =>
  `${DAYS[weekday - 1]} ${String(hour).padStart(2, '0')}:00`;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

const ZONE_WORDS: Record<BestTime['zoneReason'], (mails: number) => string> = {
  explicit: () => 'as you say',
  'own-mail': mails => `as ${mails} mails of theirs show`,
  account: () => "their company's zone",
  workspace: () => 'your own zone: no mail of theirs tells another',
};

const LEVEL_WORDS = {
  contact: 'this person',
  account: 'this company',
  zone: 'their time zone',
  all: 'everybody',
};

/** Says where the numbers come from before it says them. */
function textOf({ who, zone, zoneReason, zoneMails, outcome, activity }: BestTime): string {
  const lines = [`${safeText(who)} reads in ${zoneWords(zone)} (${ZONE_WORDS[zoneReason](zoneMails)}).`, ''];
  if (outcome.level === null) {
    lines.push(
      `When to write cannot be said: only ${outcome.n} mails of yours are behind it, and it takes 20.`,
    );
  } else {
    lines.push(
      'Best hours to write, by the share of your mails that a person answered within 24 hours (90 % interval):',
      ...outcome.recommended.map(
        (slot: Slot) =>
          `  ${at(slot)}  ${percent(slot.share)}  (${percent(slot.low)} to ${percent(slot.high)}), ${slot.n} sent then`,
      ),
      `Estimated from ${outcome.n} mails to ${LEVEL_WORDS[outcome.level]}.`,
      ...outcome.passedOver.map(({ level, n }) => `Too few to ${LEVEL_WORDS[level]} alone: ${n}.`),
    );
  }
  lines.push('');
  if (activity.length === 0) lines.push('They have not written to you.');
  else {
    const most = activity.slice(0, MOST_ACTIVE).map(one => `${at(one)} (${one.n})`);
    lines.push(`They write most at ${most.join(', ')}.`);
  }
  return `${lines.join('\n')}\n`;
}

/** METRICS §5 for one person or company. */
export const when: Command = {
  name: 'when',
  summary: 'When to write to somebody: hours at which your mails were answered, and theirs were sent.',
  usage: 'ADDRESS|DOMAIN --store WHERE [options]',
  flags: {
    ...STORE_FLAG,
    zone: { value: 'ZONE', text: 'the zone they read in (default: as their own mail shows)' },
    range: { value: 'RANGE', text: 'which mail counts: all (default), 12mo, 90d …' },
    format: { value: 'text|json', text: 'how to print (default text)' },
  },
  async run(given) {
    const [who, ...more] = given.rest;
    if (who === undefined || more.length > 0) {
      throw new PulsoError('usage', say.toWhom);
    }
    const format = given.text('format') ?? 'text';
    if (format !== 'text' && format !== 'json') throw new PulsoError('usage', say.textOrJson);
    const [{ bestTime }, { endOfMail }, { knownZone }, { FIRST_WORKSPACE }] = await Promise.all([
      import('../../app/best-time.ts'),
      import('../../app/make-report.ts'),
      import('../../app/known-zone.ts'),
      import('../../app/workspace.ts'),
    ]);
    const zone = given.text('zone');
    const known = zone === undefined ? null : knownZone(zone, 'usage');
    const store = await openFilled(given);
    try {
      const best = await bestTime(store, {
        workspaceId: FIRST_WORKSPACE,
        who,
        zone: known,
        range: given.text('range') ?? 'all',
        now: await endOfMail(store, FIRST_WORKSPACE, Temporal.Now.instant()),
      });
      process.stdout.write(format === 'json' ? `${JSON.stringify(best, null, 1)}\n` : textOf(best));
    } finally {
      await store.close();
    }
    return 0;
  },
};
