import { t } from '../../messages/translate.js';
import { formatClock } from '../../time/local-time.js';
import { ScreenHeader } from '../../ui/screen-header/ScreenHeader.js';
import './PairingScreen.css';

export const PairingScreen = ({ code, nowMs }: { code: string | null; nowMs: number }) => (
  <>
    <ScreenHeader title={t.ko('pair.title')} clock={formatClock(nowMs)} />
    <main className="pairing">
      <p className="pairing-code" data-code={code ?? ''}>
        {code ? `${code.slice(0, 3)} ${code.slice(3)}` : '··· ···'}
      </p>
      <p>{t.ko(code ? 'pair.body' : 'pair.asking')}</p>
      <p lang="en">{t.en(code ? 'pair.body' : 'pair.asking')}</p>
    </main>
  </>
);
