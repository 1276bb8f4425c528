/** One number, with its change and its n; pressing it opens what it means and what is behind it. */
import { Skeleton } from '@mantine/core';
import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Result } from '../../src/metrics/engine/result.ts';
import { sentenceIn } from '../../src/report/words/catalogue-words.ts';
import { useReader } from '../words/words.tsx';
import { ChangeMark } from './ChangeMark.tsx';
import css from './Figure.module.css';
import { useInspect } from './inspect.tsx';
import { figureOf, shown } from './shown.ts';

interface Props {
  name: string;
  result: Result | undefined;
  /** Others of the same result, which the drawer offers beside it. */
  also?: readonly string[];
  /** Instead of the catalogue's title. */
  title?: string;
  /** Beneath the number: a small chart, a second number. */
  children?: ReactNode;
  /** Said where a filter of the page does not apply to it. */
  notice?: string | null;
  large?: boolean;
}

export function Figure({ name, result, also = [], title, children, notice = null, large = false }: Props) {
  const { words, format, language } = useReader();
  const inspect = useInspect();
  const figure = figureOf(result, name);
  if (result === undefined || figure === null)
    return (
      <div className={css.figure} aria-busy="true">
        <Skeleton height={12} width="55%" />
        <Skeleton height={26} width="75%" mt={10} />
        <Skeleton height={10} width="40%" mt={10} />
      </div>
    );
  const reason = figure.reason === null ? null : sentenceIn(language, figure.reason);
  const called = title ?? figure.definition.title[language];
  return (
    <div className={css.figure}>
      <button
        type="button"
        className={css.press}
        onClick={() => inspect({ names: [name, ...also], result })}
        aria-label={words.figure.open(called)}
      />
      <p className={css.title}>
        {called}
        <Info size={13} aria-hidden="true" />
      </p>
      <p className={large ? css.large : css.value} {...(reason === null ? {} : { title: reason })}>
        {shown(name, figure.value, figure.definition.unit, format)}
      </p>
      <p className={css.under}>
        <ChangeMark figure={figure} />
        <span>{words.figure.n(format.count(figure.n))}</span>
      </p>
      {figure.value === null && reason !== null ? <p className={css.reason}>{reason}</p> : null}
      {notice === null ? null : <p className={css.reason}>{notice}</p>}
      {children}
    </div>
  );
}
