import { accountNamePattern } from './credential-patterns.js';
import { displayText, textBetween, uuid } from './fields.js';
import { maxCredentialLength, maxTypedNameLength, ranges, textRules } from './limits.js';
import {
  anyObject,
  described,
  flag,
  named,
  object,
  oneOf,
  type Schema,
  union,
  type ValueOf,
} from './schema.js';
import { officeRoles } from './value-lists.js';

const credential = textBetween(1, maxCredentialLength);
const password = textBetween(...ranges.passwordLength);

export const TokenSignIn = object({ token: credential });
export type TokenSignIn = ValueOf<typeof TokenSignIn>;
export const PasswordSignIn = object({ name: textBetween(1, maxTypedNameLength), password: credential });
export type PasswordSignIn = ValueOf<typeof PasswordSignIn>;
export const SignIn = named('SignIn', union(TokenSignIn, PasswordSignIn));

export const AccountCreation = named(
  'AccountCreation',
  object({
    name: { ...displayText(textRules.accountName), pattern: accountNamePattern.source } as Schema<string>,
    role: oneOf(officeRoles),
    password,
  }),
);
export type AccountCreation = ValueOf<typeof AccountCreation>;

export const AccountChange = named(
  'AccountChange',
  object({ 'role?': oneOf(officeRoles), 'disabled?': flag, 'password?': password }),
);
export type AccountChange = ValueOf<typeof AccountChange>;

export const PasswordChange = named('PasswordChange', object({ present: credential, password }));
export type PasswordChange = ValueOf<typeof PasswordChange>;

const passkeyAnswer = described('What the browser made, in the JSON form of Web Authentication', anyObject);
export const PasskeyRegistration = named(
  'PasskeyRegistration',
  object({ label: displayText(textRules.passkeyName), response: passkeyAnswer }),
);
export type PasskeyRegistration = ValueOf<typeof PasskeyRegistration>;

export const PasskeySignIn = named('PasskeySignIn', object({ id: uuid, response: passkeyAnswer }));
export type PasskeySignIn = ValueOf<typeof PasskeySignIn>;
