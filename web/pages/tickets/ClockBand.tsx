import { useReader } from '../../words/words.tsx';
import css from './Clocks.module.css';
import type { Band, BandClock, Stretch } from './clock-band.ts';
import { clockWords } from './clock-words.ts';
import { useTicketsWords } from './use-tickets-words.ts';

const BAND = 26;
const LINE = 18;
/** A name needs so much of the line. */
const ROOM = 0.1;

const percent = (share: number): string => `${share * 100}%`;
const place = ({ from, to }: Stretch) => ({ x: percent(from), width: percent(Math.max(to - from, 0.002)) });

/** The statuses as a band, and each clock as a line below it. Everything in it stands in the table, too. */
export function ClockBand({ band }: { band: Band }) {
  const reader = useReader();
  const words = useTicketsWords();
  const status = (one: string) => words.statuses[one as keyof typeof words.statuses] ?? one;
  const at = (when: string) => reader.format.instant(when);
  const present = [...new Set(band.spans.map(one => one.span.status))];
  return (
    <div className={css.band}>
      <svg
        width="100%"
        height={BAND}
        role="img"
        aria-label={band.spans
          .map(({ span }) =>
            words.clock.describe(
              status(span.status),
              at(span.from),
              span.to === null ? words.clock.now : at(span.to),
            ),
          )
          .join('. ')}
      >
        {band.spans.map(one => (
          <g key={one.span.from + one.span.status}>
            <rect {...place(one)} height={BAND} className={css.span} data-status={one.span.status}>
              <title>
                {words.clock.describe(
                  status(one.span.status),
                  at(one.span.from),
                  one.span.to === null ? words.clock.now : at(one.span.to),
                )}
              </title>
            </rect>
            {one.to - one.from < ROOM * Math.max(1, status(one.span.status).length / 9) ? null : (
              <text x={percent((one.from + one.to) / 2)} y={BAND / 2 + 4} className={css.name}>
                {status(one.span.status)}
              </text>
            )}
          </g>
        ))}
        {band.now === null ? null : (
          <line x1={percent(band.now)} x2={percent(band.now)} y1={0} y2={BAND} className={css.now} />
        )}
      </svg>
      <ul className={css.key}>
        {present.map(one => (
          <li key={one} data-status={one}>
            {status(one)}
          </li>
        ))}
        {band.clocks.some(one => one.pauses.length > 0) ? (
          <li data-status="pause">{words.clock.pause}</li>
        ) : null}
        {band.clocks.some(one => one.late !== null) ? <li data-status="late">{words.clock.breach}</li> : null}
      </ul>
      {band.clocks.map(one => (
        <ClockRow key={one.clock.kind + one.clock.from} one={one} now={band.now} />
      ))}
      <p className={css.ends}>
        <span>{at(new Date(band.start).toISOString())}</span>
        <span>{at(new Date(band.end).toISOString())}</span>
      </p>
    </div>
  );
}

function ClockRow({ one, now }: { one: BandClock; now: number | null }) {
  const reader = useReader();
  const all = useTicketsWords();
  const { name, told, tone } = clockWords(one.clock, one.late !== null, all, reader.format);
  const id = `hatch-${one.clock.kind}-${Date.parse(one.clock.from)}`;
  return (
    <div className={css.clock}>
      <p>
        <strong>{name}</strong> <span data-tone={tone}>{told}</span>
      </p>
      <svg width="100%" height={LINE} role="img" aria-label={`${name}: ${told}`}>
        <defs>
          <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" className={css.pauseGround} />
            <rect width="2.5" height="6" className={css.pauseStroke} />
          </pattern>
        </defs>
        <rect x="0" width="100%" y={LINE / 2 - 0.5} height="1" className={css.rail} />
        <rect {...place(one)} y={LINE / 2 - 4} height="8" rx="2" className={css.line} />
        {one.late === null ? null : (
          <rect {...place(one.late)} y={LINE / 2 - 4} height="8" className={css.late} />
        )}
        {one.pauses.map(pause => (
          <rect key={pause.from} {...place(pause)} y={LINE / 2 - 4} height="8" fill={`url(#${id})`} />
        ))}
        {one.due === null ? null : (
          <g>
            <line x1={percent(one.due)} x2={percent(one.due)} y1={0} y2={LINE} className={css.due} />
            <circle cx={percent(one.due)} cy={LINE / 2} r="4" className={css.dueDot}>
              <title>
                {one.clock.due_at === null ? '' : all.clock.due(reader.format.instant(one.clock.due_at))}
              </title>
            </circle>
          </g>
        )}
        {now === null ? null : (
          <line x1={percent(now)} x2={percent(now)} y1={0} y2={LINE} className={css.now} />
        )}
      </svg>
    </div>
  );
}
