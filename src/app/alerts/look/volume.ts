/** Was yesterday out of the ordinary? */
import { askWithin } from '../../limited-questions.ts';
import type { Watch } from '../alert-body.ts';
import type { Findings } from '../finding.ts';
import type { Looking } from './look.ts';
import { unusual } from './unusual.ts';

const WEEKS = 8;

export async function lookAtVolume(
  { metric, k }: Extract<Watch, { kind: 'volume' }>,
  { limits, zone }: Looking,
): Promise<Findings> {
  const yesterday = limits.now.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 });
  const first = yesterday.subtract({ weeks: WEEKS });
  const [answer] = await askWithin(
    [
      {
        metrics: [metric],
        dimensions: ['day'],
        date_range: [first.toString(), yesterday.toString()],
        zone,
        include: { empty: true, excluded: false },
      },
    ],
    limits,
  );
  const rows = (answer?.results ?? []).map(row => ({
    day: String(row.dimensions[0]),
    n: row.metrics[0] ?? 0,
  }));
  const last = rows.at(-1);
  if (last === undefined || last.day !== yesterday.toString()) return null;
  const begun = await firstDay(limits, zone);
  const same = rows
    .filter(row => row !== last && sameWeekday(row.day, yesterday) && begun !== null && row.day >= begun)
    .map(row => row.n);
  const found = unusual(last.n, same, k);
  if (found === null) return null;
  const { direction, ...rest } = found;
  if (direction === null) return [];
  return [
    {
      cause: `volume:${direction}`,
      detail: { kind: 'volume', metric, direction, day: last.day, value: last.n, ...rest },
    },
  ];
}

/** Before the first mail there was no mailbox, which is not the same as a quiet day. */
async function firstDay({ db, workspaceId }: Looking['limits'], zone: string): Promise<string | null> {
  const row = await db
    .selectFrom('message_fact')
    .select(eb => eb.fn.min('sent_at').as('first'))
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  // Of no rows there is no first one, whatever the types say.
  const first = row?.first as Date | null | undefined;
  if (first === null || first === undefined) return null;
  return Temporal.Instant.fromEpochMilliseconds(first.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

const sameWeekday = (day: string, other: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.from(day).dayOfWeek === other.dayOfWeek;
