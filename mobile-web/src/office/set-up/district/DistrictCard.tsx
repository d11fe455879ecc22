import { validateDistrictSettings } from '@hannun/shared/clinic-config';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { useRefusal } from '../../frame/use-refusal.js';
import { Card } from '../../parts/Card.js';
import { LevelsPart } from '../clinic/LevelsPart.js';
import { BothFields, Fields } from '../form/fields.js';
import { SaveBar } from '../form/SaveBar.js';
import { FormContext } from '../form/use-form.js';
import { usePart } from '../form/use-part.js';
import './district.css';

/** The district's name, and the levels of clinics without their own. */
export function DistrictCard() {
  const { t } = useTranslation();
  const refuse = useRefusal();
  const { form, saving, save, loaded, failed } = usePart('/admin/district', validateDistrictSettings);
  return (
    <FormContext value={form}>
      <Card title={t('setUp.district')}>
        {failed && <p className="district-part">{refuse(failed)}</p>}
        {loaded && (
          <>
            <div className="district-part">
              <Fields>
                <BothFields path="district.name" label={t('setUp.districtName')} />
              </Fields>
              <LevelsPart otherwise={t('setUp.levelsUsual')} />
            </div>
            <SaveBar saving={saving} save={() => void save()} />
          </>
        )}
      </Card>
    </FormContext>
  );
}
