import { useSpeech } from '../../components/language/LanguageProvider.js';
import { SmallKey } from '../desk/SmallKey.js';

/** Stays visible however long the list is. */
export function ShutKey({ close }: { close: () => void }) {
  const { say } = useSpeech();
  return (
    <div className="dialog__shut">
      <SmallKey name={say('shut')} press={close} />
    </div>
  );
}
