import type { OfficeDevice, ScreenHealth } from '@hannun/shared';
import { useState } from 'react';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import type { District } from '../district/use-district.js';
import { Act, SureAct } from '../parts/Act.js';
import { useOffice } from '../session/office-context.js';
import { LastContact } from './LastContact.js';
import { ScreenForm } from './ScreenForm.js';

type Acting = {
  district: District;
  busy: boolean;
  act: (path: string, method: 'POST' | 'DELETE') => Promise<void>;
};

/** A TV still showing its pairing code belongs to no clinic yet. */
export const isPairing = ({ shown, paired }: ScreenHealth): boolean => shown === 'pairing' && !paired;

type ScreenRowProps = Acting & { screen: ScreenHealth; again: () => void };

/** One lobby screen as it last reported. */
export function ScreenRow({ screen, district, busy, act, again }: ScreenRowProps) {
  const { t } = useTranslation();
  const { mayChange } = useOffice();
  const { id, label, target, paired, present, device, shown, sound, lastContactAt } = screen;
  const [open, setOpen] = useState(false);
  const name = label || t('unnamedScreen');
  const close = () => {
    setOpen(false);
    again();
  };
  if (open) return <ScreenForm {...{ screen, district, close }} />;
  return (
    <tr>
      <th scope="row">
        {name}
        <small>{t(paired ? 'screenPaired' : isPairing(screen) ? 'screenPairing' : 'screenOpen')}</small>
      </th>
      <td>
        {isPairing(screen) ? '—' : district.nameOf(target)}
        {present && shown === 'stale' && <b className="quiet"> · {t('screenStale')}</b>}
      </td>
      <td>
        <LastContact heardAt={lastContactAt} when={district.when} />
      </td>
      <td>{present ? t(`sound.${sound}`) : '—'}</td>
      {mayChange && (
        <td>
          <div className="acts">
            <Act onClick={() => setOpen(true)}>{t('settings')}</Act>
            {present && (
              <Act disabled={busy} onClick={() => void act(`/admin/screens/${id}/reload`, 'POST')}>
                {t('reload')}
              </Act>
            )}
            {device && <Revoke {...{ id: device, name, busy, act }} />}
            {!present && !device && (
              <Act disabled={busy} onClick={() => void act(`/admin/screens/${id}`, 'DELETE')}>
                {t('forget')}
              </Act>
            )}
          </div>
        </td>
      )}
    </tr>
  );
}

/** A paired screen that has never reported. */
export function DisplayRow({ device, district, busy, act }: Acting & { device: OfficeDevice }) {
  const { t } = useTranslation();
  const { mayChange } = useOffice();
  return (
    <tr>
      <th scope="row">
        {device.label}
        <small>{t('screenPaired')}</small>
      </th>
      <td>{district.nameOf(device.clinicId)}</td>
      <td>
        <LastContact heardAt={null} when={district.when} />
      </td>
      <td>—</td>
      {mayChange && (
        <td>
          <div className="acts">
            <Revoke {...{ id: device.id, name: device.label, busy, act }} />
          </div>
        </td>
      )}
    </tr>
  );
}

function Revoke({ id, name, busy, act }: Omit<Acting, 'district'> & { id: string; name: string }) {
  const { t } = useTranslation();
  return (
    <SureAct
      label={t('revoke')}
      question={t('sureRevoke', { label: name })}
      disabled={busy}
      onSure={() => void act(`/admin/devices/${id}`, 'DELETE')}
    />
  );
}
