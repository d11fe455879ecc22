import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import './Bands.css';

/**
 * What staff are told or asked, one band at a time. It takes its room from the large keys below, so that no other key
 * moves under a finger; the bands after the first open over those keys, when asked for, and fold again as soon as a
 * band arrives or a key elsewhere is pressed.
 */
export function Bands({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const bandsRef = useRef<HTMLDivElement>(null);
  const listRef = useRef<HTMLDivElement>(null);
  const fold = useCallback(() => setIsOpen(false), []);
  const others = useChildCount(listRef, fold) - 1;
  usePressElsewhere(bandsRef, fold);
  return (
    <div className="bands" data-open={isOpen && others > 0} ref={bandsRef}>
      <div className="bands__list" ref={listRef}>
        {children}
      </div>
      {others > 0 && (
        <SmallButton
          name={isOpen ? t('fewerBands') : `+${others}`}
          description={isOpen ? undefined : t('moreBands')}
          expanded={isOpen}
          press={() => setIsOpen(!isOpen)}
        />
      )}
    </div>
  );
}

/** Each band knows by itself whether it has anything to say, so they are counted where they stand. */
function useChildCount(parent: RefObject<HTMLElement | null>, onArrival: () => void): number {
  const [count, setCount] = useState(0);
  useLayoutEffect(() => {
    const element = parent.current;
    if (!element) return;
    const recount = () => setCount(element.childElementCount);
    recount();
    const observer = new MutationObserver((changes) => {
      recount();
      if (changes.some(({ addedNodes }) => addedNodes.length > 0)) onArrival();
    });
    observer.observe(element, { childList: true });
    return () => observer.disconnect();
  }, [parent, onArrival]);
  return count;
}

/** Of a finger, the keyboard or the scanner alike. */
function usePressElsewhere(area: RefObject<HTMLElement | null>, onPress: () => void): void {
  useEffect(() => {
    const notice = ({ target }: MouseEvent) => {
      if (target instanceof Node && !area.current?.contains(target)) onPress();
    };
    document.addEventListener('click', notice);
    return () => document.removeEventListener('click', notice);
  }, [area, onPress]);
}
