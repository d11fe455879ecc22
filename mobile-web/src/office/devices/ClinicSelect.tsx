import type { District } from '../district/use-district.js';
import { useTranslation } from '../translation.js';
import { Field } from '../ui/Field.js';

type ClinicSelectProps = {
  district: District;
  selected: string;
  onSelect: (target: string) => void;
  /** Screens may also show the whole district. */
  includeDistrict?: boolean;
};

/** No clinic is preselected. */
export function ClinicSelect({ district, selected, onSelect, includeDistrict = false }: ClinicSelectProps) {
  const { t } = useTranslation();
  return (
    <Field label={t('clinicChoice')}>
      <select required value={selected} onChange={(event) => onSelect(event.target.value)}>
        <option value="" disabled>
          {t('chooseClinic')}
        </option>
        {district.clinics.map(({ clinicId, name }) => (
          <option key={clinicId} value={clinicId}>
            {name}
          </option>
        ))}
        {includeDistrict && <option value="district">{t('wholeDistrict')}</option>}
      </select>
    </Field>
  );
}
