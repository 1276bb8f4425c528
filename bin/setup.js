// Plain JavaScript for Node 18 and later: brings what a fresh clone lacks, then finds the Node that runs Pulso.
const { createHash } = require('node:crypto');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { spawn, spawnSync } = require('node:child_process');

const root = join(__dirname, '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.pulso-installed');

/** Installs the packages of the lock file when they are missing or older than it. Exits with one sentence on failure. */
function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stderr.write('pulso: installing packages (once, about 30 seconds) …\n');
  const npm = process.env.npm_execpath;
  const [command, before] = npm ? [process.execPath, [npm]] : ['npm', []];
  const done = spawnSync(command, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: !npm && process.platform === 'win32',
  });
  if (done.status !== 0) {
    process.stderr.write(
      'pulso: the packages could not be installed; run "npm ci" here and read what it says.\n',
    );
    process.exit(1);
  }
  // A prepared database makes every later start faster; without it things work all the same.
  spawnSync(runtime(), [join(root, 'src/store/embedded/prepared.ts')], { stdio: 'ignore', timeout: 60_000 });
  writeFileSync(stamp, wanted);
}

/** The Node 26 that the package `node` brought, or this one when it is new enough. */
function runtime() {
  const brought = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(brought) ? brought : process.execPath;
}

/** The environment in which `node` and the packages' commands are found first, and compiled code is kept for the next start. */
function environment() {
  return {
    NODE_COMPILE_CACHE: join(modules, '.pulso', 'compiled'),
    // Buffers come and go by the megabyte in several threads. Left to itself glibc keeps them in its heap, which only grows.
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: '1048576',
    MALLOC_TRIM_THRESHOLD_: '262144',
    ...process.env,
    PATH: `${join(modules, '.bin')}:${process.env.PATH ?? ''}`,
  };
}

// Nearly everything dies young here: a larger nursery, or a heap that doubles before it is swept, would cost hundreds of
// megabytes and gain nothing measurable.
const NODE_FLAGS = [
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=8',
  '--heap-growing-percent=50',
];

/** Runs the command line with the right Node; signals and the exit code pass through. */
function run(args) {
  const child = spawn(runtime(), [...NODE_FLAGS, join(root, 'src/cli/main.ts'), ...args], {
    stdio: 'inherit',
    env: environment(),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (signal) {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name);
      process.kill(process.pid, signal);
    } else process.exit(code ?? 1);
  });
}

module.exports = { root, ensureInstalled, runtime, environment, run };
