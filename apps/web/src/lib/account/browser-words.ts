/** What a browser calls itself, in the two words that tell one's devices apart. */

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  // The order matters: most call themselves by the names of others as well.
  [/\bEdgA?\//, 'Edge'],
  [/\b(?:OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPad\b/, 'iPad'],
  [/\biPhone\b/, 'iPhone'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const firstIn = (list: typeof BROWSERS, text: string): string | undefined =>
  list.find(([pattern]) => pattern.test(text))?.[1];

/** `Firefox, Windows`; undefined when neither is known. */
export function browserInWords(userAgent: string): string | undefined {
  const words = [firstIn(BROWSERS, userAgent), firstIn(SYSTEMS, userAgent)].filter((word) => word !== undefined);
  return words.length > 0 ? words.join(', ') : undefined;
}
