import { ScreenHeader } from '../../components/ScreenHeader/ScreenHeader.js';
import { clockTime } from '../../time/local-time.js';
import { say } from '../../words/say.js';
import './PairingScreen.css';

export const PairingScreen = ({ code, present }: { code: string | null; present: number }) => (
  <>
    <ScreenHeader title={say.ko('pair.title')} clock={clockTime(present)} />
    <main className="pairing">
      <p className="pairing-code" data-code={code ?? ''}>
        {code ? `${code.slice(0, 3)} ${code.slice(3)}` : '··· ···'}
      </p>
      <p>{say.ko(code ? 'pair.body' : 'pair.asking')}</p>
      <p lang="en">{say.en(code ? 'pair.body' : 'pair.asking')}</p>
    </main>
  </>
);
