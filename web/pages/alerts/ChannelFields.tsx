/** Where an alert goes. */
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Mail, MessageSquare, Plus, Trash2, Webhook } from 'lucide-react';
import css from './Alerts.module.css';
import type { ChannelDraft } from './alert-form.ts';
import { useAlertsWords } from './use-alerts-words.ts';

export const CHANNEL_ICONS = { email: Mail, webhook: Webhook, slack: MessageSquare } as const;
const KINDS = ['email', 'webhook', 'slack'] as const;

const empty = (kind: ChannelDraft['kind']): ChannelDraft =>
  kind === 'email' ? { kind, address: '' } : { kind, url: '', kept: null };

interface Props {
  channels: ChannelDraft[];
  onChange(channels: ChannelDraft[]): void;
}

export function ChannelFields({ channels, onChange }: Props) {
  const { channels: words, form } = useAlertsWords();
  return (
    <fieldset className="bare">
      <legend className={css.legend}>{form.where}</legend>
      {channels.length === 0 ? <p className={css.error}>{words.none}</p> : null}
      <ul className={css.channels}>
        {channels.map((channel, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; the address is being typed
          <li key={at} className={css.channel}>
            <ChannelField channel={channel} onChange={changed => onChange(channels.with(at, changed))} />
            <ActionIcon
              className={css.bin ?? ''}
              variant="subtle"
              color="gray"
              size={34}
              aria-label={words.remove(`${words[channel.kind]} ${at + 1}`)}
              title={words.remove(words[channel.kind])}
              onClick={() => onChange(channels.toSpliced(at, 1))}
            >
              <Trash2 size={16} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div className={css.adds}>
        {KINDS.map(kind => (
          <Button
            key={kind}
            size="xs"
            variant="default"
            leftSection={<Plus size={14} aria-hidden="true" />}
            onClick={() => onChange([...channels, empty(kind)])}
          >
            {words.add[kind]}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

function ChannelField({
  channel,
  onChange,
}: {
  channel: ChannelDraft;
  onChange(channel: ChannelDraft): void;
}) {
  const { channels: words } = useAlertsWords();
  const Icon = CHANNEL_ICONS[channel.kind];
  const icon = <Icon size={15} aria-hidden="true" />;
  if (channel.kind === 'email')
    return (
      <TextInput
        type="email"
        label={words.email}
        leftSection={icon}
        required
        maxLength={254}
        value={channel.address}
        onChange={event => onChange({ ...channel, address: event.currentTarget.value })}
      />
    );
  const slack = channel.kind === 'slack';
  const hint = slack
    ? channel.kept === null
      ? words.slackHint
      : words.slackKept(channel.kept)
    : channel.kept === channel.url
      ? words.webhookKept
      : words.webhookHint;
  return (
    <TextInput
      type="url"
      label={`${words[channel.kind]} · ${slack ? words.slackUrl : words.url}`}
      placeholder={slack ? 'https://hooks.slack.com/services/…' : 'https://ops.acme.com/pulso'}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      leftSection={icon}
      required={!slack || channel.kept === null}
      spellCheck={false}
      autoComplete="off"
      maxLength={2000}
      value={channel.url}
      onChange={event => onChange({ ...channel, url: event.currentTarget.value })}
    />
  );
}
