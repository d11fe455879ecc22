import type { ClinicScreens } from '@hannun/shared';
import { expect, it } from 'vitest';
import { lobbyAfter, noLobbyNews } from './lobby.js';

const screens = (silent: boolean, ...ids: string[]): ClinicScreens => ({
  silent,
  publicUrl: null,
  screens: ids.map((id) => ({ id, label: id, sound: silent ? 'blocked' : 'on', lastContactAt: '' })),
});

it('knows nothing of a TV nobody has', () => {
  expect(lobbyAfter(noLobbyNews, screens(false)).lobby).toBe('unknown');
});

it('tells a silent TV from a good one', () => {
  expect(lobbyAfter(noLobbyNews, screens(false, 'tv')).lobby).toBe('well');
  expect(lobbyAfter(noLobbyNews, screens(true, 'tv')).lobby).toBe('silent');
});

it('misses a TV it has heard of, until it is back', () => {
  const heard = lobbyAfter(noLobbyNews, screens(false, 'tv', 'second'));
  const gone = lobbyAfter(heard, screens(false, 'second'));
  expect(gone.lobby).toBe('stale');
  expect(lobbyAfter(gone, screens(false, 'tv', 'second')).lobby).toBe('well');
});
