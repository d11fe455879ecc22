import { LaneTag } from './LaneTag.js';

export const fiveLanes = ['A', 'B', 'C', 'D', 'E'].map((code) => <LaneTag key={code} code={code} />);
export const third = <LaneTag code="C" />;
