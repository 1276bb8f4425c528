import { Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { duration } from '../../../src/report/duration.ts';
import { progressQuery } from '../../api/mailboxes.ts';
import { Card } from '../../ui/Card.tsx';
import { useReader } from '../../words/words.tsx';
import css from './Mailboxes.module.css';
import { MAILBOX_WORDS } from './words.data.ts';

/** What the server is busy with; nothing where it rests. */
export function WorkCard() {
  const { language, format, report } = useReader();
  const words = MAILBOX_WORDS[language];
  const { data = [] } = useQuery({ ...progressQuery, retry: false });
  if (!Array.isArray(data) || data.length === 0) return null;
  return (
    <Card title={words.work}>
      <ul className={css.list}>
        {data.map(one => (
          <li key={one.id} className={css.row}>
            <span>{one.what}</span>
            <span className="note">
              {one.done === null ? '' : format.percent(one.done)}
              {one.seconds_left === null ? '' : ` · ${report.progress.left(duration(one.seconds_left))}`}
            </span>
            {one.done === null ? null : (
              <Progress className={css.bar ?? ''} value={one.done * 100} aria-label={one.what} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
