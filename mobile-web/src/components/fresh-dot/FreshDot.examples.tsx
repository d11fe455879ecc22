import { FreshDot } from './FreshDot.js';

export const live = <FreshDot state="live">실시간 · 방금 바뀜</FreshDot>;
export const checking = <FreshDot state="checking">확인 중</FreshDot>;
export const stale = <FreshDot state="stale">14:28 기준 · 4분 전</FreshDot>;
export const loading = <FreshDot state="loading">불러오는 중</FreshDot>;
