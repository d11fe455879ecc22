import { type ResidentLanguage, residentLanguages } from '@hannun/shared/i18n';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

class PushKeysDto {
  @Matches(/^[\w-]{80,100}=*$/, { message: 'p256dh must be a public key, base64url' }) p256dh: string;
  @Matches(/^[\w-]{16,32}=*$/, { message: 'auth must be 16 bytes, base64url' }) auth: string;
}

class PushTargetDto {
  @IsString() @MaxLength(1024) endpoint: string;
  @ValidateNested() @Type(() => PushKeysDto) keys: PushKeysDto;
}

export class TicketSubscriptionDto {
  @ValidateNested() @Type(() => PushTargetDto) target: PushTargetDto;
  @IsInt() @Min(1) @Max(20) ahead: number;
  @IsIn(residentLanguages) language: ResidentLanguage;
}

export class OpeningSubscriptionDto {
  @ValidateNested() @Type(() => PushTargetDto) target: PushTargetDto;
  @IsIn(residentLanguages) language: ResidentLanguage;
}

export class OpeningUnsubscribeDto {
  @IsString() @MaxLength(1024) endpoint: string;
}
