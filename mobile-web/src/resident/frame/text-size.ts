import { readSetting, writeSetting } from '../../components/language/language-choice.js';

const key = 'hannun:text-size';

/** Per cent of the browser's own text size. */
export const textSizes = [100, 125, 150, 200] as const;
export type TextSize = (typeof textSizes)[number];

export const rememberedTextSize = (): TextSize =>
  textSizes.find((size) => String(size) === readSetting(key)) ?? 100;

/** Scales all text and stores the choice; from 150 % on, cards are stacked. */
export function applyTextSize(size: TextSize): void {
  const { style, dataset } = document.documentElement;
  style.fontSize = size === 100 ? '' : `${size}%`;
  if (size >= 150) dataset.largeText = '';
  else delete dataset.largeText;
  writeSetting(key, String(size));
}
