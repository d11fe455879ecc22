/** The three devices of the picture, each with the size of its page and how wide the picture shows it. */
export const devices = {
  tablet: { width: 1280, height: 800, shownWidth: 368 },
  phone: { width: 390, height: 844, shownWidth: 144 },
  tv: { width: 1920, height: 1080, shownWidth: 288 },
} as const;

export type Device = keyof typeof devices;

/** The picture is made for screens with twice as many pixels. */
export const pixelRatio = 2;

export type Language = 'ko' | 'en';
