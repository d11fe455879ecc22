import { useState } from 'react';
import { useSpeech } from '../language/speech.js';
import { applyTextSize, rememberedTextSize, type TextSize, textSizes } from './text-size.js';

export function TextSizeChoice() {
  const { say } = useSpeech();
  const [open, setOpen] = useState(false);
  const [size, setSize] = useState(rememberedTextSize);
  const choose = (chosen: TextSize) => {
    applyTextSize(chosen);
    setSize(chosen);
    setOpen(false);
  };
  const sample = say('textSample');
  return (
    <>
      <button type="button" className="app-bar__tool" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="visually-hidden">{`${say('textSize')} ${size} %`}</span>
        <span aria-hidden="true">{sample}</span>
        <span aria-hidden="true" className="app-bar__large">
          {sample}
        </span>
      </button>
      {open && (
        <fieldset className="text-sizes">
          <legend className="visually-hidden">{say('textSize')}</legend>
          {textSizes.map((choice) => (
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
