/** A real PostgreSQL for the tests: Debian's programs, a throw-away cluster on a free port of the loopback interface. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

export interface PostgresPrograms {
  /** Folder of initdb and pg_ctl. */
  bin: string;
  /** PostgreSQL refuses to run as root: then somebody without rights runs it. Null = whoever we are. */
  user: { uid: number; gid: number } | null;
}

/** The newest installed PostgreSQL, or one sentence saying why there is none to test with. */
export function findPostgres(env: NodeJS.ProcessEnv = process.env): PostgresPrograms | string {
  const own = env.PULSO_POSTGRES_BIN;
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = own === undefined ? versions.map(version => join(DEBIAN, version, 'bin')) : [own];
  const bin = folders.find(
    folder => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')),
  );
  if (bin === undefined) return 'no PostgreSQL is installed (Debian: postgresql; or set PULSO_POSTGRES_BIN)';
  if (process.getuid?.() !== 0) return { bin, user: null };
  const user = userNamed('postgres') ?? userNamed('nobody');
  return user === null
    ? 'PostgreSQL does not run as root, and there is no user postgres or nobody'
    : { bin, user };
}

export function userNamed(name: string): { uid: number; gid: number } | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find(one => one.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

export interface RunningPostgres {
  /** Of the database `postgres`, as its superuser. */
  url: string;
  stop(): void;
}

/** Rejects with what initdb or the server said. */
export async function startPostgres({ bin, user }: PostgresPrograms): Promise<RunningPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'pulso-postgres-'));
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const as = { ...user, cwd: folder, stdio: 'pipe' as const };
  const data = join(folder, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'pulso', '-E', 'UTF8', '--locale=C.UTF-8', '--auth=trust', '--no-sync'],
    as,
  );
  const port = await freePort();
  // What is lost with the machine is no concern here; what a killed client leaves behind is.
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${folder}`,
    'fsync=off',
  ];
  const options = settings.map(setting => `-c ${setting}`).join(' ');
  const log = join(folder, 'log');
  // The server keeps what it inherits: a pipe would keep this call waiting for its end.
  const silent = openSync('/dev/null', 'r+');
  const started = spawnSync(
    join(bin, 'pg_ctl'),
    ['start', '-w', '-t', '60', '-D', data, '-l', log, '-o', options],
    { ...as, stdio: [silent, silent, silent] },
  );
  if (started.status !== 0) {
    throw new Error(
      `PostgreSQL did not start: ${existsSync(log) ? readFileSync(log, 'utf8') : started.error}`,
    );
  }
  return {
    url: `postgres://pulso@127.0.0.1:${port}/postgres`,
    stop() {
      spawnSync(join(bin, 'pg_ctl'), ['stop', '-m', 'immediate', '-D', data], as);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
