import type { ReactNode } from 'react';
import css from './Figure.module.css';

/** Figures side by side in one card. */
export function Figures({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={css.figures} aria-label={label}>
      {children}
    </section>
  );
}
