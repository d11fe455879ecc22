import { expect, it } from 'vitest';
import { readAddress } from './address.js';

it.each([
  ['/display/seongdong', { screen: 'clinic', clinicId: 'seongdong' }],
  ['/display/seongdong/', { screen: 'clinic', clinicId: 'seongdong' }],
  ['/display/district', { screen: 'district' }],
  ['/display/', { screen: 'nowhere' }],
  ['/display/a/b', { screen: 'nowhere' }],
])('%s asks for its screen', (pathname, route) => {
  expect(readAddress({ pathname, search: '' }).route).toEqual(route);
});

it('takes layout and theme from the address and leaves the rest to the screen', () => {
  const pathname = '/display/seongdong';
  expect(readAddress({ pathname, search: '?layout=portrait&theme=dark' })).toMatchObject({
    layout: 'portrait',
    theme: 'dark',
  });
  expect(readAddress({ pathname, search: '?layout=round&theme=pink' })).toMatchObject({
    layout: null,
    theme: 'light',
  });
});
