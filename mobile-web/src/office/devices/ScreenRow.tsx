import type { OfficeDevice, ScreenHealth } from '@hannun/shared/contract';
import { useState } from 'react';
import { useTranslation } from '../translation.js';
import { ActionButton } from '../ui/ActionButton.js';
import { DeviceRow, type DeviceRowContext, RevokeButton } from './DeviceRow.js';
import { ScreenForm } from './ScreenForm.js';

/** A TV still showing its pairing code belongs to no clinic yet. */
export const isPairing = ({ shown, paired }: ScreenHealth): boolean => shown === 'pairing' && !paired;

/** One lobby screen as it last reported. */
export function ScreenRow({ screen, district, busy, act }: DeviceRowContext & { screen: ScreenHealth }) {
  const { t } = useTranslation();
  const { id, label, target, paired, present, device, shown, sound, lastContactAt } = screen;
  const [open, setOpen] = useState(false);
  const name = label || t('unnamedScreen');
  if (open) return <ScreenForm {...{ screen, district, close: () => setOpen(false) }} />;
  return (
    <DeviceRow
      name={name}
      kind={t(paired ? 'screenPaired' : isPairing(screen) ? 'screenPairing' : 'screenUnpaired')}
      shows={
        <>
          {isPairing(screen) ? '—' : district.nameOf(target)}
          {present && shown === 'stale' && <b className="secondary-text"> · {t('screenStale')}</b>}
        </>
      }
      heardAt={lastContactAt}
      more={present ? t(`sound.${sound}`) : '—'}
      district={district}
    >
      <ActionButton onClick={() => setOpen(true)}>{t('settings')}</ActionButton>
      {present && (
        <ActionButton disabled={busy} onClick={() => void act(`/admin/screens/${id}/reload`, 'POST')}>
          {t('reload')}
        </ActionButton>
      )}
      {device && <RevokeButton {...{ id: device, name, busy, act }} />}
      {!present && !device && (
        <ActionButton disabled={busy} onClick={() => void act(`/admin/screens/${id}`, 'DELETE')}>
          {t('forget')}
        </ActionButton>
      )}
    </DeviceRow>
  );
}

type SilentScreenRowProps = DeviceRowContext & { device: OfficeDevice };

/** A paired screen that has never reported. */
export function SilentScreenRow({
  device: { id, label, clinicId },
  district,
  busy,
  act,
}: SilentScreenRowProps) {
  const { t } = useTranslation();
  const shows = district.nameOf(clinicId);
  return (
    <DeviceRow
      name={label}
      kind={t('screenPaired')}
      shows={shows}
      heardAt={null}
      more="—"
      district={district}
    >
      <RevokeButton {...{ id, name: label, busy, act }} />
    </DeviceRow>
  );
}
