/** What an account may be called and how it may be locked. */
import { isEmail, PROFILE_LIMITS, type Refusals } from './profile-rules.ts';

export const ACCOUNT_LIMITS = {
  displayName: 100,
  /** Characters; a few words are easier to remember than signs, and harder to guess. */
  password: { min: 12, max: 128 },
} as const;

/** Letters, digits and what stands in names: no brackets, no signs of addresses and markup, nothing that cannot be seen. */
const OF_NAMES = /^[\p{L}\p{M}\p{N} .,'’&()–-]$/u;
const LETTER = /^\p{L}$/u;
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
/** Letters of Cyrillic and Greek that nobody can tell from Latin ones: a word of these alone pretends to be another. */
const LOOKS_LATIN = /^[АВЕЅІЈКМНОРСТУХԚԜасеѕіјорухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]+$/u;

/**
 * What a person, or an office, is called. It is shown to others beside what she writes, so it must not look like the name of
 * somebody else, nor say anything but a name.
 */
export function checkAccountName(refusals: Refusals, field: string, typed: string): string {
  const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  const unusable = [...new Set([...name].filter((character) => !OF_NAMES.test(character)))];
  if (unusable.length > 0) {
    refusals.add({ code: 'NAME_CHARACTERS', params: { field, characters: unusable.map(shown).join(' ') } });
    return name;
  }
  const clean = refusals.line(field, name, ACCOUNT_LIMITS.displayName);
  const letters = [...clean].filter((character) => LETTER.test(character)).join('');
  if (clean !== '' && letters === '') refusals.add({ code: 'REQUIRED', params: { field } });
  else if (letters !== '' && (!isOfOneScript(letters) || LOOKS_LATIN.test(letters))) {
    refusals.add({ code: 'MIXED_SCRIPTS', params: { field, value: clean } });
  }
  return clean;
}

/** One that can be seen as it is, any other as its number in Unicode. */
const shown = (character: string): string =>
  /^[\p{P}\p{S}]$/u.test(character)
    ? character
    : `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const isOfOneScript = (letters: string): boolean =>
  SCRIPTS.some((script) => [...letters].every((letter) => script.test(letter)));

/** In small letters, as accounts keep it. */
export function checkAccountEmail(refusals: Refusals, field: string, typed: string): string {
  const email = typed.normalize('NFC').trim().toLowerCase();
  const length = [...email].length;
  if (email === '') refusals.add({ code: 'REQUIRED', params: { field } });
  else if (length > PROFILE_LIMITS.email) {
    refusals.add({ code: 'TOO_LONG', params: { field, max: PROFILE_LIMITS.email, length } });
  } else if (!isEmail(email) || !PLAIN_ADDRESS.test(email)) {
    refusals.add({ code: 'NOT_AN_EMAIL', params: { field, value: email } });
  }
  return email;
}

/** Addresses with other letters exist, but mail servers of offices do not take them, and they can look like others. */
const PLAIN_ADDRESS =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/** A new password. `known` is what whoever guesses tries first: address and name. */
export function checkNewPassword(refusals: Refusals, field: string, typed: string, known: readonly string[]): string {
  const { min, max } = ACCOUNT_LIMITS.password;
  const length = [...typed].length;
  if (typed === '') refusals.add({ code: 'REQUIRED', params: { field } });
  else if (length < min) refusals.add({ code: 'PASSWORD_TOO_SHORT', params: { field, min, length } });
  // Counted as the library counts, so that it never refuses what was accepted here.
  else if (typed.length > max) refusals.add({ code: 'TOO_LONG', params: { field, max, length: typed.length } });
  else if (isEasy(typed.toLowerCase(), known)) refusals.add({ code: 'PASSWORD_TOO_EASY', params: { field } });
  return typed;
}

const DIFFERENT_CHARACTERS = 6;
const IN_A_ROW = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  '01234567890',
];
const GUESSED_FIRST =
  /^(?:password|passw0rd|hasloheslo|haslo|heslo|tajneheslo|mojehaslo|mojeheslo|mosty|admin|administrator|qwerty|qwertz|zaq12wsx|polska|cesko|czechy)[\d\W_]*$/;

function isEasy(password: string, known: readonly string[]): boolean {
  if (new Set(password).size < DIFFERENT_CHARACTERS || GUESSED_FIRST.test(password)) return true;
  const words = known.flatMap((text) => [text, ...text.split(/[@.\s,_-]+/)]).map((text) => text.toLowerCase());
  const own = words.filter((word) => word.length >= 4 && password.includes(word));
  const rest = [...own, ...runsIn(password)].reduce((left, part) => left.replace(part, ''), password);
  return rest.length < DIFFERENT_CHARACTERS;
}

/** The parts of four characters or more that follow each other on the keyboard, in the alphabet or by counting. */
function runsIn(password: string): string[] {
  const runs: string[] = [];
  for (let start = 0; start < password.length;) {
    let end = start + 4;
    while (end <= password.length && isRow(password.slice(start, end))) end++;
    const length = end - 1 - start;
    if (length >= 4) runs.push(password.slice(start, start + length));
    start += Math.max(1, length >= 4 ? length : 1);
  }
  return runs;
}

const isRow = (part: string): boolean =>
  IN_A_ROW.some((row) => row.includes(part) || [...row].reverse().join('').includes(part));
