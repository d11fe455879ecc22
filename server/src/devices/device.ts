export type DeviceRole = 'staff' | 'display';

/** A paired device; a staff device speaks for exactly one clinic. */
export type Device = { id: string; role: DeviceRole; clinicId: string; label: string };

/** What a pairing code pairs a device with. */
export type PairingGrant = Pick<Device, 'role' | 'clinicId'>;

/** Where devices and pairing codes are kept. Tokens are known there only by their hash. */
export abstract class DeviceStore {
  /** Keeps a code for its life (seconds); `false` when the code is taken. */
  abstract keepCode(code: string, grant: PairingGrant, life: number): Promise<boolean>;
  /** Takes a code out, so that it serves once only. */
  abstract redeem(code: string): Promise<PairingGrant | null>;
  abstract add(device: Device, tokenHash: string): Promise<void>;
  abstract find(tokenHash: string): Promise<Device | null>;
  abstract list(): Promise<Device[]>;
  /** What every device was called last, by its id; revoked ones too. */
  abstract names(): Promise<Record<string, string>>;
  /** The pairing a code stands for, without taking it out. */
  abstract look(code: string): Promise<PairingGrant | null>;
  /**
   * Keeps a paired device under another label or clinic and tells every node, as a revocation where it is
   * another clinic: its sockets begin anew. `false` when it is gone.
   */
  abstract change(device: Device): Promise<boolean>;
  /** Calls back with the id of each device renamed on any node. */
  abstract onRenamed(listener: (id: string) => void): void;
  /** Forgets a device and tells every node; `false` when there is none. */
  abstract revoke(id: string): Promise<boolean>;
  /** Calls back with the id of each device revoked on any node. */
  abstract onRevoked(listener: (id: string) => void): void;
  /** Calls back when revocations may have been missed and are heard from now on. */
  abstract onHearingAgain(listener: () => void): void;
}
