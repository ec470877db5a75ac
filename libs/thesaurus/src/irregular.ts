/** `stem: other forms or other bases of it`, folded, one word a line; a map from each of them to the stem. */
export function toIrregular(lines: string): ReadonlyMap<string, string> {
  const stems = new Map<string, string>();
  for (const line of lines.trim().split('\n')) {
    const [stem = '', others = ''] = line.split(':');
    for (const other of others.trim().split(/\s+/)) stems.set(other, stem.trim());
  }
  return stems;
}
