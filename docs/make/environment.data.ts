/** Every environment variable Pulso reads. A guard compares this list with the sources. */
export const ENVIRONMENT: Readonly<Record<string, string>> = {
  DATABASE_URL: 'Where everything is kept when `--store` is left out: `postgres://user:password@host/name`.',
  PULSO_SECRET:
    'What stored passwords and tokens are sealed with: at least 32 characters (`openssl rand -hex 32`). An embedded store keeps one of its own beside the data; over PostgreSQL it has to be set.',
  PULSO_NEW_SECRET: 'The secret that `pulso rotate-secret` seals everything anew with.',
  PULSO_URL:
    'Where people reach Pulso: `https://pulso.acme.example`. For links in mails, and for cookies that travel over https only.',
  PULSO_IMAP_PASSWORD: 'Password of the mailbox that `imaps://user@server` names; it is never kept.',
  PULSO_HOST:
    'Address that `serve` listens on when `--host` is left out (default `127.0.0.1`: this machine only).',
  PULSO_TRUST_PROXY: '`1`: a proxy in front says who asks (the last entry of X-Forwarded-For).',
  PULSO_METRICS_TOKEN:
    'Who sends it as bearer may read `/metrics` from elsewhere; without it only this machine may.',
  PULSO_LOG: 'From which level on events are logged: `info`, `warn` (default), `error`, `off`.',
  PULSO_QUERY_SECONDS:
    'How long one question of a page or program may take (default `10`); what takes longer is stopped, and the person told what to do. A store in memory knows no limit.',
  PULSO_WORK: '`0`: the server does no background work; `pulso worker` does.',
  PULSO_FILES:
    'Private folder for mailbox files that people send (default: in the embedded store; over PostgreSQL in the temporary folder). Server and workers need the same.',
  PULSO_ALLOWED_HOSTS:
    'Hosts in private networks that mail servers, webhooks and calendars may be at all the same: names, addresses or ranges (`10.0.0.0/8`), separated by commas.',
  PULSO_WATCHED_FOLDERS: 'Folders under which a Maildir may be connected, separated by colons.',
  PULSO_OIDC_ISSUER: 'Address of an OpenID provider that people may sign in with.',
  PULSO_OIDC_CLIENT_ID: 'The name this Pulso is registered by there.',
  PULSO_OIDC_CLIENT_SECRET: 'The secret between the two.',
  PULSO_OIDC_NAME: 'What the button says (default `Single sign-on`).',
  PULSO_GOOGLE_CLIENT_ID:
    'This Pulso’s registration with Google, for reading Gmail; redirect address: `PULSO_URL` followed by `/api/v1/mailboxes/authorized`.',
  PULSO_GOOGLE_CLIENT_SECRET: 'Its secret.',
  PULSO_MICROSOFT_CLIENT_ID: 'The same with Microsoft, for reading mail through Graph.',
  PULSO_MICROSOFT_CLIENT_SECRET: 'Its secret.',
  PULSO_MICROSOFT_TENANT: 'Whose accounts (default `common`: everybody’s).',
  PULSO_PORT: 'Port that `serve` listens on when `--port` is left out (default `7070`).',
  PULSO_HOSTS:
    'Names the page may be opened by besides localhost and its address, separated by commas: `mail.acme.example`.',
  PULSO_MAX_UPLOAD: 'Largest mailbox the page takes (default `10 GB`).',
  PULSO_UPLOADS:
    'Private folder in which uploads wait to be read (default: one in the temporary folder); always emptied.',
  PULSO_CHROMIUM: 'Path of the Chromium or Chrome that makes the PDF, when it is not found by itself.',
  PULSO_SMTP_URL:
    'Server that mails leave through where a workspace has entered none of its own: `smtps://user:password@host:465`, `smtp+starttls://…` or `smtp://host:25`.',
  PULSO_MAIL_FROM: 'The sender of those mails: `Acme reports <reports@acme.example>`.',
  PULSO_DEBUG: '`1` prints where an unexpected failure happened.',
  LANG: 'Starts with `es`: the command line and its reports speak Spanish unless `--lang` says otherwise.',
  LC_ALL: 'Goes before `LC_MESSAGES` and `LANG`.',
  LC_MESSAGES: 'Goes before `LANG`.',
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
