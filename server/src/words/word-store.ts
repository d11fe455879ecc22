import type { Word } from '@hannun/shared';

/** Where the office's words to clinics' tablets are kept. */
export abstract class WordStore {
  abstract word(clinicId: string): Promise<Word | null>;
  /** Keeps a word for its life (seconds), or takes it away, and tells every node. */
  abstract keep(clinicId: string, word: Word | null, life: number): Promise<void>;
  /** Calls back with each clinic whose word changed on any node. */
  abstract onChange(listener: (clinicId: string) => void): void;
  /** Calls back when changes may have been missed and are heard from now on. */
  abstract onHearingAgain(listener: () => void): void;
}
