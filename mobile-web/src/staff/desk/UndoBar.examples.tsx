import { busyDesk, desk, emptyDesk, mixedDesk } from '../testing/stage.js';

export const untouched = desk({ desk: emptyDesk });
export const lately = desk({ desk: busyDesk });
export const longAgo = desk({ desk: mixedDesk });
