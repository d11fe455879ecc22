import type { DistrictConfig } from '@hannun/shared/contract';

/** `text` is the stored text, empty when nothing is stored. */
export type StoredDistrictConfig = { version: number; config: DistrictConfig; text: string };

export abstract class DistrictConfigRepository {
  abstract load(): Promise<StoredDistrictConfig>;
  abstract isLatest(stored: StoredDistrictConfig): Promise<boolean>;
  /** Returns `null` when somebody else has changed it since `before`. */
  abstract replace(
    before: StoredDistrictConfig,
    config: DistrictConfig,
  ): Promise<StoredDistrictConfig | null>;
  /** Called on every change, and when changes may have been missed. */
  abstract onChange(listener: () => void): void;
}

export const emptyDistrictConfig: DistrictConfig = {
  district: { id: 'district', name: { ko: '이름 없는 구', en: 'Unnamed district' } },
  clinics: [],
};
