import { type Adjustments } from '@mosty/domain/introductions/dismissals';
import { type Country } from '@mosty/domain/vocabulary';
import { BankScan } from './bank-scan.ts';
import { type Candidate } from './best-candidates.ts';
import { Columns } from './columns.ts';
import { type ExclusionFacts } from './exclusions.ts';
import { type MatchProfile } from './profile.ts';
import { openProgrammes } from '@mosty/domain/programmes';
import { type ScoreContext } from './score.ts';
import { rarityOf, type ThemeRarity } from './themes.ts';
import { DEFAULT_WEIGHTS, type Weights } from './weights.ts';

export interface MatchQuery {
  /** At most so many candidates. */
  readonly limit: number;
  /** Only candidates that come after this one. */
  readonly after?: Candidate;
  readonly facts?: ExclusionFacts;
  /** What the organisation has answered to earlier proposals; without them the scores are those of scorePair(). */
  readonly adjustments?: Adjustments;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly weights?: Weights;
}

export interface MatchAnswer {
  /** Best first; equal scores by id. */
  readonly candidates: readonly Candidate[];
  /** Organisations that nothing excludes, before and after the cursor. */
  readonly eligible: number;
}

/**
 * All organisations as columns of numbers, one set for each country; profiles themselves are not kept. Answers exactly what
 * `scorePair` (`scoreFor`, where there are adjustments) and `exclusionOf` give for every pair (match-index.spec.ts). A replica: whoever holds it brings it up to date.
 */
export class MatchIndex {
  private readonly themes: readonly string[];
  private readonly banks: Readonly<Record<Country, Columns>>;
  /** Only of organisations that have partners. */
  private readonly partners = new Map<string, readonly string[]>();
  /** The same the other way round: who names the organisation as a partner. */
  private readonly namedAsPartnerBy = new Map<string, Set<string>>();
  /** How many organisations name each theme, and how many name any. */
  private readonly naming: number[];
  private namingAny = 0;

  /** Interests in other than these themes do not count. */
  constructor(themes: readonly string[]) {
    this.themes = themes;
    this.naming = themes.map(() => 0);
    this.banks = { PL: new Columns(themes), CZ: new Columns(themes) };
  }

  static build(themes: readonly string[], profiles: Iterable<MatchProfile>): MatchIndex {
    const index = new MatchIndex(themes);
    for (const profile of profiles) index.put(profile);
    return index;
  }

  get size(): number {
    return this.banks.PL.length + this.banks.CZ.length;
  }

  /** Of everything but who is whose partner. */
  get byteLength(): number {
    return this.banks.PL.byteLength + this.banks.CZ.byteLength;
  }

  has(id: string): boolean {
    return this.countryOf(id) !== undefined;
  }

  /** Adds or replaces. */
  put(profile: MatchProfile): void {
    this.remove(profile.id);
    const bank = this.banks[profile.country];
    bank.put(profile);
    this.countThemes(bank, profile.id, 1);
    if (profile.partnerIds.length > 0) this.partners.set(profile.id, profile.partnerIds);
    for (const partner of profile.partnerIds) {
      this.namedAsPartnerBy.set(partner, (this.namedAsPartnerBy.get(partner) ?? new Set()).add(profile.id));
    }
  }

  /** Gives whether it was there. */
  remove(id: string): boolean {
    const country = this.countryOf(id);
    if (country === undefined) return false;
    const bank = this.banks[country];
    this.countThemes(bank, id, -1);
    for (const partner of this.partners.get(id) ?? []) {
      const naming = this.namedAsPartnerBy.get(partner);
      naming?.delete(id);
      if (naming?.size === 0) this.namedAsPartnerBy.delete(partner);
    }
    this.partners.delete(id);
    return bank.remove(id);
  }

  /** What the scores of this index rest on at a time. */
  context(now: number, weights: Weights = DEFAULT_WEIGHTS): ScoreContext {
    return { now, weights, themeRarity: this.themeRarity(), openProgrammes: openProgrammes(now) };
  }

  /** The best candidates across the border for an organisation; none for one that is not in the index. */
  topK(id: string, query: MatchQuery): MatchAnswer {
    const country = this.countryOf(id);
    if (country === undefined) return { candidates: [], eligible: 0 };
    const bank = this.banks[country];
    const scan = new BankScan(bank, bank.rowOf(id) as number, this.banks[country === 'PL' ? 'CZ' : 'PL'], {
      ...this.context(query.now, query.weights),
      facts: query.facts ?? {},
      adjustments: query.adjustments,
      partners: new Set([...(this.partners.get(id) ?? []), ...(this.namedAsPartnerBy.get(id) ?? [])]),
    });
    return scan.best(query.limit, query.after);
  }

  private themeRarity(): ThemeRarity {
    return new Map(this.themes.map((theme, slot) => [theme, rarityOf(this.naming[slot] ?? 0, this.namingAny)]));
  }

  private countryOf(id: string): Country | undefined {
    if (this.banks.PL.rowOf(id) !== undefined) return 'PL';
    return this.banks.CZ.rowOf(id) === undefined ? undefined : 'CZ';
  }

  private countThemes(bank: Columns, id: string, change: 1 | -1): void {
    const row = bank.rowOf(id);
    const slots = row === undefined ? [] : bank.namedThemes(row);
    if (slots.length > 0) this.namingAny += change;
    for (const slot of slots) this.naming[slot] = (this.naming[slot] ?? 0) + change;
  }
}
