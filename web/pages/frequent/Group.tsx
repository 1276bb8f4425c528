/** One question: its words, how often it is asked, how fast it is answered. */
import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import type { Result } from '../../../src/metrics/engine/result.ts';
import type { FrequentQuestion } from '../../api/frequent.ts';
import { ChangeMark } from '../../figures/ChangeMark.tsx';
import figureCss from '../../figures/Figure.module.css';
import { useInspect } from '../../figures/inspect.tsx';
import { figureOf, shown, UNKNOWN } from '../../figures/shown.ts';
import { useReader } from '../../words/words.tsx';
import { useTicketsWords } from '../tickets/use-tickets-words.ts';
import css from './Frequent.module.css';
import { Opened } from './Opened.tsx';
import { useFrequentWords } from './use-frequent-words.ts';

interface Props {
  one: FrequentQuestion;
  /** Tickets of the largest group. */
  most: number;
  result: Result | undefined;
  open: boolean;
  onToggle(): void;
}

export function Group({ one, most, result, open, onToggle }: Props) {
  const { format } = useReader();
  const words = useFrequentWords();
  const tickets = useTicketsWords();
  const id = useId();
  const { category, example } = one;
  const called = one.words.join(' · ') || words.noWords;
  const count = format.count(one.tickets);
  return (
    <li className={css.group}>
      <div className={css.head}>
        <button
          type="button"
          className={css.toggle}
          aria-expanded={open}
          aria-controls={`${id}-behind`}
          onClick={onToggle}
        >
          <ChevronRight size={16} aria-hidden="true" />
          <span className={css.what}>
            <strong>
              <bdi>{called}</bdi>
            </strong>
            <span className={css.example}>
              <bdi>
                {example.subject === null ? tickets.hiddenSubject : example.subject || tickets.noSubject}
              </bdi>
            </span>
          </span>
        </button>
        {category === null ? (
          <span className={css.category} />
        ) : (
          <span
            className={css.category}
            title={words.inCategory(category.name, format.count(category.tickets), count)}
          >
            <bdi>{category.name}</bdi>
          </span>
        )}
        <div className={css.number}>
          <span>
            <Press name="tickets" title={words.tickets} text={count} of={called} result={result} />{' '}
            <span className="note">{words.ticketsOf}</span>
          </span>
          <span className={css.bar} aria-hidden="true">
            <span style={{ width: `${(100 * one.tickets) / most}%` }} />
          </span>
          <small>
            {words.share(format.percent(one.share))} <Change one={one} result={result} />
          </small>
        </div>
        <div className={css.number}>
          <Press name="first_response_time" title={words.first} of={called} result={result} />
          <small title={words.firstMore}>{words.first}</small>
        </div>
      </div>
      <div id={`${id}-behind`} hidden={!open}>
        {open ? <Opened one={one} called={called} result={result} /> : null}
      </div>
    </li>
  );
}

/** A number that opens what is behind it; `text` stands there before the figure has come. */
function Press(props: {
  name: string;
  title: string;
  text?: string;
  of: string;
  result: Result | undefined;
}) {
  const { name, title, text, of, result } = props;
  const { format } = useReader();
  const words = useFrequentWords();
  const inspect = useInspect();
  const figure = figureOf(result, name);
  if (result === undefined || figure === null) return <strong>{text ?? UNKNOWN}</strong>;
  const value = text ?? shown(name, figure.value, figure.definition.unit, format);
  return (
    <button
      type="button"
      className={figureCss.number}
      aria-label={words.behind(title, value, of)}
      onClick={() => inspect({ names: [name], result, of })}
    >
      <strong>{value}</strong>
    </button>
  );
}

function Change({ one: { before, tickets }, result }: { one: FrequentQuestion; result: Result | undefined }) {
  const words = useFrequentWords();
  const figure = figureOf(result, 'tickets');
  if (before === null || figure === null) return null;
  if (before === 0)
    return (
      <span className={css.isNew} title={words.isNewMore}>
        {words.isNew}
      </span>
    );
  const change = (tickets - before) / before;
  return <ChangeMark figure={{ ...figure, value: tickets, before: { value: before, n: before, change } }} />;
}
