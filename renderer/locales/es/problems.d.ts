import type { ProblemCode } from '../../../preload/contract/models/problem.ts';
export declare const problems: Readonly<Record<ProblemCode, string>>;
