import css from './Figure.module.css';
import { sparkPath } from './spark.data.ts';

const [WIDTH, HEIGHT] = [200, 34];

/** Decoration beside a number that is told in words; the chart with axes stands further down. */
export function Spark({
  values,
  colour = 'first',
}: {
  values: (number | null)[];
  colour?: 'first' | 'second';
}) {
  const line = sparkPath(values, WIDTH, HEIGHT - 3);
  if (line === '') return null;
  return (
    <svg
      className={css.spark}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path
        d={line}
        fill="none"
        stroke={`var(--${colour})`}
        strokeWidth="1.8"
        strokeLinejoin="round"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
        transform="translate(0 1.5)"
      />
    </svg>
  );
}
