import type { Board } from '@hannun/shared';
import type { Journey } from '../journey/use-journey.js';
import { useSpeech } from '../language/speech.js';
import { type Choices, testsOf } from './choices.js';
import './Controls.css';

type ControlsProps = {
  boards: readonly Board[];
  choices: Choices;
  choose: (change: Partial<Choices>) => void;
  journey: Journey;
};

export function Controls({ boards, choices, choose, journey }: ControlsProps) {
  const { say, named } = useSpeech();
  const tests = testsOf(boards);
  return (
    <div className="controls">
      <fieldset className="controls__views">
        <legend className="visually-hidden">{say('view')}</legend>
        {(['list', 'map'] as const).map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={choices.view === view}
            onClick={() => choose({ view })}
          >
            {say(view === 'list' ? 'asList' : 'asMap')}
          </button>
        ))}
      </fieldset>
      <select
        aria-label={say('sort')}
        value={choices.sort}
        onChange={({ target }) => {
          const sort = target.value === 'nearest' ? 'nearest' : 'soonest';
          if (sort === 'nearest') journey.locate();
          choose({ sort });
        }}
      >
        <option value="soonest">{say('bySoonest')}</option>
        <option value="nearest">{say('byNearest')}</option>
      </select>
      {tests.length > 1 && (
        <select
          aria-label={say('test')}
          value={choices.test ?? ''}
          onChange={({ target }) => choose({ test: target.value || null })}
        >
          <option value="">{say('anyTest')}</option>
          {tests.map(({ lane, name }) => (
            <option key={lane} value={lane}>
              {named(name)}
            </option>
          ))}
        </select>
      )}
      <Located journey={journey} wanted={choices.sort === 'nearest'} />
    </div>
  );
}

function Located({ journey: { whereabouts }, wanted }: { journey: Journey; wanted: boolean }) {
  const { say } = useSpeech();
  const words = {
    unasked: null,
    asking: 'locating',
    refused: 'notLocated',
    known: 'locationPrivate',
  } as const;
  const key = words[whereabouts.status];
  return (
    <p role="status" className="controls__located">
      {wanted && key && say(key)}
    </p>
  );
}
