import type { ClinicSetUp } from '@hannun/shared';
import { useState } from 'react';
import { Link } from 'wouter';
import { LaneTag } from '../../../components/lane-tag/LaneTag.js';
import { useSpeech } from '../../../components/language/LanguageProvider.js';
import { useAsked } from '../../api/use-asked.js';
import { Notice } from '../../frame/Notice.js';
import { useRefusal } from '../../frame/use-refusal.js';
import { Card } from '../../parts/Card.js';
import '../../parts/table.css';
import { useOffice } from '../../session/office-context.js';
import { DistrictCard } from '../district/DistrictCard.js';
import { SetUpFile } from '../district/SetUpFile.js';
import './ClinicsPage.css';

/** Between two looks at what others changed (seconds). */
const period = 10;

/** The district as it is set up: its clinics, its name and levels, and all of it as a file. */
export function ClinicsPage() {
  const { say } = useSpeech();
  const refuse = useRefusal();
  const [clinics, again] = useAsked<{ clinics: ClinicSetUp[] }>('/admin/clinics', period);
  const [taken, setTaken] = useState(0);
  if (clinics.state === 'asking') return <Notice title={say('loading')} />;
  if (clinics.state === 'failed') return <Notice title={refuse(clinics.error)} retry={again} />;
  return (
    <>
      <Clinics clinics={clinics.body.clinics} />
      <div className="clinics__beside">
        <DistrictCard key={taken} />
        <SetUpFile
          taken={() => {
            setTaken(taken + 1);
            again();
          }}
        />
      </div>
    </>
  );
}

function Clinics({ clinics }: { clinics: readonly ClinicSetUp[] }) {
  const { say } = useSpeech();
  const { mayChange } = useOffice();
  const add = mayChange && (
    <Link className="button clinics__add" data-kind="primary" href="/office/clinics/new">
      {say('setUp.addClinic')}
    </Link>
  );
  return (
    <Card title={say('setUp.clinicsCount', { count: clinics.length })} aside={add}>
      {clinics.length === 0 ? (
        <p className="clinics__none">
          {say('setUp.noClinics')} <Link href="/office/start">{say('start.begin')}</Link>
        </p>
      ) : (
        <div className="table-place">
          <table className="table">
            <thead>
              <tr>
                {['clinic', 'lanes', 'telephone', 'screen'].map((column) => (
                  <th key={column} scope="col">
                    {say(`setUp.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {clinics.map((clinic) => (
                <Row key={clinic.clinicId} clinic={clinic} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

function Row({ clinic: { clinicId, name, lanes, telephone } }: { clinic: ClinicSetUp }) {
  const { say, language } = useSpeech();
  return (
    <tr>
      <th scope="row">
        <Link href={`/office/clinics/${clinicId}`}>{name[language]}</Link>
      </th>
      <td>
        <span className="clinics__lanes">
          {lanes.map((lane) => (
            <span key={lane.lane} className="clinics__lane">
              <LaneTag code={lane.code} /> {lane.name[language]}
            </span>
          ))}
        </span>
      </td>
      <td>{telephone}</td>
      <td>
        <a
          href={`/display/${clinicId}`}
          target="_blank"
          rel="noreferrer"
          aria-label={say('setUp.screenOf', { name: name[language] })}
        >
          {say('setUp.openScreen')}
        </a>
      </td>
    </tr>
  );
}
