import { LevelMeter } from './LevelMeter.js';

export const relaxed = <LevelMeter level="relaxed" word="여유" />;
export const packed = <LevelMeter level="packed" word="Very busy" />;
