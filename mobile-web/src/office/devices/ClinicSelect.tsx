import type { District } from '../district/use-district.js';
import { useTranslation } from '../translation.js';
import { Field } from '../ui/Field.js';
import { Options } from '../ui/Options.js';

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
        <Options entries={district.clinics.map(({ clinicId, name }) => [clinicId, name])} />
        {includeDistrict && <option value="district">{t('wholeDistrict')}</option>}
      </select>
    </Field>
  );
}
