import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import './Tabs.css';

type Tab = { name: string; label: string; problemCount: number; content: ReactNode };

type TabsProps = { label: string; tabs: readonly Tab[]; problemLabel: (count: number) => string };

/** Arrow keys move between tabs; each tab shows how many problems it contains. */
export function Tabs({ label, tabs, problemLabel }: TabsProps) {
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const moveFocus = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = (chosen + step + tabs.length) % tabs.length;
    setChosen(next);
    document.getElementById(`${id}-tab-${next}`)?.focus();
  };
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} onKeyDown={moveFocus}>
        {tabs.map((tab, index) => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            id={`${id}-tab-${index}`}
            aria-selected={index === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={index === chosen ? 0 : -1}
            onClick={() => setChosen(index)}
          >
            {tab.label}
            {tab.problemCount > 0 && <span className="tabs__wrong">{problemLabel(tab.problemCount)}</span>}
          </button>
        ))}
      </div>
      <div className="tabs__panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${chosen}`}>
        {tabs[chosen]?.content}
      </div>
    </>
  );
}
