import type { ClinicSetUp, DistrictSetUp } from '@hannun/shared';

/** The district this server serves, as it was set up when the server started. */
export class District {
  private readonly byId: ReadonlyMap<string, ClinicSetUp>;

  constructor(readonly setUp: DistrictSetUp) {
    this.byId = new Map(setUp.clinics.map((clinic) => [clinic.clinicId, clinic]));
  }

  clinic(clinicId: string): ClinicSetUp | undefined {
    return this.byId.get(clinicId);
  }
}

/** A district nobody has set up yet. */
export const noDistrict: DistrictSetUp = {
  district: { id: 'district', name: { ko: '이름 없는 구', en: 'Unnamed district' } },
  clinics: [],
};
