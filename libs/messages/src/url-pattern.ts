/**
 * Languages in addresses are read with URLPattern, which browsers before 2026 may lack: they load what stands in for it, once,
 * before anything asks for a language. It is no import of the texts themselves: those that wait for it would make everything wait
 * that speaks.
 */
export async function ensureUrlPattern(): Promise<void> {
  if (!('URLPattern' in globalThis)) await import('@inlang/paraglide-js/urlpattern-polyfill');
}
