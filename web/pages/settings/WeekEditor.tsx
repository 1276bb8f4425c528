/** Windows of each weekday; what is kept is the line of text people write too. */
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Minus, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useReader } from '../../words/words.tsx';
import { asEnd, asField, hoursText, type Span, type Week, weekOf } from './hours-text.ts';
import { removed, replaced } from './lists.ts';
import css from './Settings.module.css';
import { useSettingsWords } from './use-settings-words.ts';

const USUAL: Span = { from: '09:00', to: '17:00' };
const WEEKDAYS = [0, 1, 2, 3, 4];

export function WeekEditor({ hours, onChange }: { hours: string; onChange(hours: string): void }) {
  const { calendars: words } = useSettingsWords();
  const { format } = useReader();
  const [typed, setTyped] = useState<string | null>(null);
  const week = useMemo(() => understood(hours), [hours]);
  const put = (day: number, spans: Span[]): void => {
    if (week === null) return;
    const text = hoursText(replaced(week, day, spans));
    // A calendar without one open minute is refused (METRICS §1); the last window stays.
    if (text !== '') onChange(text);
  };
  const wrong = typed !== null && understood(typed) === null;
  return (
    <div>
      {week?.map((spans, day) => {
        const name = format.weekday(day + 1);
        return (
          <div key={name} className={css.day}>
            <span>{name}</span>
            <div className={css.spans}>
              {spans.length === 0 ? <span className="note">{words.closed}</span> : null}
              {spans.map((span, i) => (
                <span key={`${span.from}-${span.to}`} className={css.span}>
                  <input
                    type="time"
                    aria-label={`${name}, ${words.from}`}
                    defaultValue={span.from}
                    onBlur={event =>
                      put(day, replaced(spans, i, { ...span, from: event.target.value || span.from }))
                    }
                  />
                  –
                  <input
                    type="time"
                    aria-label={`${name}, ${words.to}`}
                    defaultValue={asField(span.to)}
                    onBlur={event =>
                      put(day, replaced(spans, i, { ...span, to: asEnd(event.target.value || span.to) }))
                    }
                  />
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={words.removeWindow(name)}
                    onClick={() => put(day, removed(spans, i))}
                  >
                    <Minus size={14} aria-hidden="true" />
                  </ActionIcon>
                </span>
              ))}
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={words.addWindow(name)}
                onClick={() => put(day, [...spans, nextSpan(spans)])}
              >
                <Plus size={14} aria-hidden="true" />
              </ActionIcon>
              {day === 0 ? (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() =>
                    onChange(hoursText(week.map((own, d) => (WEEKDAYS.includes(d) ? spans : own))))
                  }
                  disabled={spans.length === 0}
                >
                  {words.copy}
                </Button>
              ) : null}
            </div>
          </div>
        );
      })}
      <TextInput
        mt="xs"
        size="xs"
        label={words.text}
        value={typed ?? hours}
        error={wrong ? words.wrong : null}
        onChange={event => setTyped(event.currentTarget.value)}
        onBlur={() => {
          if (typed !== null && !wrong) onChange(typed);
          if (!wrong) setTyped(null);
        }}
      />
    </div>
  );
}

function understood(hours: string): Week | null {
  try {
    return weekOf(hours);
  } catch {
    return null;
  }
}

/** After the last window of the day, an hour later. */
function nextSpan(spans: Span[]): Span {
  const last = spans.at(-1);
  if (last === undefined) return USUAL;
  const hour = Number(last.to.slice(0, 2)) + 1;
  return hour > 22
    ? { from: '00:00', to: '01:00' }
    : {
        from: `${String(hour).padStart(2, '0')}:00`,
        to: `${String(Math.min(24, hour + 2)).padStart(2, '0')}:00`,
      };
}
