/** One column per hour (0–23); `rows` names the row headings for screen readers. */
export const HeatmapHeader = ({ rows, hours }: { rows: string; hours: readonly number[] }) => (
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
