import { useSpeech } from '../../components/language/LanguageProvider.js';
import { useAsked } from '../api/use-asked.js';
import { Notice } from '../frame/Notice.js';
import { useRefusal } from '../frame/use-refusal.js';
import { Card } from '../parts/Card.js';
import '../parts/table.css';

type Device = { id: string; role: 'staff' | 'display'; clinicId: string; label: string };

/** Between two looks at the devices (seconds). */
const period = 5;

/** The clinics' tablets and lobby screens. */
export function DevicesPage() {
  const { say } = useSpeech();
  const refuse = useRefusal();
  const [devices, again] = useAsked<{ devices: Device[] }>('/admin/devices', period);
  if (devices.state === 'asking') return <Notice title={say('loading')} />;
  if (devices.state === 'failed') return <Notice title={refuse(devices.error)} retry={again} />;
  return (
    <Card title={say('menuDevices')}>
      <div className="table-place">
        <table className="table">
          <tbody>
            {devices.body.devices.map(({ id, label, clinicId }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{clinicId}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
