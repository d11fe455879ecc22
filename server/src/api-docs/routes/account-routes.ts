import { AccountChangeDto, NewAccountDto, OwnPasswordDto } from '../../auth/accounts.dto.js';
import { NewPasskeyDto, PasskeySignInDto } from '../../auth/passkeys.dto.js';
import { BootstrapTokenDto, PasswordSignInDto } from '../../auth/sign-in.dto.js';
import { bodySchema } from '../body-schema.js';
import { officeRoute, type RouteDocs } from '../route-doc.js';
import { describedShape, list, object, text } from '../schema.js';

const identity = describedShape('OfficeIdentity of contract/office.ts');
const options = describedShape('Options as WebAuthn has them, and the id to answer with');

export const accountRoutes: RouteDocs = {
  'POST /api/v1/admin/sign-in': {
    summary: 'Signs in with the bootstrap token, or with a name and password',
    caller: 'anyone',
    body: { oneOf: [bodySchema(BootstrapTokenDto), bodySchema(PasswordSignInDto)] },
    response: identity,
    errors: ['invalid', 'unauthenticated', 'forbidden', 'rate-limited'],
  },
  'POST /api/v1/admin/sign-in/passkey/options': {
    summary: 'Options for signing in with a passkey',
    caller: 'anyone',
    response: options,
    errors: ['rate-limited'],
  },
  'POST /api/v1/admin/sign-in/passkey': {
    summary: 'Signs in with a passkey',
    caller: 'anyone',
    body: PasskeySignInDto,
    response: identity,
    errors: ['invalid', 'unauthenticated', 'forbidden', 'rate-limited'],
  },
  'GET /api/v1/admin/session': officeRoute('The signed-in user', { response: identity }),
  'DELETE /api/v1/admin/session': officeRoute('Signs out'),
  'GET /api/v1/admin/sessions': officeRoute('Your own sessions', {
    response: object({ sessions: list(describedShape('OfficeSessionView of contract/office.ts')) }),
  }),
  'DELETE /api/v1/admin/sessions/{id}': officeRoute('Ends one of your own sessions', {
    errors: ['invalid', 'sign-in-again'],
  }),
  'GET /api/v1/admin/accounts': officeRoute('All accounts', {
    response: object({ accounts: list(describedShape('OfficeAccount of contract/office.ts')) }),
  }),
  'POST /api/v1/admin/accounts': officeRoute('Creates an account', {
    body: NewAccountDto,
    response: object({ id: text }),
    status: 201,
    errors: ['invalid', 'guessable-password', 'conflict'],
  }),
  'PATCH /api/v1/admin/accounts/{id}': officeRoute('Changes an account’s role or password, or disables it', {
    body: AccountChangeDto,
    errors: ['invalid', 'guessable-password'],
  }),
  'PUT /api/v1/admin/account/password': officeRoute('Changes your own password', {
    body: OwnPasswordDto,
    errors: ['invalid', 'guessable-password', 'rate-limited'],
  }),
  'POST /api/v1/admin/account/passkeys/options': officeRoute('Options for creating a passkey', {
    response: options,
    errors: ['sign-in-again'],
  }),
  'POST /api/v1/admin/account/passkeys': officeRoute('Adds a passkey to your own account', {
    body: NewPasskeyDto,
    errors: ['invalid', 'sign-in-again'],
  }),
  'DELETE /api/v1/admin/account/passkeys/{id}': officeRoute('Removes one of your own passkeys', {
    errors: ['invalid', 'sign-in-again'],
  }),
};
