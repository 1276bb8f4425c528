/** Open tickets by what is due next, and how support stands. */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useAnswers } from '../../api/answers.ts';
import { useSeesTickets } from '../../api/me.ts';
import { useNarrowed } from '../../filters/use-filters.ts';
import { PageHead, Stack } from '../../ui/Card.tsx';
import { FailedPage, NoRight } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { BoardFigures } from './BoardFigures.tsx';
import { BoardList } from './BoardList.tsx';
import { boardAsks } from './board.data.ts';
import { MakeTicket } from './MakeTicket.tsx';
import { useTicketsWords } from './use-tickets-words.ts';

export function Board() {
  const all = useWords();
  const words = useTicketsWords();
  const works = useSeesTickets();
  const answers = useAnswers(useNarrowed(boardAsks));
  const [making, setMaking] = useState(false);
  if (answers.problem !== null && answers.pending)
    return <FailedPage title={all.pages.board} problem={answers.problem} retry={answers.retry} />;
  return (
    <Stack>
      <PageHead
        title={all.pages.board}
        lead={all.leads.board}
        actions={
          works ? (
            <>
              <Button
                variant="default"
                size="sm"
                renderRoot={props => <Link to="/support/tickets" {...props} />}
              >
                {words.board.all}
              </Button>
              <Button
                size="sm"
                leftSection={<Plus size={15} aria-hidden="true" />}
                onClick={() => setMaking(true)}
              >
                {words.list.new}
              </Button>
            </>
          ) : undefined
        }
      />
      <BoardFigures answers={answers} />
      {works ? <BoardList /> : <NoRight title={words.noRight} more={words.noRightMore} />}
      <MakeTicket opened={making} onClose={() => setMaking(false)} />
    </Stack>
  );
}
