/** Three ways in: the made-up company, a file, a mailbox. */
import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { FileUp, Plug, Sparkles } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import css from '../../ui/Door.module.css';
import { Door } from '../../ui/Door.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useWords } from '../../words/words.tsx';
import { ConnectForm } from '../mailboxes/ConnectForm.tsx';
import { SendFile } from '../mailboxes/SendFile.tsx';

export function Doors() {
  const { setup: words } = useWords();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'file' | 'connect' | null>(null);
  const demo = useAct(async () => {
    await call('/demo', { body: {} });
    await navigate({ to: '/', search: { range: '12mo' } });
  });
  return (
    <Door title={words.doors} lead={words.doorsLead} wide>
      <div className={css.doors}>
        <button type="button" className={css.choice} disabled={demo.busy} onClick={() => demo.run()}>
          <Sparkles aria-hidden="true" />
          <strong>{words.demo}</strong>
          <span className="note">{words.demoLead}</span>
        </button>
        <button
          type="button"
          className={css.choice}
          aria-pressed={open === 'file'}
          onClick={() => setOpen('file')}
        >
          <FileUp aria-hidden="true" />
          <strong>{words.file}</strong>
          <span className="note">{words.fileLead}</span>
        </button>
        <button
          type="button"
          className={css.choice}
          aria-pressed={open === 'connect'}
          onClick={() => setOpen('connect')}
        >
          <Plug aria-hidden="true" />
          <strong>{words.connect}</strong>
          <span className="note">{words.connectLead}</span>
        </button>
      </div>
      <FormProblem problem={demo.problem} />
      {open === 'file' ? <SendFile /> : null}
      {open === 'connect' ? <ConnectForm onDone={() => void navigate({ to: '/mailboxes' })} /> : null}
      {open === 'file' ? (
        <Button component={Link} to="/mailboxes" variant="light">
          {words.ready}
        </Button>
      ) : null}
    </Door>
  );
}
