/** Signing in, as better-auth has it at /api/auth. */
import { queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';

interface SignedIn {
  /** The password was right; a code is still needed. */
  twoFactorRedirect?: boolean;
}

export const signIn = (email: string, password: string): Promise<SignedIn | null> =>
  call<SignedIn>('/api/auth/sign-in/email', { body: { email, password, rememberMe: true } });

export const verifyCode = (code: string): Promise<unknown> =>
  call('/api/auth/two-factor/verify-totp', { body: { code, trustDevice: true } });

/** Where the provider's own page is. */
export const signInWithProvider = (next: string): Promise<{ url?: string }> =>
  call('/api/auth/sign-in/social', { body: { provider: 'oidc', callbackURL: next } });

export const requestReset = (email: string): Promise<unknown> =>
  call('/api/auth/request-password-reset', { body: { email, redirectTo: '/reset-password' } });

export const resetPassword = (token: string, newPassword: string): Promise<unknown> =>
  call('/api/auth/reset-password', { body: { token, newPassword } });

export const changePassword = (currentPassword: string, newPassword: string): Promise<unknown> =>
  call('/api/auth/change-password', { body: { currentPassword, newPassword, revokeOtherSessions: true } });

export interface TwoFactorSecret {
  totpURI: string;
  backupCodes: string[];
}
export const enableTwoFactor = (password: string): Promise<TwoFactorSecret> =>
  call<TwoFactorSecret>('/api/auth/two-factor/enable', { body: { password } });
export const disableTwoFactor = (password: string): Promise<unknown> =>
  call('/api/auth/two-factor/disable', { body: { password } });

interface Session {
  id: string;
  token: string;
  userAgent: string | null;
  ipAddress: string | null;
  updatedAt: string;
}

/** Which of them this browser has is told apart by asking for it. */
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async ({ signal }) => {
    const [all, own] = await Promise.all([
      call<Session[]>('/api/auth/list-sessions', { signal }),
      call<{ session: { id: string } } | null>('/api/auth/get-session', { signal }),
    ]);
    return all.map(session => ({ ...session, current: session.id === own?.session.id }));
  },
});
export const endSession = (token: string): Promise<unknown> =>
  call('/api/auth/revoke-session', { body: { token } });
