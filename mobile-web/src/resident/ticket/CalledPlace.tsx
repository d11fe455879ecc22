import type { LocalizedText } from '@hannun/shared';
import { Icon } from '../../components/icon/Icon.js';
import { useSpeech } from '../language/speech.js';

export function CalledPlace({ booth, way }: { booth: string; way: LocalizedText | undefined }) {
  const { say, named } = useSpeech();
  return (
    <div role="alert">
      <p className="ticket-card__come">{say('comeIn')}</p>
      <p className="ticket-card__room">
        {say('roomNumber', { booth })} <Icon name="right" size={0.9} />
      </p>
      {way && <p className="ticket-card__hint">{named(way)}</p>}
    </div>
  );
}
