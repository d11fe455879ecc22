import type { ClinicConfig } from '@hannun/shared';
import { useState } from 'react';
import { Link } from 'wouter';
import { LaneTag } from '../../../ui/lane-tag/LaneTag.js';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { useDeed } from '../../api/use-deed.js';
import { TableCard } from '../../parts/TableCard.js';
import { useOffice } from '../../session/office-context.js';
import { PlaceKeys } from './PlaceKeys.js';
import './ClinicList.css';

type ClinicListProps = { clinics: readonly ClinicConfig[]; again: () => void };

/** Clinics in the order every screen uses; reordered here. */
export function ClinicList({ clinics, again }: ClinicListProps) {
  const { t, language } = useTranslation();
  const { mayChange } = useOffice();
  const { send, busy, error } = useDeed();
  const [moved, setMoved] = useState('');
  const put = async ({ clinicId, name }: ClinicConfig, place: number) => {
    if (busy || place < 1 || place > clinics.length) return;
    if (!(await send(`/admin/clinics/${clinicId}/place`, { method: 'PUT', body: { place } })).ok) return;
    setMoved(t('clinicList.moved', { name: name[language], place, count: clinics.length }));
    again();
  };
  return (
    <>
      <TableCard
        title={t('clinicList.title', { count: clinics.length })}
        aside={mayChange && <Add />}
        note={clinics.length > 1 ? t('clinicList.order') : undefined}
        columns={['clinic', 'lanes', 'telephone', 'screen', ...(mayChange ? ['place'] : [])].map((column) =>
          t(`clinicList.column.${column}`),
        )}
        error={error}
        none={t('clinicList.none')}
        rows={clinics.map((clinic, index) => (
          <tr key={clinic.clinicId}>
            <Cells clinic={clinic} />
            {mayChange && (
              <td>
                <PlaceKeys
                  name={clinic.name[language]}
                  place={index + 1}
                  of={clinics.length}
                  put={(place) => void put(clinic, place)}
                />
              </td>
            )}
          </tr>
        ))}
      />
      <p className="visually-hidden" role="status">
        {moved}
      </p>
    </>
  );
}

function Add() {
  const { t } = useTranslation();
  return (
    <Link className="button clinic-list__add" data-kind="primary" href="/office/clinics/new">
      {t('setUp.addClinic')}
    </Link>
  );
}

function Cells({ clinic: { clinicId, name, lanes, telephone } }: { clinic: ClinicConfig }) {
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
