import type { OfficeDevice, ScreenHealth } from '@hannun/shared';
import { useState } from 'react';
import { useSpeech } from '../../components/language/LanguageProvider.js';
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
  const { say } = useSpeech();
  const { mayChange } = useOffice();
  const { id, label, target, paired, present, device, shown, sound, lastContactAt } = screen;
  const [open, setOpen] = useState(false);
  const name = label || say('unnamedScreen');
  const close = () => {
    setOpen(false);
    again();
  };
  if (open) return <ScreenForm {...{ screen, district, close }} />;
  return (
    <tr>
      <th scope="row">
        {name}
        <small>{say(paired ? 'screenPaired' : isPairing(screen) ? 'screenPairing' : 'screenOpen')}</small>
      </th>
      <td>
        {isPairing(screen) ? '—' : district.nameOf(target)}
        {present && shown === 'stale' && <b className="quiet"> · {say('screenStale')}</b>}
      </td>
      <td>
        <LastContact heardAt={lastContactAt} when={district.when} />
      </td>
      <td>{present ? say(`sound.${sound}`) : '—'}</td>
      {mayChange && (
        <td>
          <div className="acts">
            <Act onClick={() => setOpen(true)}>{say('settings')}</Act>
            {present && (
              <Act disabled={busy} onClick={() => void act(`/admin/screens/${id}/reload`, 'POST')}>
                {say('reload')}
              </Act>
            )}
            {device && <Revoke {...{ id: device, name, busy, act }} />}
            {!present && !device && (
              <Act disabled={busy} onClick={() => void act(`/admin/screens/${id}`, 'DELETE')}>
                {say('forget')}
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
  const { say } = useSpeech();
  const { mayChange } = useOffice();
  return (
    <tr>
      <th scope="row">
        {device.label}
        <small>{say('screenPaired')}</small>
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
  const { say } = useSpeech();
  return (
    <SureAct
      label={say('revoke')}
      question={say('sureRevoke', { label: name })}
      disabled={busy}
      onSure={() => void act(`/admin/devices/${id}`, 'DELETE')}
    />
  );
}
