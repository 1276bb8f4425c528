import { Button, Drawer, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Survey, sendSurvey } from '../../api/surveys.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useTell } from '../../ui/use-tell.ts';
import { useReader } from '../../words/words.tsx';
import { MOST_ADDRESSES, readAddresses } from './address-list.ts';
import css from './Surveys.module.css';
import { useSurveysWords } from './use-surveys-words.ts';

const WRONG_SHOWN = 5;

interface Props {
  survey: Survey;
  opened: boolean;
  onClose(): void;
}

/** A list of addresses that a survey is sent to. */
export function SendByHand({ survey, opened, onClose }: Props) {
  const { format } = useReader();
  const all = useSurveysWords();
  const words = all.invitations;
  const client = useQueryClient();
  const tell = useTell();
  const [text, setText] = useState('');
  const { to, wrong, twice } = readAddresses(text);
  const send = useAct(async () => {
    const { invitations } = await sendSurvey(survey.id, to);
    await client.invalidateQueries({ queryKey: ['surveys'] });
    tell(words.sent(format.count(invitations), invitations === 1));
    setText('');
    onClose();
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send.run();
  };
  const tooMany = to.length > MOST_ADDRESSES;
  const hidden = wrong.length - WRONG_SHOWN;
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="min(560px, 100%)"
      title={`${words.send}: ${survey.name}`}
    >
      <form className={css.fields} onSubmit={submit}>
        <Textarea
          label={words.addresses}
          description={words.sendLead}
          autosize
          minRows={8}
          maxRows={18}
          spellCheck={false}
          data-autofocus
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        <div role="status">
          <p>
            {to.length === 0 ? words.sendNone : words.sendCount(format.count(to.length), to.length === 1)}{' '}
            {twice === 0 ? '' : words.sendTwice(format.count(twice))}
          </p>
          {wrong.slice(0, WRONG_SHOWN).map(one => (
            <p key={one.line} className={css.error}>
              {words.sendWrong(format.count(one.line), one.text)}
            </p>
          ))}
          {hidden > 0 ? <p className={css.error}>{words.sendWrongMore(format.count(hidden))}</p> : null}
          {tooMany ? <p className={css.error}>{words.sendMost(format.count(MOST_ADDRESSES))}</p> : null}
        </div>
        <p className="note">{words.sendNote}</p>
        <FormProblem problem={send.problem} />
        <div className={css.buttons}>
          <Button type="submit" loading={send.busy} disabled={to.length === 0 || wrong.length > 0 || tooMany}>
            {words.sendDo(format.count(to.length))}
          </Button>
          <Button variant="default" onClick={onClose}>
            {all.cancel}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
