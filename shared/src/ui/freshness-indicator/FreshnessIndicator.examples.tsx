import { FreshnessIndicator } from './FreshnessIndicator.js';

export const live = <FreshnessIndicator state="live">실시간 · 방금 바뀜</FreshnessIndicator>;
export const checking = <FreshnessIndicator state="checking">확인 중</FreshnessIndicator>;
export const stale = <FreshnessIndicator state="stale">14:28 기준 · 4분 전</FreshnessIndicator>;
export const loading = <FreshnessIndicator state="loading">불러오는 중</FreshnessIndicator>;
