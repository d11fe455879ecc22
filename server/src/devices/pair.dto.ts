import { IsIn, Matches } from 'class-validator';
import { IsKebab } from '../payload/fields.js';
import { Optional } from '../payload/read-payload.js';
import { IsTypedText } from '../payload/typed-text.js';
import type { DeviceRole, PairingGrant } from './device.js';

export class PairingCodeDto {
  @Matches(/^[B-DF-HJ-NP-TV-XZ]{8}$/, { message: 'code must be the eight letters shown' }) code: string;
}

export class PairDto extends PairingCodeDto {
  @Optional() @IsTypedText({ most: 60 }) label?: string;
}

export class DeviceChangeDto {
  @Optional() @IsTypedText({ most: 60 }) label?: string;
  @Optional() @IsKebab() clinicId?: string;
}

export class PairingGrantDto implements PairingGrant {
  @IsIn(['staff', 'display']) role: DeviceRole;
  @IsKebab() clinicId: string;
}
