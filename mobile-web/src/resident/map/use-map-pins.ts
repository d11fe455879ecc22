import { useTranslation } from '../language/translation.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import { type ClinicReading, stateOf } from '../saying/clinic-reading.js';
import { iconOf } from '../saying/state-icon.js';
import { createPin, type MapPin } from './map-pin.js';
import { shortNames } from './short-names.js';

/** A clinic on the map. `spoken`: its whole name and state, for screen readers. */
export type PlacedPin = MapPin & {
  clinicId: string;
  name: string;
  spoken: string;
  icon: ReturnType<typeof iconOf>;
  position: readonly [longitude: number, latitude: number];
};

/** What a map shows, whichever way it is drawn. */
export type MapParts = {
  pins: readonly PlacedPin[];
  chosen: string | null;
  onChoose: (clinicId: string) => void;
};

export function useMapPins(readings: readonly ClinicReading[], pageData: PageData): readonly PlacedPin[] {
  const translation = useTranslation();
  const { t, localize } = translation;
  const names = readings.map(({ board }) => localize(board.name));
  const short = shortNames(names);
  return readings.flatMap((reading, index) => {
    const { clinicId } = reading.board;
    const position = findClinicInfo(pageData, clinicId)?.position;
    if (!position) return [];
    const pin = createPin({ reading, nowMs: pageData.now.wallMs }, translation);
    const state = [pin.level && t(`level.${pin.level}`), pin.label, pin.from];
    return {
      ...pin,
      clinicId,
      name: short[index] ?? '',
      spoken: [names[index], ...state].filter(Boolean).join(', '),
      icon: iconOf(stateOf(reading)),
      position: [position.longitude, position.latitude] as const,
    };
  });
}
