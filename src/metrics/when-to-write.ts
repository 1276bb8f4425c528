/** METRICS §5 (b): when an answer is likeliest, for one contact, one company, or everybody. */
import { type LevelCounts, WEEK_HOURS, type WhenToWrite, whenToWrite } from '../derive/when-to-write.ts';
import type { Engine } from './engine/engine.ts';
import type { Filter, Request } from './engine/request.ts';

export interface WhenQuestion {
  /** An address, or null. */
  contact: string | null;
  /** Domains of one company, or null. */
  domains: string[] | null;
  filters: Filter[];
  date_range: NonNullable<Request['date_range']>;
  /** Hours are counted in this zone: the recipient's, where it is known. */
  zone: string;
}

/** Throws PulsoError `bad-query`. */
export async function bestHours(
  engine: Engine,
  question: WhenQuestion,
  now: Temporal.Instant,
): Promise<WhenToWrite> {
  const { contact, domains, filters } = question;
  const levels: [LevelCounts['level'], Filter[]][] = [['all', []]];
  if (domains !== null) levels.push(['account', [['is', 'domain', domains]]]);
  if (contact !== null) levels.push(['contact', [['is', 'contact', [contact]]]]);
  const counts: LevelCounts[] = [];
  for (const [level, narrower] of levels) {
    const answer = await engine.ask(
      {
        metrics: ['their_reply_rate.within_1d'],
        dimensions: ['weekday', 'hour'],
        filters: [...filters, ...narrower],
        date_range: question.date_range,
        zone: question.zone,
        include: { excluded: false },
      },
      now,
    );
    const sent = new Float64Array(WEEK_HOURS);
    const answered = new Float64Array(WEEK_HOURS);
    for (const { dimensions, metrics, n } of answer.results) {
      const slot = (Number(dimensions[0]) - 1) * 24 + Number(dimensions[1]);
      sent[slot] = n[0] ?? 0;
      answered[slot] = Math.round((metrics[0] ?? 0) * (n[0] ?? 0));
    }
    counts.push({ level, sent, answered });
  }
  return whenToWrite(counts);
}
