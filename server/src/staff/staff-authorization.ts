import type { Device } from '@hannun/shared/contract';
import { DomainError } from '../core/domain-error.js';

/** Throws a `DomainError` `forbidden` unless the device may act for the clinic. */
export function authorizeStaff(device: Device, clinicId: string): Device {
  if (device.role !== 'staff') {
    throw new DomainError('forbidden', 'Only a staff tablet may enter taps. Pair this device as one.');
  }
  if (device.clinicId !== clinicId) {
    throw new DomainError(
      'forbidden',
      `This tablet is paired with "${device.clinicId}" and may act for it only.`,
    );
  }
  return device;
}
