import {
  AccountChange,
  AccountCreation,
  listOf,
  OfficeAccount,
  OfficeIdentity,
  OfficeSessionView,
  object,
  PasskeyCreationOptions,
  PasskeyRegistration,
  PasskeySignIn,
  PasskeySignInOptions,
  PasswordChange,
  SignIn,
  text,
} from '@hannun/shared/contract/schemas';
import { json, type Routes, withoutContent } from './route.js';

export const accountRoutes = {
  'POST /admin/sign-in': {
    summary: 'Signs in with the bootstrap token, or with a name and password',
    body: SignIn,
    answers: { 200: json(OfficeIdentity) },
    errors: ['unauthenticated', 'forbidden'],
  },
  'POST /admin/sign-in/passkey/options': {
    summary: 'Options for signing in with a passkey',
    answers: { 200: json(PasskeySignInOptions) },
    errors: ['forbidden'],
  },
  'POST /admin/sign-in/passkey': {
    summary: 'Signs in with a passkey',
    body: PasskeySignIn,
    answers: { 200: json(OfficeIdentity) },
    errors: ['unauthenticated', 'forbidden'],
  },
  'GET /admin/session': { summary: 'The signed-in user', answers: { 200: json(OfficeIdentity) } },
  'DELETE /admin/session': { summary: 'Signs out', answers: { 204: withoutContent } },
  'GET /admin/sessions': {
    summary: 'Your own sessions',
    answers: { 200: json(object({ sessions: listOf(OfficeSessionView) })) },
  },
  'DELETE /admin/sessions/{id}': {
    summary: 'Ends one of your own sessions',
    answers: { 204: withoutContent },
    errors: ['sign-in-again'],
  },
  'GET /admin/accounts': {
    summary: 'All accounts',
    answers: { 200: json(object({ accounts: listOf(OfficeAccount) })) },
  },
  'POST /admin/accounts': {
    summary: 'Creates an account',
    body: AccountCreation,
    answers: { 201: json(object({ id: text })) },
    errors: ['guessable-password', 'conflict'],
  },
  'PATCH /admin/accounts/{id}': {
    summary: 'Changes an account’s role or password, or disables it',
    body: AccountChange,
    answers: { 204: withoutContent },
    errors: ['guessable-password'],
  },
  'PUT /admin/account/password': {
    summary: 'Changes your own password',
    body: PasswordChange,
    answers: { 204: withoutContent },
    errors: ['guessable-password'],
  },
  'POST /admin/account/passkeys/options': {
    summary: 'Options for creating a passkey',
    answers: { 200: json(PasskeyCreationOptions) },
    errors: ['sign-in-again'],
  },
  'POST /admin/account/passkeys': {
    summary: 'Adds a passkey to your own account',
    body: PasskeyRegistration,
    answers: { 204: withoutContent },
    errors: ['sign-in-again'],
  },
  'DELETE /admin/account/passkeys/{id}': {
    summary: 'Removes one of your own passkeys',
    answers: { 204: withoutContent },
    errors: ['sign-in-again'],
  },
} satisfies Routes;
