import { validateDistrictSettings } from '@hannun/shared/clinic-config';
import { useErrorMessage } from '../../layout/use-error-message.js';
import { useTranslation } from '../../translation.js';
import { Card } from '../../ui/Card.js';
import { LevelsSection } from '../clinic/LevelsSection.js';
import { BilingualField, FieldGroup } from '../form/fields.js';
import { SaveBar } from '../form/SaveBar.js';
import { FormContext } from '../form/use-form.js';
import { useSectionForm } from '../form/use-section-form.js';
import './district.css';

/** The district's name, and the levels of clinics without their own. */
export function DistrictCard() {
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  const { form, saveState, save, loaded, loadError } = useSectionForm(
    '/admin/district',
    validateDistrictSettings,
  );
  return (
    <FormContext value={form}>
      <Card title={t('clinicConfig.district')}>
        {loadError && <p className="district-card">{errorMessage(loadError)}</p>}
        {loaded && (
          <>
            <div className="district-card">
              <FieldGroup>
                <BilingualField path="district.name" label={t('clinicConfig.districtName')} />
              </FieldGroup>
              <LevelsSection otherwise={t('clinicConfig.levelsUsual')} />
            </div>
            <SaveBar saveState={saveState} save={() => void save()} />
          </>
        )}
      </Card>
    </FormContext>
  );
}
