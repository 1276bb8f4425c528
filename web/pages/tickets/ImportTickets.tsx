/** Tickets of another help desk: what an export holds is seen first, then all of it comes in, or nothing. */
import { Alert, Button, FileInput, Modal, SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { FileUp, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { HELP_DESKS, type HelpDesk } from '../../../src/app/tickets/import/export-columns.data.ts';
import { type ExportPreview, importExport, previewExport } from '../../api/tickets.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { Loading } from '../../ui/states.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useReader } from '../../words/words.tsx';
import css from './Import.module.css';
import { ImportPreview } from './ImportPreview.tsx';
import { useTicketsWords } from './use-tickets-words.ts';

/** What the server takes at once. */
const MOST_BYTES = 64 * 2 ** 20;
const NAMES: Record<HelpDesk, string> = { zendesk: 'Zendesk', freshdesk: 'Freshdesk', zammad: 'Zammad' };

export function ImportTickets({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { bring: words } = useTicketsWords();
  return (
    <Modal opened={opened} onClose={onClose} title={words.title} size="xl">
      <Form onClose={onClose} />
    </Modal>
  );
}

function Form({ onClose }: { onClose(): void }) {
  const { format } = useReader();
  const { bring: words, cancel } = useTicketsWords();
  const client = useQueryClient();
  const [from, setFrom] = useState<HelpDesk>('zendesk');
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<ExportPreview | null>(null);
  const tooLarge = file !== null && file.size > MOST_BYTES;
  const look = useAct(async (desk: HelpDesk, chosen: File) => setPreview(await previewExport(desk, chosen)));
  const take = useAct(async () => {
    if (file === null) return;
    const { made } = await importExport(from, file);
    await client.invalidateQueries({ queryKey: ['facts'] });
    onClose();
    notifications.show({ message: words.done(format.count(made)), color: 'green' });
  });
  const show = (desk: HelpDesk, chosen: File | null): void => {
    setFrom(desk);
    setFile(chosen);
    setPreview(null);
    if (chosen !== null && chosen.size <= MOST_BYTES) look.run(desk, chosen);
  };
  const ready = preview !== null && preview.problems_in_all === 0 && preview.new_tickets > 0;
  return (
    <div className={css.form}>
      <p className="note">{words.lead}</p>
      <SegmentedControl
        aria-label={words.from}
        value={from}
        data={HELP_DESKS.map(value => ({ value, label: NAMES[value] }))}
        onChange={value => show(HELP_DESKS.find(one => one === value) ?? from, file)}
      />
      <FileInput
        label={words.file}
        placeholder={words.choose}
        accept=".csv,.json,text/csv,application/json"
        clearable
        clearButtonProps={{ 'aria-label': words.clear }}
        value={file}
        {...(tooLarge ? { error: words.tooLarge } : {})}
        leftSection={<FileUp size={16} aria-hidden="true" />}
        onChange={chosen => show(from, chosen)}
      />
      <FormProblem problem={look.problem ?? take.problem} />
      {look.busy ? <Loading height={160} /> : preview === null ? null : <ImportPreview preview={preview} />}
      {preview !== null && preview.problems_in_all > 0 ? (
        <Alert
          role="alert"
          color="red"
          variant="light"
          icon={<TriangleAlert size={18} aria-hidden="true" />}
          title={words.problems(format.count(preview.problems_in_all))}
        >
          <ul className={css.problems}>
            {preview.problems.map(({ line, column, problem }) => (
              <li key={`${line} ${column} ${problem}`}>
                {words.problem(format.count(line), column)}: {problem}
              </li>
            ))}
          </ul>
          {preview.problems_in_all > preview.problems.length
            ? words.moreProblems(format.count(preview.problems_in_all - preview.problems.length))
            : null}
        </Alert>
      ) : null}
      <div className={css.buttons}>
        <Button variant="default" onClick={onClose}>
          {cancel}
        </Button>
        <Button disabled={!ready} loading={take.busy} onClick={() => take.run()}>
          {preview !== null && preview.problems_in_all === 0 && preview.new_tickets === 0
            ? words.nothing
            : words.go(format.count(preview?.new_tickets ?? 0))}
        </Button>
      </div>
    </div>
  );
}
