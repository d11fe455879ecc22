import { expect, it } from 'vitest';
import { parseScreenUrl } from './screen-url.js';

it.each([
  ['/display/seongdong', { screen: 'clinic', clinicId: 'seongdong' }],
  ['/display/seongdong/', { screen: 'clinic', clinicId: 'seongdong' }],
  ['/display/district', { screen: 'district' }],
  ['/display/', { screen: 'nowhere' }],
  ['/display/a/b', { screen: 'nowhere' }],
])('parses the screen of %s', (pathname, route) => {
  expect(parseScreenUrl({ pathname, search: '' }).route).toEqual(route);
});

it.each([
  ['?layout=portrait&theme=dark&sound=off', { layout: 'portrait', theme: 'dark', voice: 'off' }],
  ['?sound=on', { layout: null, theme: null, voice: 'ko' }],
  ['?voice=ko-en', { layout: null, theme: null, voice: 'ko-en' }],
  ['?theme=schedule', { layout: null, theme: 'schedule', voice: null }],
  ['?layout=round&theme=pink&sound=loud', { layout: null, theme: null, voice: null }],
])('parses %s and leaves the rest to the screen', (search, expected) => {
  expect(parseScreenUrl({ pathname: '/display/seongdong', search })).toMatchObject(expected);
});
