import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { nowMs } from '../testing/fixtures.js';
import { withLanguage } from '../testing/render-page.js';
import { FreshnessStatus } from './FreshnessStatus.js';
import { StaleBanner } from './StaleBanner.js';

it.each([
  [60, '13:28', '60분 전'],
  [16 * 60, '11월 18일(수) 22:28', '16시간 전'],
])(
  'says when figures of %i minutes ago were received, with the day unless that is today',
  (minutes, time, ago) => {
    const ageSeconds = minutes * 60;
    const freshnessState = { freshness: 'expired', ageSeconds, seenAtMs: nowMs - ageSeconds * 1000 } as const;
    render(withLanguage('ko', <FreshnessStatus freshnessState={freshnessState} />));
    expect(screen.getByText(`${time} 기준 · ${ago}`)).toBeVisible();
    render(withLanguage('ko', <StaleBanner freshnessState={freshnessState} />));
    expect(screen.getByRole('alert')).toHaveTextContent(`${time}에 받은 정보예요.`);
  },
);
