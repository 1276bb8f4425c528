import { Button } from '@mantine/core';
import { useState } from 'react';
import { type ChannelShown, testChannel } from '../../api/alerts.ts';
import { useAct } from '../../ui/use-act.ts';
import css from './Alerts.module.css';
import { channelName } from './alert-form.ts';
import { CHANNEL_ICONS } from './ChannelFields.tsx';
import { useAlertsWords } from './use-alerts-words.ts';

/** A channel of a rule with its test button, and what came of the test. */
export function ChannelTest({ rule, channel }: { rule: number; channel: ChannelShown }) {
  const { channels: words } = useAlertsWords();
  const [tested, setTested] = useState(false);
  const test = useAct(async () => {
    setTested(false);
    await testChannel(rule, channel.id);
    setTested(true);
  });
  const Icon = CHANNEL_ICONS[channel.kind];
  const name = channelName(channel);
  return (
    <li className={css.to}>
      <span className={css.where} title={words[channel.kind]}>
        <Icon size={14} aria-hidden="true" />
        <span className="unseen">{words[channel.kind]}</span>
        <bdi>{name}</bdi>
      </span>
      <Button
        size="compact-xs"
        variant="default"
        loading={test.busy}
        aria-label={words.testOf(name)}
        onClick={() => test.run()}
      >
        {words.test}
      </Button>
      <span role="status" className={test.problem === null ? css.good : css.error}>
        {test.problem instanceof Error ? test.problem.message : tested ? words.tested : ''}
      </span>
    </li>
  );
}
