/** The head of a heat table: a column for each hour of the day (0–23); `rows` says, unseen, what the rows are. */
export const HeatHead = ({ rows, hours }: { rows: string; hours: readonly number[] }) => (
  <thead>
    <tr>
      <th scope="col">
        <span className="visually-hidden">{rows}</span>
      </th>
      {hours.map((hour) => (
        <th key={hour} scope="col">
          {hour}
        </th>
      ))}
    </tr>
  </thead>
);
