import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { endSession, sessionsQuery } from '../../api/auth.ts';
import { Card } from '../../ui/Card.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useReader } from '../../words/words.tsx';
import { browserName } from './browser-name.ts';
import css from './Settings.module.css';
import { useSettingsWords } from './use-settings-words.ts';

/** Where one is signed in, and a way to end it. */
export function Sessions() {
  const { account: words } = useSettingsWords();
  const { format } = useReader();
  const client = useQueryClient();
  const { data, error, isPending, refetch } = useQuery(sessionsQuery);
  const end = useAct(async (token: string) => {
    await endSession(token);
    await client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  });
  return (
    <Card title={words.sessions}>
      {isPending ? (
        <Loading height={90} />
      ) : data === undefined ? (
        <Failed problem={error} retry={() => void refetch()} />
      ) : (
        <ul className={css.list}>
          {data.map(session => (
            <li key={session.id} className={css.line}>
              <span>
                {browserName(session.userAgent ?? '')}
                <br />
                <span className="note">
                  {session.ipAddress === null || session.ipAddress === '' ? '' : `${session.ipAddress} · `}
                  {format.instant(session.updatedAt)}
                </span>
              </span>
              {session.current ? (
                <span className="note">{words.thisOne}</span>
              ) : (
                <Button size="compact-sm" variant="default" onClick={() => end.run(session.token)}>
                  {words.end}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <FormProblem problem={end.problem} />
    </Card>
  );
}
