import type { Device } from '../devices/device.js';
import { Refusal } from '../refusal.js';

/** Throws a `DomainError` `forbidden` unless the device may act for the clinic. */
export function mayStaff(device: Device, clinicId: string): Device {
  if (device.role !== 'staff') {
    throw new Refusal('forbidden', 'A lobby screen may not enter taps. Pair this device as a staff tablet.');
  }
  if (device.clinicId !== clinicId) {
    throw new Refusal(
      'forbidden',
      `This tablet is paired with "${device.clinicId}" and may act for it only.`,
    );
  }
  return device;
}
