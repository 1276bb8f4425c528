/** One event in words, the same for mail, webhook and Slack. Pure. */
import { duration, workDuration } from '../../report/duration.ts';
import { type Format, formatOf } from '../../report/format.ts';
import type { Language } from '../../report/language.ts';
import { safeText } from '../../report/safe-text.ts';
import { wordsOf } from '../../report/words/words.ts';
import { failureIn } from '../failing.ts';
import type { Detail } from './finding.ts';
import { type AlertWords, alertWordsOf } from './words.data.ts';

export interface Notice {
  event: number;
  over: boolean;
  title: string;
  lines: string[];
  startedAt: string;
  endedAt: string | null;
  detail: Detail;
}

export interface EventRow {
  event_id: number;
  detail: Detail;
  started_at: Date;
  ended_at: Date | null;
}

export function noticeOf(row: EventRow, over: boolean, lang: Language, zone: string): Notice {
  const words = alertWordsOf(lang);
  const format = formatOf(wordsOf(lang), zone);
  const detail = spoken(row.detail, lang);
  const { title, lines } = told(detail, over, words, format);
  return {
    event: row.event_id,
    over,
    title,
    lines,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    detail,
  };
}

/** Why a mailbox is not read, in the one language. */
function spoken(detail: Detail, lang: Language): Detail {
  if (detail.kind !== 'sync') return detail;
  const { said = null, ...rest } = detail;
  return { ...rest, error: failureIn(lang, { error: detail.error, said }) };
}

function told(
  detail: Detail,
  over: boolean,
  words: AlertWords,
  format: Format,
): Pick<Notice, 'title' | 'lines'> {
  switch (detail.kind) {
    case 'waiting': {
      const who = detail.who === null ? words.somebody : safeText(detail.who);
      const lines = [
        ...(detail.subject === null ? [] : [words.subject(safeText(detail.subject))]),
        ...(detail.mailbox === null ? [] : [words.mailbox(safeText(detail.mailbox))]),
        words.since(format.instant(detail.since)),
      ];
      const title = over ? words.waitingOver(who) : words.waiting(who, workDuration(detail.business_seconds));
      return { title, lines };
    }
    case 'target': {
      if (over) return { title: words.targetOver, lines: [] };
      const { share, wanted, n, target_seconds, from, to } = detail;
      const line = words.targetLine(
        format.count(n),
        duration(target_seconds),
        format.day(from),
        format.day(to),
      );
      return {
        title: words.target(format.percent(share), format.percent(wanted)),
        lines: detail.metric === 'first_reply_time' ? [words.first, line] : [line],
      };
    }
    case 'volume': {
      const what = words.what[detail.metric];
      if (over) return { title: words.volumeOver(what), lines: [] };
      const say = detail.direction === 'high' ? words.volumeHigh : words.volumeLow;
      const [low, high] = [Math.ceil(detail.low), Math.floor(detail.high)].map(format.count);
      return {
        title: say(what, format.count(detail.value), format.number(detail.usual)),
        lines: [words.volumeLine(format.day(detail.day), low ?? '', high ?? '', format.count(detail.n))],
      };
    }
    case 'test':
      return { title: words.test, lines: [words.testLine] };
    case 'sync': {
      const name = safeText(detail.name);
      if (over) return { title: words.syncOver(name), lines: [] };
      return {
        title: words.sync(name, duration(detail.minutes * 60)),
        lines: [
          detail.since === null ? words.syncNever : words.since(format.instant(detail.since)),
          ...(detail.error === null ? [] : [safeText(detail.error)]),
        ],
      };
    }
  }
}
