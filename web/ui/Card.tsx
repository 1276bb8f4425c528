import type { ReactNode } from 'react';
import css from './Card.module.css';

interface Props {
  title?: ReactNode;
  actions?: ReactNode;
  note?: ReactNode;
  children: ReactNode;
  /** What is shown belongs to the filters of a moment ago. */
  stale?: boolean;
  flush?: boolean;
}

export function Card({ title, actions, note, children, stale = false, flush = false }: Props) {
  return (
    <section className={css.card} aria-busy={stale} {...(flush ? { 'data-flush': '' } : {})}>
      {title === undefined && actions === undefined ? null : (
        <header className={css.head}>
          <h2>{title}</h2>
          <div className={css.actions}>{actions}</div>
        </header>
      )}
      {note === undefined ? null : <p className="note">{note}</p>}
      {children}
    </section>
  );
}

/** Cards side by side where there is room. */
export function Columns({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return <div className={wide ? `${css.columns} ${css.wide}` : css.columns}>{children}</div>;
}

export function PageHead({
  title,
  lead,
  actions,
}: {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className={css.page}>
      <div>
        <h1>{title}</h1>
        {lead === undefined ? null : <p>{lead}</p>}
      </div>
      {actions === undefined ? null : <div className={css.actions}>{actions}</div>}
    </header>
  );
}

export function Stack({ children }: { children: ReactNode }) {
  return <div className={css.stack}>{children}</div>;
}
