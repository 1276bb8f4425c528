/** What the page allows, from the environment; every setting is checked here and named in its error. */
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { PulsoError } from '../errors.ts';
import { say } from './errors.data.ts';

export interface ServeLimits {
  /** Names the page is opened by besides localhost and the address it listens on; without port. */
  hosts: string[];
  maxUploadBytes: number;
  /** Where uploads wait to be read: a private folder. */
  uploads: string;
}

/** 10 GB: larger mailboxes are better read where they are, by the command line. */
const MAX_UPLOAD_BYTES = 10_000_000_000;
const UNITS: Readonly<Record<string, number>> = { '': 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };

/** PULSO_HOSTS `mail.acme.test,pulso.local`, PULSO_MAX_UPLOAD `2 GB`, PULSO_UPLOADS a folder. Throws `bad-config`. */
export function limitsFrom(env: NodeJS.ProcessEnv): ServeLimits {
  return {
    hosts: (env.PULSO_HOSTS ?? '')
      .split(',')
      .map(host => host.trim().toLowerCase())
      .filter(host => host !== ''),
    maxUploadBytes: env.PULSO_MAX_UPLOAD === undefined ? MAX_UPLOAD_BYTES : bytesOf(env.PULSO_MAX_UPLOAD),
    uploads: env.PULSO_UPLOADS ?? join(tmpdir(), `pulso-uploads-${userInfo().uid}`),
  };
}

function bytesOf(text: string): number {
  const [, number = '', unit = ''] = /^\s*(\d{1,9}(?:\.\d{1,3})?)\s*([KMGT]?B)?\s*$/i.exec(text) ?? [];
  const bytes = Number(number) * (UNITS[unit.toUpperCase() === 'B' ? '' : unit.toUpperCase()] ?? Number.NaN);
  if (number !== '' && bytes >= 1) return Math.round(bytes);
  throw new PulsoError('bad-config', say.uploadSize(text));
}
