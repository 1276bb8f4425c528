/** The frame of pages one sees before being in: a card in the middle. */
import type { ReactNode } from 'react';
import { Brand } from '../shell/Brand.tsx';
import css from './Door.module.css';

export function Door({
  title,
  lead,
  children,
  wide = false,
}: {
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
  wide?: boolean;
}) {
  return (
    <main className={css.door}>
      <div className={wide ? `${css.inner} ${css.wide}` : css.inner}>
        <div className={css.brand}>
          <Brand />
        </div>
        <section className={css.card}>
          <h1>{title}</h1>
          {lead === undefined ? null : <p className={css.lead}>{lead}</p>}
          {children}
        </section>
      </div>
      <svg className={css.pulse} viewBox="0 0 1200 160" preserveAspectRatio="none" aria-hidden="true">
        <path
          d="M0 90H300l34-60 52 118 46-86 26 28h180l30-48 46 92 40-66 22 22h424"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        />
      </svg>
    </main>
  );
}
