import type { OfficeDevice } from '@hannun/shared';
import { useState } from 'react';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { useDeed } from '../api/use-deed.js';
import type { District } from '../district/use-district.js';
import { Act, SureAct } from '../parts/Act.js';
import { TableCard } from '../parts/TableCard.js';
import { useOffice } from '../session/office-context.js';
import { LastContact } from './LastContact.js';
import { TabletForm } from './TabletForm.js';

type TabletsProps = { tablets: readonly OfficeDevice[]; district: District; again: () => void };

/** The clinics' tablets with their last contact and unsent taps. */
export function Tablets({ tablets, district, again }: TabletsProps) {
  const { t } = useTranslation();
  const { mayChange } = useOffice();
  const { send, busy, error } = useDeed();
  const revoke = async (id: string) => {
    if ((await send(`/admin/devices/${id}`, { method: 'DELETE' })).ok) again();
  };
  return (
    <TableCard
      title={t('tablets')}
      aside={t('howMany', { count: tablets.length })}
      columns={['deviceName', 'clinic', 'lastContact', 'pendingTaps'].map((column) => t(column))}
      acts={mayChange}
      error={error}
      none={t('noTablets')}
      rows={[...tablets]
        .sort(byPlace)
        .map((tablet) => <TabletRow key={tablet.id} {...{ tablet, district, again, busy, revoke }} />)}
    />
  );
}

const byPlace = (a: OfficeDevice, b: OfficeDevice): number =>
  a.clinicId.localeCompare(b.clinicId) || a.label.localeCompare(b.label);

type TabletRowProps = Pick<TabletsProps, 'district' | 'again'> & {
  tablet: OfficeDevice;
  busy: boolean;
  revoke: (id: string) => Promise<void>;
};

function TabletRow({ tablet, district, again, busy, revoke }: TabletRowProps) {
  const { t } = useTranslation();
  const { mayChange } = useOffice();
  const [open, setOpen] = useState(false);
  const { id, label, clinicId, heardAt, pending } = tablet;
  const close = () => {
    setOpen(false);
    again();
  };
  if (open) return <TabletForm {...{ tablet, district, close }} />;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{district.nameOf(clinicId)}</td>
      <td>
        <LastContact heardAt={heardAt} when={district.when} />
      </td>
      <td>{pending > 0 ? t('pending', { count: pending }) : t('allSent')}</td>
      {mayChange && (
        <td>
          <div className="acts">
            <Act onClick={() => setOpen(true)}>{t('change')}</Act>
            <SureAct
              label={t('revoke')}
              question={t('sureRevoke', { label })}
              disabled={busy}
              onSure={() => void revoke(id)}
            />
          </div>
        </td>
      )}
    </tr>
  );
}
