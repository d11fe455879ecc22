import type { OfficeDevice } from '@hannun/shared/contract';
import { useState } from 'react';
import { useMutation } from '../api/use-mutation.js';
import type { District } from '../district/use-district.js';
import { useOffice } from '../session/office-context.js';
import { useTranslation } from '../translation.js';
import { ActionButton } from '../ui/ActionButton.js';
import { TableCard } from '../ui/TableCard.js';
import { ClinicSelect } from './ClinicSelect.js';
import { DeviceForm } from './DeviceForm.js';
import { DeviceRow, type DeviceRowContext, RevokeButton } from './DeviceRow.js';

type TabletsTableProps = { tablets: readonly OfficeDevice[]; district: District };

/** The clinics' tablets, and what prints their slips, with their last contact and unsent taps. */
export function TabletsTable({ tablets, district }: TabletsTableProps) {
  const { t } = useTranslation();
  const { canEdit } = useOffice();
  const { send, busy, error } = useMutation();
  const act: DeviceRowContext['act'] = async (path, method) => {
    await send(path, { method });
  };
  return (
    <TableCard
      title={t('tablets')}
      aside={t('deviceCount', { count: tablets.length })}
      columns={(['deviceName', 'clinic', 'lastContact', 'pendingTaps'] as const).map((column) => t(column))}
      hasActions={canEdit}
      error={error}
      emptyText={t('noTablets')}
      rows={[...tablets]
        .sort(byClinicAndLabel)
        .map((tablet) => <TabletRow key={tablet.id} {...{ tablet, district, busy, act }} />)}
    />
  );
}

const byClinicAndLabel = (a: OfficeDevice, b: OfficeDevice): number =>
  a.clinicId.localeCompare(b.clinicId) || a.label.localeCompare(b.label);

function TabletRow({ tablet, district, busy, act }: DeviceRowContext & { tablet: OfficeDevice }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { id, role, label, clinicId, heardAt, pending } = tablet;
  if (open) return <TabletForm {...{ tablet, district, close: () => setOpen(false) }} />;
  return (
    <DeviceRow
      name={label}
      {...(role === 'printer' ? { kind: t('slipPrinter') } : {})}
      shows={district.nameOf(clinicId)}
      heardAt={heardAt}
      more={pending > 0 ? t('pending', { count: pending }) : t('allSent')}
      district={district}
    >
      <ActionButton onClick={() => setOpen(true)}>{t('change')}</ActionButton>
      <RevokeButton {...{ id, name: label, busy, act }} />
    </DeviceRow>
  );
}

type TabletFormProps = { tablet: OfficeDevice; district: District; close: () => void };

function TabletForm({ tablet, district, close }: TabletFormProps) {
  const { t } = useTranslation();
  const [label, setLabel] = useState(tablet.label);
  const [clinicId, setClinicId] = useState(tablet.clinicId);
  const changesClinic = clinicId !== tablet.clinicId;
  return (
    <DeviceForm
      name={tablet.label}
      labelField={{ label: t('deviceName'), required: true, text: label, onChange: setLabel }}
      path={`/admin/devices/${tablet.id}`}
      changes={changesClinic ? { clinicId } : {}}
      note={changesClinic && t('moveDescription', { clinic: district.nameOf(clinicId) })}
      close={close}
    >
      <ClinicSelect district={district} selected={clinicId} onSelect={setClinicId} />
    </DeviceForm>
  );
}
