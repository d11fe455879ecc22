import { textRules } from '@hannun/shared/clinic-config';
import {
  type DeviceChange,
  type DevicePairing,
  type DeviceRole,
  deviceRoles,
  type PairingCode,
  type PairingGrant,
  pairingCodePattern,
} from '@hannun/shared/contract';
import { IsIn, Matches } from 'class-validator';
import { IsDisplayText } from '../validation/display-text.decorator.js';
import { IsKebabId } from '../validation/field-decorators.js';
import { OptionalField } from '../validation/parse-payload.js';

export class PairingCodeDto implements PairingCode {
  @Matches(pairingCodePattern, { message: 'code must be the eight letters shown' }) code: string;
}

export class PairDeviceDto extends PairingCodeDto implements DevicePairing {
  @OptionalField() @IsDisplayText(textRules.deviceLabel) label?: string;
}

export class DeviceChangeDto implements DeviceChange {
  @OptionalField() @IsDisplayText(textRules.deviceLabel) label?: string;
  @OptionalField() @IsKebabId() clinicId?: string;
}

export class PairingGrantDto implements PairingGrant {
  @IsIn(deviceRoles) role: DeviceRole;
  @IsKebabId() clinicId: string;
}
