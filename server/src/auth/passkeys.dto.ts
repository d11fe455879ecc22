import { textRules } from '@hannun/shared/clinic-config';
import type { PasskeyRegistration, PasskeySignIn } from '@hannun/shared/contract';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { IsObject, IsUUID } from 'class-validator';
import { IsDisplayText } from '../validation/display-text.decorator.js';

export class NewPasskeyDto implements PasskeyRegistration {
  @IsDisplayText(textRules.passkeyName) label: string;
  @IsObject() response: RegistrationResponseJSON;
}

export class PasskeySignInDto implements PasskeySignIn {
  @IsUUID() id: string;
  @IsObject() response: AuthenticationResponseJSON;
}
