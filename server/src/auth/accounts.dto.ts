import { textRules } from '@hannun/shared/clinic-config';
import { type OfficeRole, officeRoles } from '@hannun/shared/contract';
import { IsBoolean, IsIn, IsString, Length, Matches } from 'class-validator';
import { IsDisplayText } from '../validation/display-text.decorator.js';
import { OptionalField } from '../validation/parse-payload.js';

const IsNewPassword = () => Length(12, 128, { message: 'password must be 12 to 128 characters long' });

export class NewAccountDto {
  @IsDisplayText(textRules.accountName)
  // Pasted names come with blanks at both ends; they are trimmed after validation.
  @Matches(/^\s*[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,38}[\p{L}\p{N}]\s*$/u, {
    message: 'name must be 2 to 40 letters or digits, with blanks, dots or hyphens between',
  })
  name: string;
  @IsIn(officeRoles) role: OfficeRole;
  @IsNewPassword() password: string;
}

export class AccountChangeDto {
  @OptionalField() @IsIn(officeRoles) role?: OfficeRole;
  @OptionalField() @IsBoolean() disabled?: boolean;
  @OptionalField() @IsNewPassword() password?: string;
}

export class OwnPasswordDto {
  @IsString() @Length(1, 200) present: string;
  @IsNewPassword() password: string;
}
