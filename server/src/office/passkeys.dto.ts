import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { IsObject, IsString, IsUUID, Length } from 'class-validator';

export class NewPasskeyDto {
  @IsString() @Length(1, 40) label: string;
  @IsObject() response: RegistrationResponseJSON;
}

export class PasskeySignInDto {
  @IsUUID() id: string;
  @IsObject() response: AuthenticationResponseJSON;
}
