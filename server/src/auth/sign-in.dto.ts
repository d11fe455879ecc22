import {
  maxCredentialLength,
  maxTypedNameLength,
  type PasswordSignIn,
  type TokenSignIn,
} from '@hannun/shared/contract';
import { IsString, Length } from 'class-validator';

export class AdminTokenDto implements TokenSignIn {
  @IsString() @Length(1, maxCredentialLength) token: string;
}

export class PasswordSignInDto implements PasswordSignIn {
  @IsString() @Length(1, maxTypedNameLength) name: string;
  @IsString() @Length(1, maxCredentialLength) password: string;
}
