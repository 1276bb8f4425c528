/** A mailbox file, dropped or chosen, sent in pieces. */
import { Alert, Button, FileButton, Progress } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { uploadsQuery } from '../../api/mailboxes.ts';
import { sendFile } from '../../api/send-file.ts';
import { beginUpload, uploadTransport } from '../../api/upload-transport.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useReader } from '../../words/words.tsx';
import css from './Mailboxes.module.css';
import { MAILBOX_WORDS } from './words.data.ts';

interface Sending {
  name: string;
  bytes: number;
  received: number;
  waiting: boolean;
}

export function SendFile() {
  const { language, format } = useReader();
  const words = MAILBOX_WORDS[language].file;
  const client = useQueryClient();
  const uploads = useQuery(uploadsQuery).data ?? [];
  const [sending, setSending] = useState<Sending | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [over, setOver] = useState(false);
  const stop = useRef<AbortController | null>(null);
  const broken = sending === null ? uploads.filter(one => one.state === 'receiving') : [];

  const send = async (file: File): Promise<void> => {
    setProblem(null);
    stop.current = new AbortController();
    const begun = broken.find(one => one.name === file.name && one.bytes === file.size);
    const shown = { name: file.name, bytes: file.size };
    try {
      const upload = begun ?? (await beginUpload(file));
      await sendFile(
        {
          id: upload.id,
          file,
          from: upload.received,
          signal: stop.current.signal,
          tell: (received, waiting) => setSending({ ...shown, received, waiting }),
        },
        uploadTransport,
      );
    } catch (error) {
      setProblem(error);
    } finally {
      setSending(null);
      await client.invalidateQueries({ queryKey: ['uploads'] });
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined && sending === null) void send(file);
  };

  return (
    <div>
      {broken.map(one => (
        <Alert key={one.id} color="yellow" mb="xs">
          {words.resume(one.name)}
        </Alert>
      ))}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard */}
      <div
        className={css.drop}
        {...(over ? { 'data-over': '' } : {})}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileUp size={26} aria-hidden="true" />
        {sending === null ? (
          <>
            <p>{words.drop}</p>
            <p className="note">{words.kinds}</p>
            <FileButton onChange={file => file !== null && void send(file)}>
              {props => (
                <Button {...props} variant="light">
                  {words.choose}
                </Button>
              )}
            </FileButton>
          </>
        ) : (
          <div className={css.sending}>
            <p>
              <bdi>{sending.name}</bdi>
            </p>
            <Progress
              value={(sending.received / sending.bytes) * 100}
              aria-label={sending.name}
              animated={!sending.waiting}
            />
            <p className="note" role="status">
              {sending.waiting
                ? words.lost
                : words.sending(format.bytes(sending.received), format.bytes(sending.bytes))}
            </p>
            <Button size="xs" variant="default" onClick={() => stop.current?.abort()}>
              {words.stop}
            </Button>
          </div>
        )}
      </div>
      <FormProblem problem={problem} />
    </div>
  );
}
