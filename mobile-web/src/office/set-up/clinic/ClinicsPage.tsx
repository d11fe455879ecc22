import type { ClinicConfig } from '@hannun/shared';
import { useState } from 'react';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { useAsked } from '../../api/use-asked.js';
import { Notice } from '../../frame/Notice.js';
import { useRefusal } from '../../frame/use-refusal.js';
import { DistrictCard } from '../district/DistrictCard.js';
import { SetUpFile } from '../district/SetUpFile.js';
import { ClinicList } from './ClinicList.js';
import './ClinicsPage.css';

const period = 10;

/** The clinics, the district's own settings, and all of it as a file. */
export function ClinicsPage() {
  const { t } = useTranslation();
  const refuse = useRefusal();
  const [clinics, again] = useAsked<{ clinics: ClinicConfig[] }>('/admin/clinics', period);
  const [taken, setTaken] = useState(0);
  if (clinics.state === 'asking') return <Notice title={t('loading')} />;
  if (clinics.state === 'failed') return <Notice title={refuse(clinics.error)} retry={again} />;
  return (
    <>
      <ClinicList clinics={clinics.body.clinics} again={again} />
      <div className="clinics__beside">
        <DistrictCard key={taken} />
        <SetUpFile
          taken={() => {
            setTaken(taken + 1);
            again();
          }}
        />
      </div>
    </>
  );
}
