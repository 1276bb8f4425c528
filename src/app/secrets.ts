/** Passwords and tokens of others, sealed before they reach the database (AES-256-GCM). */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { PulsoError } from '../errors.ts';
import { say } from './errors.data.ts';

export interface Secrets {
  /** `about` binds the text to its place: sealed for one connection, it does not open for another. */
  seal(text: string, about: string): string;
  /** Throws PulsoError `bad-secret` when the key is another one or the text was changed. */
  open(sealed: string, about: string): string;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Fewer characters could be guessed. */
const LEAST_CHARACTERS = 32;

/** `secret` is what the administrator sets; the key comes from it by HKDF. Throws `usage` when it is too short. */
export function openSecrets(secret: string): Secrets {
  if (secret.length < LEAST_CHARACTERS) {
    throw new PulsoError('usage', say.secretTooShort(LEAST_CHARACTERS));
  }
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'pulso secrets 1', 32));
  return {
    seal(text, about) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `1.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open(sealed, about) {
      try {
        const bytes = Buffer.from(sealed.slice(2), 'base64url');
        const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), {
          authTagLength: TAG_BYTES,
        });
        decipher.setAAD(Buffer.from(about)).setAuthTag(tag);
        const body = bytes.subarray(IV_BYTES + TAG_BYTES);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
      } catch (error) {
        throw new PulsoError('bad-secret', say.otherSecret, { cause: error });
      }
    },
  };
}
