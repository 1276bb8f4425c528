/** Empty, loading, failed, not allowed, not found: one component each. */
import { Alert, Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CircleAlert, CloudOff, Compass, EyeOff, Inbox, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useNumbersOnly } from '../api/me.ts';
import { Problem, UNREACHABLE } from '../api/problem.ts';
import { useWords } from '../words/words.tsx';
import { PageHead, Stack } from './Card.tsx';
import { problemSentence } from './problem-sentence.ts';
import css from './states.module.css';

interface Told {
  icon?: ReactNode;
  title: string;
  more?: string;
  children?: ReactNode;
  /** Inside a card: less room, no icon as large. */
  small?: boolean;
}

function Told({ icon, title, more, children, small = false }: Told) {
  return (
    <div className={small ? `${css.told} ${css.small}` : css.told}>
      {icon === undefined ? null : (
        <span className={css.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <p className={css.title}>{title}</p>
      {more === undefined ? null : <p className="note">{more}</p>}
      {children}
    </div>
  );
}

export function Empty(props: { title?: string; more?: string; children?: ReactNode; small?: boolean }) {
  const { states } = useWords();
  const { title = states.empty, more, children, small = true } = props;
  return (
    <Told
      icon={<Inbox />}
      title={title}
      {...(more === undefined ? (props.title === undefined ? { more: states.emptyMore } : {}) : { more })}
      small={small}
    >
      {children}
    </Told>
  );
}

export function NoRight({ small = false, title, more }: { small?: boolean; title?: string; more?: string }) {
  const { states } = useWords();
  // Nobody could give the right to what is not there.
  if (useNumbersOnly()) return <NumbersOnly small={small} />;
  return (
    <Told icon={<Lock />} title={title ?? states.noRight} more={more ?? states.noRightMore} small={small} />
  );
}

export function NumbersOnly({ small = false }: { small?: boolean }) {
  const { states } = useWords();
  return <Told icon={<EyeOff />} title={states.numbersOnly} more={states.numbersOnlyMore} small={small} />;
}

/** The problem's own sentence, and a way on. */
export function Failed({ problem, retry }: { problem: unknown; retry?: () => void }) {
  const words = useWords();
  const { states } = words;
  if (problem instanceof Problem && problem.status === 403 && problem.code === 'not-allowed')
    return <NoRight small />;
  const unreachable = problem instanceof Problem && problem.code === UNREACHABLE;
  const sentence = problemSentence(problem, words);
  return (
    <Alert
      className={css.failed ?? ''}
      color="red"
      variant="default"
      icon={unreachable ? <CloudOff aria-hidden="true" /> : <CircleAlert aria-hidden="true" />}
      title={states.failed}
    >
      {sentence === null ? null : <p>{sentence}</p>}
      {retry === undefined ? null : (
        <Button size="xs" variant="default" mt="sm" onClick={retry}>
          {states.retry}
        </Button>
      )}
    </Alert>
  );
}

/** A page of which nothing came; it is still the page its name says. */
export function FailedPage({ title, ...failed }: { title: ReactNode; problem: unknown; retry?: () => void }) {
  return (
    <Stack>
      <PageHead title={title} />
      <Failed {...failed} />
    </Stack>
  );
}

export function Loading({ height = 160 }: { height?: number }) {
  const { states } = useWords();
  return (
    <div role="status" aria-label={states.loading}>
      <Skeleton height={height} radius="md" />
    </div>
  );
}

export function LoadingPage() {
  return (
    <div className={css.page}>
      <Loading height={32} />
      <Loading height={120} />
      <Loading height={260} />
    </div>
  );
}

export function NotFoundPage() {
  const { states } = useWords();
  return (
    <main className={css.alone}>
      <Told icon={<Compass />} title={states.notFound}>
        <Link to="/">{states.home}</Link>
      </Told>
    </main>
  );
}

export function BrokenPage({ error }: { error: unknown }) {
  const { states } = useWords();
  return (
    <div className={css.alone}>
      <Told
        icon={<CircleAlert />}
        title={states.broken}
        {...(error instanceof Error ? { more: error.message } : {})}
      >
        <Button variant="default" onClick={() => location.reload()}>
          {states.retry}
        </Button>
      </Told>
    </div>
  );
}
