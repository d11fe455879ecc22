import { readSetting, writeSetting } from '../../ui/storage/settings.js';

const storageKey = 'hannun:text-size';

/** Per cent of the browser's own text size. */
export const textSizePercents = [100, 125, 150, 200] as const;
export type TextSize = (typeof textSizePercents)[number];

export const loadTextSize = (): TextSize =>
  textSizePercents.find((size) => String(size) === readSetting(storageKey)) ?? 100;

/** Scales all text and stores the choice; from 150 % on, cards are stacked. */
export function applyTextSize(size: TextSize): void {
  const { style, dataset } = document.documentElement;
  style.fontSize = size === 100 ? '' : `${size}%`;
  if (size >= 150) dataset.largeText = '';
  else delete dataset.largeText;
  writeSetting(storageKey, String(size));
}
