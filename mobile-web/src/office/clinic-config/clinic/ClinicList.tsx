import type { ClinicConfig } from '@hannun/shared/contract';
import { LaneTag } from '@hannun/shared/ui/lane-tag';
import { useState } from 'react';
import { Link } from 'wouter';
import { useMutation } from '../../api/use-mutation.js';
import { useOffice } from '../../session/office-context.js';
import { useTranslation } from '../../translation.js';
import { TableCard } from '../../ui/TableCard.js';
import { OrderButtons } from './OrderButtons.js';
import './ClinicList.css';

const columns = ['clinic', 'lanes', 'telephone', 'screen', 'position'] as const;

/** Clinics in the order every screen uses; reordered here. */
export function ClinicList({ clinics }: { clinics: readonly ClinicConfig[] }) {
  const { t, language } = useTranslation();
  const { canEdit } = useOffice();
  const { send, busy, error } = useMutation();
  const [announcement, setAnnouncement] = useState('');
  const moveTo = async ({ clinicId, name }: ClinicConfig, position: number) => {
    if (busy || position < 1 || position > clinics.length) return;
    if (!(await send(`/admin/clinics/${clinicId}/place`, { method: 'PUT', body: { place: position } })).ok)
      return;
    setAnnouncement(t('clinicList.moved', { name: name[language], position, count: clinics.length }));
  };
  return (
    <>
      <TableCard
        title={t('clinicList.title', { count: clinics.length })}
        aside={canEdit && <AddClinicLink />}
        note={clinics.length > 1 ? t('clinicList.order') : undefined}
        columns={columns
          .filter((column) => canEdit || column !== 'position')
          .map((column) => t(`clinicList.column.${column}`))}
        error={error}
        emptyText={t('clinicList.none')}
        rows={clinics.map((clinic, index) => (
          <tr key={clinic.clinicId}>
            <ClinicCells clinic={clinic} />
            {canEdit && (
              <td>
                <OrderButtons
                  name={clinic.name[language]}
                  position={index + 1}
                  count={clinics.length}
                  onMove={(position) => void moveTo(clinic, position)}
                />
              </td>
            )}
          </tr>
        ))}
      />
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </>
  );
}

function AddClinicLink() {
  const { t } = useTranslation();
  return (
    <Link className="button clinic-list__add" data-kind="primary" href="/office/clinics/new">
      {t('clinicConfig.addClinic')}
    </Link>
  );
}

function ClinicCells({ clinic: { clinicId, name, lanes, telephone } }: { clinic: ClinicConfig }) {
  const { t, language } = useTranslation();
  return (
    <>
      <th scope="row">
        <Link href={`/office/clinics/${clinicId}`}>{name[language]}</Link>
      </th>
      <td>
        <span className="clinic-list__lanes">
          {lanes.map((lane) => (
            <span key={lane.lane} className="clinic-list__lane">
              <LaneTag code={lane.code} /> {lane.name[language]}
            </span>
          ))}
        </span>
      </td>
      <td>{telephone}</td>
      <td>
        <a
          href={`/display/${clinicId}`}
          target="_blank"
          rel="noreferrer"
          aria-label={t('clinicList.screenOf', { name: name[language] })}
        >
          {t('clinicList.openScreen')}
        </a>
      </td>
    </>
  );
}
