import { useTranslation } from '../../ui/language/LanguageProvider.js';
import type { District } from '../district/use-district.js';
import { Labelled } from '../parts/Labelled.js';

type ClinicChoiceProps = {
  district: District;
  chosen: string;
  choose: (target: string) => void;
  /** Screens may also show the whole district. */
  whole?: boolean;
};

/** No clinic is preselected. */
export function ClinicChoice({ district, chosen, choose, whole = false }: ClinicChoiceProps) {
  const { t } = useTranslation();
  return (
    <Labelled label={t('whichClinic')}>
      <select required value={chosen} onChange={(event) => choose(event.target.value)}>
        <option value="" disabled>
          {t('chooseClinic')}
        </option>
        {district.clinics.map(({ clinicId, name }) => (
          <option key={clinicId} value={clinicId}>
            {name}
          </option>
        ))}
        {whole && <option value="district">{t('wholeDistrict')}</option>}
      </select>
    </Labelled>
  );
}
