/** The server that reports, alerts and invitations leave through. */
import { useQuery } from '@tanstack/react-query';
import { smtpQuery } from '../../api/alerts.ts';
import { Card } from '../../ui/Card.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { MailServerForm } from './MailServerForm.tsx';
import { MailServerTest } from './MailServerTest.tsx';
import { MAIL_SERVER_WORDS } from './mail-server-words.data.ts';
import { useSettingsWords } from './use-settings-words.ts';

export function MailServer() {
  const all = useSettingsWords();
  const words = MAIL_SERVER_WORDS[useReader().language];
  const { data, error, isPending, refetch } = useQuery(smtpQuery);
  const told =
    data === null
      ? words.none
      : data?.source === 'server'
        ? words.fromServer(`${data.host}:${data.port}`, `${data.from_name} <${data.from_address}>`)
        : all.leads.mail;
  return (
    <>
      <Card title={all.sections.mail} note={isPending ? all.leads.mail : told}>
        {isPending ? (
          <Loading height={260} />
        ) : data === undefined ? (
          <Failed problem={error} retry={() => void refetch()} />
        ) : (
          <MailServerForm
            key={data === null ? 'none' : data.source}
            stored={data?.source === 'workspace' ? data : null}
          />
        )}
      </Card>
      {data === null || data === undefined ? null : <MailServerTest />}
    </>
  );
}
