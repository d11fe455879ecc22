import type { OfficeDevice } from '@hannun/shared';
import { useState } from 'react';
import { FreshDot } from '../../components/fresh-dot/FreshDot.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { useDeed } from '../api/use-deed.js';
import type { District } from '../district/use-district.js';
import { Act, SureAct } from '../parts/Act.js';
import { Card } from '../parts/Card.js';
import '../parts/table.css';
import { Trouble } from '../parts/Trouble.js';
import { useOffice } from '../session/office-context.js';
import { TabletForm } from './TabletForm.js';

type TabletsProps = { tablets: readonly OfficeDevice[]; district: District; again: () => void };

/** A tablet not heard for this long is silent (milliseconds); it beats every five seconds. */
const silence = 60_000;

/** The clinics' tablets: who they are, and when they were heard. */
export function Tablets({ tablets, district, again }: TabletsProps) {
  const { say } = useSpeech();
  const { mayChange } = useOffice();
  const [open, setOpen] = useState<string | null>(null);
  const { send, busy, error } = useDeed();
  const revoke = async (id: string) => {
    if ((await send(`/admin/devices/${id}`, { method: 'DELETE' })).ok) again();
  };
  const sorted = [...tablets].sort(
    (a, b) => a.clinicId.localeCompare(b.clinicId) || a.label.localeCompare(b.label),
  );
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
              {sorted.map((tablet) =>
                open === tablet.id ? (
                  <TabletForm
                    key={tablet.id}
                    tablet={tablet}
                    district={district}
                    close={() => {
                      setOpen(null);
                      again();
                    }}
                  />
                ) : (
                  <tr key={tablet.id}>
                    <th scope="row">{tablet.label}</th>
                    <td>{district.nameOf(tablet.clinicId)}</td>
                    <td>
                      <LastContact heardAt={tablet.heardAt} when={district.when} />
                    </td>
                    <td>{tablet.pending > 0 ? say('pending', { count: tablet.pending }) : say('allSent')}</td>
                    {mayChange && (
                      <td>
                        <div className="acts">
                          <Act onClick={() => setOpen(tablet.id)}>{say('change')}</Act>
                          <SureAct
                            label={say('revoke')}
                            question={say('sureRevoke', { label: tablet.label })}
                            disabled={busy}
                            onSure={() => void revoke(tablet.id)}
                          />
                        </div>
                      </td>
                    )}
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

type LastContactProps = { heardAt: string | null; when: District['when'] };

/** Live is told as "just now", anything older by the clock (DESIGN.md §1). */
export function LastContact({ heardAt, when }: LastContactProps) {
  const { say } = useSpeech();
  if (heardAt === null) return <FreshDot state="stale">{say('neverHeard')}</FreshDot>;
  if (Date.now() - Date.parse(heardAt) < silence) return <FreshDot state="live">{say('justNow')}</FreshDot>;
  return <FreshDot state="stale">{say('silentSince', { time: when(heardAt) })}</FreshDot>;
}
