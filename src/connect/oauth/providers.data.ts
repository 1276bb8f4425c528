/** Where Google and Microsoft let people sign in, as they document it, and what Pulso asks to be allowed. */

/** A program registered at a provider, and its end points. */
export interface OAuthClient {
  /** How people know who is asked: `Google`. */
  service: string;
  id: string;
  /** Null: a public client (RFC 6749 §2.1), which PKCE alone protects. */
  secret: string | null;
  authorizationUrl: string;
  tokenUrl: string;
  /** Where the provider sends people back to; the same as registered there. */
  redirectUrl: string;
  /** What is asked for … */
  scopes: readonly string[];
  /** … and what there is no reading without. */
  needs: readonly string[];
  /** Parameters of the authorization request that only this provider has. */
  extra: Readonly<Record<string, string>>;
}

export interface Registration {
  id: string;
  secret: string | null;
  redirectUrl: string;
}

const GMAIL_SCOPE = {
  whole: 'https://www.googleapis.com/auth/gmail.readonly',
  headers: 'https://www.googleapis.com/auth/gmail.metadata',
} as const;

/** `bodies: false` asks only for headers, which is all that `format=metadata` shows. */
export function googleClient(registration: Registration, { bodies }: { bodies: boolean }): OAuthClient {
  const scope = bodies ? GMAIL_SCOPE.whole : GMAIL_SCOPE.headers;
  return {
    ...registration,
    service: 'Google',
    authorizationUrl: 'https://accounts.google.com/o/oauth2/v2/auth',
    tokenUrl: 'https://oauth2.googleapis.com/token',
    scopes: [scope],
    needs: [scope],
    // Without both, a second sign-in brings no refresh token.
    extra: { access_type: 'offline', prompt: 'consent' },
  };
}

/** `tenant`: the company's own, by id or domain; `common` lets in anybody with a Microsoft account. */
export function microsoftClient(
  registration: Registration,
  { tenant }: { tenant: string } = { tenant: 'common' },
): OAuthClient {
  const place = `https://login.microsoftonline.com/${encodeURIComponent(tenant)}/oauth2/v2.0`;
  return {
    ...registration,
    service: 'Microsoft',
    authorizationUrl: `${place}/authorize`,
    tokenUrl: `${place}/token`,
    scopes: [
      'offline_access',
      'https://graph.microsoft.com/Mail.Read',
      'https://graph.microsoft.com/User.Read',
    ],
    needs: ['https://graph.microsoft.com/Mail.Read'],
    extra: { response_mode: 'query', prompt: 'select_account' },
  };
}
