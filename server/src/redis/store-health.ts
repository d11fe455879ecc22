/** A code for machines and a sentence for people. */
export type Fault = { reason: string; message: string };

export abstract class StoreHealth {
  abstract findFault(): Promise<Fault | null>;
  /** How the store might lose acknowledged taps, if the settings allow that; `null`: it cannot. */
  abstract readonly nonDurableReason: string | null;
  /** Rejects with the `DomainError` `unavailable` while the store might lose new writes. */
  abstract assertDurable(): Promise<void>;
}
