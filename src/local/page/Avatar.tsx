/** A person as initials on a colour of their own. */
const colours = ["#0063b1", "#107c10", "#8a2da5", "#a4262c", "#986f0b", "#005e50", "#4f6bed", "#7a7574"];

export function Avatar({ name, size = 24 }: { readonly name: string; readonly size?: number }) {
  const words = name.split(/\s+/).filter((each) => each !== "");
  const initials = ((words[0]?.[0] ?? "?") + (words.length > 1 ? (words.at(-1)?.[0] ?? "") : "")).toUpperCase();
  const sum = [...name].reduce((total, each) => total + (each.codePointAt(0) ?? 0), 0);
  const style = { background: colours[sum % colours.length], width: size, height: size, fontSize: size * 0.42 };
  return (
    <span className="avatar" style={style} aria-hidden="true">
      {initials}
    </span>
  );
}
