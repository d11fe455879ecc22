import type { ClinicConfig } from '@hannun/shared/contract';
import { useState } from 'react';
import { useQuery } from '../../api/use-query.js';
import { StatusMessage } from '../../layout/StatusMessage.js';
import { useErrorMessage } from '../../layout/use-error-message.js';
import { useTranslation } from '../../translation.js';
import { ConfigFile } from '../district/ConfigFile.js';
import { DistrictCard } from '../district/DistrictCard.js';
import { ClinicList } from './ClinicList.js';
import './ClinicsPage.css';

const pollSeconds = 10;

/** The clinics, the district's own settings, and all of it as a file. */
export function ClinicsPage() {
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  const [clinics, refetch] = useQuery<{ clinics: ClinicConfig[] }>('/admin/clinics', pollSeconds);
  const [importCount, setImportCount] = useState(0);
  if (clinics.state === 'asking') return <StatusMessage title={t('loading')} />;
  if (clinics.state === 'failed')
    return <StatusMessage title={errorMessage(clinics.error)} retry={refetch} />;
  return (
    <>
      <ClinicList clinics={clinics.body.clinics} refetch={refetch} />
      <div className="clinics__beside">
        <DistrictCard key={importCount} />
        <ConfigFile
          taken={() => {
            setImportCount(importCount + 1);
            refetch();
          }}
        />
      </div>
    </>
  );
}
