import type { DistrictConfig } from '@hannun/shared';

/** `text` is the stored text, empty when nothing is stored. */
export type KeptSetUp = { version: number; setUp: DistrictConfig; text: string };

export abstract class SetUpStore {
  abstract load(): Promise<KeptSetUp>;
  abstract isLatest(kept: KeptSetUp): Promise<boolean>;
  /** Returns `null` when somebody else has changed it since `before`. */
  abstract replace(before: KeptSetUp, setUp: DistrictConfig): Promise<KeptSetUp | null>;
  /** Called on every change, and when changes may have been missed. */
  abstract onChange(listener: () => void): void;
}

export const noDistrict: DistrictConfig = {
  district: { id: 'district', name: { ko: '이름 없는 구', en: 'Unnamed district' } },
  clinics: [],
};
