import type { ReactNode } from 'react';
import type { District } from '../district/use-district.js';
import { useOffice } from '../session/office-context.js';
import { useTranslation } from '../translation.js';
import { ConfirmButton } from '../ui/ActionButton.js';
import { LastContact } from './LastContact.js';

/** What the rows of a table of devices share; `act` refreshes the table. */
export type DeviceRowContext = {
  district: District;
  busy: boolean;
  act: (path: string, method: 'POST' | 'DELETE') => Promise<void>;
};

type DeviceRowProps = {
  name: string;
  kind?: string;
  shows: ReactNode;
  heardAt: string | null;
  more: string;
  district: District;
  /** The actions of whoever may edit. */
  children: ReactNode;
};

/** One device as it last reported. */
export function DeviceRow({ name, kind, shows, heardAt, more, district, children }: DeviceRowProps) {
  const { canEdit } = useOffice();
  return (
    <tr>
      <th scope="row">
        {name}
        {kind && <small>{kind}</small>}
      </th>
      <td>{shows}</td>
      <td>
        <LastContact heardAt={heardAt} formatTime={district.formatTime} />
      </td>
      <td>{more}</td>
      {canEdit && (
        <td>
          <div className="action-buttons">{children}</div>
        </td>
      )}
    </tr>
  );
}

type RevokeButtonProps = Pick<DeviceRowContext, 'busy' | 'act'> & { id: string; name: string };

export function RevokeButton({ id, name, busy, act }: RevokeButtonProps) {
  const { t } = useTranslation();
  return (
    <ConfirmButton
      label={t('revoke')}
      question={t('confirmRevoke', { label: name })}
      disabled={busy}
      onConfirm={() => void act(`/admin/devices/${id}`, 'DELETE')}
    />
  );
}
