import type { Answers } from '../../api/answers.ts';
import { Figure } from '../../figures/Figure.tsx';
import { Figures } from '../../figures/Figures.tsx';
import { useNotice } from '../../filters/use-notice.ts';
import { useWords } from '../../words/words.tsx';
import type { boardAsks } from './board.data.ts';

export function BoardFigures({ answers }: { answers: Answers<keyof typeof boardAsks> }) {
  const { pages } = useWords();
  const notice = useNotice();
  return (
    <Figures label={pages.board}>
      <Figure
        name="tickets_open"
        also={['tickets_open.unassigned']}
        result={answers.of('now')}
        notice={notice('tickets_open')}
      />
      <Figure name="breached_now" result={answers.of('now')} />
      <Figure name="due_soon" result={answers.of('now')} />
      <Figure
        name="sla_attainment"
        also={['sla_attainment.met', 'sla_attainment.breached', 'sla_attainment.running']}
        result={answers.of('targets')}
      />
      <Figure name="tickets" result={answers.of('began')} />
      <Figure
        name="first_response_time"
        also={['first_response_time.business']}
        result={answers.of('replies')}
      />
      <Figure name="resolution_time" also={['resolution_time.business']} result={answers.of('solved')} />
      <Figure name="fcr" also={['fcr.gross', 'fcr.pending']} result={answers.of('once')} />
      <Figure name="reopen_rate" result={answers.of('once')} />
      <Figure name="replies_to_resolve" result={answers.of('solved')} />
    </Figures>
  );
}
