/** What a report says of support: the engine's numbers, where there are tickets or answers to say something about. */
import type { Config } from '../../config.ts';
import type { Request } from '../../metrics/engine/request.ts';
import { measureOf } from '../../report/from-results/metrics.ts';
import type { Language } from '../../report/language.ts';
import type { SupportFigure } from '../../report/report.ts';
import { SUPPORT_ANSWER_IDS, SUPPORT_TICKET_IDS, type SupportId } from '../../report/support-ids.data.ts';
import { askWithin, type Limits } from '../limited-questions.ts';

export interface SupportQuestion {
  range: NonNullable<Request['date_range']>;
  zone: string;
  lang: Language;
}

/** In the order of the lists; undefined: no mailbox has support on, and nobody has answered a survey. */
export async function supportFigures(
  { mailbox }: Pick<Config, 'mailbox'>,
  { range, zone, lang }: SupportQuestion,
  limits: Limits,
): Promise<SupportFigure[] | undefined> {
  const ask = async (ids: readonly SupportId[]): Promise<SupportFigure[]> => {
    const [answer] = await askWithin(
      [
        {
          metrics: [...ids],
          date_range: range,
          zone,
          compare: range === 'all' ? null : 'previous',
          include: { excluded: false },
        },
      ],
      limits,
    );
    if (answer === undefined) return [];
    return ids.map(id => ({
      id,
      better: answer.meta.definitions[id]?.better ?? 'neutral',
      ...measureOf(answer, id, lang),
    }));
  };
  const tickets = mailbox.some(box => box.support === true) ? await ask(SUPPORT_TICKET_IDS) : [];
  const answers = (await ask(SUPPORT_ANSWER_IDS)).filter(({ n }) => n > 0);
  // Of one mailbox or person that has nothing to do with tickets there is nothing to say.
  const about = limits.filters.length === 0 && limits.view.rowFilter === null;
  const all = [...(about || tickets.some(({ n }) => n > 0) ? tickets : []), ...answers];
  return all.length === 0 ? undefined : all;
}
