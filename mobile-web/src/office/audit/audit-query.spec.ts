import { expect, it } from 'vitest';
import { emptyQuery, toSearchParams } from './audit-query.js';

it('reads times in the district’s time zone, wherever the browser is', () => {
  const filter = { ...emptyQuery, who: '접수대', from: '2026-11-26T09:00', to: '2026-11-26T18:30' };
  const moments = (zone: string) => Object.fromEntries(toSearchParams(filter, zone));
  expect(moments('Asia/Seoul')).toEqual({
    who: '접수대',
    from: '2026-11-26T00:00:00.000Z',
    to: '2026-11-26T09:30:00.000Z',
  });
  expect(moments('America/New_York')).toMatchObject({ from: '2026-11-26T14:00:00.000Z' });
});
