import { SmallButton } from '../ui/SmallButton.js';
import './SegmentedControl.css';

type SegmentedControlProps<Value> = {
  label: string;
  options: readonly { value: Value; name: string }[];
  selected: Value;
  onSelect: (value: Value) => void;
};

export function SegmentedControl<Value extends string | number | null>(props: SegmentedControlProps<Value>) {
  const { label, options, selected, onSelect } = props;
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      {options.map(({ value, name }) => (
        <SmallButton
          key={value}
          name={name}
          pressed={value === selected}
          throttleMs={0}
          press={() => onSelect(value)}
        />
      ))}
    </fieldset>
  );
}
