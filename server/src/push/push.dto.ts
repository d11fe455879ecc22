import {
  maxAheadToNotify,
  maxEndpointLength,
  type OpeningSubscription,
  type OpeningUnsubscription,
  pushPublicKeyPattern,
  pushSecretPattern,
  type ResidentLanguage,
  residentLanguages,
  type TicketSubscription,
} from '@hannun/shared/contract';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

class PushKeysDto {
  @Matches(pushPublicKeyPattern, { message: 'p256dh must be a public key, base64url' }) p256dh: string;
  @Matches(pushSecretPattern, { message: 'auth must be 16 bytes, base64url' }) auth: string;
}

class PushTargetDto {
  @IsString() @MaxLength(maxEndpointLength) endpoint: string;
  @ValidateNested() @Type(() => PushKeysDto) keys: PushKeysDto;
}

export class TicketSubscriptionDto implements TicketSubscription {
  @ValidateNested() @Type(() => PushTargetDto) target: PushTargetDto;
  @IsInt() @Min(1) @Max(maxAheadToNotify) ahead: number;
  @IsIn(residentLanguages) language: ResidentLanguage;
}

export class OpeningSubscriptionDto implements OpeningSubscription {
  @ValidateNested() @Type(() => PushTargetDto) target: PushTargetDto;
  @IsIn(residentLanguages) language: ResidentLanguage;
}

export class OpeningUnsubscribeDto implements OpeningUnsubscription {
  @IsString() @MaxLength(maxEndpointLength) endpoint: string;
}
