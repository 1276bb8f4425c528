import { Stack } from '../../ui/Card.tsx';
import { ContentCard } from './ContentCard.tsx';
import { EndpointCard } from './EndpointCard.tsx';
import { LearntCard } from './LearntCard.tsx';

/** Everything that suggestions are made from. */
export function TriageSettings() {
  return (
    <Stack>
      <ContentCard />
      <LearntCard />
      <EndpointCard />
    </Stack>
  );
}
