import { render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

/** A fresh page load of a tablet that can reach a server in `timeZone`, or no server. */
async function showClock(timeZone: string | null) {
  vi.resetModules();
  vi.stubGlobal('fetch', async () => {
    if (timeZone === null) throw new TypeError('Failed to fetch');
    return Response.json({ timeZone });
  });
  const { useDistrictTimeZone } = await import('./district-time-zone.js');
  const { formatClockTime } = await import('./clock-time.js');
  const Clock = () => {
    useDistrictTimeZone(true);
    return <time>{formatClockTime('2026-11-23T05:32:00Z')}</time>;
  };
  render(<Clock />);
}

it('shows the district’s time whatever the tablet is set to, also without a network', async () => {
  await showClock('America/New_York');
  await waitFor(() => expect(screen.getByText('00:32')).toBeVisible());
  await showClock(null);
  expect(screen.getAllByText('00:32')).toHaveLength(2);
});

it('keeps to Seoul’s time while the zone is not known to the browser', async () => {
  await showClock('Mars/Olympus');
  expect(screen.getByText('14:32')).toBeVisible();
});
