import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import type { Grant } from '../../api/settings.ts';
import { Card } from '../../ui/Card.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useReader } from '../../words/words.tsx';
import { GrantFields } from './GrantFields.tsx';
import css from './Settings.module.css';
import { ShownOnce } from './ShownOnce.tsx';
import { useSettingsWords } from './use-settings-words.ts';

const NOTHING_YET: Grant = { role: 'member', teammate_id: null, mailbox_ids: null, team_ids: null };

export function Invite() {
  const all = useReader();
  const { members: words } = useSettingsWords();
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [grant, setGrant] = useState(NOTHING_YET);
  const [made, setMade] = useState<{ url: string; mailed: boolean } | null>(null);
  const invite = useAct(async () => {
    setMade(
      await call<{ url: string; mailed: boolean }>('/invitations', {
        body: { ...grant, email, language: all.language },
      }),
    );
    setEmail('');
    setGrant(NOTHING_YET);
    await client.invalidateQueries({ queryKey: ['members'] });
  });
  return (
    <Card title={words.invite}>
      <form
        className={css.fields}
        onSubmit={event => {
          event.preventDefault();
          invite.run();
        }}
      >
        <TextInput
          type="email"
          label={all.words.signIn.email}
          value={email}
          required
          onChange={event => setEmail(event.currentTarget.value)}
        />
        <GrantFields grant={grant} onChange={setGrant} name={email} />
        <FormProblem problem={invite.problem} />
        <Button type="submit" loading={invite.busy} w="max-content">
          {words.invite}
        </Button>
      </form>
      {made === null ? null : (
        <ShownOnce told={`${words.link}${made.mailed ? ` ${words.mailed}` : ''}`} text={made.url} />
      )}
    </Card>
  );
}
