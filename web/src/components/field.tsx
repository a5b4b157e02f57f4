/** One thing that is asked for. */
export interface Wish {
  label: string;
  value: string | undefined;
  change: (value: string) => void;
}

/** A line of text, or a day. */
export function Field({ label, value = "", change, day = false }: Wish & { day?: boolean }) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type={(day ? "date" : "text") as "text"}
        value={value}
        autocomplete="off"
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    </label>
  );
}

/** One of several, or none of them. */
export function Choice({
  label,
  value,
  change,
  none,
  children,
}: Wish & { none: string; children: (readonly [string, string])[] }) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value ?? ""} onChange={({ currentTarget }) => change(currentTarget.value)}>
        <option value="">{none}</option>
        {children.map(([name, shown]) => (
          <option key={name} value={name}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}
