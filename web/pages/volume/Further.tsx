/** What mail is and whose it is: asked when it comes near the screen. */
import { Link } from '@tanstack/react-router';
import { type First, useFurther } from '../../api/further.ts';
import { BarsCard } from '../../charts/BarsCard.tsx';
import type { Key } from '../../charts/ChartCard.tsx';
import { useNarrowed } from '../../filters/use-filters.ts';
import { Columns } from '../../ui/Card.tsx';
import { Failed } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { FURTHER_ASKS } from './volume.data.ts';

const BOTH = ['messages_received', 'messages_sent'] as const;

interface Props {
  sides: Key[];
  first: First;
}

export function Further({ sides, first }: Props) {
  const words = useWords();
  const asks = useNarrowed(FURTHER_ASKS);
  const [ref, answers] = useFurther(asks, first);
  const { stale } = answers;
  return (
    <div ref={ref}>
      {answers.problem !== null && answers.pending ? (
        <Failed problem={answers.problem} retry={answers.retry} />
      ) : (
        <Columns>
          <BarsCard
            title={words.volume.kinds}
            result={answers.of('kinds')}
            problem={answers.problemOf('kinds')}
            metrics={BOTH}
            legend={sides}
            stale={stale}
            full
          />
          <BarsCard
            title={words.volume.words}
            result={answers.of('words')}
            problem={answers.problemOf('words')}
            metrics={BOTH}
            legend={sides}
            stale={stale}
          />
          <BarsCard
            title={words.volume.senders}
            result={answers.of('senders')}
            problem={answers.problemOf('senders')}
            metrics={['messages_received']}
            stale={stale}
            label={row => (
              <Link to="/inbox/person" search={{ who: row.key }}>
                <bdi>{row.label}</bdi>
              </Link>
            )}
          />
          <BarsCard
            title={words.volume.recipients}
            result={answers.of('recipients')}
            problem={answers.problemOf('recipients')}
            metrics={['deliveries_sent']}
            stale={stale}
            label={row => (
              <Link to="/inbox/person" search={{ who: row.key }}>
                <bdi>{row.label}</bdi>
              </Link>
            )}
          />
          <BarsCard
            title={words.volume.domains}
            result={answers.of('domains')}
            problem={answers.problemOf('domains')}
            metrics={['messages_received']}
            stale={stale}
            label={row => (
              <Link to="/inbox/account" search={{ who: row.key }}>
                <bdi>{row.label}</bdi>
              </Link>
            )}
          />
          <BarsCard
            title={words.volume.labels}
            result={answers.of('labels')}
            problem={answers.problemOf('labels')}
            metrics={['messages']}
            stale={stale}
          />
          <BarsCard
            title={words.volume.threadLength}
            result={answers.of('threads')}
            problem={answers.problemOf('threads')}
            metrics={['threads']}
            stale={stale}
          />
          <BarsCard
            title={words.volume.attachments}
            result={answers.of('attachments')}
            problem={answers.problemOf('attachments')}
            metrics={['attachments', 'attachment_bytes']}
            legend={[
              { colour: 'first', text: words.volume.files },
              { colour: 'second', text: words.volume.size },
            ]}
            stale={stale}
            full
          />
        </Columns>
      )}
    </div>
  );
}
