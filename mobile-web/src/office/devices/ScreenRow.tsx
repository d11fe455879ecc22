import type { OfficeDevice, ScreenHealth } from '@hannun/shared/contract';
import { useState } from 'react';
import type { District } from '../district/use-district.js';
import { useOffice } from '../session/office-context.js';
import { useTranslation } from '../translation.js';
import { ActionButton, ConfirmButton } from '../ui/ActionButton.js';
import { LastContact } from './LastContact.js';
import { ScreenForm } from './ScreenForm.js';

type RowActionProps = {
  district: District;
  busy: boolean;
  send: (path: string, method: 'POST' | 'DELETE') => Promise<void>;
};

/** A TV still showing its pairing code belongs to no clinic yet. */
export const isPairing = ({ shown, paired }: ScreenHealth): boolean => shown === 'pairing' && !paired;

type ScreenRowProps = RowActionProps & { screen: ScreenHealth; refetch: () => void };

/** One lobby screen as it last reported. */
export function ScreenRow({ screen, district, busy, send, refetch }: ScreenRowProps) {
  const { t } = useTranslation();
  const { canEdit } = useOffice();
  const { id, label, target, paired, present, device, shown, sound, lastContactAt } = screen;
  const [open, setOpen] = useState(false);
  const name = label || t('unnamedScreen');
  const close = () => {
    setOpen(false);
    refetch();
  };
  if (open) return <ScreenForm {...{ screen, district, close }} />;
  return (
    <tr>
      <th scope="row">
        {name}
        <small>{t(paired ? 'screenPaired' : isPairing(screen) ? 'screenPairing' : 'screenUnpaired')}</small>
      </th>
      <td>
        {isPairing(screen) ? '—' : district.nameOf(target)}
        {present && shown === 'stale' && <b className="quiet"> · {t('screenStale')}</b>}
      </td>
      <td>
        <LastContact heardAt={lastContactAt} formatTime={district.formatTime} />
      </td>
      <td>{present ? t(`sound.${sound}`) : '—'}</td>
      {canEdit && (
        <td>
          <div className="acts">
            <ActionButton onClick={() => setOpen(true)}>{t('settings')}</ActionButton>
            {present && (
              <ActionButton disabled={busy} onClick={() => void send(`/admin/screens/${id}/reload`, 'POST')}>
                {t('reload')}
              </ActionButton>
            )}
            {device && <RevokeButton {...{ id: device, name, busy, send }} />}
            {!present && !device && (
              <ActionButton disabled={busy} onClick={() => void send(`/admin/screens/${id}`, 'DELETE')}>
                {t('forget')}
              </ActionButton>
            )}
          </div>
        </td>
      )}
    </tr>
  );
}

/** A paired screen that has never reported. */
export function SilentScreenRow({ device, district, busy, send }: RowActionProps & { device: OfficeDevice }) {
  const { t } = useTranslation();
  const { canEdit } = useOffice();
  return (
    <tr>
      <th scope="row">
        {device.label}
        <small>{t('screenPaired')}</small>
      </th>
      <td>{district.nameOf(device.clinicId)}</td>
      <td>
        <LastContact heardAt={null} formatTime={district.formatTime} />
      </td>
      <td>—</td>
      {canEdit && (
        <td>
          <div className="acts">
            <RevokeButton {...{ id: device.id, name: device.label, busy, send }} />
          </div>
        </td>
      )}
    </tr>
  );
}

function RevokeButton({
  id,
  name,
  busy,
  send,
}: Omit<RowActionProps, 'district'> & { id: string; name: string }) {
  const { t } = useTranslation();
  return (
    <ConfirmButton
      label={t('revoke')}
      question={t('confirmRevoke', { label: name })}
      disabled={busy}
      onConfirm={() => void send(`/admin/devices/${id}`, 'DELETE')}
    />
  );
}
