/** What a ticket can be: of the settings, and the tags in use. */
import { useAnswers } from '../../api/answers.ts';
import { useChoices } from '../../api/catalogue.ts';

const asks = { tags: { metrics: ['tickets'], dimensions: ['tag'], include: { excluded: false } } };

export function useTicketValues() {
  const known = useChoices().data?.tickets;
  const rows = useAnswers(asks).of('tags')?.results ?? [];
  return {
    severities: known?.severities ?? [],
    categories: known?.categories ?? [],
    features: known?.features ?? [],
    /** The most used first. */
    tags: rows.flatMap(({ dimensions: [tag] }) => (typeof tag === 'string' ? [tag] : [])),
  };
}
