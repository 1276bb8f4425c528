// Plain JavaScript for Node 18 and later: brings what a fresh clone lacks, then finds the Node that runs Pulso.
const { createHash } = require('node:crypto');
const {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { spawn, spawnSync } = require('node:child_process');

const root = join(__dirname, '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.pulso-installed');

/** In the language of `--lang`, else the system's: the rule of src/cli/language.ts, whose code this Node may not run. */
function tell(en, es) {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const [, said] = / --lang[ =](en|es)\b/.exec(process.argv.join(' ')) ?? [];
  const inSpanish = (said || LC_ALL || LC_MESSAGES || LANG || '').startsWith('es');
  process.stderr.write(`pulso: ${inSpanish ? es : en}\n`);
}

const hashOf = files => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
};

/** What the prepared databases are made from (src/store/embedded/prepared.ts names them by the same files). */
function databaseSources() {
  const store = 'src/store';
  const migrations = readdirSync(join(root, store, 'migrations')).sort();
  return [
    ...migrations.map(name => `${store}/migrations/${name}`),
    `${store}/one-run.ts`,
    `${store}/embedded/prepare.ts`,
  ];
}

/** Two starts at once would install over each other: the second waits. A lock whose process is gone is nobody's. */
function alone(work) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const lock = join(tmpdir(), `pulso-setup-${name}`);
  const owner = join(lock, 'pid');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') return work();
      if (isAbandoned(lock, owner)) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    }
  }
  try {
    writeFileSync(owner, String(process.pid));
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Between making the lock and saying whose it is lies a moment. */
const MOMENT_MS = 5000;

function isAbandoned(lock, owner) {
  if (existsSync(owner)) return !isAlive(Number(readFileSync(owner, 'utf8')));
  const made = statSync(lock, { throwIfNoEntry: false });
  return made !== undefined && Date.now() - made.mtimeMs > MOMENT_MS;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Installs what a clone lacks, or what is older than its lock file. Exits with one sentence on failure. */
function ensureInstalled() {
  if (!isInstalled()) alone(install);
}

const isInstalled = () => {
  if (!existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === `${hashOf(['package-lock.json'])} ${hashOf(databaseSources())}`;
};

function install() {
  const packages = hashOf(['package-lock.json']);
  const databases = hashOf(databaseSources());
  const [hadPackages, hadDatabases] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split(' ') : [];
  if (hadPackages === packages && hadDatabases === databases) return;
  if (hadPackages !== packages) installPackages();
  // A prepared database makes every later start faster; without it things work all the same.
  spawnSync(runtime(), [join(root, 'src/store/embedded/prepare.ts')], { stdio: 'ignore', timeout: 60_000 });
  if (!isBuilt('program')) buildProgram();
  writeFileSync(stamp, `${packages} ${databases}`);
}

const filesUnder = folder =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry =>
      entry.isDirectory() ? filesUnder(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    );

/** What is made from the sources, each in a folder of its own under dist/, and used while they are unchanged. */
const BUILDS = {
  // The pages: their own files, and what they share with the report.
  web: { config: 'vite.config.ts', sources: ['web', 'src/report', 'src/metrics'] },
  // The program in few files: it starts in two thirds of the time, and a server at rest is 25 MB smaller. Without it the sources run as they are.
  program: { config: 'vite.program.config.ts', sources: ['src', 'demo', 'bench'] },
};

const madeFrom = name => join(root, 'dist', name, '.made-from');

const sourceFiles = ({ config, sources }) =>
  [...sources.flatMap(filesUnder), config, 'package-lock.json'].filter(file => !file.endsWith('.test.ts'));

/** Names, sizes and times: while they stay, nobody has to read thirteen hundred files at every start. */
function looksOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function isBuilt(name) {
  const made = madeFrom(name);
  if (!existsSync(made)) return false;
  const files = sourceFiles(BUILDS[name]);
  const [hash, looks] = readFileSync(made, 'utf8').split(' ');
  const now = looksOf(files);
  if (looks === now) return true;
  if (hash !== hashOf(files)) return false;
  try {
    noteMade(name, hash, now);
  } catch {} // nobody may write here
  return true;
}

/** Whole or not at all: another start may be reading it. */
function noteMade(name, hash, looks) {
  const made = madeFrom(name);
  writeFileSync(`${made}.${process.pid}`, `${hash} ${looks}`);
  renameSync(`${made}.${process.pid}`, made);
}

/** Returns whether it worked. What was built before is no longer used, whatever happens. */
function build(name, stderr) {
  const { config } = BUILDS[name];
  const files = sourceFiles(BUILDS[name]);
  const hash = hashOf(files);
  const looks = looksOf(files);
  try {
    rmSync(madeFrom(name), { force: true });
  } catch {
    return false; // nobody may write here
  }
  const vite = join(modules, 'vite', 'bin', 'vite.js');
  const done = spawnSync(runtime(), [vite, 'build', '--config', config, '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', stderr],
    env: environment(),
  });
  if (done.status !== 0) return false;
  noteMade(name, hash, looks);
  return true;
}

/** Builds what is missing or older than its sources. Exits with one sentence where the pages cannot be built. */
function ensureBuilt() {
  alone(() => {
    if (!isBuilt('program')) buildProgram();
    if (!isBuilt('web')) buildWeb();
  });
}

/** A server that runs may still load parts of the program it was started from. */
const KEEP_PARTS_MS = 30 * 86_400_000;

function buildProgram() {
  tell(
    'preparing the program (once, about 5 seconds) …',
    'preparando el programa (una vez, unos 5 segundos)…',
  );
  if (!build('program', 'ignore')) return;
  const folder = join(root, 'dist', 'program');
  for (const name of readdirSync(folder)) {
    const part = join(folder, name);
    if (statSync(part).mtimeMs < Date.now() - KEEP_PARTS_MS) rmSync(part, { force: true });
  }
}

function buildWeb() {
  tell(
    'building the pages (once, about 15 seconds) …',
    'preparando las páginas (una vez, unos 15 segundos)…',
  );
  if (build('web', 'inherit')) return;
  tell(
    'the pages could not be built; run "npm run build" here and read what it says.',
    'no se han podido preparar las páginas; ejecuta "npm run build" aquí y lee lo que dice.',
  );
  process.exit(1);
}

function installPackages() {
  tell('installing packages (once, about 30 seconds) …', 'instalando paquetes (una vez, unos 30 segundos)…');
  const npm = process.env.npm_execpath;
  const [command, before] = npm ? [process.execPath, [npm]] : ['npm', []];
  const done = spawnSync(command, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: !npm && process.platform === 'win32',
  });
  if (done.status !== 0) {
    tell(
      'the packages could not be installed; run "npm ci" here and read what it says.',
      'no se han podido instalar los paquetes; ejecuta "npm ci" aquí y lee lo que dice.',
    );
    process.exit(1);
  }
}

/** The Node 26 that the package `node` brought, or this one when it is new enough. */
function runtime() {
  const brought = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(brought) ? brought : process.execPath;
}

/** The environment in which `node` and the packages' commands are found first, and compiled code is kept for the next start. */
function environment(own = {}) {
  return {
    NODE_COMPILE_CACHE: join(modules, '.pulso', 'compiled'),
    // Buffers come and go by the megabyte in several threads. Left to itself glibc keeps them in its heap, which only grows.
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: '1048576',
    MALLOC_TRIM_THRESHOLD_: '262144',
    ...own,
    ...process.env,
    PATH: `${join(modules, '.bin')}:${process.env.PATH ?? ''}`,
  };
}

const NODE_FLAGS = ['--disable-warning=ExperimentalWarning', '--wasm-tiering-budget=60000000'];
/** A server waits most of the time, and should be small while it does: what it frees goes back to the system at once. */
const WAITING_FLAGS = ['--max-semi-space-size=2', '--optimize-for-size'];
const WAITING_ENVIRONMENT = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '32768' };
/** Node keeps in memory what it read of compiled code: 7 MB that save a server of few files a seventh of a second. */
const KEEPS_NO_CODE = { NODE_DISABLE_COMPILE_CACHE: '1' };
/**
 * Reading keeps every core busy for seconds, not hours: optimizing as eagerly as a browser does was a fifth of its work, and clearing a
 * nursery with several threads at once takes them from the parsers. Nearly everything dies young: a larger nursery would cost memory and
 * gain little; but V8 must not guess otherwise and make objects old from the start, for the texts that they refer to stay with them
 * (a tenth of all that a parser made was kept until the heap was swept), nor sweep a heap that has not begun to fill; nor keep for eight
 * seconds what parsers had when they end, a third of all memory just when facts are derived.
 */
