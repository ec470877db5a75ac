/**
 * The library that signs people in (better-auth), set up for Mosty. It has no route of its own: resolvers call it, so every
 * operation names its permission. Why, and what is kept where: docs/decisions/0008.
 */
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { magicLink, twoFactor } from 'better-auth/plugins';
import { type Config } from '../../config.ts';
import { type SharedConnections } from '../../platform/database/shared-connections.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';

export const SESSION_DAYS = 30;
export const LINK_MINUTES = 60;
/** How long somebody may look for her telephone between password and code. */
export const SECOND_STEP_MINUTES = 10;
export const RECOVERY_CODES = 10;

const COOKIE_PREFIX = 'mosty';
/** The library speaks to browsers in cookies; here they travel between our two servers as tokens. */
export const SESSION_TOKEN = `${COOKIE_PREFIX}.session_token`;
export const SECOND_STEP_TICKET = `${COOKIE_PREFIX}.two_factor`;
export const PASSKEY_TICKET = `${COOKIE_PREFIX}.passkey_challenge`;

/** What the library wants to be sent; the mail is chosen by whoever asked for the link (`metadata`). */
export interface LinkSenders {
  sendLink(email: string, token: string, metadata: Readonly<Record<string, unknown>>): Promise<void>;
  sendReset(account: { readonly id: string; readonly email: string }, token: string): Promise<void>;
  report(message: string): void;
  /** Throws when nobody may sign in to the account. */
  refuseBlocked(accountId: string): Promise<void>;
}

export function createSignInLibrary(config: Config, connections: SharedConnections, senders: LinkSenders) {
  const { publicUrl } = config.http;
  return betterAuth({
    appName: 'Mosty',
    baseURL: publicUrl,
    secret: config.secret,
    trustedOrigins: [publicUrl],
    database: connections as never,
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => senders.report(message) },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      // These cookies never reach a browser; the web server has one of its own, and that is Secure.
      useSecureCookies: false,
      // Not needed to tell one's sessions apart, so not kept.
      ipAddress: { disableIpTracking: true },
      // Ours is a migration, and a test compares; a check at each start would hold up the command line.
      database: { generateId: 'uuid', validateSchema: false },
    },
    // Counted by features/accounts/attempts.ts: for accounts too, and across processes.
    rateLimit: { enabled: false },
    user: {
      modelName: 'account',
      fields: {
        name: 'display_name',
        emailVerified: 'email_verified',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      additionalFields: {
        language: { type: 'string', required: true, input: false },
        role: { type: 'string', required: true, input: false },
      },
    },
    session: {
      modelName: 'open_session',
      fields: {
        userId: 'account_id',
        userAgent: 'browser',
        ipAddress: 'ip_address',
        createdAt: 'created_at',
        updatedAt: 'last_used_at',
        expiresAt: 'expires_at',
      },
      expiresIn: SESSION_DAYS * 86_400,
      // A session ends when it was said to end, however often it is used.
      disableSessionRefresh: true,
      // Ours is stricter: features/accounts/proven-identity.ts.
      freshAge: 0,
    },
    // Every way to sign in ends here.
    databaseHooks: { session: { create: { before: ({ userId }) => senders.refuseBlocked(userId) } } },
    account: {
      modelName: 'credential',
      fields: {
        userId: 'account_id',
        providerId: 'provider',
        accountId: 'provider_account_id',
        password: 'password_hash',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'proof',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
      storeIdentifier: 'hashed',
    },
    emailAndPassword: {
      enabled: true,
      // Accounts come into being in features/accounts/signing-up.service.ts.
      disableSignUp: true,
      requireEmailVerification: true,
      password: { hash: hashPassword, verify: verifyPassword },
      minPasswordLength: 1,
      maxPasswordLength: 512,
      resetPasswordTokenExpiresIn: LINK_MINUTES * 60,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => senders.sendReset(user, token),
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: LINK_MINUTES * 60,
        storeToken: 'hashed',
        sendMagicLink: ({ email, token, metadata }) => senders.sendLink(email, token, metadata ?? {}),
      }),
      secondStepAlsoForLinks(
        twoFactor({
          issuer: 'Mosty',
          twoFactorTable: 'second_factor',
          allowPasswordless: true,
          twoFactorCookieMaxAge: SECOND_STEP_MINUTES * 60,
          totpOptions: { digits: 6, period: 30 },
          backupCodeOptions: { amount: RECOVERY_CODES, storeBackupCodes: 'encrypted' },
          schema: {
            user: { fields: { twoFactorEnabled: 'has_second_factor' } },
            twoFactor: {
              modelName: 'second_factor',
              fields: {
                userId: 'account_id',
                backupCodes: 'recovery_codes',
                verified: 'is_confirmed',
                failedVerificationCount: 'failed_attempts',
                lockedUntil: 'locked_until',
              },
            },
          },
        }),
      ),
      passkey({
        rpName: 'Mosty',
        ...passkeyPlace(publicUrl),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        // It stands for two factors, so it must have been unlocked; the library itself would do with less.
        authentication: { afterVerification: ({ verification }) => requireUnlocked(verification.authenticationInfo) },
        advanced: { webAuthnChallengeCookie: 'passkey_challenge' },
        schema: {
          passkey: {
            modelName: 'passkey',
            fields: {
              userId: 'account_id',
              publicKey: 'public_key',
              credentialID: 'credential_id',
              deviceType: 'device_type',
              backedUp: 'is_backed_up',
              createdAt: 'created_at',
            },
          },
        },
      }),
    ],
  });
}

/**
 * Browsers make passkeys for a name, never for a number: where Mosty is tried on the machine itself, they work under
 * `localhost`.
 */
export function passkeyPlace(publicUrl: string): { readonly rpID: string; readonly origin: string[] } {
  const url = new URL(publicUrl);
  if (!/^[\d.]+$|^\[/.test(url.hostname)) return { rpID: url.hostname, origin: [url.origin] };
  const local = new URL(url);
  local.hostname = 'localhost';
  return { rpID: 'localhost', origin: [local.origin] };
}

/** The library asks for the second step after a password only; whoever reads somebody's mail must not get around it. */
function secondStepAlsoForLinks<Plugin extends ReturnType<typeof twoFactor>>(plugin: Plugin): Plugin {
  const [afterPassword] = plugin.hooks.after;
  if (plugin.hooks.after.length !== 1 || !afterPassword)
    throw new Error('The second step begins elsewhere: look again.');
  const matcher: typeof afterPassword.matcher = (context) =>
    afterPassword.matcher(context) || context.path === '/magic-link/verify';
  return { ...plugin, hooks: { after: [{ ...afterPassword, matcher }] } };
}

function requireUnlocked({ userVerified }: { readonly userVerified: boolean }): void {
  if (!userVerified) throw new APIError('UNAUTHORIZED', { message: 'The passkey was not unlocked.' });
}

export type SignInLibrary = ReturnType<typeof createSignInLibrary>;
