import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import './Bands.css';

/**
 * What staff are told or asked, one band at a time. It takes its room from the large keys below, so that no other key
 * moves under a finger; the bands after the first open over those keys.
 */
export function Bands({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const listRef = useRef<HTMLDivElement>(null);
  const others = useChildCount(listRef) - 1;
  return (
    <div className="bands" data-open={isOpen && others > 0}>
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
function useChildCount(parent: RefObject<HTMLElement | null>): number {
  const [count, setCount] = useState(0);
  useLayoutEffect(() => {
    const element = parent.current;
    if (!element) return;
    const recount = () => setCount(element.childElementCount);
    recount();
    const observer = new MutationObserver(recount);
    observer.observe(element, { childList: true });
    return () => observer.disconnect();
  }, [parent]);
  return count;
}
