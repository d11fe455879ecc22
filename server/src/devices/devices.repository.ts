export type DeviceRole = 'staff' | 'display';

/** A staff device acts for exactly one clinic. */
export type Device = { id: string; role: DeviceRole; clinicId: string; label: string };

export type PairingGrant = Pick<Device, 'role' | 'clinicId'>;

/** Stores devices and pairing codes. Tokens are stored only as hashes. */
export abstract class DeviceRepository {
  abstract saveCode(code: string, grant: PairingGrant, ttlSeconds: number): Promise<boolean>;
  /** Reads and deletes a code, so that it pairs only one device. */
  abstract redeemCode(code: string): Promise<PairingGrant | null>;
  abstract add(device: Device, tokenHash: string): Promise<void>;
  abstract findByTokenHash(tokenHash: string): Promise<Device | null>;
  abstract list(): Promise<Device[]>;
  abstract labelsOfAll(): Promise<Record<string, string>>;
  abstract findGrant(code: string): Promise<PairingGrant | null>;
  /** Updates a device on every node; a new clinic closes its sockets. Returns `false` when there is no such device. */
  abstract update(device: Device): Promise<boolean>;
  abstract onRenamed(listener: (id: string) => void): void;
  /** Removes a device on every node; `false` when there is none. */
  abstract revoke(id: string): Promise<boolean>;
  abstract onRevoked(listener: (id: string) => void): void;
  /** Called when events may have been missed and the subscription works again. */
  abstract onResubscribed(listener: () => void): void;
}
