import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { authorizeMailbox, type NewMailbox, providersQuery } from '../../api/mailboxes.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useReader } from '../../words/words.tsx';
import css from './Mailboxes.module.css';
import { MAILBOX_WORDS } from './words.data.ts';

const KINDS = ['gmail', 'graph'] as const;

/** Mailboxes that are connected by signing in at their provider; nothing where Pulso is registered with none. */
export function Providers({ mailbox }: { mailbox: NewMailbox['mailbox'] }) {
  const words = MAILBOX_WORDS[useReader().language];
  const { data } = useQuery(providersQuery);
  const authorize = useAct(async (kind: (typeof KINDS)[number]) => {
    location.assign((await authorizeMailbox(kind, mailbox)).url);
  });
  const offered = KINDS.filter(kind => data?.[kind]);
  if (offered.length === 0) return null;
  return (
    <>
      <div className={css.buttons}>
        {offered.map(kind => (
          <Button key={kind} variant="default" loading={authorize.busy} onClick={() => authorize.run(kind)}>
            {words.form.signIn(words.kinds[kind])}
          </Button>
        ))}
      </div>
      <FormProblem problem={authorize.problem} />
    </>
  );
}
