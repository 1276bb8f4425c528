/** Why signing in with a provider came to nothing, and what to do; and which of these each code of the library or provider means. */
import type { Sentence } from '../../sentence.ts';

interface Failure {
  why: Sentence;
  todo: Sentence;
}

export const FAILURES = {
  ended: {
    why: {
      en: 'The sign-in was ended at the provider before it was done.',
      es: 'El inicio de sesión se interrumpió en el proveedor antes de terminar.',
    },
    todo: {
      en: 'Try again. If the provider does not let you in, ask whoever manages your account there.',
      es: 'Inténtalo de nuevo. Si el proveedor no te deja entrar, pregunta a quien gestiona allí tu cuenta.',
    },
  },
  stale: {
    why: {
      en: 'This sign-in was not begun in this browser, was begun too long ago, or has been used already.',
      es: 'Este inicio de sesión no empezó en este navegador, empezó hace demasiado o ya se usó.',
    },
    todo: { en: 'Begin again from the sign-in page.', es: 'Empieza de nuevo desde la página de inicio.' },
  },
  notInvited: {
    why: {
      en: 'Nobody has invited the address that you signed in with.',
      es: 'Nadie ha invitado a la dirección con la que iniciaste sesión.',
    },
    todo: {
      en: 'Ask an owner for an invitation to exactly this address, then sign in again.',
      es: 'Pide a un propietario una invitación para esa misma dirección y vuelve a iniciar sesión.',
    },
  },
  notVouched: {
    why: {
      en: 'The provider does not vouch for your address, so it opens no account here.',
      es: 'El proveedor no responde de tu dirección, así que con ella no se abre ninguna cuenta aquí.',
    },
    todo: {
      en: 'Have your address confirmed at the provider, or sign in with your password.',
      es: 'Haz que el proveedor confirme tu dirección, o inicia sesión con tu contraseña.',
    },
  },
  noAddress: {
    why: {
      en: 'The provider did not say which address is yours.',
      es: 'El proveedor no dijo cuál es tu dirección.',
    },
    todo: {
      en: 'Allow it to hand your address on, or ask whoever runs this Pulso to look at its settings there.',
      es: 'Permítele dar tu dirección, o pide a quien gestiona este Pulso que revise allí su configuración.',
    },
  },
  tooMany: {
    why: { en: 'There were too many tries.', es: 'Hubo demasiados intentos.' },
    todo: { en: 'Wait a few minutes, then try again.', es: 'Espera unos minutos e inténtalo de nuevo.' },
  },
  trouble: {
    why: {
      en: 'Pulso and the provider did not come to an understanding.',
      es: 'Pulso y el proveedor no llegaron a entenderse.',
    },
    todo: {
      en: 'Try again in a moment. If it stays so, tell whoever runs this Pulso, with the code if there is one.',
      es: 'Inténtalo de nuevo en un momento. Si sigue igual, avisa a quien gestiona este Pulso, con el código si lo hay.',
    },
  },
} satisfies Record<string, Failure>;

export type FailureKind = keyof typeof FAILURES;

/** Our own codes, then those of better-auth, then those of OAuth 2 (RFC 6749 §4.1.2.1) and OpenID Connect (Core §3.1.2.6). */
export const FAILURE_CODES: Readonly<Record<string, FailureKind>> = {
  not_invited: 'notInvited',
  not_vouched: 'notVouched',
  too_many: 'tooMany',
  refused: 'trouble',
  account_not_linked: 'notVouched',
  email_not_found: 'noAddress',
  email_not_verified: 'notVouched',
  internal_server_error: 'trouble',
  invalid_callback_request: 'stale',
  invalid_code: 'trouble',
  issuer_mismatch: 'trouble',
  issuer_missing: 'trouble',
  no_callback_url: 'stale',
  no_code: 'stale',
  nonce_binding_missing: 'trouble',
  oauth_provider_not_found: 'trouble',
  state_generation_error: 'trouble',
  state_invalid: 'stale',
  state_mismatch: 'stale',
  state_not_found: 'stale',
  unable_to_create_session: 'trouble',
  unable_to_create_user: 'trouble',
  unable_to_get_user_info: 'trouble',
  unable_to_link_account: 'trouble',
  unable_to_update_account: 'trouble',
  access_denied: 'ended',
  account_selection_required: 'ended',
  consent_required: 'ended',
  interaction_required: 'ended',
  invalid_request: 'trouble',
  invalid_scope: 'trouble',
  login_required: 'ended',
  server_error: 'trouble',
  temporarily_unavailable: 'trouble',
  unauthorized_client: 'trouble',
  unsupported_response_type: 'trouble',
};
