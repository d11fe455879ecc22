import type { ClinicConfig } from '@hannun/shared/contract';
import { useState } from 'react';
import { useQuery } from '../../api/use-query.js';
import { QueryContent } from '../../layout/QueryContent.js';
import { ConfigFile } from '../district/ConfigFile.js';
import { DistrictCard } from '../district/DistrictCard.js';
import { ClinicList } from './ClinicList.js';
import './ClinicsPage.css';

const pollSeconds = 10;

/** The clinics, the district's own settings, and all of it as a file. */
export function ClinicsPage() {
  const query = useQuery<{ clinics: ClinicConfig[] }>('/admin/clinics', pollSeconds);
  const [importCount, setImportCount] = useState(0);
  return (
    <QueryContent query={query}>
      {({ clinics }) => (
        <>
          <ClinicList clinics={clinics} />
          <div className="clinics__beside">
            <DistrictCard key={importCount} />
            <ConfigFile taken={() => setImportCount(importCount + 1)} />
          </div>
        </>
      )}
    </QueryContent>
  );
}
