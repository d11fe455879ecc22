import { useState } from 'react';
import { useTranslation } from '../language/translation.js';
import { applyTextSize, loadTextSize, type TextSize, textSizePercents } from './text-size.js';

export function TextSizePicker() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [size, setSize] = useState(loadTextSize);
  const choose = (chosen: TextSize) => {
    applyTextSize(chosen);
    setSize(chosen);
    setOpen(false);
  };
  const sample = t('textSample');
  return (
    <>
      <button type="button" className="app-bar__tool" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="visually-hidden">{`${t('textSize')} ${size} %`}</span>
        <span aria-hidden="true">{sample}</span>
        <span aria-hidden="true" className="app-bar__large">
          {sample}
        </span>
      </button>
      {open && (
        <fieldset className="text-sizes">
          <legend className="visually-hidden">{t('textSize')}</legend>
          {textSizePercents.map((choice) => (
            <button key={choice} type="button" aria-pressed={choice === size} onClick={() => choose(choice)}>
              <span aria-hidden="true" className="text-sizes__sample" data-size={choice}>
                {sample}
              </span>
              <span>{choice} %</span>
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}
