/** One comparison of a row: ours against a baseline, measured by turns in the same run. */
export interface Line {
  readonly what: string;
  readonly unit: 'ms' | 'MiB';
  readonly ours: readonly number[];
  /** Null where the target is a figure and not a ratio. */
  readonly baseline: readonly number[] | null;
  /** What is to be reached; without any the line is only told. A ratio holds for p50 and for p95. */
  readonly atMost: { readonly ratio?: number; readonly p95?: number };
}

export interface RowResult {
  readonly lines: readonly Line[];
  /** Sentences about this very run: seed, what went otherwise than usual. */
  readonly notes: readonly string[];
}

/** What a row is given. */
export interface BenchSetting {
  /** A copy of the built kit: see `copyApp`. */
  readonly app: string;
  /** For everything that the row writes; removed at the end. */
  readonly folder: string;
  /** Few rounds: it only has to work. */
  readonly quick: boolean;
  readonly seed: number;
  readonly say: (text: string) => void;
}

/** A row of the table of promises. */
export interface Row {
  readonly name: string;
  readonly title: string;
  /** What is measured against what, and where the clock stands: for whoever reads the figures. */
  readonly method: string;
  readonly measure: (setting: BenchSetting) => Promise<RowResult>;
}
