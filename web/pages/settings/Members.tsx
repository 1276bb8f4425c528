/** Who may sign in, and what they see. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { useMe } from '../../api/me.ts';
import { invitationsQuery, type Member, membersQuery } from '../../api/settings.ts';
import { Card } from '../../ui/Card.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useSure } from '../../ui/use-sure.tsx';
import { useReader } from '../../words/words.tsx';
import { GrantFields } from './GrantFields.tsx';
import { Invite } from './Invite.tsx';
import { RemoveButton } from './RemoveButton.tsx';
import css from './Settings.module.css';
import { useSettingsWords } from './use-settings-words.ts';

export function Members() {
  const words = useSettingsWords();
  const { format } = useReader();
  const client = useQueryClient();
  const members = useQuery(membersQuery);
  const invitations = useQuery(invitationsQuery);
  const withdraw = useAct(async (id: number) => {
    await call(`/invitations/${id}`, { method: 'DELETE' });
    await client.invalidateQueries({ queryKey: ['members'] });
  });
  const open = invitations.data ?? [];
  return (
    <>
      <Card title={words.sections.members} note={words.leads.members}>
        {members.isPending ? (
          <Loading height={160} />
        ) : members.data === undefined ? (
          <Failed problem={members.error} retry={() => void members.refetch()} />
        ) : (
          <ul className={css.list}>
            {members.data.map(member => (
              <MemberRow key={member.user_id} member={member} />
            ))}
          </ul>
        )}
      </Card>
      <Invite />
      {open.length === 0 ? null : (
        <Card title={words.members.invited}>
          <ul className={css.list}>
            {open.map(one => (
              <li key={one.id} className={css.line}>
                <bdi>{one.email}</bdi>
                <span className="note">
                  {words.members.roles[one.role]} · {words.members.until(format.instant(one.expires_at))}
                </span>
                <RemoveButton what={one.email} onClick={() => withdraw.run(one.id)} />
              </li>
            ))}
          </ul>
          <FormProblem problem={withdraw.problem} />
        </Card>
      )}
    </>
  );
}

function MemberRow({ member }: { member: Member }) {
  const words = useSettingsWords();
  const me = useMe().data;
  const client = useQueryClient();
  const own = member.user_id === me?.user.id;
  const path = `/members/${encodeURIComponent(member.user_id)}`;
  const renew = () => client.invalidateQueries({ queryKey: ['members'] });
  const change = useAct(async (grant: Parameters<Parameters<typeof GrantFields>[0]['onChange']>[0]) => {
    await call(path, { method: 'PATCH', body: grant });
    await renew();
  });
  const remove = useAct(async () => {
    await call(path, { method: 'DELETE' });
    await renew();
  });
  const sure = useSure(words.members.removeSure(member.name), words.yes, words.cancel, () => remove.run());
  return (
    <li className={css.line}>
      <span>
        <bdi>{member.name}</bdi> {own ? <span className="note">({words.members.you})</span> : null}
        <br />
        <bdi className="note">{member.email}</bdi>
      </span>
      <GrantFields grant={member} onChange={change.run} name={member.name} />
      {own ? null : <RemoveButton what={member.name} onClick={sure.ask} />}
      <FormProblem problem={change.problem ?? remove.problem} />
      {sure.dialog}
    </li>
  );
}