const READING_FLAGS = [
  '--max-semi-space-size=16',
  '--heap-growing-percent=100',
  '--invocation-count-for-turbofan=100000',
  '--no-parallel-scavenge',
  '--no-wasm-inlining',
  '--no-allocation-site-pretenuring',
  '--initial-old-space-size=64',
  '--no-memory-pool-share-memory-on-teardown',
];

/** Optimizing the database's hottest functions takes longer than a report gains by it; whoever imports or asks more gains. */
const REPORTING_FLAGS = ['--wasm-tiering-budget=200000000'];

const isServing = args => args.includes('serve') || args.includes('--serve') || args.includes('worker');

/** Runs the command line with the right Node; signals and the exit code pass through. */
function run(args) {
  const onlyHelp = args.includes('--help') || args.includes('-h');
  if (!onlyHelp && (args.includes('serve') || args.includes('--serve'))) ensureBuilt();
  const built = isBuilt('program');
  const main = built ? 'dist/program/main.js' : 'src/cli/main.ts';
  const waits = isServing(args);
  const reports = args.find(arg => !arg.startsWith('-')) === 'report';
  const flags = [
    ...NODE_FLAGS,
    ...(waits ? WAITING_FLAGS : READING_FLAGS),
    ...(reports ? REPORTING_FLAGS : []),
  ];
  const child = spawn(runtime(), [...flags, join(root, main), ...args], {
    stdio: 'inherit',
    env: environment(waits ? { ...WAITING_ENVIRONMENT, ...(built ? KEEPS_NO_CODE : {}) } : {}),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (signal) {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name);
      process.kill(process.pid, signal);
    } else process.exit(code ?? 1);
  });
}

module.exports = { root, tell, ensureInstalled, ensureBuilt, isBuilt, runtime, environment, run };
