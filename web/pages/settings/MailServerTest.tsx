import { Alert, Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { testSmtp } from '../../api/alerts.ts';
import { useMe } from '../../api/me.ts';
import { Card } from '../../ui/Card.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { textIn } from '../../ui/text-in.ts';
import { useAct } from '../../ui/use-act.ts';
import { useReader } from '../../words/words.tsx';
import { MAIL_SERVER_WORDS } from './mail-server-words.data.ts';
import css from './Settings.module.css';

/** A test mail through the server that is set, and what came of it. */
export function MailServerTest() {
  const words = MAIL_SERVER_WORDS[useReader().language];
  const me = useMe().data;
  const [tested, setTested] = useState<string | null>(null);
  const test = useAct(async (address: string) => {
    setTested(null);
    await testSmtp(address);
    setTested(address);
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    test.run(textIn(new FormData(event.currentTarget), 'address').trim());
  };
  return (
    <Card title={words.testTitle} note={words.testLead}>
      <form className={css.fields} onSubmit={submit}>
        <div className={css.pair}>
          <TextInput
            name="address"
            type="email"
            label={words.testTo}
            defaultValue={me?.user.email ?? ''}
            required
          />
        </div>
        <FormProblem problem={test.problem} />
        {tested === null ? null : (
          <Alert color="green" role="status">
            {words.tested(tested)}
          </Alert>
        )}
        <Button type="submit" variant="default" loading={test.busy} w="max-content">
          {words.test}
        </Button>
      </form>
    </Card>
  );
}
