/** The signature of a webhook: only who knows the secret can have sent it, and only just now. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export const SIGNATURE_HEADER = 'Pulso-Signature';

export const newHookSecret = (): string => `whsec_${randomBytes(32).toString('base64url')}`;

/** `t=<epoch seconds>,v1=<hex HMAC-SHA256 of "t.body">`. */
export function signatureOf(secret: string, body: string, epochSeconds: number): string {
  return `t=${epochSeconds},v1=${hmac(secret, body, epochSeconds)}`;
}

/** What a receiver does; old requests are refused, so that nobody can send a recorded one again. */
export function isSigned(
  secret: string,
  header: string,
  body: string,
  nowSeconds: number,
  toleranceSeconds = 300,
): boolean {
  const found = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header);
  if (found === null) return false;
  const at = Number(found[1]);
  if (Math.abs(nowSeconds - at) > toleranceSeconds) return false;
  return timingSafeEqual(Buffer.from(found[2] ?? ''), Buffer.from(hmac(secret, body, at)));
}

const hmac = (secret: string, body: string, at: number): string =>
  createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
