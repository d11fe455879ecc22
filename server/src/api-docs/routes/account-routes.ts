import { AccountChangeDto, NewAccountDto, OwnPasswordDto } from '../../auth/accounts.dto.js';
import { NewPasskeyDto, PasskeySignInDto } from '../../auth/passkeys.dto.js';
import { BootstrapTokenDto, PasswordSignInDto } from '../../auth/sign-in.dto.js';
import { bodySchema } from '../body-schema.js';
import { office, type Routes } from '../route.js';
import { list, object, shapeOf, text } from '../schema.js';

const identity = shapeOf('OfficeIdentity of contract/office.ts');
const options = shapeOf('Options as WebAuthn has them, and the id to answer with');

export const accountRoutes: Routes = {
  'POST /api/v1/admin/sign-in': {
    summary: 'Signs in with the bootstrap token, or with a name and password',
    who: 'anyone',
    body: { oneOf: [bodySchema(BootstrapTokenDto), bodySchema(PasswordSignInDto)] },
    answer: identity,
    refusals: ['invalid', 'unauthenticated', 'forbidden', 'rate-limited'],
  },
  'POST /api/v1/admin/sign-in/passkey/options': {
    summary: 'Options for signing in with a passkey',
    who: 'anyone',
    answer: options,
    refusals: ['rate-limited'],
  },
  'POST /api/v1/admin/sign-in/passkey': {
    summary: 'Signs in with a passkey',
    who: 'anyone',
    body: PasskeySignInDto,
    answer: identity,
    refusals: ['invalid', 'unauthenticated', 'forbidden', 'rate-limited'],
  },
  'GET /api/v1/admin/session': office('The signed-in user', { answer: identity }),
  'DELETE /api/v1/admin/session': office('Signs out'),
  'GET /api/v1/admin/sessions': office('Your own sessions', {
    answer: object({ sessions: list(shapeOf('OfficeSessionView of contract/office.ts')) }),
  }),
  'DELETE /api/v1/admin/sessions/{id}': office('Ends one of your own sessions', {
    refusals: ['invalid', 'sign-in-again'],
  }),
  'GET /api/v1/admin/accounts': office('All accounts', {
    answer: object({ accounts: list(shapeOf('OfficeAccount of contract/office.ts')) }),
  }),
  'POST /api/v1/admin/accounts': office('Creates an account', {
    body: NewAccountDto,
    answer: object({ id: text }),
    status: 201,
    refusals: ['invalid', 'guessable-password', 'conflict'],
  }),
  'PATCH /api/v1/admin/accounts/{id}': office('Changes an account’s role or password, or disables it', {
    body: AccountChangeDto,
    refusals: ['invalid', 'guessable-password'],
  }),
  'PUT /api/v1/admin/account/password': office('Changes your own password', {
    body: OwnPasswordDto,
    refusals: ['invalid', 'guessable-password', 'rate-limited'],
  }),
  'POST /api/v1/admin/account/passkeys/options': office('Options for creating a passkey', {
    answer: options,
    refusals: ['sign-in-again'],
  }),
  'POST /api/v1/admin/account/passkeys': office('Adds a passkey to your own account', {
    body: NewPasskeyDto,
    refusals: ['invalid', 'sign-in-again'],
  }),
  'DELETE /api/v1/admin/account/passkeys/{id}': office('Removes one of your own passkeys', {
    refusals: ['invalid', 'sign-in-again'],
  }),
};
