import type { DistrictSetUp } from '@hannun/shared';

/** The set-up as it is kept. `version` rises with each change; `text` is what stands in the store, empty: nothing. */
export type KeptSetUp = { version: number; setUp: DistrictSetUp; text: string };

/** Where the district's set-up is kept, and how nodes learn of changes. */
export abstract class SetUpStore {
  abstract load(): Promise<KeptSetUp>;
  /** Whether this is what stands in the store; much cheaper than loading it. */
  abstract isLatest(kept: KeptSetUp): Promise<boolean>;
  /** Keeps a set-up in place of `before` and tells all nodes; `null`: somebody else has changed it since. */
  abstract replace(before: KeptSetUp, setUp: DistrictSetUp): Promise<KeptSetUp | null>;
  /** Calls back when the set-up was changed, or may have been while nothing could be heard. */
  abstract onChange(listener: () => void): void;
}

/** A district nobody has set up yet. */
export const noDistrict: DistrictSetUp = {
  district: { id: 'district', name: { ko: '이름 없는 구', en: 'Unnamed district' } },
  clinics: [],
};
