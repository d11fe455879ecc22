import { LaneTag } from './LaneTag.js';

export const first = <LaneTag code="A" />;
export const second = <LaneTag code="B" />;
