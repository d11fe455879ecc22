import { textRules } from '@hannun/shared/clinic-config';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { IsObject, IsUUID } from 'class-validator';
import { IsDisplayText } from '../validation/display-text.decorator.js';

export class NewPasskeyDto {
  @IsDisplayText(textRules.passkeyName) label: string;
  @IsObject() response: RegistrationResponseJSON;
}

export class PasskeySignInDto {
  @IsUUID() id: string;
  @IsObject() response: AuthenticationResponseJSON;
}
