import type { StaffMessage } from '@hannun/shared/contract';

export abstract class StaffMessageStore {
  abstract load(clinicId: string): Promise<StaffMessage | null>;
  /** `null` withdraws the message; `life` in seconds. Notifies every node. */
  abstract save(clinicId: string, word: StaffMessage | null, life: number): Promise<void>;
  abstract onChange(listener: (clinicId: string) => void): void;
  /** Called when changes may have been missed, once the subscription works again. */
  abstract onResubscribed(listener: () => void): void;
}
