/** Every environment variable Pulso reads. A guard compares this list with the sources. */
export const ENVIRONMENT: Readonly<Record<string, string>> = {
  DATABASE_URL:
    'Where `import` and `query` keep and find facts when `--store` is left out: `postgres://user:password@host/name`.',
  PULSO_IMAP_PASSWORD: 'Password of the mailbox that `imaps://user@server` names; it is never kept.',
  PULSO_HOST:
    'Address that `serve` listens on when `--host` is left out (default `127.0.0.1`: this machine only).',
  PULSO_PORT: 'Port that `serve` listens on when `--port` is left out (default `7070`).',
  PULSO_HOSTS:
    'Names the page may be opened by besides localhost and its address, separated by commas: `mail.acme.example`.',
  PULSO_MAX_UPLOAD: 'Largest mailbox the page takes (default `10 GB`).',
  PULSO_UPLOADS:
    'Private folder in which uploads wait to be read (default: one in the temporary folder); always emptied.',
  PULSO_CHROMIUM: 'Path of the Chromium or Chrome that makes the PDF, when it is not found by itself.',
  PULSO_DEBUG: '`1` prints where an unexpected failure happened.',
  LANG: 'Starts with `es`: reports are in Spanish unless `--lang` says otherwise.',
  NO_COLOR: 'Set to anything: no colours in the terminal ([no-color.org](https://no-color.org)).',
  FORCE_COLOR: 'Set to anything but `0`: colours also where the output is no terminal.',
  TERM: '`dumb`: no colours.',
};

/** Read by the tests only. */
export const TEST_ENVIRONMENT: Readonly<Record<string, string>> = {
  PULSO_CORPORA: 'Folder with real mail to test against; without it those tests are left out.',
  PULSO_POSTGRES_BIN: "Folder with PostgreSQL's programs, where they are not found by themselves.",
  PULSO_RUNS: 'How often an import is killed and taken up again (default 1).',
  PULSO_FUZZ: 'How many mutated messages the parser is tried on (default 3000).',
  PULSO_BOMB_BYTES: 'Size of the hostile messages the parser is tried on (default 1 MB).',
};
