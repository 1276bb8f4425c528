import { useEffect, useRef, useState } from 'react';
import { drawMail } from '../reports/draw-mail.ts';
import { inLook } from './in-look.ts';
import css from './Surveys.module.css';

/** Scripts, forms and navigation stay off; the same origin only lets this page lay out what it was given. */
const SANDBOX = 'allow-same-origin';
const LEAST_HEIGHT = 360;
/** Below the card, as above it. */
const ROOM = 24;

interface Props {
  page: string;
  title: string;
  look: 'light' | 'dark';
  width: 'desk' | 'phone';
  stale: boolean;
}

export function SurveyFrame({ page, title, look, width, stale }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(LEAST_HEIGHT);
  useEffect(() => {
    const shown = frame.current;
    if (shown === null) return;
    drawMail(shown, inLook(page, look));
    for (const link of shown.contentDocument?.querySelectorAll('a') ?? []) link.removeAttribute('href');
    // A button without a form to send does nothing, and says nothing to the console either.
    for (const button of shown.contentDocument?.querySelectorAll('button') ?? []) button.type = 'button';
    const measure = (): void => {
      const body = shown.contentDocument?.body;
      const card = body?.querySelector('main, table');
      // The body is as high as the frame; what is in it says how high it would like to be.
      if (card) setHeight(Math.max(LEAST_HEIGHT, Math.ceil(card.getBoundingClientRect().bottom) + ROOM));
    };
    const settled = setTimeout(measure, 200);
    const watcher = new ResizeObserver(measure);
    watcher.observe(shown);
    measure();
    return () => {
      clearTimeout(settled);
      watcher.disconnect();
    };
  }, [page, look]);
  return (
    <div className={css.device} data-width={width}>
      <iframe
        ref={frame}
        className={css.frame}
        title={title}
        sandbox={SANDBOX}
        height={height}
        aria-busy={stale}
        {...(stale ? { 'data-stale': '' } : {})}
      />
    </div>
  );
}
