/** The first page's own script: sends the file, follows the progress, shows the report. Built as one file, `drop.js`. */

type State = 'empty' | 'dragging' | 'uploading' | 'working' | 'done' | 'error';
interface Progress {
  phase: 'reading' | 'deriving' | 'reporting';
  share: number | null;
  bytes?: number;
  totalBytes?: number;
  messages?: number;
  perSecond?: number | null;
  secondsLeft?: number | null;
}

const byId = <Kind extends HTMLElement>(id: string): Kind => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found as Kind;
};

const page = byId('page');
const words: Record<string, string> = JSON.parse(page.dataset.words ?? '{}');
const limit = Number(page.dataset.limit);
const bar = byId<HTMLProgressElement>('bar');
const result = byId('result');
const frame = byId<HTMLIFrameElement>('report');
const picker = byId<HTMLInputElement>('file');
const idle = byId('call').textContent ?? '';
let job: string | null = null;
let upload: XMLHttpRequest | null = null;
let events: EventSource | null = null;

const say = (key: string, values: Record<string, string> = {}): string =>
  Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), words[key] ?? '');
const count = (value: number): string =>
  new Intl.NumberFormat(words.locale, { maximumFractionDigits: 0 }).format(value);
function size(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const unit = { style: 'unit', unit: units[step], maximumFractionDigits: 1 } as Intl.NumberFormatOptions;
  return new Intl.NumberFormat(words.locale, unit).format(bytes / 1000 ** step);
}
function time(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 60) return `${whole} s`;
  return whole < 3600
    ? `${Math.ceil(whole / 60)} min`
    : `${Math.floor(whole / 3600)} h ${Math.ceil((whole % 3600) / 60)} min`;
}

function become(state: State): void {
  page.dataset.state = state;
  byId('call').textContent = state === 'dragging' ? say('release') : idle;
  const done = state === 'done';
  page.hidden = done;
  result.hidden = !done;
  document.body.classList.toggle('showing', done);
}

function show(phase: string, share: number | null, parts: string[]): void {
  byId('phase').textContent = phase;
  if (share === null) bar.removeAttribute('value');
  else bar.value = share;
  byId('numbers').textContent = parts.filter(part => part !== '').join(' · ');
}

function fail(message: string): void {
  forget();
  byId('message').textContent = message;
  become('error');
}

/** Stops whatever runs, here and there. */
function forget(): void {
  upload?.abort();
  events?.close();
  if (job !== null) void fetch(`/drop/jobs/${job}`, { method: 'DELETE', keepalive: true });
  upload = null;
  events = null;
  job = null;
}

function send(file: File): void {
  forget();
  if (file.size > limit) {
    fail(say('tooLarge', { size: size(file.size), limit: words.limit ?? '' }));
    return;
  }
  const request = new XMLHttpRequest();
  const startedAt = performance.now();
  upload = request;
  byId('name').textContent = file.name;
  become('uploading');
  show(say('uploading'), 0, []);
  // fetch() cannot tell how much of a body has been sent.
  request.upload.onprogress = ({ loaded, total }) => {
    const elapsed = (performance.now() - startedAt) / 1000;
    const left =
      elapsed > 1 && loaded > 0 ? say('left', { time: time((elapsed / loaded) * (total - loaded)) }) : '';
    const share = total === 0 ? 0 : loaded / total;
    show(say('uploading'), share, [
      `${Math.round(share * 100)} %`,
      say('of', { done: size(loaded), total: size(total) }),
      left,
    ]);
  };
  request.onload = () => accepted(request.status, request.responseText);
  request.onerror = () => fail(say('network'));
  request.open(
    'POST',
    `/drop/jobs?name=${encodeURIComponent(file.name)}&lang=${document.documentElement.lang}`,
  );
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.send(file);
}

async function tryDemo(): Promise<void> {
  forget();
  byId('name').textContent = '';
  become('working');
  show(say('reading'), null, []);
  try {
    const answer = await fetch(`/drop/demo?lang=${document.documentElement.lang}`, { method: 'POST' });
    accepted(answer.status, await answer.text());
  } catch {
    fail(say('network'));
  }
}

function accepted(status: number, body: string): void {
  upload = null;
  const answer: { id?: string; detail?: string } = body.startsWith('{') ? JSON.parse(body) : {};
  if (status !== 201 || answer.id === undefined) {
    fail(answer.detail ?? say('network'));
    return;
  }
  job = answer.id;
  become('working');
  show(say('reading'), null, []);
  follow(answer.id);
}

function follow(id: string): void {
  const source = new EventSource(`/drop/jobs/${id}/events`);
  let lost = 0;
  events = source;
  source.addEventListener('progress', event => {
    lost = 0;
    const now: Progress = JSON.parse(event.data);
    const { bytes = 0, totalBytes = 0, messages = 0, perSecond = null, secondsLeft = null } = now;
    show(say(now.phase), now.share, [
      now.phase === 'reading' && totalBytes > 0
        ? say('of', { done: size(bytes), total: size(totalBytes) })
        : '',
      messages > 0 ? say('messages', { n: count(messages) }) : '',
      messages > 0 && perSecond !== null ? say('rate', { n: count(perSecond) }) : '',
      secondsLeft !== null ? say('left', { time: time(secondsLeft) }) : '',
    ]);
  });
  source.addEventListener('done', () => {
    source.close();
    frame.src = `/drop/jobs/${id}/report`;
    byId<HTMLAnchorElement>('save').href = `/drop/jobs/${id}/report?save`;
    become('done');
  });
  source.addEventListener('failed', event => {
    source.close();
    fail(JSON.parse(event.data).message);
  });
  source.onerror = () => {
    lost += 1;
    if (lost > 3 || source.readyState === EventSource.CLOSED) fail(say('network'));
  };
}

function again(): void {
  forget();
  picker.value = '';
  frame.removeAttribute('src');
  become('empty');
}

function take(files: FileList | null): void {
  const [file, second] = files ?? [];
  if (second !== undefined) fail(say('oneFile'));
  else if (file !== undefined) send(file);
}

const busy = (): boolean => page.dataset.state === 'uploading' || page.dataset.state === 'working';
let over = 0;
document.addEventListener('dragenter', () => {
  over += 1;
  if (!busy()) become('dragging');
});
document.addEventListener('dragleave', () => {
  over = Math.max(0, over - 1);
  if (over === 0 && page.dataset.state === 'dragging') become('empty');
});
document.addEventListener('dragover', event => event.preventDefault());
document.addEventListener('drop', event => {
  event.preventDefault();
  over = 0;
  if (!busy()) take(event.dataTransfer?.files ?? null);
});
picker.addEventListener('change', () => take(picker.files));
byId('cancel').addEventListener('click', again);
byId('again').addEventListener('click', again);
byId('another').addEventListener('click', again);
document.getElementById('demo')?.addEventListener('click', () => void tryDemo());
window.addEventListener('pagehide', forget);
