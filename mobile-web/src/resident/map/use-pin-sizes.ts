import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from './place-labels.js';
import type { PlacedPin } from './use-map-pins.js';

type Sizes = Readonly<Record<string, Size>>;

/** Of each pin's button as the browser has laid it out, by clinic; measured again when one reads differently. */
export function usePinSizes(
  ground: RefObject<HTMLElement | null>,
  pins: readonly PlacedPin[],
  view: Size,
): Sizes {
  const [sizes, setSizes] = useState<Sizes>({});
  const shown = pins.map(({ spoken, name }) => name + spoken).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sizes depend on what is shown.
  useLayoutEffect(() => {
    const buttons = [...(ground.current?.querySelectorAll<HTMLElement>('.map-pin') ?? [])];
    setSizes(
      Object.fromEntries(
        buttons.map(({ dataset, offsetWidth: width, offsetHeight: height }) => [
          dataset.clinic ?? '',
          { width, height },
        ]),
      ),
    );
  }, [ground, shown, view.width, view.height]);
  return sizes;
}
