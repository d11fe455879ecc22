import { Icon } from '@hannun/shared/ui/icon';
import { useTranslation } from '../../translation.js';

type OrderButtonsProps = {
  name: string;
  position: number;
  count: number;
  onMove: (position: number) => void;
};

/** At either end the button stays focusable, so that keyboard users do not lose focus. */
export function OrderButtons({ name, position, count, onMove }: OrderButtonsProps) {
  const { t } = useTranslation();
  return (
    <span className="order-buttons">
      {(['up', 'down'] as const).map((direction) => {
        const next = direction === 'up' ? position - 1 : position + 1;
        return (
          <button
            key={direction}
            type="button"
            data-way={direction}
            aria-label={t(`clinicList.${direction}`, { name })}
            aria-disabled={next < 1 || next > count}
            onClick={() => onMove(next)}
          >
            <Icon name="down" size={1.1} />
          </button>
        );
      })}
    </span>
  );
}
