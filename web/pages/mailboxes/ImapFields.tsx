/** How an IMAP server is reached: for a new mailbox, or over what is known of one. */
import { NumberInput, PasswordInput, Select, TextInput } from '@mantine/core';
import { useReader } from '../../words/words.tsx';
import css from './Mailboxes.module.css';
import { PORT_OF, type Security, securityFrom } from './mailbox-form.ts';
import { MAILBOX_WORDS } from './words.data.ts';

interface Props {
  security: Security;
  onSecurity(security: Security): void;
  /** As they are stored. */
  settings?: Record<string, unknown>;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export function ImapFields({ security, onSecurity, settings }: Props) {
  const words = MAILBOX_WORDS[useReader().language].form;
  const port = security === settings?.security ? settings.port : undefined;
  return (
    <>
      <div className={css.pair}>
        <TextInput
          name="host"
          label={words.host}
          placeholder="imap.acme.com"
          defaultValue={textOf(settings?.host)}
          required
          spellCheck={false}
        />
        <Select
          label={words.security}
          value={security}
          allowDeselect={false}
          data={(['tls', 'starttls', 'none'] as const).map(value => ({
            value,
            label: words.securities[value],
          }))}
          onChange={value => onSecurity(securityFrom(value))}
        />
        <NumberInput
          key={security}
          name="port"
          label={words.port}
          defaultValue={typeof port === 'number' ? port : PORT_OF[security]}
          hideControls
        />
      </div>
      <div className={css.pair}>
        <TextInput
          name="user"
          label={words.user}
          defaultValue={textOf(settings?.user)}
          autoComplete="off"
          spellCheck={false}
          required
        />
        {settings?.auth === 'oauth2' ? null : (
          <PasswordInput
            name="secret"
            label={words.password}
            description={settings === undefined ? words.passwordHint : words.passwordStays}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="new-password"
            required={settings === undefined}
          />
        )}
        <TextInput name="folder" label={words.only} defaultValue={textOf(settings?.folder)} />
      </div>
    </>
  );
}
