import { useEffect, useRef, useState } from 'react';
import { drawMail } from './draw-mail.ts';
import css from './Reports.module.css';

/** Scripts, forms and navigation stay off; the same origin only lets this page lay out what it was given. */
const SANDBOX = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';

export function MailFrame({ page, title, stale = false }: { page: string; title: string; stale?: boolean }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(600);
  useEffect(() => {
    const shown = frame.current;
    if (shown === null) return;
    setHeight(drawMail(shown, page));
    // Lines break elsewhere when the width changes, and pictures take their room when they are read.
    const measure = (): void => {
      const body = shown.contentDocument?.body;
      if (body) setHeight(body.scrollHeight);
    };
    const settled = setTimeout(measure, 250);
    const watcher = new ResizeObserver(measure);
    watcher.observe(shown);
    return () => {
      clearTimeout(settled);
      watcher.disconnect();
    };
  }, [page]);
  return (
    <iframe
      ref={frame}
      className={css.mail}
      title={title}
      sandbox={SANDBOX}
      height={height}
      aria-busy={stale}
      {...(stale ? { 'data-stale': '' } : {})}
    />
  );
}
