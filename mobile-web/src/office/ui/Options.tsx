/** The options of a select, as value and text. */
export const Options = ({
  entries,
}: {
  entries: readonly (readonly [value: string | number, text: string])[];
}) =>
  entries.map(([value, text]) => (
    <option key={value} value={value}>
      {text}
    </option>
  ));
