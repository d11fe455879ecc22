import { LevelMeter } from './LevelMeter.js';

export const relaxed = <LevelMeter level="relaxed" label="여유" />;
export const packed = <LevelMeter level="packed" label="Very busy" />;
