import { FreshnessIndicator } from '@hannun/shared/ui/freshness-indicator';
import { Icon } from '@hannun/shared/ui/icon';
import { LevelMeter } from '@hannun/shared/ui/level-meter';
import type { CSSProperties } from 'react';
import type { MapParts, PlacedPin } from './use-map-pins.js';

type PinButtonProps = Pick<MapParts, 'chosen' | 'onChoose'> & { pin: PlacedPin; style?: CSSProperties };

/** A clinic's name and state on the map. */
export function PinButton({ pin, chosen, onChoose, style = {} }: PinButtonProps) {
  return (
    <button
      type="button"
      className="map-pin"
      data-kind={pin.kind}
      data-clinic={pin.clinicId}
      aria-pressed={pin.clinicId === chosen}
      style={style}
      onClick={() => onChoose(pin.clinicId)}
    >
      <span className="visually-hidden">{pin.spoken}</span>
      <span aria-hidden="true" className="map-pin__name">
        {pin.name}
      </span>
      <span aria-hidden="true" className="map-pin__state">
        <PinState pin={pin} />
      </span>
      {pin.from && (
        <span aria-hidden="true" className="map-pin__from">
          {pin.from}
        </span>
      )}
    </button>
  );
}

function PinState({ pin: { kind, label, level, icon } }: { pin: PlacedPin }) {
  if (kind === 'dated') return <FreshnessIndicator state="stale">{label}</FreshnessIndicator>;
  return (
    <>
      {kind === 'shut' && <Icon name={icon} size={1} />}
      {level && <LevelMeter level={level} label="" />}
      {label}
    </>
  );
}
