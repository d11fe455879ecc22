import { textRules } from '@hannun/shared/clinic-config';
import {
  type AccountChange,
  type AccountCreation,
  accountNamePattern,
  maxCredentialLength,
  type OfficeRole,
  officeRoles,
  type PasswordChange,
  ranges,
} from '@hannun/shared/contract';
import { IsBoolean, IsIn, IsString, Length, Matches } from 'class-validator';
import { IsDisplayText } from '../validation/display-text.decorator.js';
import { OptionalField } from '../validation/parse-payload.js';

const IsNewPassword = () =>
  Length(...ranges.passwordLength, {
    message: 'password must be $constraint1 to $constraint2 characters long',
  });

export class NewAccountDto implements AccountCreation {
  @IsDisplayText(textRules.accountName)
  @Matches(accountNamePattern, {
    message: `name must be ${ranges.accountNameLength.join(' to ')} letters or digits, with blanks, dots or hyphens between`,
  })
  name: string;
  @IsIn(officeRoles) role: OfficeRole;
  @IsNewPassword() password: string;
}

export class AccountChangeDto implements AccountChange {
  @OptionalField() @IsIn(officeRoles) role?: OfficeRole;
  @OptionalField() @IsBoolean() disabled?: boolean;
  @OptionalField() @IsNewPassword() password?: string;
}

export class OwnPasswordDto implements PasswordChange {
  @IsString() @Length(1, maxCredentialLength) present: string;
  @IsNewPassword() password: string;
}
