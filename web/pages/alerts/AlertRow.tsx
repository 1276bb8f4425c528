import { useQueryClient } from '@tanstack/react-query';
import { type AlertShown, removeAlert, saveAlert } from '../../api/alerts.ts';
import { useChoices } from '../../api/catalogue.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useSure } from '../../ui/use-sure.tsx';
import { useReader } from '../../words/words.tsx';
import { AboutWords } from '../reports/AboutWords.tsx';
import { RowActions } from '../reports/RowActions.tsx';
import css from './Alerts.module.css';
import { bodyOf, draftOf } from './alert-form.ts';
import { ChannelTest } from './ChannelTest.tsx';
import { useAlertsWords } from './use-alerts-words.ts';
import { watchWords } from './watch-words.ts';

export function AlertRow({ rule, onEdit }: { rule: AlertShown; onEdit(): void }) {
  const { format } = useReader();
  const words = useAlertsWords();
  const client = useQueryClient();
  const act = useAct(async (does: () => Promise<unknown>) => {
    await does();
    await client.invalidateQueries({ queryKey: ['alerts'] });
  });
  const sure = useSure(words.removeSure(rule.name), words.remove, words.cancel, () =>
    act.run(() => removeAlert(rule.id)),
  );
  return (
    <li className={css.row}>
      <div>
        <p className={css.name}>
          <bdi>{rule.name}</bdi>
          <ScopeName rule={rule} />
          {rule.open > 0 ? (
            <span className={css.state} data-state="open">
              {words.openNow(format.count(rule.open))}
            </span>
          ) : null}
        </p>
        <p>{watchWords(rule.watch, words, format)}</p>
        <p className="note">
          {[
            words.form.digests[rule.digest.every],
            rule.quiet === null ? null : `${words.form.quiet} ${rule.quiet.from}–${rule.quiet.to}`,
            rule.checked_at === null ? words.notYet : words.looked(format.instant(rule.checked_at)),
          ]
            .filter(text => text !== null)
            .join(' · ')}
        </p>
        {rule.error === null ? null : <p className={css.error}>{rule.error}</p>}
        {rule.channels.length === 0 ? <p className={css.error}>{words.channels.none}</p> : null}
        <ul className={css.tos}>
          {rule.channels.map(channel => (
            <ChannelTest key={channel.id} rule={rule.id} channel={channel} />
          ))}
        </ul>
      </div>
      <RowActions
        name={rule.name}
        active={rule.active}
        disabled={act.busy || rule.channels.length === 0}
        words={words}
        onActive={active => act.run(() => saveAlert(rule.id, { ...bodyOf(draftOf(rule)), active }))}
        onEdit={onEdit}
        onRemove={sure.ask}
      />
      <FormProblem problem={act.problem} />
      {sure.dialog}
    </li>
  );
}

/** The list of rules does not say what a mailbox, team or person is called. */
function ScopeName({ rule: { scope } }: { rule: AlertShown }) {
  const choices = useChoices().data;
  if (scope.of === 'everything') return null;
  if (choices === undefined) return null;
  const lists = { mailbox: choices.mailboxes, team: choices.teams, person: choices.teammates };
  return <AboutWords scope={scope} name={lists[scope.of].find(one => one.id === scope.id)?.name ?? null} />;
}
