/** When to write to somebody, in words: where the numbers come from before the numbers. */
import type { BestTime } from '../app/best-time.ts';
import { MIN_MESSAGES, type WriteLevel } from '../derive/when-to-write.ts';
import type { Language } from '../report/language.ts';
import { safeText } from '../report/safe-text.ts';
import { wordsOf } from '../report/words/words.ts';
import { count, written } from '../report/written.ts';
import { zoneWords } from '../report/zone-words.ts';
import { inEach, type Sentence } from '../sentence.ts';
import { say, ZONE_REASON } from './output.data.ts';

const MOST_ACTIVE = 5;

const at = ({ weekday, hour }: { weekday: number; hour: number }): Sentence =>
  written(format => `${format.shortWeekday(weekday)} ${format.hour(hour)}`);
const percent = (share: number): Sentence => written(format => format.percent(share));
const to = (level: WriteLevel): Sentence => ({
  en: wordsOf('en').levels[level],
  es: wordsOf('es').levels[level],
});

export function whenLines(best: BestTime, lang: Language): string[] {
  const { who, zone, zoneReason, zoneMails } = best;
  const why = ZONE_REASON[zoneReason](count(zoneMails));
  const lines = [
    say.readsIn(safeText(who), zoneWords(zone), why),
    { en: '', es: '' },
    ...outcomeLines(best),
    { en: '', es: '' },
    activityLine(best),
  ];
  return lines.map(line => line[lang]);
}

function outcomeLines({ outcome }: BestTime): Sentence[] {
  const { level, n, recommended, passedOver } = outcome;
  if (level === null) return [say.whenUnsaid(count(n), count(MIN_MESSAGES))];
  const slots = recommended.map(slot =>
    say.hourOf(at(slot), percent(slot.share), percent(slot.low), percent(slot.high), count(slot.n)),
  );
  return [
    say.bestHours,
    ...slots.map(slot => inEach(slot, text => `  ${text}`)),
    say.estimatedFrom(count(n), to(level)),
    ...passedOver.map(one => say.tooFewTo(to(one.level), count(one.n))),
  ];
}

function activityLine({ activity }: BestTime): Sentence {
  if (activity.length === 0) return say.neverWrote;
  const most = activity
    .slice(0, MOST_ACTIVE)
    .map(one => ({ hour: at(one), mails: written(format => format.count(one.n)) }));
  const listed = (language: Language): string =>
    most.map(({ hour, mails }) => `${hour[language]} (${mails[language]})`).join(', ');
  return say.writeMostAt({ en: listed('en'), es: listed('es') });
}
