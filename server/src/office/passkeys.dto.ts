import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { IsObject, IsUUID } from 'class-validator';
import { IsTypedText } from '../payload/typed-text.js';

export class NewPasskeyDto {
  @IsTypedText({ most: 40 }) label: string;
  @IsObject() response: RegistrationResponseJSON;
}

export class PasskeySignInDto {
  @IsUUID() id: string;
  @IsObject() response: AuthenticationResponseJSON;
}
