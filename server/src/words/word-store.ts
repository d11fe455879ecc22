import type { StaffMessage } from '@hannun/shared';

export abstract class WordStore {
  abstract word(clinicId: string): Promise<StaffMessage | null>;
  /** `null` withdraws the message; `life` in seconds. Notifies every node. */
  abstract keep(clinicId: string, word: StaffMessage | null, life: number): Promise<void>;
  abstract onChange(listener: (clinicId: string) => void): void;
  /** Called when changes may have been missed, once the subscription works again. */
  abstract onHearingAgain(listener: () => void): void;
}
