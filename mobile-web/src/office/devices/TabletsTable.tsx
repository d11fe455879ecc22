import type { OfficeDevice } from '@hannun/shared/contract';
import { useState } from 'react';
import { useMutation } from '../api/use-mutation.js';
import type { District } from '../district/use-district.js';
import { useOffice } from '../session/office-context.js';
import { useTranslation } from '../translation.js';
import { ActionButton, ConfirmButton } from '../ui/ActionButton.js';
import { TableCard } from '../ui/TableCard.js';
import { LastContact } from './LastContact.js';
import { TabletForm } from './TabletForm.js';

type TabletsTableProps = { tablets: readonly OfficeDevice[]; district: District; refetch: () => void };

/** The clinics' tablets with their last contact and unsent taps. */
export function TabletsTable({ tablets, district, refetch }: TabletsTableProps) {
  const { t } = useTranslation();
  const { canEdit } = useOffice();
  const { send, busy, error } = useMutation();
  const revoke = async (id: string) => {
    if ((await send(`/admin/devices/${id}`, { method: 'DELETE' })).ok) refetch();
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
        .map((tablet) => <TabletRow key={tablet.id} {...{ tablet, district, refetch, busy, revoke }} />)}
    />
  );
}

const byClinicAndLabel = (a: OfficeDevice, b: OfficeDevice): number =>
  a.clinicId.localeCompare(b.clinicId) || a.label.localeCompare(b.label);

type TabletRowProps = Pick<TabletsTableProps, 'district' | 'refetch'> & {
  tablet: OfficeDevice;
  busy: boolean;
  revoke: (id: string) => Promise<void>;
};

function TabletRow({ tablet, district, refetch, busy, revoke }: TabletRowProps) {
  const { t } = useTranslation();
  const { canEdit } = useOffice();
  const [open, setOpen] = useState(false);
  const { id, label, clinicId, heardAt, pending } = tablet;
  const close = () => {
    setOpen(false);
    refetch();
  };
  if (open) return <TabletForm {...{ tablet, district, close }} />;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{district.nameOf(clinicId)}</td>
      <td>
        <LastContact heardAt={heardAt} formatTime={district.formatTime} />
      </td>
      <td>{pending > 0 ? t('pending', { count: pending }) : t('allSent')}</td>
      {canEdit && (
        <td>
          <div className="acts">
            <ActionButton onClick={() => setOpen(true)}>{t('change')}</ActionButton>
            <ConfirmButton
              label={t('revoke')}
              question={t('confirmRevoke', { label })}
              disabled={busy}
              onConfirm={() => void revoke(id)}
            />
          </div>
        </td>
      )}
    </tr>
  );
}
