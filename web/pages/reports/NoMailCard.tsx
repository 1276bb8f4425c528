import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MailX } from 'lucide-react';
import { smtpQuery } from '../../api/alerts.ts';
import { signInOptionsQuery, useMe } from '../../api/me.ts';
import css from './Reports.module.css';
import { useReportsWords } from './use-reports-words.ts';

/** Nothing where mail can be sent. */
export function NoMailCard() {
  const { mail: words } = useReportsWords();
  const owner = useMe().data?.workspace.role === 'owner';
  const smtp = useQuery({ ...smtpQuery, enabled: owner });
  // Others may not see the mail server, but everybody may know whether there is one at all.
  const known = useQuery({ ...signInOptionsQuery, enabled: !owner });
  const none = owner ? smtp.data === null : known.data?.mail === false;
  if (!none) return null;
  return (
    <section className={css.noMail} role="status">
      <MailX size={22} aria-hidden="true" />
      <div>
        <h2>{words.none}</h2>
        <p>{owner ? words.noneOwner : words.noneManager}</p>
      </div>
      {owner ? (
        <Button
          variant="default"
          renderRoot={props => <Link to="/settings/$section" params={{ section: 'mail' }} {...props} />}
        >
          {words.enter}
        </Button>
      ) : null}
    </section>
  );
}
