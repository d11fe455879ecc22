import { textRules } from '@hannun/shared/clinic-config';
import { type DeviceRole, deviceRoles } from '@hannun/shared/contract';
import { IsIn, Matches } from 'class-validator';
import { IsDisplayText } from '../validation/display-text.decorator.js';
import { IsKebabId } from '../validation/field-decorators.js';
import { OptionalField } from '../validation/parse-payload.js';
import type { PairingGrant } from './device.js';

export class PairingCodeDto {
  @Matches(/^[B-DF-HJ-NP-TV-XZ]{8}$/, { message: 'code must be the eight letters shown' }) code: string;
}

export class PairDeviceDto extends PairingCodeDto {
  @OptionalField() @IsDisplayText(textRules.deviceLabel) label?: string;
}

export class DeviceChangeDto {
  @OptionalField() @IsDisplayText(textRules.deviceLabel) label?: string;
  @OptionalField() @IsKebabId() clinicId?: string;
}

export class PairingGrantDto implements PairingGrant {
  @IsIn(deviceRoles) role: DeviceRole;
  @IsKebabId() clinicId: string;
}
