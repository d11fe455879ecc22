import { SmallKey } from '../desk/SmallKey.js';
import './Choices.css';

type ChoicesProps<Value> = {
  label: string;
  options: readonly { value: Value; name: string }[];
  chosen: Value;
  choose: (value: Value) => void;
};

export function Choices<Value extends string | number | null>(props: ChoicesProps<Value>) {
  const { label, options, chosen, choose } = props;
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      {options.map(({ value, name }) => (
        <SmallKey key={value} name={name} chosen={value === chosen} guard={0} press={() => choose(value)} />
      ))}
    </fieldset>
  );
}
