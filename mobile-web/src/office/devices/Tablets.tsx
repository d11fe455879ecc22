import type { OfficeDevice } from '@hannun/shared';
import { useState } from 'react';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { useDeed } from '../api/use-deed.js';
import type { District } from '../district/use-district.js';
import { Act, SureAct } from '../parts/Act.js';
import { Card } from '../parts/Card.js';
import '../parts/table.css';
import { Trouble } from '../parts/Trouble.js';
import { useOffice } from '../session/office-context.js';
import { LastContact } from './LastContact.js';
import { TabletForm } from './TabletForm.js';

type TabletsProps = { tablets: readonly OfficeDevice[]; district: District; again: () => void };

/** The clinics' tablets: who they are, and when they were heard. */
export function Tablets({ tablets, district, again }: TabletsProps) {
  const { say } = useSpeech();
  const { mayChange } = useOffice();
  const { send, busy, error } = useDeed();
  const revoke = async (id: string) => {
    if ((await send(`/admin/devices/${id}`, { method: 'DELETE' })).ok) again();
  };
  return (
    <Card title={say('tablets')} aside={say('howMany', { count: tablets.length })}>
      <Trouble error={error} />
      {tablets.length === 0 ? (
        <p className="table__none">{say('noTablets')}</p>
      ) : (
        <div className="table-place">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say('deviceName')}</th>
                <th scope="col">{say('clinic')}</th>
                <th scope="col">{say('lastContact')}</th>
                <th scope="col">{say('pendingTaps')}</th>
                {mayChange && <td aria-hidden="true" />}
              </tr>
            </thead>
            <tbody>
              {[...tablets].sort(byPlace).map((tablet) => (
                <TabletRow key={tablet.id} {...{ tablet, district, again, busy, revoke }} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
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
  const { say } = useSpeech();
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
      <td>{pending > 0 ? say('pending', { count: pending }) : say('allSent')}</td>
      {mayChange && (
        <td>
          <div className="acts">
            <Act onClick={() => setOpen(true)}>{say('change')}</Act>
            <SureAct
              label={say('revoke')}
              question={say('sureRevoke', { label })}
              disabled={busy}
              onSure={() => void revoke(id)}
            />
          </div>
        </td>
      )}
    </tr>
  );
}
