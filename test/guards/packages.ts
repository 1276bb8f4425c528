/** What the lock file says of the packages we build on. */

export interface Lock {
  packages: Record<
    string,
    {
      version?: string;
      license?: string;
      resolved?: string;
      integrity?: string;
      optional?: boolean;
      dependencies?: Record<string, string>;
      devDependencies?: Record<string, string>;
      optionalDependencies?: Record<string, string>;
    }
  >;
}

/** Licences that let an MIT program be given on. */
const ALLOWED = new Set([
  ...['MIT', 'MIT-0', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'MPL-2.0'],
  ...['CC0-1.0', 'BlueOak-1.0.0', 'Python-2.0', 'PSF-2.0', 'Unlicense', 'Zlib', 'PostgreSQL'],
]);

/** SPDX: one of several joined by OR suffices, all of those joined by AND are needed. */
function allowed(licence: string): boolean {
  const bare = licence.replace(/[()]/g, '');
  return bare.split(/\s+OR\s+/).some(one => one.split(/\s+AND\s+/).every(part => ALLOWED.has(part.trim())));
}

const installed = (lock: Lock) => Object.entries(lock.packages).filter(([path]) => path !== '');

export const wrongLicences = (lock: Lock): string[] =>
  installed(lock)
    .filter(([, one]) => !allowed(one.license ?? 'none'))
    .map(([path, one]) => `${path}: ${one.license ?? 'no licence'}`);

/** A host in the lock file would be asked by everybody who installs. */
export const registryHosts = (lock: Lock): string[] =>
  installed(lock)
    .filter(([, one]) => one.resolved !== undefined)
    .map(([path, one]) => `${path}: ${one.resolved}`);

/** Each package exactly, with its checksum; `npm ci` refuses a lock in which an optional one of any platform is missing. */
export function unpinned(lock: Lock): string[] {
  const wrong = installed(lock)
    .filter(([, one]) => one.version === undefined || (one.integrity === undefined && one.optional !== true))
    .map(([path]) => `${path}: no version or checksum`);
  for (const [path, one] of Object.entries(lock.packages)) {
    for (const name of Object.keys({
      ...one.dependencies,
      ...one.devDependencies,
      ...one.optionalDependencies,
    })) {
      const places = [`${path}/node_modules/${name}`, `node_modules/${name}`];
      if (!places.some(place => lock.packages[place] !== undefined))
        wrong.push(`${path === '' ? 'package.json' : path} needs ${name}: not in the lock`);
    }
  }
  return wrong;
}
