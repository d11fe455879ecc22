import { described, exactly, flag, integer, listOf, named, object, oneOf, text } from './schema.js';

const credentials = listOf(object({ id: text, type: exactly('public-key'), 'transports?': listOf(text) }));
const userVerification = oneOf(['required', 'preferred', 'discouraged']);
const challengeFields = {
  challenge: text,
  timeout: described('Milliseconds', integer),
  'hints?': listOf(text),
};

export const PasskeyCreationOptions = named(
  'PasskeyCreationOptions',
  described(
    'PublicKeyCredentialCreationOptionsJSON of Web Authentication',
    object({
      ...challengeFields,
      rp: object({ name: text, id: text }),
      user: object({ id: text, name: text, displayName: text }),
      pubKeyCredParams: listOf(object({ alg: integer, type: exactly('public-key') })),
      excludeCredentials: credentials,
      authenticatorSelection: object({
        residentKey: oneOf(['required', 'preferred', 'discouraged']),
        requireResidentKey: flag,
        userVerification,
      }),
      attestation: oneOf(['none', 'direct', 'enterprise', 'indirect']),
      extensions: object({ 'credProps?': flag }),
    }),
  ),
);

export const PasskeySignInOptions = named(
  'PasskeySignInOptions',
  object({
    id: described('To be sent back with the answer', text),
    options: described(
      'PublicKeyCredentialRequestOptionsJSON of Web Authentication',
      object({ ...challengeFields, rpId: text, userVerification, 'allowCredentials?': credentials }),
    ),
  }),
);
