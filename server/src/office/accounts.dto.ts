import type { OfficeRole } from '@hannun/shared';
import { IsBoolean, IsIn, IsString, Length, Matches } from 'class-validator';
import { Optional } from '../payload/read-payload.js';
import { IsTypedText } from '../payload/typed-text.js';
import { IsNewPassword } from './fields.js';

const roles: OfficeRole[] = ['office', 'viewer'];

export class NewAccountDto {
  @IsTypedText({ most: 40 })
  // Pasted names come with blanks at both ends; they are trimmed after validation.
  @Matches(/^\s*[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,38}[\p{L}\p{N}]\s*$/u, {
    message: 'name must be 2 to 40 letters or digits, with blanks, dots or hyphens between',
  })
  name: string;
  @IsIn(roles) role: OfficeRole;
  @IsNewPassword() password: string;
}

export class AccountChangeDto {
  @Optional() @IsIn(roles) role?: OfficeRole;
  @Optional() @IsBoolean() disabled?: boolean;
  @Optional() @IsNewPassword() password?: string;
}

export class OwnPasswordDto {
  @IsString() @Length(1, 200) present: string;
  @IsNewPassword() password: string;
}
