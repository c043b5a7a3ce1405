// Made by `cargo dev gen`; do not edit.

import type { Book, Data, Figure, Row } from "./index.js";

/**
 * A value of a chart as a decimal, in the chart's unit; at most 9 places.
 * @example 1250.5
 */
export type ChartValue = string;

/**
 * A whole number from 0 to 2^53 - 1.
 * @example 5803
 */
export type Count = number;

/**
 * A currency code of ISO 4217 in capital letters.
 * @example USD
 */
export type Currency = string;

/**
 * A day as YYYY-MM-DD, from 1900 to 2199.
 * @example 2017-06-30
 */
export type IsoDate = string;

/**
 * A length in days as a decimal; computed lengths have 4 places.
 * @example 47.961
 */
export type Days = string;

/**
 * A rate of exchange as a decimal, above 0 and at most 10^12; at most 12 places.
 * @example 1.0834
 */
export type ExchangeRate = string;

/**
 * A text that a person wrote: not blank, at most 10,000 characters.
 * @example The region was split.
 */
export type FreeText = string;

/**
 * A key from the caller's data: not empty, at most 255 characters, no control characters.
 * @example Darcel Schlecht
 */
export type Id = string;

/**
 * A moment in UTC to the second, as YYYY-MM-DDTHH:MM:SSZ, from 1900 to 2199.
 * @example 2026-05-22T14:03:00Z
 */
export type Moment = string;

/**
 * An amount in major units of the document's currency, with every place of its minor unit.
 * @example 1250.50
 */
export type Money = string;

/**
 * A period: 2017, 2017H1, 2017Q3, 2017-07 and the ISO week 2026-W07 are calendar ones; FY2026, FY2026-H1, FY2026-Q3, FY2026-M05, FY2026-W07 are of the company's fiscal year. Years are named from 1900 to 2199.
 * @example 2017-07
 */
export type Period = string;

/**
 * A probability from 0 to 1 as a decimal, at most 9 places.
 * @example 0.25
 */
export type Probability = string;

/**
 * A quantity that need not be whole, from -10^19 to 10^19; computed ones have 6 places.
 * @example 33.333333
 */
export type Quantity = string;

/**
 * A quarter: 2017Q3 is a calendar quarter, FY2026-Q3 one of the company's fiscal year.
 * @example 2017Q3
 */
export type Quarter = string;

/**
 * A ramp-adjusted attainment as a decimal: 0.75 is 75 %. At most 9 places; computed ones have 6.
 * @example 0.75
 */
export type RampAdjusted = string;

/**
 * A ratio as a decimal: 0.625 is 62.5 %. At most 9 places; computed ratios have 6.
 * @example 0.627521
 */
export type Ratio = string;

/**
 * The id of a rule of the practice.
 * @example forecast.weighted
 */
export type RuleId = string;

/**
 * Random bytes of the caller, 16 to 64, as hexadecimal digits in small letters.
 * @example 00112233445566778899aabbccddeeff
 */
export type Secret = string;

/**
 * A SHA-256 hash as 64 hexadecimal digits in small letters.
 * @example ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
 */
export type Sha256 = string;

/**
 * A weight from 0 to 10^12 as a decimal, at most 9 places; only proportions count.
 * @example 2.5
 */
export type Weight = string;

/**
 * A whole number, which may be below zero, of at most 2^53 - 1.
 * @example -3
 */
export type Whole = number;

/** How good some forecasts were together. */
export interface Accuracy {
  /** How many there are. */
  readonly forecasts: Count;
  /** Those whose accuracy is defined by the convention. */
  readonly scored: Count;
  /** Those whose actual over forecast is within the mark, both ends in. */
  readonly within: Count;
  /**
   * The accuracy of the sums of all scored ones, where errors are summed as distances: one large forecast counts as much
   * as it is large.
   */
  readonly ratio_of_sums: Figure<Ratio>;
  /** The mean of their accuracies, each counting the same. */
  readonly mean_of_ratios: Figure<Ratio>;
  /** Those whose actual is known, zero and negative ones too: the errors below are theirs. */
  readonly compared: Count;
  /** The mean of actual less forecast. */
  readonly mean_error: Figure<Quantity>;
  /** The mean distance of actual and forecast. */
  readonly mean_absolute_error: Figure<Quantity>;
  /** The mean square of actual less forecast. */
  readonly mean_squared_error: Figure<Quantity>;
  /** The mean of distance over actual; not available where an actual is zero or below. */
  readonly mean_absolute_percentage: Figure<Ratio>;
  /** The sum of the distances over the sum of the actuals. */
  readonly absolute_over_actual: Figure<Ratio>;
  /** The sum of the errors in mean distances: far from zero where they are off to one side. */
  readonly tracking_signal: Figure<Ratio>;
}

/** How good some forecasts were together. */
export interface AccuracyInput {
  /** How many there are. */
  forecasts: Count;
  /** Those whose accuracy is defined by the convention. */
  scored: Count;
  /** Those whose actual over forecast is within the mark, both ends in. */
  within: Count;
  /**
   * The accuracy of the sums of all scored ones, where errors are summed as distances: one large forecast counts as much
   * as it is large.
   */
  ratio_of_sums: Figure<Ratio | number>;
  /** The mean of their accuracies, each counting the same. */
  mean_of_ratios: Figure<Ratio | number>;
  /** Those whose actual is known, zero and negative ones too: the errors below are theirs. */
  compared: Count;
  /** The mean of actual less forecast. */
  mean_error: Figure<Quantity | number>;
  /** The mean distance of actual and forecast. */
  mean_absolute_error: Figure<Quantity | number>;
  /** The mean square of actual less forecast. */
  mean_squared_error: Figure<Quantity | number>;
  /** The mean of distance over actual; not available where an actual is zero or below. */
  mean_absolute_percentage: Figure<Ratio | number>;
  /** The sum of the distances over the sum of the actuals. */
  absolute_over_actual: Figure<Ratio | number>;
  /** The sum of the errors in mean distances: far from zero where they are off to one side. */
  tracking_signal: Figure<Ratio | number>;
}

/**
 * How accuracy is stated. Products mean different things by "92 % accurate".
 * - `actual_over_forecast`: What came over what was forecast: below 1 less came.
 * - `forecast_over_actual`: What was forecast over what came: above 1 less came.
 * - `one_less_error_over_actual`: One less the distance of the two over what came.
 * - `one_less_error_over_forecast`: One less the distance over what was forecast.
 */
export type AccuracyConvention = "actual_over_forecast" | "forecast_over_actual" | "one_less_error_over_actual" | "one_less_error_over_forecast";

/** What it reads as by every convention. */
export interface AccuracyConverted {
  /** One reading; two where the convention does not tell whether more or less came than was forecast. */
  readonly readings: readonly AccuracyReading[];
}

/** What an accuracy reads as. */
export interface AccuracyReading {
  /** If the forecast was so. */
  readonly forecast: ForecastSide;
  /** What came over what was forecast. */
  readonly actual_over_forecast: Figure<Ratio>;
  /** What was forecast over what came. */
  readonly forecast_over_actual: Figure<Ratio>;
  /** One less the distance over what came. */
  readonly one_less_error_over_actual: Figure<Ratio>;
  /** One less the distance over what was forecast. */
  readonly one_less_error_over_forecast: Figure<Ratio>;
}

/** How good forecasts were. */
export interface AccuracyReport {
  readonly schema: "attain.accuracy/1";
  /** How accuracy is stated. */
  readonly convention: AccuracyConvention;
  /** Every forecast, by last day, owner, method and day it was made. */
  readonly forecasts: readonly ForecastScore[];
  /** By method: the first forecast that each owner made of each period. */
  readonly by_method: readonly MethodAccuracy[];
  /** By owner and method: the first forecast of each period. */
  readonly by_owner: readonly GroupAccuracy[];
  /** By manager and method: the first forecasts of their people. */
  readonly by_manager: readonly GroupAccuracy[];
  /** By method and lead: every forecast, however late it was made. */
  readonly by_lead: readonly LeadAccuracy[];
}

/** How good forecasts were. */
export interface AccuracyReportInput {
  schema?: "attain.accuracy/1" | undefined;
  /** How accuracy is stated. */
  convention: AccuracyConvention;
  /** Every forecast, by last day, owner, method and day it was made. */
  forecasts: readonly ForecastScoreInput[];
  /** By method: the first forecast that each owner made of each period. */
  by_method: readonly MethodAccuracyInput[];
  /** By owner and method: the first forecast of each period. */
  by_owner: readonly GroupAccuracyInput[];
  /** By manager and method: the first forecasts of their people. */
  by_manager: readonly GroupAccuracyInput[];
  /** By method and lead: every forecast, however late it was made. */
  by_lead: readonly LeadAccuracyInput[];
}

/** Forecasts of the past and what came. */
export interface AccuracyRequest {
  /** One row a forecast; every amount in one unit, such as major units of one currency. */
  forecasts: readonly PastForecastInput[];
  /**
   * How accuracy is stated. Whether a forecast was within the mark is always judged by actual over forecast.
   * @default "actual_over_forecast"
   */
  convention?: AccuracyConvention | null | undefined;
  /**
   * The mark, how many periods trail, and what steady means.
   * @default {"accurate_from":"0.9","accurate_to":"1.1","agree_up_to":"0.1","bias_at_least":3,"bias_quarters":4,"diverge_up_to":"0.25","learn_from":8,"market_changes":[],"market_factor":"1","min_closed_by_age":30,"not_yet_quarters":4,"opening_days":14,"range_error":"0.17","range_error_drawn_by":8,"trend_quarters":8}
   */
  policy?: ForecastPolicyInput | null | undefined;
}

/** What is within reach. */
export interface Achievability {
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** The stretch that was used where no quota was given. */
  readonly stretch: Ratio;
  /** Everyone, by id. */
  readonly people: readonly PersonChance[];
  /** The share of people who are expected to reach their quota: the mean of their chances. */
  readonly hit_rate: Ratio;
  /** People who are expected to reach it. */
  readonly expected_at_quota: Quantity;
  /** How many reach it, from none to all, each with its chance. */
  readonly at_quota: readonly CountChance[];
  /** The chance that the share of those who do is healthy. */
  readonly healthy: Probability;
  /** The stretch over the means that gives the share aimed at. */
  readonly stretch_for_aim: Figure<Ratio>;
  /** What the usual stretches do to the share of people at quota, for this team's own spread. */
  readonly effects: readonly StretchEffect[];
  /** The same in a sentence. */
  readonly statement: string;
}

/** What a person sold in past periods of one length, or its mean and spread. */
export interface AchievablePersonInput {
  /** Who. */
  id: Id;
  /**
   * What they sold in each full, ramped period: two at least.
   * @default []
   */
  history?: readonly (Money | number)[] | undefined;
  /** The mean, where there is no history. */
  mean?: Money | number | undefined;
  /** The standard deviation, where there is no history. */
  spread?: Money | number | undefined;
  /** The quota for the coming period; left out, the mean stretched. */
  quota?: Money | number | undefined;
}

/** People, what they sold, and what they are asked for. */
export interface AchievableRequest {
  /** The currency of all money in it. */
  currency: Currency;
  /** Everyone who counts, 1 to 2,000. */
  people: readonly AchievablePersonInput[];
  /** The stretch over each one's mean, where no quota is given; left out, the policy's. */
  stretch?: Ratio | number | null | undefined;
  /**
   * The healthy share, and what is aimed at.
   * @default {"aim":"0.65","healthy_from":"0.6","healthy_to":"0.7","min_people":5,"stretch":"1.15","stretch_from":"1.1","stretch_to":"1.2","tight_from":"0.5","typing_error_above":"10","within":"0.15"}
   */
  policy?: QuotaPolicyInput | null | undefined;
}

/** The meetings of one form with one person. */
export interface AdherenceRow {
  /** With whom. */
  readonly person: Id;
  /** The form. */
  readonly format: CoachingFormat;
  /** Windows in which one was due: held in time, held late or missed. */
  readonly due: Count;
  /** Those in which one was held. */
  readonly in_time: Count;
  /** Those of which one was held within the days of grace. */
  readonly late: Count;
  /** Those in which none was held. */
  readonly missed: Count;
  /** Those whose days of grace are not over. */
  readonly pending: Count;
  /** Those in which the two were never at work on the same day. */
  readonly excused: Count;
  /** Meetings that counted and were shorter than they should be. */
  readonly short: Count;
  /** In time and late over due. */
  readonly share: Figure<Ratio>;
  /** The windows in which none was held. */
  readonly missed_windows: readonly CadenceWindow[];
}

/** A forecast before and after somebody adjusted it. */
export interface AdjustedForecastInput {
  /** Who adjusted it. */
  by: Id;
  /** Whose forecast it was. */
  owner?: Id | undefined;
  /** The last day it speaks of. */
  until?: IsoDate | undefined;
  /** What was forecast before. */
  before: Quantity | number;
  /** What was forecast after. */
  after: Quantity | number;
  /** What came. */
  actual: Quantity | number;
}

/** A change of what someone handed in, kept beside it. */
export interface AdjustmentInput {
  /** Who changed it: the owner, or someone above. */
  by: Id;
  /** Whose forecast. */
  owner: Id;
  /** The day. */
  made: IsoDate;
  /**
   * Of which category.
   * @default "commit"
   */
  category?: OpenCategory | undefined;
  /** What it is from then on. */
  amount: Money | number;
  /** What it was, as the author saw it. */
  previous?: Money | number | undefined;
  /** Why. */
  reason: FreeText;
}

/** The columns of the adjustments of open commit. */
export interface AdjustmentColumns {
  /** Who adjusted. */
  readonly by: string;
  /** Whose commit. */
  readonly owner: string;
  /** The quarter it speaks of. */
  readonly period: string;
  /** The day. */
  readonly date: string;
  /** The commit from then on. */
  readonly commit: string;
  /** Why. */
  readonly reason: string;
}

/** An adjustment with what it changed. */
export interface AdjustmentEvent {
  /** Who. */
  readonly by: Id;
  /** Whether the owner changed their own forecast, or a manager did. */
  readonly kind: AdjustmentKind;
  /** The day. */
  readonly made: IsoDate;
  /** Of which category. */
  readonly category: OpenCategory;
  /** What it was. */
  readonly previous: Money;
  /** What it is from then on. */
  readonly amount: Money;
  /** Why. */
  readonly reason: FreeText;
  /** Whether a later submission took its place. */
  readonly superseded: boolean;
}

/** What some adjustments did. */
export interface AdjustmentGroup {
  /** Which: `all`, a person, a direction, a size such as `up to 5 %`. */
  readonly key: Id;
  /** How many. */
  readonly adjustments: Count;
  /** Those after which the forecast was nearer. */
  readonly helped: Count;
  /** Those after which it was further off. */
  readonly harmed: Count;
  /** The sum of the distances before. */
  readonly error_before: Figure<Quantity>;
  /** The sum of the distances after. */
  readonly error_after: Figure<Quantity>;
  /** Before less after: above zero they helped. */
  readonly value_added: Figure<Quantity>;
  /** The same over the distances before. */
  readonly share: Figure<Ratio>;
}

/**
 * Who changed a forecast.
 * - `owner`: Its owner.
 * - `manager`: Someone above.
 */
export type AdjustmentKind = "owner" | "manager";

/** How the adjustments are to be read. */
export interface AdjustmentMap {
  /** The file that holds them. */
  readonly file?: string;
  /** Which column holds what. */
  readonly columns: AdjustmentColumns;
  /** How numbers and dates are written. */
  readonly format: Format;
}

/** How the adjustments are to be read. */
export interface AdjustmentMapInput {
  /** The file that holds them. */
  file?: string | undefined;
  /** Which column holds what. */
  columns: AdjustmentColumns;
  /**
   * How numbers and dates are written.
   * @default {"dates":"iso","decimal":"point"}
   */
  format?: FormatInput | undefined;
}

/** People, or other things that cannot be cut, to divide. */
export interface AllocateHeadsRequest {
  /** What is divided; below zero, all parts are. */
  whole: Whole;
  /** Who shares in it: at least one with a weight above zero, no id twice. */
  shares: readonly HeadShareInput[];
  /**
   * How shares become whole heads.
   * @default "largest_remainder"
   */
  method?: AllocationMethod | null | undefined;
  /**
   * Who comes first where claims to a head are equal.
   * @default "id"
   */
  ties?: TieOrder | null | undefined;
}

/** An amount of money to divide. */
export interface AllocateMoneyRequest {
  /** The currency of all money in it. */
  currency: Currency;
  /** What is divided; below zero, all parts are. */
  whole: Money | number;
  /** Who shares in it: at least one with a weight above zero, no id twice. */
  shares: readonly MoneyShareInput[];
  /**
   * How shares become whole minor units.
   * @default "largest_remainder"
   */
  method?: AllocationMethod | null | undefined;
  /**
   * Who comes first where claims to a minor unit are equal.
   * @default "id"
   */
  ties?: TieOrder | null | undefined;
}

/**
 * How shares become whole units.
 * - `largest_remainder`: Each share cut to whole units, what is left over by the largest remainders: no part is a unit from its share.
 * - `sainte_lague`: Unit by unit to the largest weight over 1, 3, 5, ...: a larger whole makes no part smaller.
 */
export type AllocationMethod = "largest_remainder" | "sainte_lague";

/** Money with its currency beside it: what a document holds where its amounts may be of several currencies. */
export interface Amount {
  /** Its currency. */
  readonly currency: Currency;
  /** The amount in major units. */
  readonly amount: Money;
}

/** Money with its currency beside it: what a document holds where its amounts may be of several currencies. */
export interface AmountInput {
  /** Its currency. */
  currency: Currency;
  /** The amount in major units. */
  amount: Money | number;
}

/**
 * How a value comes from its parts.
 * - `given`: It was handed in, or read from the data.
 * - `sum`: All parts added, the folded ones too.
 * - `count`: How many parts there are, the folded ones too.
 * - `difference`: The first part less all others.
 * - `product`: The parts multiplied.
 * - `quotient`: The first part over the second.
 * - `median`: The middle part, of two middle ones their mean.
 * - `largest`: The largest part.
 * - `smallest`: The smallest part.
 * - `same`: The first part, whatever the others are: they say why it is that one.
 * - `poisson_below`: The chance of fewer deals than the first part times a mean, for each mean that follows, multiplied: deals come at random (Poisson).
 * - `run_of`: The chance that the first part comes in a row among the second part's tries, each with the chance of the third.
 * - `fisher_exact`: The chance of a table of two by two at least as far from even as this one, its margins given: Fisher's exact test, both sides.
 */
export type Arithmetic = "given" | "sum" | "count" | "difference" | "product" | "quotient" | "median" | "largest" | "smallest" | "same" | "poisson_below" | "run_of" | "fisher_exact";

/** What was attained in a quarter. */
export interface AttainedShareInput {
  /** The quarter. */
  quarter: Quarter;
  /** The attainment, ramp taken into account. */
  attainment: RampAdjusted | number;
}

/** Where one person stands against their quota. */
export interface Attainment {
  /** Whose. */
  readonly owner: Id;
  /** The full quota of the quarter, before ramp. */
  readonly quota: Money;
  /** Won in the quarter by the as-of day. */
  readonly won: Money;
  /** Won over the full quota. */
  readonly attainment: Figure<Ratio>;
  /** The share of the full quota that ramp, part-time and leave leave in this quarter. */
  readonly ramp_factor: Figure<Ratio>;
  /** Won over the quota that is left so: the only attainment that people are compared by. */
  readonly ramp_adjusted: Figure<RampAdjusted>;
}

/** Where one person stands against their quota. */
export interface AttainmentInput {
  /** Whose. */
  owner: Id;
  /** The full quota of the quarter, before ramp. */
  quota: Money | number;
  /** Won in the quarter by the as-of day. */
  won: Money | number;
  /** Won over the full quota. */
  attainment: Figure<Ratio | number>;
  /** The share of the full quota that ramp, part-time and leave leave in this quarter. */
  ramp_factor: Figure<Ratio | number>;
  /** Won over the quota that is left so: the only attainment that people are compared by. */
  ramp_adjusted: Figure<RampAdjusted | number>;
}

/** Open deals that need a look. */
export interface Attention {
  /** Open deals that are stale: open longer than the limit. */
  readonly stale: Count;
  /** Open deals that were expected to close before the as-of day. */
  readonly past_due: Count;
  /** The limit: 1.5 times (by policy) the median cycle of won deals; left out where no deal was won. */
  readonly stale_after_days?: Days;
  /** The largest of them, by amount, then by id. */
  readonly deals: readonly DealToSee[];
}

/** Open deals that need a look. */
export interface AttentionInput {
  /** Open deals that are stale: open longer than the limit. */
  stale: Count;
  /** Open deals that were expected to close before the as-of day. */
  past_due: Count;
  /** The limit: 1.5 times (by policy) the median cycle of won deals; left out where no deal was won. */
  stale_after_days?: Days | number | undefined;
  /** The largest of them, by amount, then by id. */
  deals: readonly DealToSeeInput[];
}

/**
 * Why a deal needs a look.
 * - `stale`: Open longer than deals that are won usually take.
 * - `past_due`: Expected to close before the as-of day.
 */
export type AttentionReason = "stale" | "past_due";

/** Who will leave in the course of the period. */
export interface AttritionInput {
  /** The share of those who are there at the beginning that will have left after a year: from 0 to 1. */
  rate: Ratio | number;
  /**
   * When they leave.
   * @default "evenly"
   */
  timing?: AttritionTiming | undefined;
  /**
   * Whether those who start in the period leave too, counted from their first month.
   * @default false
   */
  hires_too?: boolean | undefined;
  /** Months after which someone who left is followed, who then ramps; left out where nobody follows. */
  backfill_after?: Count | undefined;
}

/**
 * When people leave.
 * - `evenly`: The same number each day: on average half of a year's leavers are missing.
 * - `start`: All on the first day.
 * - `end`: All on the last day.
 * - `hazard`: The same share of those who are still there, each day; rounded to 9 places a month.
 */
export type AttritionTiming = "evenly" | "start" | "end" | "hazard";

/** A backtest: its rows, and their scores. */
export interface Backtest {
  readonly schema: "attain.backtest/1";
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** What became of every row that was read. */
  readonly read: ReadReport;
  /** What was said and what came, day by day. */
  readonly rows: readonly BacktestRow[];
  /** How good it was. */
  readonly scores: ForecastScores;
}

/** What is scored, beside the deals. */
export interface BacktestRequest {
  /** The team, with managers and start dates. */
  team?: TableInput | null | undefined;
  /** Who reports to whom from which day on. */
  reporting?: TableInput | null | undefined;
  /** Leave. */
  leave?: TableInput | null | undefined;
  /** The price list, for deals without an amount. */
  prices?: TableInput | null | undefined;
  /** Quotas: their sum is the target. */
  quotas?: TableInput | null | undefined;
  /** What the reps handed in. */
  submissions?: TableInput | null | undefined;
  /** What managers made of it. */
  adjustments?: TableInput | null | undefined;
  /**
   * Deals as they stood on earlier days: a forecast knows stage, amount, expected close, category and probability of an
   * open deal as the latest of them by its day. Without any, those that the book keeps; else amounts are those of the end.
   */
  snapshots?: TableInput | null | undefined;
  /**
   * How many of the last full quarters are scored: 1 to 40.
   * @default 4
   */
  quarters?: Count | null | undefined;
  /**
   * Days from one forecast of a quarter to the next, from the day before it begins on: 1 to 400.
   * @default 7
   */
  every_days?: Count | null | undefined;
  /** The day whose end counts; without one, the latest on which something happened. */
  as_of?: IsoDate | null | undefined;
  /** Whose deals. */
  scope?: Scope | null | undefined;
  /**
   * The numbers of the practice.
   * @default {"calendar":{"start_day":1,"start_month":1,"year_name":"end"},"coaching":{"bottom_share":"0.2","call_review_minutes":30,"check_in_minutes":15,"deal_talk_minutes_from":15,"deal_talk_minutes_to":30,"deals":5,"effect_from":10,"goal_days":31,"grace_days":3,"high_value_above":"2","hours_at_most":20,"long_one_to_one_minutes":60,"mentees":2,"min_people":5,"min_quarters":2,"one_to_one_minutes":30,"options":3,"review_minutes":60,"ride_along_minutes":240,"stale_quarters":2,"top_share":"0.2","workshop_minutes":60},"forecast":{"accurate_from":"0.9","accurate_to":"1.1","agree_up_to":"0.1","bias_at_least":3,"bias_quarters":4,"diverge_up_to":"0.25","learn_from":8,"market_changes":[],"market_factor":"1","min_closed_by_age":30,"not_yet_quarters":4,"opening_days":14,"range_error":"0.17","range_error_drawn_by":8,"trend_quarters":8},"kpi":{"min_closed":10},"pipeline":{"age_days":[30,60,90,180],"deals_named":5,"stale_above":"1.5"},"plan":{"check_in_every":2,"extension_days":30,"min_cell":5,"partly_above":"0","phase_days":30,"sustain_quarters":2,"trigger_below":"0.7","trigger_quarters":2},"quota":{"aim":"0.65","healthy_from":"0.6","healthy_to":"0.7","min_people":5,"stretch":"1.15","stretch_from":"1.1","stretch_to":"1.2","tight_from":"0.5","typing_error_above":"10","within":"0.15"},"ramp":{"convention":"month_of_start","done_from":"0.95","may_fall":false,"min_people":5,"roles":[],"schedule":["0","0.25","0.5","0.75","1"]},"schema":"attain.policy/1"}
   */
  policy?: PolicyInput | null | undefined;
}

/** What was said of a quarter on a day, and what came. */
export interface BacktestRow {
  /** The quarter. */
  readonly quarter: Quarter;
  /** The day: nothing that happened later was known. */
  readonly as_of: IsoDate;
  /** What was won in the quarter in the end. */
  readonly actual: Money;
  /** What was won in it by the day. */
  readonly won: Money;
  /** The roll-up. */
  readonly rollup?: Money;
  /** The weighted method, with what was won. */
  readonly weighted?: Money;
  /** The plain weighted figure, with what was won. */
  readonly plain?: Money;
  /** The trend. */
  readonly trend?: Money;
  /** What they said together. */
  readonly together?: Money;
  /** One total in ten was to be below. */
  readonly p10?: Money;
  /** Nine in ten were. */
  readonly p90?: Money;
  /** The share of totals that were to be below what came. */
  readonly below?: Probability;
  /** How far the whole distribution was from what came: the continuous ranked probability score, in money. */
  readonly crps?: Money;
  /** The standard deviation of the weighted method by itself, as if no deal depended on another. */
  readonly own?: Money;
  /**
   * What its mean moves by where the log-odds of all deals are one higher: each amount times its chance and one less that,
   * and business at random whole.
   */
  readonly moved?: Money;
  /** What was to be reached. */
  readonly target?: Money;
  /** The chance to reach it. */
  readonly hit?: Probability;
}

/** What was said of a quarter on a day, and what came. */
export interface BacktestRowInput {
  /** The quarter. */
  quarter: Quarter;
  /** The day: nothing that happened later was known. */
  as_of: IsoDate;
  /** What was won in the quarter in the end. */
  actual: Money | number;
  /** What was won in it by the day. */
  won: Money | number;
  /** The roll-up. */
  rollup?: Money | number | undefined;
  /** The weighted method, with what was won. */
  weighted?: Money | number | undefined;
  /** The plain weighted figure, with what was won. */
  plain?: Money | number | undefined;
  /** The trend. */
  trend?: Money | number | undefined;
  /** What they said together. */
  together?: Money | number | undefined;
  /** One total in ten was to be below. */
  p10?: Money | number | undefined;
  /** Nine in ten were. */
  p90?: Money | number | undefined;
  /** The share of totals that were to be below what came. */
  below?: Probability | number | undefined;
  /** How far the whole distribution was from what came: the continuous ranked probability score, in money. */
  crps?: Money | number | undefined;
  /** The standard deviation of the weighted method by itself, as if no deal depended on another. */
  own?: Money | number | undefined;
  /**
   * What its mean moves by where the log-odds of all deals are one higher: each amount times its chance and one less that,
   * and business at random whole.
   */
  moved?: Money | number | undefined;
  /** What was to be reached. */
  target?: Money | number | undefined;
  /** The chance to reach it. */
  hit?: Probability | number | undefined;
}

/** A range marked across a chart. */
export interface Band {
  /** What it is. */
  readonly label: string;
  /** Where it begins. */
  readonly from: ChartValue;
  /** Where it ends; not below `from`. */
  readonly to: ChartValue;
}

/** A range marked across a chart. */
export interface BandInput {
  /** What it is. */
  label: string;
  /** Where it begins. */
  from: ChartValue | number;
  /** Where it ends; not below `from`. */
  to: ChartValue | number;
}

/**
 * How an interval around a share is made; both at 95 %.
 * - `wilson`: By Wilson: near the right width on average.
 * - `clopper_pearson`: By Clopper and Pearson: never too narrow.
 */
export type BandInterval = "wilson" | "clopper_pearson";

/** Who had which quota for a period, and what they won. */
export interface BandRequest {
  /** The currency of all money in it. */
  currency: Currency;
  /** Everyone with a quota for the period. */
  people: readonly QuotaResultInput[];
  /**
   * How the interval is made.
   * @default "wilson"
   */
  interval?: BandInterval | null | undefined;
  /**
   * Where the bands lie.
   * @default {"aim":"0.65","healthy_from":"0.6","healthy_to":"0.7","min_people":5,"stretch":"1.15","stretch_from":"1.1","stretch_to":"1.2","tight_from":"0.5","typing_error_above":"10","within":"0.15"}
   */
  policy?: QuotaPolicyInput | null | undefined;
}

/** One bar. */
export interface Bar {
  /** Whose it is. */
  readonly key: string;
  /** How long it is; left out where there is none. */
  readonly value?: ChartValue;
}

/** One bar. */
export interface BarInput {
  /** Whose it is. */
  key: string;
  /** How long it is; left out where there is none. */
  value?: ChartValue | number | undefined;
}

/** Whether forecasts were steadily off to one side. It names a habit of forecasts, never a person. */
export interface Bias {
  /** Periods that are looked at, four by policy. */
  readonly periods: Count;
  /** Those in which less came than the mark, all forecasts of the period together. */
  readonly below: Count;
  /** Those in which more came than the mark. */
  readonly above: Count;
  /** What they look like. */
  readonly kind: Figure<BiasKind>;
  /** The chance that an honest forecast of as many equal deals looks like a steady over-forecast. */
  readonly honest_over: Figure<Ratio>;
  /** The chance that it looks like a steady under-forecast. */
  readonly honest_under: Figure<Ratio>;
}

/** Whether forecasts were steadily off to one side. It names a habit of forecasts, never a person. */
export interface BiasInput {
  /** Periods that are looked at, four by policy. */
  periods: Count;
  /** Those in which less came than the mark, all forecasts of the period together. */
  below: Count;
  /** Those in which more came than the mark. */
  above: Count;
  /** What they look like. */
  kind: Figure<BiasKind>;
  /** The chance that an honest forecast of as many equal deals looks like a steady over-forecast. */
  honest_over: Figure<Ratio | number>;
  /** The chance that it looks like a steady under-forecast. */
  honest_under: Figure<Ratio | number>;
}

/**
 * What forecasts look like.
 * - `steady_over_forecast`: Less came than was forecast in at least three of four periods (by policy): coach deal qualification.
 * - `steady_under_forecast`: More came: deals may be held back.
 * - `not_steady`: Neither.
 */
export type BiasKind = "steady_over_forecast" | "steady_under_forecast" | "not_steady";

/** A book's read report: the response of the operation `book.read`. */
export interface BookRead {
  readonly schema: "attain.read/1";
  /** SHA-256 of the data. */
  readonly data_sha256: string;
  /** The latest day on which something happened. */
  readonly last_event?: IsoDate;
  /** What became of every row. */
  readonly read: ReadReport;
}

/** The snapshots of a book. */
export interface BookSnapshots {
  readonly schema: "attain.snapshots/1";
  /** Each snapshot, the earliest first. */
  readonly days: readonly SnapshotDay[];
  /** What became of the rows of all tables. */
  readonly read: ReadReport;
}

/** The request of `book.snapshots`. */
export interface BookSnapshotsRequest {
  /** Deals of earlier days, in place of those that the book keeps. */
  snapshots?: TableInput | null | undefined;
}

/** Which meetings were held in their windows. */
export interface CadenceAdherence {
  /** The first day. */
  readonly from: IsoDate;
  /** The last day. */
  readonly as_of: IsoDate;
  /** By person in their order, then by form. */
  readonly rows: readonly AdherenceRow[];
}

/** Whose meetings, between which days. */
export interface CadenceAdherenceRequest {
  /** The log, with the meetings that were held and the sessions that were completed. */
  history: History;
  /** The manager; only their leave is looked at. */
  manager?: Id | null | undefined;
  /** The people who are coached, each once. */
  people: readonly Id[];
  /** The first day. */
  from: IsoDate;
  /** The last day, whose end counts; at most two years later. */
  as_of: IsoDate;
  /**
   * The school.
   * @default "weekly_half_hour"
   */
  school?: CadenceSchool | null | undefined;
  /**
   * Meetings instead of the school's, each form once.
   * @default []
   */
  meetings?: readonly CadenceMeetingInput[] | null | undefined;
  /**
   * The days of the week on which work is done, at least one.
   * @default ["monday","tuesday","wednesday","thursday","friday"]
   */
  week?: readonly Weekday[] | null | undefined;
  /**
   * Days on which no work is done.
   * @default []
   */
  holidays?: readonly IsoDate[] | null | undefined;
  /**
   * Leave of people and of the manager.
   * @default []
   */
  leave?: readonly PersonLeave[] | null | undefined;
  /**
   * The days of grace.
   * @default {"bottom_share":"0.2","call_review_minutes":30,"check_in_minutes":15,"deal_talk_minutes_from":15,"deal_talk_minutes_to":30,"deals":5,"effect_from":10,"goal_days":31,"grace_days":3,"high_value_above":"2","hours_at_most":20,"long_one_to_one_minutes":60,"mentees":2,"min_people":5,"min_quarters":2,"one_to_one_minutes":30,"options":3,"review_minutes":60,"ride_along_minutes":240,"stale_quarters":2,"top_share":"0.2","workshop_minutes":60}
   */
  policy?: CoachingPolicyInput | null | undefined;
}

/** When who meets. */
export interface CadenceCalendar {
  readonly schema: "attain.cadence_calendar/1";
  /** The first day. */
  readonly from: IsoDate;
  /** The last day. */
  readonly to: IsoDate;
  /** The meetings, by day and minute. */
  readonly meetings: readonly CadenceSlot[];
  /** What could not be put anywhere: forms, then windows, then people; talks about deals last. */
  readonly unplaced: readonly CadenceUnplaced[];
  /** The topic of workshops: the gap that most people share, of several the first by name. */
  readonly topic?: Id;
}

/** Who meets, between which days. */
export interface CadenceCalendarRequest {
  /** The manager; only their leave is looked at. */
  manager?: Id | null | undefined;
  /** The people who are coached, each once. Their order gives their day of the week. */
  people: readonly Id[];
  /** The first day. */
  from: IsoDate;
  /** The last day; at most two years later. */
  to: IsoDate;
  /**
   * The school.
   * @default "weekly_half_hour"
   */
  school?: CadenceSchool | null | undefined;
  /**
   * Meetings instead of the school's, each form once.
   * @default []
   */
  meetings?: readonly CadenceMeetingInput[] | null | undefined;
  /**
   * The days of the week on which work is done, at least one.
   * @default ["monday","tuesday","wednesday","thursday","friday"]
   */
  week?: readonly Weekday[] | null | undefined;
  /**
   * Days on which no work is done.
   * @default []
   */
  holidays?: readonly IsoDate[] | null | undefined;
  /**
   * Leave of people and of the manager.
   * @default []
   */
  leave?: readonly PersonLeave[] | null | undefined;
  /**
   * The minute of the day at which the first meeting begins, counted from midnight.
   * @default 540
   */
  begins?: Count | null | undefined;
  /**
   * Minutes of a day that the manager has for meetings.
   * @default 480
   */
  day_minutes?: Count | null | undefined;
  /**
   * Gaps that people entered: the one that most share is the topic of workshops.
   * @default []
   */
  gaps?: readonly PersonGapInput[] | null | undefined;
  /**
   * Talks about single deals that are wanted, such as the `talks` of `grow.facts`; each person and deal once.
   * @default []
   */
  talks?: readonly DealTalkInput[] | null | undefined;
  /**
   * How long meetings are.
   * @default {"bottom_share":"0.2","call_review_minutes":30,"check_in_minutes":15,"deal_talk_minutes_from":15,"deal_talk_minutes_to":30,"deals":5,"effect_from":10,"goal_days":31,"grace_days":3,"high_value_above":"2","hours_at_most":20,"long_one_to_one_minutes":60,"mentees":2,"min_people":5,"min_quarters":2,"one_to_one_minutes":30,"options":3,"review_minutes":60,"ride_along_minutes":240,"stale_quarters":2,"top_share":"0.2","workshop_minutes":60}
   */
  policy?: CoachingPolicyInput | null | undefined;
}

/**
 * How often a meeting is held.
 * - `week`: Once in each week, Monday to Sunday.
 * - `two_weeks`: Once in each two weeks, counted from Monday, 5 January 1970.
 * - `month`: Once in each calendar month.
 * - `as_needed`: When there is something to talk about.
 */
export type CadenceEvery = "week" | "two_weeks" | "month" | "as_needed";

/**
 * What a meeting is about.
 * - `pipeline`: The pipeline as a whole.
 * - `deals`: Single deals.
 * - `skill`: A skill.
 * - `calls`: A call that was recorded.
 * - `customers`: Meetings with customers.
 * - `one_deal`: How to win one deal.
 * - `shared_gap`: The gap that most people share.
 * - `goals`: What is to be reached.
 * - `big_deals`: The largest deals.
 */
export type CadenceFocus = "pipeline" | "deals" | "skill" | "calls" | "customers" | "one_deal" | "shared_gap" | "goals" | "big_deals";

/** What a cadence costs a manager a week. */
export interface CadenceHours {
  /** Part by part. */
  readonly parts: readonly HoursPart[];
  /** All together, hours a week. */
  readonly hours: Quantity;
  /** Hours a week above which it is too much. */
  readonly at_most: Count;
  /** Whether it is. */
  readonly too_much: boolean;
  /** What comes on top as needed. */
  readonly on_top: readonly CoachingFormat[];
}

/** A team and its cadence. */
export interface CadenceHoursRequest {
  /** People who are coached; at most 1,000. */
  people: Count;
  /**
   * The school.
   * @default "weekly_half_hour"
   */
  school?: CadenceSchool | null | undefined;
  /**
   * Meetings instead of the school's, each form once.
   * @default []
   */
  meetings?: readonly CadenceMeetingInput[] | null | undefined;
  /**
   * People with a check-in on every day of work, such as an improvement plan asks for; at most all.
   * @default 0
   */
  check_ins?: Count | null | undefined;
  /**
   * Days of work in a week: 1 to 7.
   * @default 5
   */
  work_days?: Count | null | undefined;
  /**
   * Whether the team's weekly review of the pipeline is counted (`pipeline.review`).
   * @default true
   */
  pipeline_review?: boolean | null | undefined;
  /**
   * How long meetings are, and what is too much.
   * @default {"bottom_share":"0.2","call_review_minutes":30,"check_in_minutes":15,"deal_talk_minutes_from":15,"deal_talk_minutes_to":30,"deals":5,"effect_from":10,"goal_days":31,"grace_days":3,"high_value_above":"2","hours_at_most":20,"long_one_to_one_minutes":60,"mentees":2,"min_people":5,"min_quarters":2,"one_to_one_minutes":30,"options":3,"review_minutes":60,"ride_along_minutes":240,"stale_quarters":2,"top_share":"0.2","workshop_minutes":60}
   */
  policy?: CoachingPolicyInput | null | undefined;
}

/** A calendar as calendar programs read it. */
export interface CadenceIcs {
  /** The text of an `.ics` file: iCalendar, RFC 5545. */
  readonly ics: string;
}

/** A calendar to write. */
export interface CadenceIcsRequest {
  /** The calendar, as `cadence.calendar` gives it. */
  calendar: CadenceCalendar;
  /** When it is written. */
  stamp: Moment;
  /**
   * What stands behind the `@` of each entry's key: a name of your own, such as a host's, so that no other calendar has
   * the same keys.
   * @default "attain.invalid"
   */
  host?: Id | null | undefined;
}

/** A meeting of a cadence. */
export interface CadenceMeetingInput {
  /** Its form. */
  format: CoachingFormat;
  /** How often. */
  every: CadenceEvery;
  /** How long, at most: 1 to 1,440 minutes. */
  minutes: Count;
  /**
   * What it is about.
   * @default []
   */
  focus?: readonly CadenceFocus[] | undefined;
}

/**
 * A school of coaching: they differ in the one-to-one (`cadence.plan`).
 * - `weekly_half_hour`: Half an hour every week, on pipeline, deals and skill.
 * - `weekly_hour`: An hour or more every week.
 * - `monthly`: An hour every month, on goals and big deals.
 */
export type CadenceSchool = "weekly_half_hour" | "weekly_hour" | "monthly";

/** A meeting of a calendar. */
export interface CadenceSlot {
  /** Its form. */
  readonly format: CoachingFormat;
  /** With whom; left out for a meeting with all. */
  readonly person?: Id;
  /** The deal that a talk is about. */
  readonly deal?: Id;
  /** The day. */
  readonly date: IsoDate;
  /** The minute of the day at which it begins, counted from midnight. */
  readonly begins: Count;
  /** How long it is. */
  readonly minutes: Count;
  /** What it is about. */
  readonly focus: readonly CadenceFocus[];
  /** The first day of the window in which it is due. */
  readonly window_from: IsoDate;
  /** The last day of it. */
  readonly window_to: IsoDate;
}

/** A meeting for which there is no day. */
export interface CadenceUnplaced {
  /** Its form. */
  readonly format: CoachingFormat;
  /** With whom. */
  readonly person?: Id;
  /** The deal that a talk is about. */
  readonly deal?: Id;
  /** The first day of the window. */
  readonly window_from: IsoDate;
  /** The last day of it. */
  readonly window_to: IsoDate;
  /** Why. */
  readonly why: UnplacedReason;
}

/** A window. */
export interface CadenceWindow {
  /** Its first day. */
  readonly from: IsoDate;
  /** Its last day. */
  readonly to: IsoDate;
}

/** The periods that a day is in, and its place in them. */
export interface CalendarDay {
  /** The day. */
  readonly date: IsoDate;
  /** The fiscal year that it is in, by its own name: a calendar one where the year begins on January 1. */
  readonly year: Period;
  /** The half. */
  readonly half: Period;
  /** The quarter. */
  readonly quarter: Quarter;
  /** The month. */
  readonly month: Period;
  /** The fiscal week, where the year is made of weeks. */
  readonly week?: Period;
  /** The ISO week. */
  readonly iso_week: Period;
  /** Its number in the quarter, from 1 on. */
  readonly day_of_quarter: Count;
  /** The week of the quarter, from 1 on: seven days each, from the quarter's first day on. */
  readonly week_of_quarter: Count;
  /** Its number in the fiscal year, from 1 on. */
  readonly day_of_year: Count;
}

/** A deal of a call pack. */
export interface CallDeal {
  /** The deal. */
  readonly id: Id;
  /** Whose it is. */
  readonly owner: Id;
  /** Its stage. */
  readonly stage?: Id;
  /** What it is worth. */
  readonly amount: Money;
  /** The day it is expected to close. */
  readonly close_date?: IsoDate;
  /** Days since it was created. */
  readonly age: Count;
  /** The chance that it is won in the quarter, by its age. */
  readonly chance: Figure<Ratio>;
  /** What winning it rather than losing it does to the chance to reach the target, by the weighted method. */
  readonly hit: Figure<Ratio>;
  /** What hangs on it: of a deal at risk amount times one less its chance, of any other amount times its chance. */
  readonly effect: Figure<Money>;
  /** What speaks against it. */
  readonly doubts: readonly string[];
}

/** What a call pack is made from, beside the deals. */
export interface CallRequest {
  /** The team, for a scope. */
  team?: TableInput | null | undefined;
  /** Who reports to whom from which day on. */
  reporting?: TableInput | null | undefined;
  /** Leave. */
  leave?: TableInput | null | undefined;
  /** The price list, for deals without an amount. */
  prices?: TableInput | null | undefined;
  /** Quotas: their sum is the target, unless one is given. */
  quotas?: TableInput | null | undefined;
  /** The target. */
  target?: AmountInput | null | undefined;
  /** What the reps handed in. */
  submissions?: TableInput | null | undefined;
  /** What managers made of it. */
  adjustments?: TableInput | null | undefined;
  /**
   * Deals that somebody has checked in person, by id.
   * @default []
   */
  checked?: readonly Id[] | null | undefined;
  /**
   * How many deals at risk, and how many that could come early, are named; 1 to 100.
   * @default 3
   */
  named?: Count | null | undefined;
  /** The day whose end counts; without one, the latest on which something happened. */
  as_of?: IsoDate | null | undefined;
  /** The quarter; without one, the one in which the next day falls. */
  period?: Quarter | null | undefined;
  /** Whose deals. */
  scope?: Scope | null | undefined;
  /**
   * The numbers of the practice.
   * @default {"calendar":{"start_day":1,"start_month":1,"year_name":"end"},"coaching":{"bottom_share":"0.2","call_review_minutes":30,"check_in_minutes":15,"deal_talk_minutes_from":15,"deal_talk_minutes_to":30,"deals":5,"effect_from":10,"goal_days":31,"grace_days":3,"high_value_above":"2","hours_at_most":20,"long_one_to_one_minutes":60,"mentees":2,"min_people":5,"min_quarters":2,"one_to_one_minutes":30,"options":3,"review_minutes":60,"ride_along_minutes":240,"stale_quarters":2,"top_share":"0.2","workshop_minutes":60},"forecast":{"accurate_from":"0.9","accurate_to":"1.1","agree_up_to":"0.1","bias_at_least":3,"bias_quarters":4,"diverge_up_to":"0.25","learn_from":8,"market_changes":[],"market_factor":"1","min_closed_by_age":30,"not_yet_quarters":4,"opening_days":14,"range_error":"0.17","range_error_drawn_by":8,"trend_quarters":8},"kpi":{"min_closed":10},"pipeline":{"age_days":[30,60,90,180],"deals_named":5,"stale_above":"1.5"},"plan":{"check_in_every":2,"extension_days":30,"min_cell":5,"partly_above":"0","phase_days":30,"sustain_quarters":2,"trigger_below":"0.7","trigger_quarters":2},"quota":{"aim":"0.65","healthy_from":"0.6","healthy_to":"0.7","min_people":5,"stretch":"1.15","stretch_from":"1.1","stretch_to":"1.2","tight_from":"0.5","typing_error_above":"10","within":"0.15"},"ramp":{"convention":"month_of_start","done_from":"0.95","may_fall":false,"min_people":5,"roles":[],"schedule":["0","0.25","0.5","0.75","1"]},"schema":"attain.policy/1"}
   */
  policy?: PolicyInput | null | undefined;
}

/**
 * Why capacities differ.
 * - `head_count`: People and seats that are in one of the two only.
 * - `timing`: When the others start and end, their part-time and leave.
 * - `ramp`: The ramp.
 * - `attrition`: Who leaves, and who follows.
 * - `productivity`: What a ramped person sells, by role and month; with it what a change of role makes, of the figure and of the ramp.
 */
export type CapacityCause = "head_count" | "timing" | "ramp" | "attrition" | "productivity";

/** Why two capacities differ. */
export interface CapacityChange {
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** What the one team will likely sell. */
  readonly before: Money;
  /** What the other will. */
  readonly after: Money;
  /** The second less the first: the sum of the parts. */
  readonly change: Money;
  /** The causes, in the order in which they were changed one after another. */
  readonly parts: readonly CapacityPart[];
}

/** Two capacities of one period. */
export interface CapacityChangeRequest {
  /** The one. */
  before: CapacityRequest;
  /** The other. */
  after: CapacityRequest;
}

/** A month of a team. */
export interface CapacityMonth {
  /** The month. */
  readonly month: Period;
  /** What everyone together will likely sell in it. */
  readonly expected: Money;
  /** What everyone together is asked for in it. */
  readonly asked: Money;
}

/** A month of a team. */
export interface CapacityMonthInput {
  /** The month. */
  month: Period;
  /** What everyone together will likely sell in it. */
  expected: Money | number;
  /** What everyone together is asked for in it. */
  asked: Money | number;
}

/** What one cause makes of the difference. */
export interface CapacityPart {
  /** The cause. */
  readonly cause: CapacityCause;
  /** What it adds: the capacity after it was changed, less the one before, all causes above being changed already. */
  readonly amount: Money;
}

/** What one person, or one seat, brings. */
export interface CapacityPerson {
  /** Who. */
  readonly id: Id;
  /** What they do. */
  readonly role?: Id;
  /** Whether it is a seat. */
  readonly seat: boolean;
  /** What they will likely sell: its share of the team's total, the cents by largest remainder, then by id. */
  readonly expected: Money;
  /** What they are asked for, in the same way. */
  readonly asked: Money;
  /** Month by month. */
  readonly months: readonly CapacityPersonMonth[];
}

/** What one person, or one seat, brings. */
export interface CapacityPersonInput {
  /** Who. */
  id: Id;
  /** What they do. */
  role?: Id | undefined;
  /** Whether it is a seat. */
  seat: boolean;
  /** What they will likely sell: its share of the team's total, the cents by largest remainder, then by id. */
  expected: Money | number;
  /** What they are asked for, in the same way. */
  asked: Money | number;
  /** Month by month. */
  months: readonly CapacityPersonMonthInput[];
}

/** A month of one person. */
export interface CapacityPersonMonth {
  /** The month. */
  readonly month: Period;
  /** Ramp, part-time and leave: the share of a ramped person. */
  readonly carried: Ratio;
  /** The share that will not have left, in the middle of the month. */
  readonly remaining: Ratio;
  /** What those bring who will have followed, in shares of a ramped person. */
  readonly followed: Ratio;
  /** What the person will likely sell: the months sum to the person's total, the cents by largest remainder. */
  readonly expected: Money;
  /** What the person is asked for, in the same way. */
  readonly asked: Money;
}

/** A month of one person. */
export interface CapacityPersonMonthInput {
  /** The month. */
  month: Period;
  /** Ramp, part-time and leave: the share of a ramped person. */
  carried: Ratio | number;
  /** The share that will not have left, in the middle of the month. */
  remaining: Ratio | number;
  /** What those bring who will have followed, in shares of a ramped person. */
  followed: Ratio | number;
  /** What the person will likely sell: the months sum to the person's total, the cents by largest remainder. */
  expected: Money | number;
  /** What the person is asked for, in the same way. */
  asked: Money | number;
}

/** What a team will likely sell, and what it is asked for. */
export interface CapacityPlan {
  readonly schema: "attain.capacity/1";
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** The period. */
  readonly period: Period;
  /** What the team will likely sell: rounded once, half-even. */
  readonly expected: Money;
  /** What it is asked for: stretched, and without anyone leaving; rounded once, half-even. */
  readonly asked: Money;
  /** The stretch. */
  readonly stretch: Ratio;
  /** What speaks against the plan. */
  readonly warnings: readonly CapacityWarning[];
  /** Month by month. */
  readonly months: readonly CapacityMonth[];
  /** Everyone, by id; seats among them. */
  readonly people: readonly CapacityPerson[];
}

/** What a team will likely sell, and what it is asked for. */
export interface CapacityPlanInput {
  schema?: "attain.capacity/1" | undefined;
  /** The currency of all money in it. */
  currency: Currency;
  /** The period. */
  period: Period;
  /** What the team will likely sell: rounded once, half-even. */
  expected: Money | number;
  /** What it is asked for: stretched, and without anyone leaving; rounded once, half-even. */
  asked: Money | number;
  /** The stretch. */
  stretch: Ratio | number;
  /** What speaks against the plan. */
  warnings: readonly CapacityWarning[];
  /** Month by month. */
  months: readonly CapacityMonthInput[];
  /** Everyone, by id; seats among them. */
  people: readonly CapacityPersonInput[];
}

/** A team, what its people sell, and how they come and go. */
export interface CapacityRequest {
  /** The currency of all money in it. */
  currency: Currency;
  /** The period: a year, half, quarter or month. */
  period: Period;
  /**
   * Who is there, or has agreed to come.
   * @default []
   */
  people?: readonly CapacitySellerInput[] | null | undefined;
  /**
   * Seats that will be filled.
   * @default []
   */
  seats?: readonly CapacitySeatInput[] | null | undefined;
  /**
   * Leave of people.
   * @default []
   */
  leave?: readonly PersonLeave[] | null | undefined;
  /** What a ramped person of a role sells in a year. */
  figures: readonly RoleFigureInput[];
  /** Who will leave, and be followed. */
  attrition?: AttritionInput | null | undefined;
  /**
   * The weight of each month of the year, twelve of them above zero; by default all alike.
   * @default []
   */
  season?: readonly (Weight | number)[] | null | undefined;
  /**
   * The ramp.
   * @default {"convention":"month_of_start","done_from":"0.95","may_fall":false,"min_people":5,"roles":[],"schedule":["0","0.25","0.5","0.75","1"]}
   */
  ramp?: RampPolicyInput | null | undefined;
  /**
   * The stretch, and between what it should lie.
   * @default {"aim":"0.65","healthy_from":"0.6","healthy_to":"0.7","min_people":5,"stretch":"1.15","stretch_from":"1.1","stretch_to":"1.2","tight_from":"0.5","typing_error_above":"10","within":"0.15"}
   */
  policy?: QuotaPolicyInput | null | undefined;
  /**
   * The company's fiscal year.
   * @default {"start_day":1,"start_month":1,"year_name":"end"}
   */
  calendar?: FiscalCalendarInput | null | undefined;
}

/** A seat that will be filled. */
export interface CapacitySeatInput {
  /** The seat. */
  id: Id;
  /** What the person will do. */
  role?: Id | undefined;
  /** The planned first day of work, in the period or after it. */
  start: IsoDate;
  /**
   * The share of a full position: above 0, at most 1.
   * @default "1"
   */
  fte?: Ratio | number | undefined;
}

/** Someone who sells. */
export interface CapacitySellerInput {
  /** Who. */
  id: Id;
  /** What they do. */
  role?: Id | undefined;
  /** The first day of work. */
  start: IsoDate;
  /** The last day of work, for those who are known to leave. */
  end?: IsoDate | undefined;
  /**
   * The share of a full position: above 0, at most 1.
   * @default "1"
   */
  fte?: Ratio | number | undefined;
  /**
   * Months of tenure that were credited at the start; at most 600.
   * @default 0
   */
  credit_months?: Count | undefined;
  /** What they sell in a year when ramped; left out, the figure of their role. */
  yearly?: Money | number | undefined;
}

/**
 * What speaks against a capacity plan.
 * - `stretch_low`: The stretch lies under the usual ones.
 * - `stretch_high`: The stretch lies above the usual ones.
 */
export type CapacityWarning = "stretch_low" | "stretch_high";

/** What the data call a category. */
export interface CategoryMap {
  /** The category as the data name it. */
  readonly name: Id;
  /** Which it is. */
  readonly category: ForecastCategory;
}

/** What one cause brought. */
export interface CauseAmount {
  /** The cause. */
  readonly key: ChangeCause;
  /** What it brought. */
  readonly amount: Money;
  /** In how many rows. */
  readonly rows: Count;
}

/** What one cause brought. */
export interface CauseAmountInput {
  /** The cause. */
  key: ChangeCause;
  /** What it brought. */
  amount: Money | number;
  /** In how many rows. */
  rows: Count;
}

/**
 * Why a forecast changed.
 * - `new`: The deal was not there before.
 * - `removed`: The deal is not there any more.
 * - `owner`: It went from one owner to another: nothing in sum.
 * - `lost`: It was lost.
 * - `pulled_in`: Its close date came into the period.
 * - `pushed`: Its close date left the period.
 * - `won`: It was won.
 * - `reopened`: It had closed and is open again.
 * - `category`: Its category changed.
 * - `amount`: Its amount changed.
 * - `probability`: Its probability changed.
 * - `judgement`: Somebody changed what they add to the sum of their deals.
 */
export type ChangeCause = "new" | "removed" | "owner" | "lost" | "pulled_in" | "pushed" | "won" | "reopened" | "category" | "amount" | "probability" | "judgement";

/** Some rows together. */
export interface ChangeGroup {
  /** The owner, stage or category. */
  readonly key?: Id;
  /** What it brought. */
  readonly amount: Money;
}

/** Some rows together. */
export interface ChangeGroupInput {
  /** The owner, stage or category. */
  key?: Id | undefined;
  /** What it brought. */
  amount: Money | number;
}

/** The deals of two days, and how they count. */
export interface ChangeRequest {
  /** The currency of all money in it. */
  currency: Currency;
  /** The first day of the period. */
  first_day: IsoDate;
  /** The last day: a deal counts by its close date, one without counts always. */
  last_day: IsoDate;
  /** How open deals count. */
  counting: Counting;
  /** The deals as they were. */
  before: DealsAtDayInput;
  /** The deals as they are. */
  after: DealsAtDayInput;
}

/** One cause of one deal. */
export interface ChangeRow {
  /** The deal; left out for a judgement. */
  readonly deal?: Id;
  /** Whose it is; of a change of owner, whose sum changes. */
  readonly owner: Id;
  /** The stage as it is, or was. */
  readonly stage?: Id;
  /** The category as it is, or was. */
  readonly category?: ForecastCategory;
  /** Why. */
  readonly cause: ChangeCause;
  /** What it brought. */
  readonly amount: Money;
}

/** One cause of one deal. */
export interface ChangeRowInput {
  /** The deal; left out for a judgement. */
  deal?: Id | undefined;
  /** Whose it is; of a change of owner, whose sum changes. */
  owner: Id;
  /** The stage as it is, or was. */
  stage?: Id | undefined;
  /** The category as it is, or was. */
  category?: ForecastCategory | undefined;
  /** Why. */
  cause: ChangeCause;
  /** What it brought. */
  amount: Money | number;
}

/** A picture of figures, by what it shows and not by how it is drawn. */
export interface Chart {
  readonly schema: "attain.chart/1";
  /** What it shows, in a few words. */
  readonly title: string;
  /** The same in a sentence or two, for those who hear it read; made from the data where it is left out. */
  readonly description?: string;
  /** What the values are. */
  readonly unit: ChartUnit;
  /** The values and their form. */
  readonly plot: Plot;
}

/** A picture of figures, by what it shows and not by how it is drawn. */
export interface ChartInput {
  schema?: "attain.chart/1" | undefined;
  /** What it shows, in a few words. */
  title: string;
  /** The same in a sentence or two, for those who hear it read; made from the data where it is left out. */
  description?: string | undefined;
  /** What the values are. */
  unit: ChartUnit;
  /** The values and their form. */
  plot: PlotInput;
}

/** A chart as a drawing. */
export interface ChartSvg {
  /** An SVG that needs nothing from elsewhere, readable on light and on dark ground. */
  readonly svg: string;
}

/**
 * What the values of a chart are, which says how they are written.
 * - `money`: Money in major units: 1250000 is written 1.25 M.
 * - `percent`: Shares: 0.625 is written 62.5 %.
 * - `count`: Numbers of things.
 * - `days`: Days.
 */
export type ChartUnit = "money" | "percent" | "count" | "days";

/** A chart as a specification for notebooks and web pages. */
export interface ChartVegaLite {
  /** JSON in the part of Vega-Lite that versions 5 and 6 share, its data inside. */
  readonly vega_lite: string;
}

/** What the operation `review.charts` is asked. */
export interface ChartsRequest {
  /** The review whose pictures are wanted. */
  review: ReviewInput;
}

/** Check-ins of the second phase. */
export interface CheckIns {
  /** One is due in every so many days of work. */
  readonly every: Count;
  /** How many were due so far. */
  readonly due: Count;
  /** In how many of those days of work one was held. */
  readonly kept: Count;
  /** The kept over the due. */
  readonly adherence: Figure<Ratio>;
  /** Calls observed in the second phase. */
  readonly calls: Count;
}

/**
 * A column that may be known only at closing. The final stage always is.
 * - `amount`: The amount: an open deal is valued at list price.
 * - `product`: The product.
 */
export type ClosingColumn = "amount" | "product";

/** Something about how somebody is best coached. */
export interface CoachEnterRequest {
  /**
   * The log; by default a new one.
   * @default {"events":[],"schema":"attain.history/1"}
   */
  history?: History | null | undefined;
  /** About whom. */
  person: Id;
  /** Who enters it, when and why. */
  entry: LogEntryInput;
  /** What. */
  fact: ProfileFactInput;
}

/** A gap that a person sees between somebody and their goal. */
export interface CoachGapRequest {
  /**
   * The log; by default a new one.
   * @default {"events":[],"schema":"attain.history/1"}
   */
  history?: History | null | undefined;
  /** About whom. */
  person: Id;
  /** Who enters it, when and why. */
  entry: LogEntryInput;
  /** The gap. The library never infers one. */
  gap: Gap;
  /** What it shows in. */
  text?: FreeText | null | undefined;
}

/** A meeting that was held with a person. Of a workshop, log one for everyone who was there. */
export interface CoachLogRequest {
  /**
   * The log; by default a new one.
   * @default {"events":[],"schema":"attain.history/1"}
   */
  history?: History | null | undefined;
  /** With whom. */
  person: Id;
  /** Who records it, when and why; it was held on the day from which the entry counts. */
  entry: LogEntryInput;
  /** Its form. */
  format: CoachingFormat;
  /** How long it took: 1 to 1,440 minutes. */
  minutes: Count;
  /** What it was about: needed for a direct talk, and for nothing else. */
  topic?: TalkTopic | null | undefined;
  /** Notes; they can be erased. */
  notes?: FreeText | null | undefined;
}

/** What was entered about how somebody is best coached. */
export interface CoachProfile {
  readonly schema: "attain.coach_profile/1";
  /** The person. */
  readonly person: Id;
  /** The day. */
  readonly as_of: IsoDate;
  /** The latest preference of each topic. */
  readonly preferences: readonly ProfilePreference[];
  /** The latest readiness of each task, by task. */
  readonly readiness: readonly ProfileReadiness[];
  /** The latest gap. */
  readonly gap?: ProfileGap;
  /** Whether something stands here that the person has not seen. */
  readonly unseen: boolean;
  /** Whether something was erased. */
  readonly erased: boolean;
}

/** About whom, as of which day. */
export interface CoachProfileRequest {
  /** The log. */
  history: History;
  /** The person. */
  person: Id;
  /** The day whose end counts. */
  as_of: IsoDate;
  /**
   * When an entry is stale.
   * @default {"bottom_share":"0.2","call_review_minutes":30,"check_in_minutes":15,"deal_talk_minutes_from":15,"deal_talk_minutes_to":30,"deals":5,"effect_from":10,"goal_days":31,"grace_days":3,"high_value_above":"2","hours_at_most":20,"long_one_to_one_minutes":60,"mentees":2,"min_people":5,"min_quarters":2,"one_to_one_minutes":30,"options":3,"review_minutes":60,"ride_along_minutes":240,"stale_quarters":2,"top_share":"0.2","workshop_minutes":60}
   */
  policy?: CoachingPolicyInput | null | undefined;
}

/**
 * The form of a meeting between a manager and a person (`cadence.plan`).
 * - `one_to_one`: Pipeline, deals, skill: between two.
 * - `call_review`: A call is heard together.
 * - `ride_along`: A day, or half of one, in front of customers together.
 * - `deal_strategy`: One deal, how to win it.
 * - `team_workshop`: The team on a gap that most share.
 * - `check_in`: A short look at how it goes, such as a plan asks for.
 * - `direct_talk`: A direct talk about performance, motivation or conduct.
 */
export type CoachingFormat = "one_to_one" | "call_review" | "ride_along" | "deal_strategy" | "team_workshop" | "check_in" | "direct_talk";

/** Something that is proposed. */
export interface CoachingMeasure {
  /** What. */
  readonly what: CoachingMove;
  /** The same in words. */
  readonly text: string;
  /** The rule that it comes from. */
  readonly rule: RuleId;
}

/**
 * What can be proposed.
 * - `strategic_skills`: Strategic skills.
 * - `biggest_chances`: The biggest chances and the complex accounts.
 * - `mentor_others`: Being a mentor.
 * - `protect_from_admin`: No administration that others can do.
 * - `skill_gaps`: One or two skills.
 * - `weekly_goals`: A goal each week.
 * - `top_performer_as_mentor`: A top performer as mentor.
 * - `diagnose`: Finding out what stands in the way.
 * - `intensive_coaching`: Intensive coaching.
 * - `daily_check_ins`: A check-in every day.
 * - `milestones`: Milestones.
 * - `motivation_talk`: A direct talk about motivation, before anything else.
 * - `performance_management`: Performance management, by people.
 */
export type CoachingMove = "strategic_skills" | "biggest_chances" | "mentor_others" | "protect_from_admin" | "skill_gaps" | "weekly_goals" | "top_performer_as_mentor" | "diagnose" | "intensive_coaching" | "daily_check_ins" | "milestones" | "motivation_talk" | "performance_management";

/** The numbers behind coaching: sessions, cadence, tiers. */
export interface CoachingPolicyInput {
  /**
   * Days within which the change that a session's goal asks for is due (`grow.goal`).
   * @default 31
   */
  goal_days?: Count | undefined;
  /**
   * Deals that a session looks at, at most (`grow.reality`).
   * @default 5
   */
  deals?: Count | undefined;
  /**
   * Ways forward that a session looks at, at least (`grow.options`).
   * @default 3
   */
  options?: Count | undefined;
  /**
   * Closed deals, events or values that a figure needs on each side of a session before an effect is told
   * (`grow.ledger`).
   * @default 10
   */
  effect_from?: Count | undefined;
  /**
   * Quarters after which what was entered about a person is stale (`coach.individual`).
   * @default 2
   */
  stale_quarters?: Count | undefined;
  /**
   * Calendar days after its window in which a meeting still counts for it (`cadence.plan`).
   * @default 3
   */
  grace_days?: Count | undefined;
  /**
   * A manager's hours of coaching a week, above which a plan warns (`cadence.plan`).
   * @default 20
   */
  hours_at_most?: Count | undefined;
  /**
   * Minutes of a one-to-one (`cadence.plan`).
   * @default 30
   */
  one_to_one_minutes?: Count | undefined;
  /**
   * Minutes of a one-to-one in the schools that take an hour.
   * @default 60
   */
  long_one_to_one_minutes?: Count | undefined;
  /**
   * Minutes of a call that is heard together.
   * @default 30
   */
  call_review_minutes?: Count | undefined;
  /**
   * Minutes of a ride-along: half a day.
   * @default 240
   */
  ride_along_minutes?: Count | undefined;
  /**
   * Minutes of a talk about one deal, at least.
   * @default 15
   */
  deal_talk_minutes_from?: Count | undefined;
  /**
   * The same at most.
   * @default 30
   */
  deal_talk_minutes_to?: Count | undefined;
  /**
   * Minutes of a workshop with the team.
   * @default 60
   */
  workshop_minutes?: Count | undefined;
  /**
   * Minutes of a team's weekly review of the pipeline (`pipeline.review`).
   * @default 60
   */
  review_minutes?: Count | undefined;
  /**
   * Minutes of a daily check-in (`tiers.gap`).
   * @default 15
   */
  check_in_minutes?: Count | undefined;
  /**
   * A deal above so many times what a won deal brings on average is worth a talk of its own (`cadence.plan`).
   * @default "2"
   */
  high_value_above?: Ratio | number | undefined;
  /**
   * The share of people in the top tier (`tiers.split`).
   * @default "0.2"
   */
  top_share?: Ratio | number | undefined;
  /**
   * The share of people in the bottom tier.
   * @default "0.2"
   */
  bottom_share?: Ratio | number | undefined;
  /**
   * People that tiers need at least.
   * @default 5
   */
  min_people?: Count | undefined;
  /**
   * Full quarters that tiers need at least.
   * @default 2
   */
  min_quarters?: Count | undefined;
  /**
   * People whom one mentor has at most (`tiers.coaching`).
   * @default 2
   */
  mentees?: Count | undefined;
}

/**
 * What a session is about.
 * - `stuck_deal`: A deal does not move.
 * - `pipeline_gap`: There is too little new business.
 * - `win_rate`: Too few deals are won.
 * - `cycle`: Deals take too long.
 * - `forecast`: Forecasts do not come true.
 * - `skill`: Something has to be learned.
 */
export type CoachingSituation = "stuck_deal" | "pipeline_gap" | "win_rate" | "cycle" | "forecast" | "skill";

/**
 * What a coherent amount rests on.
 * - `own`: The node's own forecast, and the others.
 * - `children`: It has none: what its children say, and the others.
 * - `rest`: It has none, nor has somebody below: what the forecasts above leave, in equal parts for each such leaf.
 */
export type CoherentBasis = "own" | "children" | "rest";

/** Forecasts that agree. */
export interface CoherentForecasts {
  readonly schema: "attain.coherent/1";
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** What each forecast weighed. */
  readonly weighting: CoherentWeighting;
  /** Every node, by id. */
  readonly nodes: readonly CoherentNode[];
  /** Parents whose forecast is not what those below say. */
  readonly disagreeing: Count;
  /** By how much they disagree: each without its sign, added. */
  readonly apart: Money;
  /** Who has no forecast, by id. Never taken as zero. */
  readonly missing: readonly Id[];
  /**
   * Whose coherent amount is below zero though no forecast of their own is, by id: forecasts above and beside them that
   * cannot all be meant.
   */
  readonly below_zero: readonly Id[];
}

/** A node's forecast, and what it is when all agree. */
export interface CoherentNode {
  /** The node. */
  readonly key: Id;
  /** Whom it is under. */
  readonly parent?: Id;
  /** Its own forecast, as handed in. */
  readonly forecast?: Money;
  /**
   * What the forecasts directly below say together; a child without one speaks by those below it. Left out for a leaf,
   * and where somebody below has none.
   */
  readonly children_forecast?: Money;
  /** The own forecast less that. */
  readonly disagreement?: Money;
  /**
   * How many times as far the own forecast lies from what those below say, after they agreed, as their spreads lead one
   * to expect: beyond 2 either way is rare among forecasts of the same business. By `spread` only; left out where it is
   * too large to be stated.
   */
  readonly surprise?: Ratio;
  /** The amount that agrees with all others, above and below. */
  readonly coherent: Money;
  /** What the coherent amounts of its children sum to: the same. Left out for a leaf. */
  readonly children_coherent?: Money;
  /** The coherent amount less the own forecast. */
  readonly change?: Money;
  /** What the coherent amount rests on. */
  readonly basis: CoherentBasis;
}

/** The forecasts of a hierarchy, each made for itself. */
export interface CoherentRequest {
  /** The currency of all money in it. */
  currency: Currency;
  /** The nodes, at least one, in any order; whoever has no parent is at the top of a hierarchy of their own. */
  nodes: readonly NodeForecastInput[];
  /** What each forecast weighs. Left out: `spread` where any node has one, else `structure`. */
  weighting?: CoherentWeighting | null | undefined;
}

/**
 * What a forecast weighs: one over its variance.
 * - `structure`: The variance is the number of leaves below, 1 for a leaf: as if all leaves erred alike, each for itself.
 * - `spread`: The variance is the square of the spread.
 */
export type CoherentWeighting = "structure" | "spread";

/**
 * How methods are to be combined.
 * - `median`: The median of what is available.
 * - `equal`: Their mean.
 * - `learned`: Weights learned from past periods, drawn towards equal ones.
 */
export type CombineRule = "median" | "equal" | "learned";

/**
 * How the methods were combined.
 * - `median`: The median of three.
 * - `mean_of_two`: The mean of two.
 * - `single_method`: The only one there is.
 * - `equal_weights`: The mean of all.
 * - `learned_weights`: By learned weights.
 */
export type CombinedBy = "median" | "mean_of_two" | "single_method" | "equal_weights" | "learned_weights";

/**
 * What became of a commitment.
 * - `done`: It was done.
 * - `missed`: It was not done, and will not be.
 * - `carried`: It is carried to another day.
 */
export type CommitmentOutcome = "done" | "missed" | "carried";

/**
 * Whose a commitment is.
 * - `person`: The person who is coached.
 * - `manager`: The manager who coaches.
 */
export type CommitmentOwner = "person" | "manager";

/**
 * Where a commitment stands.
 * - `open`: To be done.
 * - `done`: Done.
 * - `missed`: Not done, and will not be.
 * - `carried`: To be done, on a later day than was agreed first.
 */
export type CommitmentState = "open" | "done" | "missed" | "carried";

/** Conduct of one kind that was not answered alike. */
export interface ConductCompared {
  /** The kind of conduct. */
  readonly conduct: Id;
  /** Along what the responses part. */
  readonly differs_by: readonly ConductDifference[];
  /** Each time, in order. */
  readonly times: readonly ConductTime[];
}

/**
 * Along what the responses to the same conduct part.
 * - `tier`: People of different tiers.
 * - `tenure`: People of different tenure.
 * - `neither`: People alike, as far as is known.
 */
export type ConductDifference = "tier" | "tenure" | "neither";

/**
 * What was done about conduct.
 * - `nothing`: Nothing, on purpose.
 * - `talk`: A talk.
 * - `warning`: A warning.
 * - `plan`: An improvement plan.
 * - `review`: A review whether to part.
 */
export type ConductResponse = "nothing" | "talk" | "warning" | "plan" | "review";

/** One time that conduct was logged. */
export interface ConductTime {
  /** The number of its event. */
  readonly number: Count;
  /** Who. */
  readonly person: Id;
  /** The day. */
  readonly day: IsoDate;
  /** What was done; left out where nothing is on the log. */
  readonly response?: ConductResponse;
  /** The days until something was done, or so far. */
  readonly days: Count;
  /** The tier. */
  readonly tier?: Id;
  /** Whole months of tenure. */
  readonly tenure_months?: Count;
}

/** The log, who met the trigger, and who people are. */
export interface ConsistentRequest {
  /** The log. */
  history: History;
  /** The day whose end counts. */
  as_of: IsoDate;
  /**
   * Who met the trigger, each once: the first day of the run that lasts or lasted.
   * @default []
   */
  met?: readonly TriggerMetInput[] | null | undefined;
  /**
   * Tier and tenure of people, each once.
   * @default []
   */
  people?: readonly PersonStandingInput[] | null | undefined;
}

/** Which plan is talked about, and the facts beside it. */
export interface ConversationRequest {
  /** The log. */
  history: History;
  /** The plan. */
  plan: Id;
  /** The day of the talk. */
  as_of: IsoDate;
  /**
   * What was attained, ramp-adjusted, quarter by quarter.
   * @default []
   */
  attained?: readonly AttainedShareInput[] | null | undefined;
}

/**
 * The five steps.
 * - `state_facts`: The facts, without judging.
 * - `say_concern`: What worries the manager.
 * - `ask_view`: The person's own view.
 * - `propose_plan`: What the plan asks for, and what the manager gives.
 * - `get_commitment`: What both will do, by when.
 */
export type ConversationStage = "state_facts" | "say_concern" | "ask_view" | "propose_plan" | "get_commitment";

/** A step of the talk. */
export interface ConversationStep {
  /** Which. */
  readonly step: ConversationStage;
  /** What it is for. */
  readonly purpose: string;
  /** What to say, from the facts. */
  readonly say: readonly string[];
  /** What to ask, and then to listen to. */
  readonly ask: readonly string[];
  /** What to leave out. */
  readonly avoid: readonly string[];
}

/** An amount in another currency, with all that it was computed from. */
export interface Conversion {
  readonly schema: "attain.conversion/1";
  /** The converted amount: what was given times `from_rate` over `to_rate`, rounded once. */
  readonly amount: Amount;
  /**
   * The same before rounding, in major units: a decimal, or a fraction such as `125/3` where the decimal has no end
   * within 12 places.
   */
  readonly exact: string;
  /** The rate of the currency that was given; left out where nothing was to be converted. */
  readonly from_rate?: UsedRate;
  /** The rate of the currency that was asked for; left out where nothing was to be converted. */
  readonly to_rate?: UsedRate;
  /** How the result was rounded. */
  readonly rounding: Rounding;
}

/** An accuracy by one convention. */
export interface ConvertAccuracyRequest {
  /** The figure: 0.92 is 92 %. */
  accuracy: Ratio | number;
  /** By which convention it was stated. */
  convention: AccuracyConvention;
}

/** What to convert, and by which rates. */
export interface ConvertRequest {
  /** The amount. */
  amount: AmountInput;
  /** The currency to convert it to. */
  to: Currency;
  /** The day whose rates hold. */
  on: IsoDate;
  /** The rates. */
  rates: RateTableInput;
  /**
   * How the result is rounded to its minor unit.
   * @default "half_even"
   */
  rounding?: Rounding | null | undefined;
}

/** A number of people, and the chance that so many reach their quota. */
export interface CountChance {
  /** How many. */
  readonly people: Count;
  /** The chance, to 6 places. */
  readonly chance: Probability;
}

/** So many in so many days. */
export interface CountedSideInput {
  /** How many. */
  events: Count;
  /** In how many days; at least 1. */
  days: Count;
}

/**
 * How the open deals of a forecast count, but for those that are omitted; what is won counts in full.
 * - `open`: In full.
 * - `weighted`: By their probability; one without counts for nothing.
 * - `commit`: Those in commit, in full.
 */
export type Counting = "open" | "weighted" | "commit";

/** What an earlier quarter saw after the same day. */
export interface CreatedAndWon {
  /** The quarter. */
  readonly key: Quarter;
  /** Deals created after the day and won by the quarter's end. */
  readonly deals: Count;
  /** What they brought. */
  readonly won: Money;
}

/** What an earlier quarter saw after the same day. */
export interface CreatedAndWonInput {
  /** The quarter. */
  key: Quarter;
  /** Deals created after the day and won by the quarter's end. */
  deals: Count;
  /** What they brought. */
  won: Money | number;
}

/** What the operation `table.csv` is asked. */
export interface CsvRequest {
  /** The rows, such as a table of a result. */
  rows: readonly Row[];
  /** The columns in order; without them all that some row names, sorted. */
  columns?: readonly string[] | null | undefined;
  /**
   * Whether text that a spreadsheet would run as a formula gets a quote before it. Numbers stay numbers.
   * @default true
   */
  guard?: boolean | null | undefined;
  /**
   * The mark between cells.
   * @default "comma"
   */
  delimiter?: Delimiter | null | undefined;
}

/** A table as CSV. */
export interface CsvText {
  /** The text: a header line, then a line for each row. */
  readonly text: string;
}

/**
 * The order of day, month and year in a date.
 * - `iso`: 2017-06-30, also at midnight: 2017-06-30T00:00:00.
 * - `day_month_year`: 30.06.2017, 30/06/2017 or 30-06-2017; 2017-06-30 too, which has one reading.
 * - `month_day_year`: 06/30/2017; 2017-06-30 too.
 */
export type DateOrder = "iso" | "day_month_year" | "month_day_year";

/** What a currency is worth from a day on. */
export interface DatedRateInput {
  /** The currency. */
  currency: Currency;
  /** The first day on which the rate holds. */
  date: IsoDate;
  /** Units of the base for one unit of the currency, major units both. */
  rate: ExchangeRate | number;
}

/** A day to look up. */
export interface DayRequest {
  /**
   * The company's fiscal year.
   * @default {"start_day":1,"start_month":1,"year_name":"end"}
   */
  calendar?: FiscalCalendarInput | null | undefined;
  /** The day. */
  date: IsoDate;
}

/** A deal as it stood on a day. */
export interface DealAtDayInput {
  /** The deal. */
  id: Id;
  /** Whose it was. */
  owner: Id;
  /**
   * Whether it was open, won or lost.
   * @default "open"
   */
  state?: DealState | undefined;
  /** What it was worth. */
  amount: Money | number;
  /** The day it closed, or was expected to. */
  close_date?: IsoDate | undefined;
  /** Its stage. */
  stage?: Id | undefined;
  /** Its category. */
  category?: ForecastCategory | undefined;
  /** The probability of winning it. */
  probability?: Probability | number | undefined;
}

/** The columns of the deals, by the names in the data's header. */
export interface DealColumns {
  /** The deal's key; each stands once. */
  readonly id: string;
  /** Whose deal it is. */
  readonly owner: string;
  /** Its stage. */
  readonly stage: string;
  /** Its amount, without which nothing that was won can be summed. */
  readonly amount: string;
  /** The day it was created, or engaged. */
  readonly created?: string;
  /** The day it closed; for an open deal the day it is expected to. */
  readonly close_date?: string;
  /** What is sold. */
  readonly product?: string;
  /** Whom it is sold to. */
  readonly account?: string;
  /** The currency of its amount; must be the map's. */
  readonly currency?: string;
  /** The category in which it stands in the forecast. */
  readonly category?: string;
  /** The probability of winning it, as the system says. */
  readonly probability?: string;
}

/** What a deal does to the chance to reach the target. */
export interface DealEffect {
  /** The deal. */
  readonly deal: Id;
  /** The chance if it is won, less the chance if it is not. Below zero for a return. */
  readonly effect: Ratio;
  /** It is proved to be no smaller. */
  readonly low: Ratio;
  /** It is proved to be no larger. */
  readonly high: Ratio;
}

/** How the deals are to be read. */
export interface DealMap {
  /** The file that holds them, for programs that read files; the library reads none. */
  readonly file?: string;
  /** Which column of the data holds what. */
  readonly columns: DealColumns;
  /** The stages in selling order, and what each means. */
  readonly stages: readonly StageMap[];
  /** What the data know only since a deal closed, so that a deal still open on a day is not valued by it. */
  readonly known_at_close: readonly ClosingColumn[];
  /** Values to replace, such as a product's other spelling. */
  readonly fixes: readonly Fix[];
  /** What the data call the categories of a forecast, beside their usual names such as `Best Case` or `BestCase`. */
  readonly categories: readonly CategoryMap[];
  /** How probabilities are written. */
  readonly probability_unit: ProbabilityUnit;
  /** How numbers and dates are written. */
  readonly format: Format;
}

/** How the deals are to be read. */
export interface DealMapInput {
  /** The file that holds them, for programs that read files; the library reads none. */
  file?: string | undefined;
  /** Which column of the data holds what. */
  columns: DealColumns;
  /** The stages in selling order, and what each means. */
  stages: readonly StageMap[];
  /**
   * What the data know only since a deal closed, so that a deal still open on a day is not valued by it.
   * @default []
   */
  known_at_close?: readonly ClosingColumn[] | undefined;
  /**
   * Values to replace, such as a product's other spelling.
   * @default []
   */
  fixes?: readonly Fix[] | undefined;
  /**
   * What the data call the categories of a forecast, beside their usual names such as `Best Case` or `BestCase`.
   * @default []
   */
  categories?: readonly CategoryMap[] | undefined;
  /**
   * How probabilities are written.
   * @default "share"
   */
  probability_unit?: ProbabilityUnit | undefined;
  /**
   * How numbers and dates are written.
   * @default {"dates":"iso","decimal":"point"}
   */
  format?: FormatInput | undefined;
}

/**
 * How a deal ends in the period.
 * - `won`: It is won in the period.
 * - `lost`: It is lost.
 * - `pushed`: It closes after the period.
 */
export type DealOutcome = "won" | "lost" | "pushed";

/**
 * Whether a deal is open, won or lost.
 * - `open`: Still being worked on.
 * - `won`: Closed and won.
 * - `lost`: Closed and lost.
 */
export type DealState = "open" | "won" | "lost";

/** A talk about one deal that is wanted: it is held once, where the other meetings leave room. */
export interface DealTalkInput {
  /** With whom. */
  person: Id;
  /** About which deal. */
  deal: Id;
  /** The first day on which it may be held. */
  from: IsoDate;
  /** The last one. All talks and the calendar's own days lie within two years. */
  to: IsoDate;
}

/** An open deal to look at. */
export interface DealToSee {
  /** The deal. */
  readonly id: Id;
  /** Whose it is. */
  readonly owner: Id;
  /** Its stage, where it was known on the day. */
  readonly stage?: Id;
  /** What it is worth; left out where it has neither amount nor list price. */
  readonly amount?: Money;
  /** The day it was created, where that is known. */
  readonly created?: IsoDate;
  /** Days since then. */
  readonly age_days?: Count;
  /** The day it is expected to close, where that is known. */
  readonly close_date?: IsoDate;
  /** Why it needs a look. */
  readonly reasons: readonly AttentionReason[];
  /** The rule. */
  readonly rule: RuleId;
}

/** An open deal to look at. */
export interface DealToSeeInput {
  /** The deal. */
  id: Id;
  /** Whose it is. */
  owner: Id;
  /** Its stage, where it was known on the day. */
  stage?: Id | undefined;
  /** What it is worth; left out where it has neither amount nor list price. */
  amount?: Money | number | undefined;
  /** The day it was created, where that is known. */
  created?: IsoDate | undefined;
  /** Days since then. */
  age_days?: Count | undefined;
  /** The day it is expected to close, where that is known. */
  close_date?: IsoDate | undefined;
  /** Why it needs a look. */
  reasons: readonly AttentionReason[];
  /** The rule. */
  rule: RuleId;
}

/** The deals of a day. */
export interface DealsAtDayInput {
  /** The day. */
  on: IsoDate;
  /** The deals: open ones, and those that closed in the period. */
  deals: readonly DealAtDayInput[];
  /**
   * What people added to the sum of their deals or took from it.
   * @default []
   */
  judgements?: readonly OwnerJudgementInput[] | undefined;
}

/**
 * A mark between the cells of a CSV.
 * - `comma`: `,`
 * - `semicolon`: `;`
 * - `tab`: Tab.
 */
export type Delimiter = "comma" | "semicolon" | "tab";

/**
 * Which way a metric works.
 * - `proportional`: More of it means more quota.
 * - `inverse`: More of it means less quota: shares are those of one over it.
 */
export type Direction = "proportional" | "inverse";

/**
 * The format of a document.
 * - `html`: A page that needs nothing from elsewhere.
 * - `markdown`: Markdown.
 */
export type DocumentFormat = "html" | "markdown";

/** Which plan is written, when and how. */
export interface DocumentRequest {
  /** The log. */
  history: History;
  /** The plan. */
  plan: Id;
  /** The day whose end counts. */
  as_of: IsoDate;
  /**
   * The format.
   * @default "html"
   */
  format?: DocumentFormat | null | undefined;
  /**
   * Whether ids of people are shown.
   * @default false
   */
  show_people?: boolean | null | undefined;
  /**
   * Whether what was written about the person is shown: causes, reasons, views.
   * @default false
   */
  show_texts?: boolean | null | undefined;
}

/** One dot. */
export interface Dot {
  /** What it is. */
  readonly label: string;
  /** Where it is. */
  readonly value: ChartValue;
}

/** One dot. */
export interface DotInput {
  /** What it is. */
  label: string;
  /** Where it is. */
  value: ChartValue | number;
}

/** One row of dots. */
export interface Dots {
  /** What the row is about. */
  readonly key: string;
  /** The dots. */
  readonly dots: readonly Dot[];
}

/** One row of dots. */
export interface DotsInput {
  /** What the row is about. */
  key: string;
  /** The dots. */
  dots: readonly DotInput[];
}

/** A share, such as deals won of those closed. */
export interface EffectDataInputRate {
  kind: "rate";
  /** Before. */
  before: RateSideInput;
  /** After. */
  after: RateSideInput;
}

/** Something that is counted over time, such as deals created. */
export interface EffectDataInputCount {
  kind: "count";
  /** Before. */
  before: CountedSideInput;
  /** After. */
  after: CountedSideInput;
}

/** Something of which there is a value each time, such as days to close. */
export interface EffectDataInputMean {
  kind: "mean";
  /** Before. */
  before: ValuedSideInput;
  /** After. */
  after: ValuedSideInput;
}

/** What was counted or measured before and after. */
export type EffectDataInput = EffectDataInputRate | EffectDataInputCount | EffectDataInputMean;

/** Deals of one amount that are expected beside the open ones. How many come is random (Poisson). */
export interface ExpectedBusinessInput {
  /** What each is worth; above zero. */
  amount: Money | number;
  /** How many are expected: above zero, at most 1,000,000. */
  expected: Quantity | number;
}

/** What is asked: a figure of an operation's response. */
export interface ExplainRequest {
  /** The operation whose response has the figure, such as `review`. */
  operation: string;
  /** Where the figure stands in the response, such as `kpis.by_owner[2].win_rate`. */
  path: string;
  /**
   * The request of the operation.
   * @default {}
   */
  request?: object | null | undefined;
  /**
   * How many figures deep to unfold, 1 to 8: 1 is the figure's own arithmetic, 2 that of the figures in it too.
   * @default 2
   */
  depth?: Count | null | undefined;
  /**
   * How many parts of a sum or count to show, 1 to 1,000: the largest; the others are folded into one line.
   * @default 10
   */
  parts?: Count | null | undefined;
}

/** Why a figure is what it is. */
export interface Explanation {
  readonly schema: "attain.explanation/1";
  /** The operation whose response has the figure. */
  readonly operation: string;
  /** The figure, with what it is made of. */
  readonly figure: Step;
}

/** An explanation as a part of a page. */
export interface ExplanationHtml {
  /** A `<div>` of steps that open and close. */
  readonly html: string;
}

/** What the operations `explain.text` and `explain.html` are asked. */
export interface ExplanationRequest {
  /** The explanation to write. */
  explanation: Explanation;
}

/** An explanation as lines of text. */
export interface ExplanationText {
  /** One line a step, indented by depth. */
  readonly text: string;
}

/** A deal that a session looks at. */
export interface FactDeal {
  /** The deal. */
  readonly id: Id;
  /** Its stage, where it was known on the day. */
  readonly stage?: Id;
  /** What it is worth; left out where it has neither amount nor list price. */
  readonly amount?: Money;
  /** The day it is expected to close. */
  readonly close_date?: IsoDate;
  /** Days since it was created. */
  readonly age?: Count;
  /** Why it is worth a talk of its own. */
  readonly talk: readonly TalkReason[];
}

/** How often somebody on target, whose quota stands for so many equal deals that come at random, would be prompted. */
export interface FalseAlarm {
  /** Who. */
  readonly person: Id;
  /** How many deals a quarter the person's last quota stands for, ramp taken into account. */
  readonly deals: Figure<Quantity>;
  /** The chance to be under the threshold in a quarter. */
  readonly quarter: Figure<Ratio>;
  /** The chance that a year of four quarters, taken alone, has a run that prompts. */
  readonly year: Figure<Ratio>;
  /** The same, runs counted that began in the quarters before. */
  readonly year_with_before: Figure<Ratio>;
}

/**
 * When people had their first month of a full quota, those who have not had it yet counted as long as they were seen
 * (Kaplan-Meier).
 */
export interface FirstFullMonth {
  /** People who had it. */
  readonly reached: Count;
  /** People who had not had it when they were last seen. */
  readonly not_yet: Count;
  /** People who were not seen in month 1: whether they had it before they were seen nobody knows, so they are left out. */
  readonly not_counted: Count;
  /** The month by which half of all people have had it. */
  readonly median: Figure<Count>;
  /** Month by month. */
  readonly months: readonly SurvivalPoint[];
}

/**
 * When people had their first month of a full quota, those who have not had it yet counted as long as they were seen
 * (Kaplan-Meier).
 */
export interface FirstFullMonthInput {
  /** People who had it. */
  reached: Count;
  /** People who had not had it when they were last seen. */
  not_yet: Count;
  /** People who were not seen in month 1: whether they had it before they were seen nobody knows, so they are left out. */
  not_counted: Count;
  /** The month by which half of all people have had it. */
  median: Figure<Count>;
  /** Month by month. */
  months: readonly SurvivalPointInput[];
}

/** A company's fiscal calendar: twelve months from any day on, or 52 and 53 weeks. */
export interface FiscalCalendar {
  /** The month in which the fiscal year begins, 1 to 12; with `weeks`, the month before whose beginning it ends. */
  readonly start_month: Count;
  /** Which calendar year names it. */
  readonly year_name: YearName;
  /**
   * The day on which each month of it begins, 1 to 31: a shorter calendar month has its last day instead. With
   * `weeks` it is 1.
   */
  readonly start_day: Count;
  /** Whole weeks instead of months, if the year is made of them. */
  readonly weeks?: FiscalWeeks;
}

/** A company's fiscal calendar: twelve months from any day on, or 52 and 53 weeks. */
export interface FiscalCalendarInput {
  /**
   * The month in which the fiscal year begins, 1 to 12; with `weeks`, the month before whose beginning it ends.
   * @default 1
   */
  start_month?: Count | undefined;
  /**
   * Which calendar year names it.
   * @default "end"
   */
  year_name?: YearName | undefined;
  /**
   * The day on which each month of it begins, 1 to 31: a shorter calendar month has its last day instead. With
   * `weeks` it is 1.
   * @default 1
   */
  start_day?: Count | undefined;
  /** Whole weeks instead of months, if the year is made of them. */
  weeks?: FiscalWeeks | undefined;
}

/** A fiscal year of 52 or 53 whole weeks. */
export interface FiscalWeeks {
  /**
   * The weeks of each quarter's three months: `[4, 4, 5]`, `[4, 5, 4]` or `[5, 4, 4]`. A 53rd week goes to the last
   * month of the year.
   */
  readonly pattern: readonly Count[];
  /** Which weekday the year ends on, counted from the last day of the month before `start_month`. */
  readonly ends: WeeksEnd;
  /** The weekday on which every week, month and year ends. */
  readonly on: Weekday;
}

/** A value to replace wherever a column holds it. */
export interface Fix {
  /** The column, by its name in the data's header. */
  readonly column: string;
  /** The value as the data have it. */
  readonly from: string;
  /** The value to read instead. */
  readonly to: string;
}

/** Parts that are not shown one by one. */
export interface Folded {
  /** How many. */
  readonly count: Count;
  /** Their exact sum, in the unit of the parts that are shown. */
  readonly sum: string;
}

/** The forecast of a quarter: each method, what they say together, and how far apart they are. */
export interface Forecast {
  /** The quarter that is forecast. */
  readonly period: Quarter;
  /** The day whose end counts. */
  readonly as_of: IsoDate;
  /** Won in the quarter by the day. */
  readonly won: Money;
  /** The roll-up: won and the open commit that was submitted (`forecast.rollup`). */
  readonly rollup: Figure<Money>;
  /** Open deals times the rate of winning them (`forecast.weighted`): open deals only. */
  readonly weighted: Figure<Money>;
  /** The part of it expected to close in the quarter, by the deals' age. */
  readonly weighted_in_period: Figure<Money>;
  /** Business that will be created and won in the quarter. */
  readonly not_yet_created: Figure<Money>;
  /** Earlier years' same quarter, corrected for head count and market (`forecast.trend`). */
  readonly trend: Figure<Money>;
  /** The weighted method's total: won, and what it expects beside it; `weighted_basis` says of what it is made. */
  readonly weighted_total: Figure<Money>;
  /** What the methods say together (`forecast.triangulate`). */
  readonly triangulated: Figure<Money>;
  /** How they were combined. */
  readonly combined_by: Figure<CombinedBy>;
  /** As what the weighted method entered. */
  readonly weighted_basis: Figure<WeightedBasis>;
  /** Largest less smallest, over the median. */
  readonly spread: Figure<Ratio>;
  /** Whether the methods agree. */
  readonly class: Figure<SpreadClass>;
  /** The range that the total will lie in. */
  readonly range: Range;
  /** Why each pair of methods parts: what is won is in all of them and left out. */
  readonly parting: readonly ForecastGap[];
  /** How good each method was when the last full quarters began. */
  readonly track: readonly MethodTrack[];
  /** What the roll-up rests on. */
  readonly rollup_basis: Figure<Rollup>;
  /** What the weighted figure rests on. */
  readonly rate_basis: Figure<Weighted>;
  /** What the part expected in the quarter rests on. */
  readonly in_period_basis: Figure<InPeriod>;
  /** What the business not yet created rests on. */
  readonly not_yet_basis: Figure<NotYetCreated>;
  /** What the trend rests on. */
  readonly trend_basis: Figure<Trend>;
}

/** The forecast of a quarter: each method, what they say together, and how far apart they are. */
export interface ForecastInput {
  /** The quarter that is forecast. */
  period: Quarter;
  /** The day whose end counts. */
  as_of: IsoDate;
  /** Won in the quarter by the day. */
  won: Money | number;
  /** The roll-up: won and the open commit that was submitted (`forecast.rollup`). */
  rollup: Figure<Money | number>;
  /** Open deals times the rate of winning them (`forecast.weighted`): open deals only. */
  weighted: Figure<Money | number>;
  /** The part of it expected to close in the quarter, by the deals' age. */
  weighted_in_period: Figure<Money | number>;
  /** Business that will be created and won in the quarter. */
  not_yet_created: Figure<Money | number>;
  /** Earlier years' same quarter, corrected for head count and market (`forecast.trend`). */
  trend: Figure<Money | number>;
  /** The weighted method's total: won, and what it expects beside it; `weighted_basis` says of what it is made. */
  weighted_total: Figure<Money | number>;
  /** What the methods say together (`forecast.triangulate`). */
  triangulated: Figure<Money | number>;
  /** How they were combined. */
  combined_by: Figure<CombinedBy>;
  /** As what the weighted method entered. */
  weighted_basis: Figure<WeightedBasis>;
  /** Largest less smallest, over the median. */
  spread: Figure<Ratio | number>;
  /** Whether the methods agree. */
  class: Figure<SpreadClass>;
  /** The range that the total will lie in. */
  range: RangeInput;
  /** Why each pair of methods parts: what is won is in all of them and left out. */
  parting: readonly ForecastGapInput[];
  /** How good each method was when the last full quarters began. */
  track: readonly MethodTrackInput[];
  /** What the roll-up rests on. */
  rollup_basis: Figure<RollupInput>;
  /** What the weighted figure rests on. */
  rate_basis: Figure<WeightedInput>;
  /** What the part expected in the quarter rests on. */
  in_period_basis: Figure<InPeriodInput>;
  /** What the business not yet created rests on. */
  not_yet_basis: Figure<NotYetCreatedInput>;
  /** What the trend rests on. */
  trend_basis: Figure<TrendInput>;
}

/** What to know before a forecast is presented. */
export interface ForecastCall {
  readonly schema: "attain.forecast_call/1";
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** The quarter. */
  readonly period: Quarter;
  /** The day. */
  readonly as_of: IsoDate;
  /** What is to be reached. */
  readonly target: Figure<Money>;
  /** Won so far. */
  readonly won: Money;
  /** Open commit, after the last adjustment; none while somebody has not handed in, or once the quarter is over. */
  readonly commit: Figure<Money>;
  /** Target less won less open commit; below zero there is more than the target. */
  readonly gap: Figure<Money>;
  /** Deals in commit that nobody has checked in person, the largest first; of a quarter that is over no deals are named. */
  readonly unchecked: readonly CallDeal[];
  /** What they are worth. */
  readonly unchecked_amount: Money;
  /**
   * The deals in commit most at risk: by what they do to the chance to reach the target, else by what is expected to be
   * missing of them.
   */
  readonly at_risk: readonly CallDeal[];
  /** Deals that are not in commit and could come in the quarter: in the same way, else by what they are expected to bring. */
  readonly early: readonly CallDeal[];
  /** Deals that are not in commit and together could close the gap, in the same order; none where there is no gap. */
  readonly closing: readonly CallDeal[];
  /** What those are worth. */
  readonly closing_amount: Money;
  /** Whether the data say which deals are in commit; where they do not, nothing is known to be at risk. */
  readonly knows_commit: boolean;
  /** What became of the rows of all tables. */
  readonly read: ReadReport;
}

/**
 * The category in which a deal stands in a forecast.
 * - `omitted`: In no forecast.
 * - `pipeline`: It may come.
 * - `best_case`: It comes if all goes well.
 * - `most_likely`: It will most likely come.
 * - `commit`: It will come.
 * - `closed`: It is won.
 */
export type ForecastCategory = "omitted" | "pipeline" | "best_case" | "most_likely" | "commit" | "closed";

/** What changed a forecast. */
export interface ForecastChange {
  readonly schema: "attain.forecast_change/1";
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** The first of the two days. */
  readonly from_day: IsoDate;
  /** The second. */
  readonly to_day: IsoDate;
  /** The forecast as it was, rounded once. */
  readonly from_amount: Money;
  /** As it is, rounded once. */
  readonly to_amount: Money;
  /** The second less the first. */
  readonly change: Money;
  /** By cause, the largest first; they sum to the change. */
  readonly by_cause: readonly CauseAmount[];
  /** Every cause of every deal, the largest first; they sum to the change. */
  readonly rows: readonly ChangeRow[];
  /** By owner, the largest first. */
  readonly by_owner: readonly ChangeGroup[];
  /** By stage as it is, or was where the deal is gone, the largest first; without a key where there is none. */
  readonly by_stage: readonly ChangeGroup[];
  /** By category, the same. */
  readonly by_category: readonly ChangeGroup[];
}

/** What changed a forecast. */
export interface ForecastChangeInput {
  schema?: "attain.forecast_change/1" | undefined;
  /** The currency of all money in it. */
  currency: Currency;
  /** The first of the two days. */
  from_day: IsoDate;
  /** The second. */
  to_day: IsoDate;
  /** The forecast as it was, rounded once. */
  from_amount: Money | number;
  /** As it is, rounded once. */
  to_amount: Money | number;
  /** The second less the first. */
  change: Money | number;
  /** By cause, the largest first; they sum to the change. */
  by_cause: readonly CauseAmountInput[];
  /** Every cause of every deal, the largest first; they sum to the change. */
  rows: readonly ChangeRowInput[];
  /** By owner, the largest first. */
  by_owner: readonly ChangeGroupInput[];
  /** By stage as it is, or was where the deal is gone, the largest first; without a key where there is none. */
  by_stage: readonly ChangeGroupInput[];
  /** By category, the same. */
  by_category: readonly ChangeGroupInput[];
}

/** The pictures. */
export interface ForecastCharts {
  /** The methods, the gap, the change, the accuracy, the reliability; what has nothing to show is left out. */
  readonly charts: readonly Chart[];
}

/** What is to be drawn; everything may be left out. */
export interface ForecastChartsRequest {
  /** The methods. */
  methods?: TriangulateRequest | null | undefined;
  /**
   * The target, for the methods.
   * @default []
   */
  targets?: readonly ForecastTargetInput[] | null | undefined;
  /** The difference of two forecasts. */
  gap?: ForecastGapInput | null | undefined;
  /** The change of a forecast. */
  change?: ForecastChangeInput | null | undefined;
  /** How good forecasts were. */
  accuracy?: AccuracyReportInput | null | undefined;
  /** Measured probabilities, for their reliability. */
  probabilities?: MeasuredProbabilitiesInput | null | undefined;
  /** The scores of a backtest. */
  scores?: ForecastScoresInput | null | undefined;
  /**
   * The mark of accuracy.
   * @default {"accurate_from":"0.9","accurate_to":"1.1","agree_up_to":"0.1","bias_at_least":3,"bias_quarters":4,"diverge_up_to":"0.25","learn_from":8,"market_changes":[],"market_factor":"1","min_closed_by_age":30,"not_yet_quarters":4,"opening_days":14,"range_error":"0.17","range_error_drawn_by":8,"trend_quarters":8}
   */
  policy?: ForecastPolicyInput | null | undefined;
}

/** What makes two forecasts differ. */
export interface ForecastGap {
  readonly schema: "attain.forecast_gap/1";
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** The first forecast's name. */
  readonly from: Id;
  /** The second's. */
  readonly to: Id;
  /** The first forecast. */
  readonly from_amount: Money;
  /** The second. */
  readonly to_amount: Money;
  /** The second less the first. */
  readonly gap: Money;
  /** The parts of both, the largest difference first; they sum to the gap. Parts of zero in both are left out. */
  readonly rows: readonly GapRow[];
  /** By owner, the largest difference first; what is nobody's has no key. */
  readonly by_owner: readonly GapGroup[];
  /** By stage, the same. */
  readonly by_stage: readonly GapGroup[];
  /** By category, the same. */
  readonly by_category: readonly GapGroup[];
}

/** What makes two forecasts differ. */
export interface ForecastGapInput {
  schema?: "attain.forecast_gap/1" | undefined;
  /** The currency of all money in it. */
  currency: Currency;
  /** The first forecast's name. */
  from: Id;
  /** The second's. */
  to: Id;
  /** The first forecast. */
  from_amount: Money | number;
  /** The second. */
  to_amount: Money | number;
  /** The second less the first. */
  gap: Money | number;
  /** The parts of both, the largest difference first; they sum to the gap. Parts of zero in both are left out. */
  rows: readonly GapRowInput[];
  /** By owner, the largest difference first; what is nobody's has no key. */
  by_owner: readonly GapGroupInput[];
  /** By stage, the same. */
  by_stage: readonly GapGroupInput[];
  /** By category, the same. */
  by_category: readonly GapGroupInput[];
}

/**
 * Where the actual came out against the mark of 90 to 110 % of the forecast (by policy).
 * - `below`: Less came than was forecast.
 * - `within`: Within the mark, both ends in.
 * - `above`: More came than was forecast.
 */
export type ForecastMark = "below" | "within" | "above";

/** What moved a forecast. */
export interface ForecastMovement {
  /** The quarter. */
  readonly period: Quarter;
  /** The change between the two snapshots, whose days it names. */
  readonly change: ForecastChange;
  /** What became of the rows of all tables. */
  readonly read: ReadReport;
}

/** A part of a forecast. */
export interface ForecastPartInput {
  /** What it adds. */
  amount: Money | number;
  /** The deal, for a part that is one. */
  deal?: Id | undefined;
  /** Whose it is. */
  owner?: Id | undefined;
  /** The stage of the deal. */
  stage?: Id | undefined;
  /** The category of the deal. */
  category?: Id | undefined;
  /** What it is, for a part that is no deal, such as `judgement`. */
  what?: Id | undefined;
}

/** The numbers behind the forecasts. */
export interface ForecastPolicyInput {
  /**
   * The spread up to which the methods agree (`forecast.triangulate`); a ratio of zero or more.
   * @default "0.1"
   */
  agree_up_to?: Ratio | number | undefined;
  /**
   * The spread up to which they diverge; above it they diverge strongly.
   * @default "0.25"
   */
  diverge_up_to?: Ratio | number | undefined;
  /**
   * What the market does to an earlier year's quarter (`forecast.trend`); above zero.
   * @default "1"
   */
  market_factor?: Ratio | number | undefined;
  /**
   * What the market did from some days on: an earlier quarter counts times every change since it began, up to the first
   * day of the one that is forecast. By day.
   * @default []
   */
  market_changes?: readonly MarketChangeInput[] | undefined;
  /**
   * Days after a quarter's start within which a submission counts as handed in when it began (`forecast.accuracy`).
   * @default 14
   */
  opening_days?: Count | undefined;
  /**
   * The lower end of the mark for actual over forecast (`forecast.accuracy`).
   * @default "0.9"
   */
  accurate_from?: Ratio | number | undefined;
  /**
   * The upper end of the mark.
   * @default "1.1"
   */
  accurate_to?: Ratio | number | undefined;
  /**
   * Full quarters that `forecast.bias` looks back on; 1 to 40.
   * @default 4
   */
  bias_quarters?: Count | undefined;
  /**
   * How many of them on one side make a steady bias.
   * @default 3
   */
  bias_at_least?: Count | undefined;
  /**
   * Closed deals that chances of closing by age need at least (`forecast.weighted`).
   * @default 30
   */
  min_closed_by_age?: Count | undefined;
  /**
   * Full quarters from which business not yet created is estimated; 1 to 40 (`forecast.weighted`).
   * @default 4
   */
  not_yet_quarters?: Count | undefined;
  /**
   * Full quarters that the default trend needs at least; below, the plain one counts (`forecast.trend`).
   * @default 8
   */
  trend_quarters?: Count | undefined;
  /**
   * Past periods that learned weights need at least; 2 to 400 (`forecast.triangulate`).
   * @default 8
   */
  learn_from?: Count | undefined;
  /**
   * How far the combined figure is off as a rule: the root of the mean square error over what it has left to say times all
   * that it says; zero or more (`forecast.range`).
   * @default "0.17"
   */
  range_error?: Ratio | number | undefined;
  /**
   * Quarters that the rule weighs as much as, beside those of the company's own that were seen; zero or more.
   * @default 8
   */
  range_error_drawn_by?: Count | undefined;
}

/** The distribution of a total. */
export interface ForecastRange {
  readonly schema: "attain.range/1";
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** The mean: what is won, each deal times its chance, and what is expected beside; rounded once, half-even. */
  readonly mean: Money;
  /** The standard deviation, rounded half-even. */
  readonly spread: Money;
  /** For each share the total below which so many lie. */
  readonly quantiles: readonly RangeQuantile[];
  /** The chance to reach the target. */
  readonly hit: Figure<ProvedChance>;
  /** What each deal does to that chance, by id. */
  readonly effects: readonly DealEffect[];
  /** How the distribution was found. */
  readonly way: RangeWay;
  /** Why in this way, and what is proved, in a sentence. */
  readonly reason: string;
  /** The same as if no deal depended on another, where a common factor is asked for. */
  readonly independent?: IndependentRange;
}

/** What everyone handed in, added up. */
export interface ForecastRollup {
  readonly schema: "attain.rollup/1";
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** The day. */
  readonly as_of: IsoDate;
  /** Won and open commit after the last adjustment; not available while somebody has not handed in. */
  readonly rollup: Figure<Money>;
  /** Everything that was handed in, and won. */
  readonly amounts: RollupAmounts;
  /** Everyone who handed in or won, by id. */
  readonly people: readonly RollupPerson[];
  /** Everyone who leads, by id. */
  readonly nodes: readonly RollupNode[];
  /** Who has not handed in, by id. Never taken as zero. */
  readonly missing: readonly Id[];
  /** Who handed in after the day on which it was due, by id. */
  readonly late: readonly Id[];
  /** Who has left since handing in, by id: their forecast no longer counts, what they won does. */
  readonly left: readonly Id[];
}

/** One forecast of the past and what came. */
export interface ForecastScore {
  /** Whose it was. */
  readonly owner: Id;
  /** How it was made. */
  readonly method?: Id;
  /** The day it was made. */
  readonly made: IsoDate;
  /** The last day it speaks of. */
  readonly until: IsoDate;
  /** What was forecast. */
  readonly forecast: Quantity;
  /** What came. */
  readonly actual?: Quantity;
  /** Deals that the forecast counted on, as far as that was said. */
  readonly deals?: Count;
  /** Actual less forecast. */
  readonly error: Figure<Quantity>;
  /** The accuracy by the convention of the report. */
  readonly accuracy: Figure<Ratio>;
  /** On which side of the mark the actual came out, by actual over forecast. */
  readonly mark: Figure<ForecastMark>;
}

/** One forecast of the past and what came. */
export interface ForecastScoreInput {
  /** Whose it was. */
  owner: Id;
  /** How it was made. */
  method?: Id | undefined;
  /** The day it was made. */
  made: IsoDate;
  /** The last day it speaks of. */
  until: IsoDate;
  /** What was forecast. */
  forecast: Quantity | number;
  /** What came. */
  actual?: Quantity | number | undefined;
  /** Deals that the forecast counted on, as far as that was said. */
  deals?: Count | undefined;
  /** Actual less forecast. */
  error: Figure<Quantity | number>;
  /** The accuracy by the convention of the report. */
  accuracy: Figure<Ratio | number>;
  /** On which side of the mark the actual came out, by actual over forecast. */
  mark: Figure<ForecastMark>;
}

/** How good forecasts were. */
export interface ForecastScores {
  readonly schema: "attain.forecast_scores/1";
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** Rows. */
  readonly rows: Count;
  /** Quarters that they are of. */
  readonly quarters: Count;
  /** Each method. */
  readonly methods: readonly MethodScore[];
  /** The range. */
  readonly range: RangeScore;
  /** Each method against what they said together. */
  readonly comparisons: readonly MethodComparison[];
}

/** How good forecasts were. */
export interface ForecastScoresInput {
  schema?: "attain.forecast_scores/1" | undefined;
  /** The currency of all money in it. */
  currency: Currency;
  /** Rows. */
  rows: Count;
  /** Quarters that they are of. */
  quarters: Count;
  /** Each method. */
  methods: readonly MethodScoreInput[];
  /** The range. */
  range: RangeScoreInput;
  /** Each method against what they said together. */
  comparisons: readonly MethodComparisonInput[];
}

/**
 * Whether the forecast was too high.
 * - `too_high`: Less came than was forecast.
 * - `exact`: It came as forecast.
 * - `too_low`: More came than was forecast.
 */
export type ForecastSide = "too_high" | "exact" | "too_low";

/** A value that forecasts are held against. */
export interface ForecastTargetInput {
  /** What it is, such as `quota`. */
  label: Id;
  /** The amount. */
  value: ChartValue | number;
}

/** How numbers, dates and columns are written. */
export interface Format {
  /** The order of day, month and year. */
  readonly dates: DateOrder;
  /** The decimal mark. */
  readonly decimal: Mark;
  /** The mark between thousands; without one, numbers have none. */
  readonly thousands?: Thousands;
  /** The mark between cells of a CSV; without one, the mark that finds the map's columns in the header. */
  readonly delimiter?: Delimiter;
}

/** How numbers, dates and columns are written. */
export interface FormatInput {
  /**
   * The order of day, month and year.
   * @default "iso"
   */
  dates?: DateOrder | undefined;
  /**
   * The decimal mark.
   * @default "point"
   */
  decimal?: Mark | undefined;
  /** The mark between thousands; without one, numbers have none. */
  thousands?: Thousands | undefined;
  /** The mark between cells of a CSV; without one, the mark that finds the map's columns in the header. */
  delimiter?: Delimiter | undefined;
}

/**
 * What stands between a person and the goal; entered by a person, never inferred (`tiers.gap`).
 * - `skill`: They cannot do it yet.
 * - `will`: They do not want to.
 * - `fit`: The role does not suit them.
 */
export type Gap = "skill" | "will" | "fit";

/** Some parts together. */
export interface GapGroup {
  /** The owner, stage or category; left out for parts without one. */
  readonly key?: Id;
  /** What they add to the first forecast. */
  readonly from_amount: Money;
  /** What they add to the second. */
  readonly to_amount: Money;
  /** The second less the first. */
  readonly gap: Money;
}

/** Some parts together. */
export interface GapGroupInput {
  /** The owner, stage or category; left out for parts without one. */
  key?: Id | undefined;
  /** What they add to the first forecast. */
  from_amount: Money | number;
  /** What they add to the second. */
  to_amount: Money | number;
  /** The second less the first. */
  gap: Money | number;
}

/** Two forecasts of one period, each as its parts. */
export interface GapRequest {
  /** The currency of all money in it. */
  currency: Currency;
  /** The forecast that is compared. */
  from: NamedForecastInput;
  /** The forecast that it is compared with. */
  to: NamedForecastInput;
}

/** One part in both forecasts. */
export interface GapRow {
  /** The deal, for a part that is one. */
  readonly deal?: Id;
  /** Whose it is: as the second forecast says, or the first where that does not have it. */
  readonly owner?: Id;
  /** The stage, by the same. */
  readonly stage?: Id;
  /** The category, by the same. */
  readonly category?: Id;
  /** What it is, for a part that is no deal. */
  readonly what?: Id;
  /** What it adds to the first forecast. */
  readonly from_amount: Money;
  /** What it adds to the second. */
  readonly to_amount: Money;
  /** The second less the first. */
  readonly gap: Money;
  /** What to look into. */
  readonly look_into: string;
}

/** One part in both forecasts. */
export interface GapRowInput {
  /** The deal, for a part that is one. */
  deal?: Id | undefined;
  /** Whose it is: as the second forecast says, or the first where that does not have it. */
  owner?: Id | undefined;
  /** The stage, by the same. */
  stage?: Id | undefined;
  /** The category, by the same. */
  category?: Id | undefined;
  /** What it is, for a part that is no deal. */
  what?: Id | undefined;
  /** What it adds to the first forecast. */
  from_amount: Money | number;
  /** What it adds to the second. */
  to_amount: Money | number;
  /** The second less the first. */
  gap: Money | number;
  /** What to look into. */
  look_into: string;
}

/**
 * What becomes of the share of a node that gets nothing.
 * - `redistribute`: Its siblings share it; where they are all shut, those of its parent.
 * - `strand`: It stays with the parent, and is reported.
 * - `error`: Nobody may be shut: an error.
 */
export type GateShare = "redistribute" | "strand" | "error";

/**
 * How far a goal got.
 * - `met`: The target is reached or passed.
 * - `partly`: More of the way is gone than the policy's `partly_above`.
 * - `not_met`: No more than that.
 */
export type GoalOutcome = "met" | "partly" | "not_met";

/** Where a goal stands. */
export interface GoalStatus {
  /** The goal. */
  readonly goal: Id;
  /** Which of the five measures it is about. */
  readonly measure: PlanMeasure;
  /** What it is counted in. */
  readonly unit: GoalUnit;
  /** The goal in words; left out where none was given, or it was erased. */
  readonly wording?: FreeText;
  /** Where the measure stood. */
  readonly baseline: Quantity;
  /** Where it should be. */
  readonly target: Quantity;
  /** By when. */
  readonly due: IsoDate;
  /** Where the measure was found to be last. */
  readonly value: Figure<Quantity>;
  /** The day on which it was. */
  readonly measured?: IsoDate;
  /** The part of the way from baseline to target: 1 is all of it, below 0 is backwards. */
  readonly progress: Figure<Ratio>;
  /** How far it got. */
  readonly outcome: Figure<GoalOutcome>;
  /**
   * How often someone who works exactly at the target would be found here or further from it, by chance alone; for
   * counts of things that come at random (Poisson).
   */
  readonly by_chance: Figure<Ratio>;
}

/**
 * What a goal is counted in.
 * - `count`: Things that happen one by one, such as meetings or deals won.
 * - `amount`: An amount of money, in major units.
 * - `share`: A share: 0.25 is 25 %.
 * - `days`: Days.
 */
export type GoalUnit = "count" | "amount" | "share" | "days";

/** What a goal's measure was found to be. */
export interface GoalValueInput {
  /** The goal. */
  goal: Id;
  /** Where the measure stands. */
  value: Quantity | number;
}

/**
 * How long a period is, from the longest.
 * - `year`: Twelve months, or 52 or 53 weeks.
 * - `half`: Two quarters.
 * - `quarter`: Three months.
 * - `month`: A month, or 4 or 5 weeks (of a year of 53 weeks the last month has one more).
 * - `week`: Seven days.
 */
export type Grain = "year" | "half" | "quarter" | "month" | "week";

/** The deals that keep the old terms. */
export interface Grandfathered {
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** The day. */
  readonly effective: IsoDate;
  /** The stage. */
  readonly from_stage: Id;
  /** The deals, by id. */
  readonly deals: readonly GrandfatheredDeal[];
  /** What they are worth together. */
  readonly amount: Money;
  /**
   * Deals that were open on the day and whose stage on it is not known: the data have no day on which stages were
   * entered. They may belong to the list, by id.
   */
  readonly unknown: readonly Id[];
  /** Whether the data know of stages in the past at all. */
  readonly has_history: boolean;
}

/** A deal that keeps the old terms. */
export interface GrandfatheredDeal {
  /** The deal. */
  readonly id: Id;
  /** Whose it is. */
  readonly owner: Id;
  /** Its stage on the day. */
  readonly stage: Id;
  /** What it is worth; left out where that is not known. */
  readonly amount?: Money;
}

/** From when on quotas change, and which stage is far along. */
export interface GrandfatheredRequest {
  /** The day from which the revision counts. */
  effective: IsoDate;
  /** The stage, as the book's map names it: open deals at or past it keep the old terms. */
  from_stage: Id;
}

/**
 * A ground by its name.
 * - `plan_without_gain`: A full plan without gain.
 * - `will_problem`: The will is not there.
 * - `culture_harm`: Harm to the culture.
 * - `ethics_violation`: A violation of ethics.
 */
export type GroundKind = "plan_without_gain" | "will_problem" | "culture_harm" | "ethics_violation";

/** How good one person's forecasts were, or those of a manager's people. */
export interface GroupAccuracy {
  /** Who. */
  readonly key: Id;
  /** The method; left out for forecasts that name none. */
  readonly method?: Id;
  /** All periods. */
  readonly all: Accuracy;
  /** The last periods, four by policy. */
  readonly trailing: Accuracy;
  /** Whether they were steadily off to one side in them. */
  readonly bias: Bias;
}

/** How good one person's forecasts were, or those of a manager's people. */
export interface GroupAccuracyInput {
  /** Who. */
  key: Id;
  /** The method; left out for forecasts that name none. */
  method?: Id | undefined;
  /** All periods. */
  all: AccuracyInput;
  /** The last periods, four by policy. */
  trailing: AccuracyInput;
  /** Whether they were steadily off to one side in them. */
  bias: BiasInput;
}

/** How an outcome falls on groups. */
export interface GroupComparison {
  readonly schema: "attain.group_comparison/1";
  /** The day that it speaks for. */
  readonly as_of: IsoDate;
  /** What is compared. */
  readonly outcome: GroupOutcome;
  /** The group that the others are compared with: the largest share without the outcome. */
  readonly reference?: Id;
  /** Each group, by name. */
  readonly groups: readonly GroupRow[];
  /** How to read it. */
  readonly notes: readonly string[];
  /** The rules that it follows. */
  readonly rules: readonly RuleId[];
  /** A hash of the request. */
  readonly sha256: Sha256;
}

/** The group of a person. */
export interface GroupMemberInput {
  /** Who. */
  person: Id;
  /** The group, in the caller's words. */
  group: Id;
}

/**
 * What came of plans, as groups are compared by it; each is against the person.
 * - `plan_opened`: A plan was opened, of all.
 * - `not_completed`: The plan did not work, of those whose plan a person decided on.
 * - `review_opened`: A review whether to part was opened, of all.
 */
export type GroupOutcome = "plan_opened" | "not_completed" | "review_opened";

/** A group's outcome. A group of which a cell is too small shows nothing: it could be told who they are. */
export interface GroupRow {
  /** The group. */
  readonly group: Id;
  /** Its people. */
  readonly people: Figure<Count>;
  /** Those of them with the outcome. */
  readonly with: Figure<Count>;
  /** The share of them without it. */
  readonly favourable: Figure<Ratio>;
  /** That share over the one of the reference: under 0.8 is looked at by the four-fifths rule. */
  readonly impact_ratio: Figure<Ratio>;
  /** The chance of a difference as large as this where the groups do not differ (Fisher's exact test, both sides). */
  readonly by_chance: Figure<Ratio>;
}

/** The log, and the groups whose outcomes are compared. */
export interface GroupsRequest {
  /** The log. */
  history: History;
  /** The day whose end counts. */
  as_of: IsoDate;
  /** Who is in which group. */
  groups: ProtectedGroupsInput;
  /**
   * What is compared.
   * @default "plan_opened"
   */
  outcome?: GroupOutcome | null | undefined;
  /**
   * How large every cell is at least.
   * @default {"check_in_every":2,"extension_days":30,"min_cell":5,"partly_above":"0","phase_days":30,"sustain_quarters":2,"trigger_below":"0.7","trigger_quarters":2}
   */
  policy?: PlanPolicyInput | null | undefined;
}

/** It begins, at the stage of the goal. Whoever opens it coaches. */
export interface GrowActInputOpen {
  kind: "open";
}

/** The goal is entered, in place of an earlier one. */
export interface GrowActInputGoal {
  kind: "goal";
  /** What is measured, such as `win_rate`. */
  metric: Id;
  /** Where it stands. */
  current: Quantity | number;
  /** Where it is to be. */
  target: Quantity | number;
  /** By when. */
  due: IsoDate;
  /** The person's target for the quarter. */
  quarter_target?: Quantity | number | undefined;
  /** Where the person stands against it. */
  quarter_standing?: Quantity | number | undefined;
  /** The goal in their own words. */
  wording?: FreeText | undefined;
}

/** How things are is entered, in place of what was entered before. */
export interface GrowActInputReality {
  kind: "reality";
  /**
   * The largest deals, each once.
   * @default []
   */
  deals?: readonly RealityDealInput[] | undefined;
  /**
   * Whether the person has no deals yet.
   * @default false
   */
  no_deals?: boolean | undefined;
  /**
   * What wins and losses have in common.
   * @default []
   */
  patterns?: readonly FreeText[] | undefined;
}

/** What could be done is entered, in place of what was entered before. */
export interface GrowActInputOptions {
  kind: "options";
  /** The ways forward. */
  ways: readonly FreeText[];
  /** What the best performer would do. */
  best_performer?: FreeText | undefined;
}

/** What is agreed is entered, in place of what was entered before. */
export interface GrowActInputWayForward {
  kind: "way_forward";
  /** What is done. */
  commitments: readonly NewCommitmentInput[];
  /** How the manager helps. */
  support: FreeText;
}

/** On to the next stage. */
export interface GrowActInputAdvance {
  kind: "advance";
}

/** Back to an earlier stage. */
export interface GrowActInputGoBack {
  kind: "go_back";
  /** Which. */
  to: GrowStage;
}

/** Something was practised. */
export interface GrowActInputRehearse {
  kind: "rehearse";
  /** What. */
  text: FreeText;
}

/** Something is noted. */
export interface GrowActInputNote {
  kind: "note";
  /** The note. */
  text: FreeText;
  /** Whether the manager asked or told. */
  tag?: NoteTag | undefined;
}

/** An earlier commitment is looked at. */
export interface GrowActInputReview {
  kind: "review";
  /** Which. */
  commitment: Id;
  /** What became of it. */
  outcome: CommitmentOutcome;
  /** The new day, where it is carried. */
  due?: IsoDate | undefined;
}

/** It is completed: its commitments count from now on. */
export interface GrowActInputComplete {
  kind: "complete";
  /** How long it took: 1 to 1,440 minutes. */
  minutes: Count;
}

/** It is broken off: nothing of it counts. */
export interface GrowActInputCancel {
  kind: "cancel";
}

/**
 * What is done with a session. Texts are personal and can be erased; everything else is in the open for good, so ids and
 * metrics name nobody.
 */
export type GrowActInput = GrowActInputOpen | GrowActInputGoal | GrowActInputReality | GrowActInputOptions | GrowActInputWayForward | GrowActInputAdvance | GrowActInputGoBack | GrowActInputRehearse | GrowActInputNote | GrowActInputReview | GrowActInputComplete | GrowActInputCancel;

/** What is done with which session, by whom, when and why. */
export interface GrowActRequest {
  /**
   * The log; by default a new one.
   * @default {"events":[],"schema":"attain.history/1"}
   */
  history?: History | null | undefined;
  /** The session. */
  session: Id;
  /** Who is coached. */
  person: Id;
  /** Who records it, when and why. */
  entry: LogEntryInput;
  /** What is done. */
  act: GrowActInput;
  /**
   * What a session needs.
   * @default {"bottom_share":"0.2","call_review_minutes":30,"check_in_minutes":15,"deal_talk_minutes_from":15,"deal_talk_minutes_to":30,"deals":5,"effect_from":10,"goal_days":31,"grace_days":3,"high_value_above":"2","hours_at_most":20,"long_one_to_one_minutes":60,"mentees":2,"min_people":5,"min_quarters":2,"one_to_one_minutes":30,"options":3,"review_minutes":60,"ride_along_minutes":240,"stale_quarters":2,"top_share":"0.2","workshop_minutes":60}
   */
  policy?: CoachingPolicyInput | null | undefined;
}

/** The log with one event more, and the session as it is now. */
export interface GrowActed {
  /** The log. */
  readonly history: History;
  /** The session. */
  readonly session: GrowSession;
}

/** Something that somebody will do. */
export interface GrowCommitment {
  /** Its key. */
  readonly id: Id;
  /** Who. */
  readonly owner: CommitmentOwner;
  /** What; left out where it was erased. */
  readonly action?: FreeText;
  /** By when. */
  readonly due: IsoDate;
  /** The way forward that it is a step on, from 1. */
  readonly option?: Count;
  /** The earlier commitment that it repeats. */
  readonly repeats?: Id;
}

/** A deal as it really is. */
export interface GrowDeal {
  /** The deal. */
  readonly deal: Id;
  /** How it stands; left out where it was erased. */
  readonly facts?: FreeText;
}

/** A session to read. */
export interface GrowDocument {
  /** As Markdown. */
  readonly markdown: string;
  /** As a page that needs nothing from elsewhere. */
  readonly html: string;
}

/** Which session is written, and whether it names people. */
export interface GrowDocumentRequest {
  /** The log. */
  history: History;
  /** The session. */
  session: Id;
  /**
   * Whether ids and what people wrote are shown.
   * @default false
   */
  reveal?: boolean | null | undefined;
  /**
   * What a session needs.
   * @default {"bottom_share":"0.2","call_review_minutes":30,"check_in_minutes":15,"deal_talk_minutes_from":15,"deal_talk_minutes_to":30,"deals":5,"effect_from":10,"goal_days":31,"grace_days":3,"high_value_above":"2","hours_at_most":20,"long_one_to_one_minutes":60,"mentees":2,"min_people":5,"min_quarters":2,"one_to_one_minutes":30,"options":3,"review_minutes":60,"ride_along_minutes":240,"stale_quarters":2,"top_share":"0.2","workshop_minutes":60}
   */
  policy?: CoachingPolicyInput | null | undefined;
}

/** A figure before and after a session. */
export interface GrowEffect {
  /** What is measured. */
  readonly metric: Id;
  /** The day of the session. */
  readonly on: IsoDate;
  /** Before it: a share, a number a day, or a mean. */
  readonly before: Figure<Quantity>;
  /** After it. */
  readonly after: Figure<Quantity>;
  /** After less before. */
  readonly change: Figure<Quantity>;
  /** The lower end of the interval of the change, at 95 %. */
  readonly low: Figure<Quantity>;
  /** The upper end. */
  readonly high: Figure<Quantity>;
  /** Whether the change stands out from chance: whether the interval leaves zero out. */
  readonly noise: Figure<Noise>;
  /** What has to be kept in mind with any such comparison. */
  readonly beware: readonly string[];
}

/** What a session's figure was before it and after. */
export interface GrowEffectRequest {
  /** What is measured: the metric of the session's goal. */
  metric: Id;
  /** The day of the session. */
  on: IsoDate;
  /** The two sides. */
  data: EffectDataInput;
  /**
   * How much is needed before an effect is told.
   * @default {"bottom_share":"0.2","call_review_minutes":30,"check_in_minutes":15,"deal_talk_minutes_from":15,"deal_talk_minutes_to":30,"deals":5,"effect_from":10,"goal_days":31,"grace_days":3,"high_value_above":"2","hours_at_most":20,"long_one_to_one_minutes":60,"mentees":2,"min_people":5,"min_quarters":2,"one_to_one_minutes":30,"options":3,"review_minutes":60,"ride_along_minutes":240,"stale_quarters":2,"top_share":"0.2","workshop_minutes":60}
   */
  policy?: CoachingPolicyInput | null | undefined;
}

/** What a session begins with. */
export interface GrowFacts {
  readonly schema: "attain.grow_facts/1";
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** The person. */
  readonly person: Id;
  /** The quarter. */
  readonly period: Quarter;
  /** The day. */
  readonly as_of: IsoDate;
  /** The quota of the quarter, before ramp. */
  readonly quota: Figure<Money>;
  /** Won in the quarter so far. */
  readonly won: Money;
  /** Won over the quota that ramp, part-time and leave leave. */
  readonly ramp_adjusted: Figure<RampAdjusted>;
  /** What is left to win of that quota, never below zero; of the full one where the ramp is not known. */
  readonly remaining: Figure<Money>;
  /** The largest open deals, by what they are worth, then by id. */
  readonly deals: readonly FactDeal[];
  /** Every open deal of theirs that is worth a talk of its own, in the same order (`cadence.plan`). */
  readonly talks: readonly Id[];
  /** How wins and losses of theirs differ. */
  readonly patterns: readonly WonLostPattern[];
  /** How much of what closed was won, beside everyone's: all of it first, then by product. */
  readonly rates: readonly OutcomeRate[];
  /** What became of the rows of all tables. */
  readonly read: ReadReport;
}

/** Of whom the facts are wanted, and what stands beside the deals. */
export interface GrowFactsRequest {
  /** The person who is coached. */
  person: Id;
  /** The team, for ramp and leave. */
  team?: TableInput | null | undefined;
  /** Leave. */
  leave?: TableInput | null | undefined;
  /** The price list, for deals without an amount. */
  prices?: TableInput | null | undefined;
  /** Quotas. */
  quotas?: TableInput | null | undefined;
  /** A quota plan that has the person as a leaf; quotas come before it. */
  plan?: QuotaPlanInput | null | undefined;
  /** The day whose end counts; without one, the latest on which something happened. */
  as_of?: IsoDate | null | undefined;
  /** The quarter; without one, the one in which the next day falls. */
  period?: Quarter | null | undefined;
  /**
   * The numbers of the practice.
   * @default {"calendar":{"start_day":1,"start_month":1,"year_name":"end"},"coaching":{"bottom_share":"0.2","call_review_minutes":30,"check_in_minutes":15,"deal_talk_minutes_from":15,"deal_talk_minutes_to":30,"deals":5,"effect_from":10,"goal_days":31,"grace_days":3,"high_value_above":"2","hours_at_most":20,"long_one_to_one_minutes":60,"mentees":2,"min_people":5,"min_quarters":2,"one_to_one_minutes":30,"options":3,"review_minutes":60,"ride_along_minutes":240,"stale_quarters":2,"top_share":"0.2","workshop_minutes":60},"forecast":{"accurate_from":"0.9","accurate_to":"1.1","agree_up_to":"0.1","bias_at_least":3,"bias_quarters":4,"diverge_up_to":"0.25","learn_from":8,"market_changes":[],"market_factor":"1","min_closed_by_age":30,"not_yet_quarters":4,"opening_days":14,"range_error":"0.17","range_error_drawn_by":8,"trend_quarters":8},"kpi":{"min_closed":10},"pipeline":{"age_days":[30,60,90,180],"deals_named":5,"stale_above":"1.5"},"plan":{"check_in_every":2,"extension_days":30,"min_cell":5,"partly_above":"0","phase_days":30,"sustain_quarters":2,"trigger_below":"0.7","trigger_quarters":2},"quota":{"aim":"0.65","healthy_from":"0.6","healthy_to":"0.7","min_people":5,"stretch":"1.15","stretch_from":"1.1","stretch_to":"1.2","tight_from":"0.5","typing_error_above":"10","within":"0.15"},"ramp":{"convention":"month_of_start","done_from":"0.95","may_fall":false,"min_people":5,"roles":[],"schedule":["0","0.25","0.5","0.75","1"]},"schema":"attain.policy/1"}
   */
  policy?: PolicyInput | null | undefined;
}

/**
 * What can be missing in a session.
 * - `goal`: A goal.
 * - `goal_change`: A goal that asks for a change: its target is where the person stands.
 * - `goal_due`: A goal that is due soon enough.
 * - `reality`: How things are.
 * - `reality_deals`: The deals, or that there are none yet.
 * - `reality_patterns`: What wins and losses have in common.
 * - `options`: Ways forward.
 * - `options_enough`: Enough of them.
 * - `way_forward`: What is agreed.
 * - `commitment`: A commitment.
 * - `commitment_option`: A commitment to a way that is still among those forward.
 * - `earlier_commitments`: What became of earlier commitments.
 */
export type GrowGap = "goal" | "goal_change" | "goal_due" | "reality" | "reality_deals" | "reality_patterns" | "options" | "options_enough" | "way_forward" | "commitment" | "commitment_option" | "earlier_commitments";

/** What is to change (`grow.goal`). */
export interface GrowGoal {
  /** What is measured, such as `win_rate`. */
  readonly metric: Id;
  /** Where it stands. */
  readonly current: Quantity;
  /** Where it is to be. */
  readonly target: Quantity;
  /** By when. */
  readonly due: IsoDate;
  /** The person's target for the quarter, in the unit of the metric or in money. */
  readonly quarter_target?: Quantity;
  /** Where the person stands against it. */
  readonly quarter_standing?: Quantity;
  /** The goal in their own words; left out where there are none or they were erased. */
  readonly wording?: FreeText;
}

/** What was agreed, and what became of it. */
export interface GrowLedger {
  readonly schema: "attain.grow_ledger/1";
  /** The day. */
  readonly as_of: IsoDate;
  /** Every commitment, in the order in which they were made. */
  readonly commitments: readonly LedgerCommitment[];
  /** What the people who are coached took on, by person. */
  readonly people: readonly LedgerRow[];
  /** What the managers took on themselves, by manager. */
  readonly managers: readonly LedgerRow[];
}

/** Whose commitments are wanted, as of which day. */
export interface GrowLedgerRequest {
  /** The log. */
  history: History;
  /** The day whose end counts. */
  as_of: IsoDate;
  /** Made in sessions with this person; by default with anyone. */
  person?: Id | null | undefined;
  /** Made in sessions that this manager held; by default anyone. */
  manager?: Id | null | undefined;
}

/** What a session still needs before it can be completed. */
export interface GrowMissing {
  /** What. */
  readonly what: GrowGap;
  /** The rule that asks for it. */
  readonly rule: RuleId;
}

/**
 * What can be done with a session.
 * - `open`: Begin it.
 * - `goal`: Enter the goal.
 * - `reality`: Enter how things are.
 * - `options`: Enter what could be done.
 * - `way_forward`: Enter what is agreed.
 * - `advance`: Go on to the next stage.
 * - `go_back`: Return to an earlier stage.
 * - `rehearse`: Say what was practised.
 * - `note`: Note something, a question or a directive.
 * - `review`: Say what became of an earlier commitment.
 * - `complete`: Complete the session.
 * - `cancel`: Break it off.
 */
export type GrowMove = "open" | "goal" | "reality" | "options" | "way_forward" | "advance" | "go_back" | "rehearse" | "note" | "review" | "complete" | "cancel";

/** Something that was noted or practised. */
export interface GrowNote {
  /** The stage at which. */
  readonly stage: GrowStage;
  /** Whether the manager asked or told, where the note says. */
  readonly tag?: NoteTag;
  /** The note; left out where it was erased. */
  readonly text?: FreeText;
}

/** What could be done (`grow.options`). */
export interface GrowOptions {
  /** The ways forward, numbered from 1 in their order. */
  readonly ways: readonly GrowText[];
  /** What the best performer would do; left out where nobody asked or it was erased. */
  readonly best_performer?: FreeText;
}

/** A question. */
export interface GrowQuestion {
  /** Its key. */
  readonly id: Id;
  /** The stage it belongs to. */
  readonly stage: GrowStage;
  /** What the session is about where it fits; left out where it always fits. */
  readonly situation?: CoachingSituation;
  /** How much it leaves open. */
  readonly width: QuestionWidth;
  /** The question. */
  readonly text: string;
}

/** Questions. */
export interface GrowQuestions {
  /** By stage; at each those of the situations first, then those that always fit. */
  readonly questions: readonly GrowQuestion[];
  /** The rule that asks for them. */
  readonly rule: RuleId;
}

/** Which questions are wanted. */
export interface GrowQuestionsRequest {
  /** At which stage; by default at all. */
  stage?: GrowStage | null | undefined;
  /**
   * What the session is about; by default all there are.
   * @default []
   */
  situations?: readonly CoachingSituation[] | null | undefined;
  /** How far the person is with the task, as entered: who begins is asked narrow questions first, who works alone wide ones. */
  readiness?: Readiness | null | undefined;
}

/** How things are (`grow.reality`). */
export interface GrowReality {
  /** The deals that were looked at. */
  readonly deals: readonly GrowDeal[];
  /** Whether the person has no deals yet. */
  readonly no_deals: boolean;
  /** What wins and losses have in common. */
  readonly patterns: readonly GrowText[];
}

/** A return to an earlier stage. */
export interface GrowReturn {
  /** From which stage. */
  readonly from: GrowStage;
  /** To which. */
  readonly to: GrowStage;
  /** The day. */
  readonly on: IsoDate;
}

/** An earlier commitment that was looked at. */
export interface GrowReview {
  /** The commitment. */
  readonly commitment: Id;
  /** What became of it. */
  readonly outcome: CommitmentOutcome;
  /** The new day, where it was carried. */
  readonly due?: IsoDate;
}

/** A session as the log tells it. */
export interface GrowSession {
  readonly schema: "attain.grow_session/1";
  /** The session. */
  readonly session: Id;
  /** Who is coached. */
  readonly person: Id;
  /** Who coaches: whoever opened it. */
  readonly manager: Id;
  /** The day it was opened. */
  readonly opened: IsoDate;
  /** The day of its last event. */
  readonly last: IsoDate;
  /** Where it stands. */
  readonly state: GrowState;
  /** What can be done next. */
  readonly legal: readonly GrowMove[];
  /** What it needs before it can be completed; empty once it is closed. */
  readonly missing: readonly GrowMissing[];
  /** What is to change. */
  readonly goal?: GrowGoal;
  /** How things are. */
  readonly reality?: GrowReality;
  /** What could be done. */
  readonly options?: GrowOptions;
  /** What was agreed. */
  readonly way_forward?: GrowWayForward;
  /** Returns to earlier stages, in their order. */
  readonly returns: readonly GrowReturn[];
  /** Earlier commitments that were looked at, in their order. */
  readonly reviews: readonly GrowReview[];
  /** Earlier commitments that are still to be looked at, in the order in which they were made; none once it is closed. */
  readonly to_review: readonly Id[];
  /** What was practised. */
  readonly rehearsals: readonly GrowNote[];
  /** What was noted. */
  readonly notes: readonly GrowNote[];
  /** Notes that are tagged as questions. */
  readonly questions: Count;
  /** Notes that are tagged as directives. */
  readonly directives: Count;
  /** Questions over questions and directives. */
  readonly question_share: Figure<Ratio>;
  /** Whether texts of it were erased. */
  readonly erased: boolean;
}

/** A session of a history. */
export interface GrowSessionRequest {
  /** The log. */
  history: History;
  /** The session. */
  session: Id;
  /**
   * What a session needs.
   * @default {"bottom_share":"0.2","call_review_minutes":30,"check_in_minutes":15,"deal_talk_minutes_from":15,"deal_talk_minutes_to":30,"deals":5,"effect_from":10,"goal_days":31,"grace_days":3,"high_value_above":"2","hours_at_most":20,"long_one_to_one_minutes":60,"mentees":2,"min_people":5,"min_quarters":2,"one_to_one_minutes":30,"options":3,"review_minutes":60,"ride_along_minutes":240,"stale_quarters":2,"top_share":"0.2","workshop_minutes":60}
   */
  policy?: CoachingPolicyInput | null | undefined;
}

/**
 * A stage of a session, in their order (`grow.order`).
 * - `goal`: What is to change, by how much and when.
 * - `reality`: How things really are.
 * - `options`: What could be done.
 * - `way_forward`: What is done, by whom and when, with which support.
 */
export type GrowStage = "goal" | "reality" | "options" | "way_forward";

/** It goes on. */
export interface GrowStateOpen {
  readonly kind: "open";
  /** The stage it is at. */
  readonly stage: GrowStage;
}

/** It was completed: nothing more is entered. */
export interface GrowStateCompleted {
  readonly kind: "completed";
  /** The day. */
  readonly on: IsoDate;
  /** How long it took. */
  readonly minutes: Count;
}

/** It was broken off: nothing of it counts. */
export interface GrowStateCancelled {
  readonly kind: "cancelled";
  /** The day. */
  readonly on: IsoDate;
}

/** Where a session stands. */
export type GrowState = GrowStateOpen | GrowStateCompleted | GrowStateCancelled;

/** A text that a person wrote, as far as it is still there. */
export interface GrowText {
  /** The text; left out where it was erased. */
  readonly text?: FreeText;
}

/** What was agreed (`grow.way_forward`). */
export interface GrowWayForward {
  /** What is done. */
  readonly commitments: readonly GrowCommitment[];
  /** How the manager helps; left out where it was erased. */
  readonly support?: FreeText;
}

/**
 * How people hand in their commit.
 * - `honest`: What they believe.
 * - `optimistic`: More than they believe.
 * - `holding_back`: Less than they believe.
 * - `late`: What they believe, days late or not at all.
 */
export type Habit = "honest" | "optimistic" | "holding_back" | "late";

/** SHA-256, in hexadecimal, of what a review was made from. */
export interface Hashes {
  /** The deals: the CSV's bytes, or the rows as canonical JSON. */
  readonly data: string;
  /** The map as canonical JSON. */
  readonly map: string;
  /** The policy as canonical JSON. */
  readonly policy: string;
  /** The team, if one was handed in. */
  readonly team?: string;
  /** The reporting lines, if some were handed in. */
  readonly reporting?: string;
  /** Leave, if some was handed in. */
  readonly leave?: string;
  /** The price list, if one was handed in. */
  readonly prices?: string;
  /** The quotas, if some were handed in. */
  readonly quotas?: string;
  /** The submissions, if some were handed in. */
  readonly submissions?: string;
  /** The adjustments, if some were handed in. */
  readonly adjustments?: string;
}

/** A part of a number of heads. */
export interface HeadPart {
  /** Whose it is. */
  readonly id: Id;
  /** The part. */
  readonly part: Whole;
  /** The exact share, rounded half-even to 6 places. */
  readonly quota: Quantity;
  /** What whole heads leave of the exact share: from 0 to 1, rounded half-even to 6 places. */
  readonly remainder: Ratio;
  /** Whether the part is more (away from zero) than the whole heads of the share. */
  readonly odd_unit: boolean;
  /** The bound that the share stands at. */
  readonly bound: PartBound;
}

/** Who shares in a number of heads. */
export interface HeadShareInput {
  /** Who. */
  id: Id;
  /** In what proportion to the others. */
  weight: Weight | number;
  /** The part at least; of the whole's sign. Without it 0, for a whole below zero none. */
  floor?: Whole | undefined;
  /** The part at most; of the whole's sign. Without it none, for a whole below zero 0. */
  ceiling?: Whole | undefined;
}

/** A number of heads, divided. */
export interface HeadsAllocation {
  readonly schema: "attain.heads_allocation/1";
  /** One part for each share, by id. */
  readonly parts: readonly HeadPart[];
  /** All parts together: the whole. */
  readonly sum: Whole;
  /** How shares became whole heads. */
  readonly method: AllocationMethod;
  /** Who came first where claims were equal. */
  readonly ties: TieOrder;
}

/**
 * Where the share of people at quota lies.
 * - `unrealistic`: Fewer than half: the quotas are unrealistic, or hiring or enablement is failing.
 * - `tight`: From half to under the healthy share.
 * - `healthy`: Healthy, both ends in.
 * - `loose`: More than is healthy.
 * - `too_low`: Everyone: the quotas are too low.
 */
export type HealthBand = "unrealistic" | "tight" | "healthy" | "loose" | "too_low";

/** One row of a heat map. */
export interface HeatRow {
  /** What it is. */
  readonly key: string;
  /** Its cells, one a column. */
  readonly cells: readonly (ChartValue | null)[];
}

/** One row of a heat map. */
export interface HeatRowInput {
  /** What it is. */
  key: string;
  /** Its cells, one a column. */
  cells: readonly (ChartValue | number | null)[];
}

/** The latest start of a hire. */
export interface HireStart {
  /** The month. */
  readonly latest: Period;
  /** What the hire brings in the period. */
  readonly brings: Money;
}

/** The hires that close a gap. */
export interface HiresNeeded {
  /** How many, if each starts as early as possible. */
  readonly count: Count;
  /**
   * Each with the latest month in which it may start: one after another is put as late as the gap allows while those
   * after it start as early as possible.
   */
  readonly starts: readonly HireStart[];
  /** What they bring together: added first, rounded once. */
  readonly together: Money;
}

/** An event log: append-only and hash-chained. One that exists is sound: reading checks the whole chain. */
export interface History {
  readonly schema: "attain.history/1";
  /** The events, in the order in which they were recorded. */
  readonly events: readonly HistoryEvent[];
}

/** About whom. */
export interface HistoryAboutRequest {
  /** The history. */
  history: History;
  /** The person. */
  subject: Id;
}

/** What is appended to what. */
export interface HistoryAppendRequest {
  /**
   * The history; by default a new one.
   * @default {"events":[],"schema":"attain.history/1"}
   */
  history?: History | null | undefined;
  /** The events, in the order in which they are recorded. */
  events: readonly NewEventInput[];
}

/** Whose personal payloads are erased, by whom and why. */
export interface HistoryEraseRequest {
  /** The history. */
  history: History;
  /** The person. */
  subject: Id;
  /** Who erases. */
  author: Id;
  /** When: no earlier than the last event. */
  time: Moment;
  /** Why. It becomes part of the chain: name nobody in it. */
  reason: FreeText;
}

/** An event as the chain holds it. */
export interface HistoryEvent {
  /** Its place in the history, from 1. */
  readonly number: Count;
  /** What happened, such as `quota.revised`. */
  readonly kind: Id;
  /** Who recorded it. */
  readonly author: Id;
  /** When it was recorded. */
  readonly time: Moment;
  /** The day from which it counts. */
  readonly effective: IsoDate;
  /** Why: part of the chain for good, so it names nobody. */
  readonly reason: FreeText;
  /** The person or thing it is about. */
  readonly subject?: Id;
  /** What is known of it in the open: part of the chain for good. */
  readonly public?: object;
  /** The hash of the personal payload and its salt. */
  readonly personal_digest?: Sha256;
  /** The hash of the event before; the first event has none. */
  readonly previous?: Sha256;
  /** The hash of all the above. */
  readonly hash: Sha256;
  /** The personal payload, beside the chain; left out where there is none or it was erased. */
  readonly personal?: PersonalPayload;
}

/** A history that says that it was exported, and what was exported. */
export interface HistoryExport {
  /** The history with the event `history.exported`. */
  readonly history: History;
  /** Everything about the person, that event included. */
  readonly export: PersonExport;
}

/** What is exported, by whom and why. */
export interface HistoryExportRequest {
  /** The history. */
  history: History;
  /** The person about whom everything is exported. */
  subject: Id;
  /** Who exports it. */
  author: Id;
  /** When: no earlier than the last event. */
  time: Moment;
  /** Why. It becomes part of the chain: name nobody in it. */
  reason: FreeText;
}

/** A fault of a history. */
export interface HistoryFault {
  /** The event's place in the list, from 1; 0 where there is no event. */
  readonly number: Count;
  /** A stable code, such as `history.hash_wrong`. */
  readonly code: string;
  /** What is wrong, in words. */
  readonly why: string;
}

/** The events that count on a day, as they were known at a moment. */
export interface HistoryState {
  /** The day, where one was asked for. */
  readonly as_of?: IsoDate;
  /** The moment, where one was asked for. */
  readonly known_at?: Moment;
  /** The events by the day from which they count, those of one day by number. */
  readonly events: readonly HistoryEvent[];
}

/** Which events are wanted. */
export interface HistoryStateRequest {
  /** The history. */
  history: History;
  /** The day: events that count from a later one are left out. By default none is. */
  as_of?: IsoDate | null | undefined;
  /** The moment: events that were recorded later are left out. By default none is. */
  known_at?: Moment | null | undefined;
  /**
   * The kinds wanted; by default all.
   * @default []
   */
  kinds?: readonly Id[] | null | undefined;
  /** The person or thing that they are about; by default anyone. */
  subject?: Id | null | undefined;
}

/** Whether a history is as it was recorded, and where not. */
export interface HistoryVerification {
  /** Whether nothing was changed. */
  readonly sound: boolean;
  /** How many events there are. */
  readonly events: Count;
  /** How many of them had a personal payload that is gone. */
  readonly erased: Count;
  /** The hash of the last event; left out where there is none. */
  readonly head?: Sha256;
  /** Every fault, in the order of the events. */
  readonly faults: readonly HistoryFault[];
}

/** What is verified. */
export interface HistoryVerifyRequest {
  /** The history, sound or not. */
  history: History;
  /** The hash that the last event should have, kept elsewhere: without it a cut at the end is not found. */
  head?: Sha256 | null | undefined;
}

/** What one form of meeting costs. */
export interface HoursPart {
  /** The form, or `pipeline_review`. */
  readonly part: Id;
  /** Hours a week. */
  readonly hours: Quantity;
}

/** What the operation `review.html` is asked. */
export interface HtmlRequest {
  /** The review to write. */
  review: ReviewInput;
}

/** A person opens the plan as a draft: nothing opens one by itself. */
export interface ImprovementActInputDraft {
  kind: "draft";
  /** Whom it is about. */
  person: Id;
  /** Day 1. */
  start: IsoDate;
  /** What was seen and said that led to it. */
  because: FreeText;
  /**
   * Days of the week on which work is done: check-ins are counted by them.
   * @default ["monday","tuesday","wednesday","thursday","friday"]
   */
  week?: readonly Weekday[] | undefined;
  /**
   * Days on which none is.
   * @default []
   */
  holidays?: readonly IsoDate[] | undefined;
  /**
   * The numbers that it runs by, from now to its end.
   * @default {"check_in_every":2,"extension_days":30,"min_cell":5,"partly_above":"0","phase_days":30,"sustain_quarters":2,"trigger_below":"0.7","trigger_quarters":2}
   */
  policy?: PlanPolicyInput | undefined;
}

/** Day 1 of a draft is moved. */
export interface ImprovementActInputMoveStart {
  kind: "move_start";
  /** Day 1. */
  start: IsoDate;
}

/** Some of the five measures are reviewed (`plan.diagnose`); all five make the review whole. */
export interface ImprovementActInputReviewMeasures {
  kind: "review_measures";
  /** Which, and what each showed. */
  measures: readonly MeasureReviewedInput[];
}

/** A person enters the root cause; it is never inferred. */
export interface ImprovementActInputEnterCause {
  kind: "enter_cause";
  /** The cause. */
  cause: Gap;
  /** What speaks for it. */
  because: FreeText;
}

/** Goals that can be measured are written down. */
export interface ImprovementActInputSetGoals {
  kind: "set_goals";
  /** The goals, at least one. */
  goals: readonly PlanGoalInput[];
}

/** The plan is handed to the person, in writing. */
export interface ImprovementActInputPublish {
  kind: "publish";
}

/** The person acknowledges the plan, or what was changed since. It says that they have read it, not that they agree. */
export interface ImprovementActInputAcknowledge {
  kind: "acknowledge";
  /** Their own view. */
  view?: FreeText | undefined;
}

/** Values of goals are found. */
export interface ImprovementActInputObserve {
  kind: "observe";
  /** The values. */
  values: readonly GoalValueInput[];
  /** What else was seen. */
  note?: FreeText | undefined;
}

/** Goals are adjusted to new facts. They count once the person has acknowledged them. */
export interface ImprovementActInputAdjust {
  kind: "adjust";
  /** All goals, from then on. */
  goals: readonly PlanGoalInput[];
  /** Which facts are new. */
  because: FreeText;
}

/** The clock stops on the day of the entry, such as for leave. */
export interface ImprovementActInputPause {
  kind: "pause";
  /** Why, as far as it must be known. */
  note?: FreeText | undefined;
}

/** The clock goes on: the day of the entry counts. */
export interface ImprovementActInputResume {
  kind: "resume";
}

/** The manager's side is stated: what lay with the company and not with the person. */
export interface ImprovementActInputStateManagersSide {
  kind: "state_managers_side";
  /** Whether the person was still ramping. */
  ramping: boolean;
  /** Days that the quota was published late. */
  quota_late_days: Count;
  /** The potential of the person's territory over the average one: 0.8 is a fifth less. Left out where nobody knows. */
  territory?: Ratio | number | undefined;
  /** Coaching meetings that were promised since the start of the plan; those that were held are counted on the log. */
  promised: Count;
  /** What else there is to say. */
  note?: FreeText | undefined;
}

/** The honest review at the end of the second phase is recorded. */
export interface ImprovementActInputHoldReview {
  kind: "hold_review";
  /** The value of each goal. */
  values: readonly GoalValueInput[];
  /** What was said. */
  said: FreeText;
  /** The person's own view. */
  view: FreeText;
}

/** A person decides that the plan worked; lighter coaching follows, and a watch (`plan.sustain`). */
export interface ImprovementActInputComplete {
  kind: "complete";
  /** The `sha256` of the recommendation of that day, which they have seen. */
  seen: Sha256;
  /** Why. */
  because: FreeText;
  /** The person's own view. */
  view: FreeText;
}

/** A person gives one more month, measured by stated criteria. */
export interface ImprovementActInputExtend {
  kind: "extend";
  /** The `sha256` of the recommendation of that day, which they have seen. */
  seen: Sha256;
  /** What is to be reached in it, at least one. */
  criteria: readonly PlanGoalInput[];
  /** Why. */
  because: FreeText;
  /** The person's own view. */
  view: FreeText;
}

/** A person decides that the plan did not work. What follows is another decision: see `plan.part_ways`. */
export interface ImprovementActInputNotComplete {
  kind: "not_complete";
  /** The `sha256` of the recommendation of that day, which they have seen. */
  seen: Sha256;
  /** Why. */
  because: FreeText;
  /** The person's own view. */
  view: FreeText;
}

/** The plan ends without a decision. */
export interface ImprovementActInputCancel {
  kind: "cancel";
  /** Why. */
  because: FreeText;
}

/** Something that is done to a plan. */
export type ImprovementActInput = ImprovementActInputDraft | ImprovementActInputMoveStart | ImprovementActInputReviewMeasures | ImprovementActInputEnterCause | ImprovementActInputSetGoals | ImprovementActInputPublish | ImprovementActInputAcknowledge | ImprovementActInputObserve | ImprovementActInputAdjust | ImprovementActInputPause | ImprovementActInputResume | ImprovementActInputStateManagersSide | ImprovementActInputHoldReview | ImprovementActInputComplete | ImprovementActInputExtend | ImprovementActInputNotComplete | ImprovementActInputCancel;

/** What is done to which plan, by whom, when and why. */
export interface ImprovementActRequest {
  /**
   * The log; by default a new one.
   * @default {"events":[],"schema":"attain.history/1"}
   */
  history?: History | null | undefined;
  /** The plan. The id becomes part of the log for good: name nobody in it. */
  plan: Id;
  /** Who records it, when and why; the day on which it counts is the day of the act. */
  entry: LogEntryInput;
  /** What is done. */
  act: ImprovementActInput;
}

/** The log with one more act, and where the plan stands. */
export interface ImprovementActed {
  /** The log. */
  readonly history: History;
  /** The plan, on the day of the act. */
  readonly plan: ImprovementPlan;
}

/** Something that was done. */
export interface ImprovementEvent {
  /** Its number on the log. */
  readonly number: Count;
  /** The day from which it counts. */
  readonly day: IsoDate;
  /** The day on which it was recorded, in UTC. Where it is later, what is said of the day was said afterwards. */
  readonly recorded: IsoDate;
  /** What was done. */
  readonly act: ImprovementMove;
  /** Who recorded it. */
  readonly by: Id;
  /** What was written. */
  readonly notes: readonly PlanNote[];
  /** Whether what was written was erased. */
  readonly erased: boolean;
}

/**
 * What can be done to a plan.
 * - `draft`: A person opens it.
 * - `move_start`: Day 1 is moved, while it is a draft.
 * - `review_measures`: Some of the five measures are reviewed.
 * - `enter_cause`: A person enters the root cause.
 * - `set_goals`: Goals are written down.
 * - `publish`: It is handed to the person, in writing.
 * - `acknowledge`: The person acknowledges it, or what was changed.
 * - `observe`: Values of goals are found.
 * - `adjust`: Goals are adjusted to new facts.
 * - `pause`: The clock stops, such as for leave.
 * - `resume`: The clock goes on.
 * - `state_managers_side`: The manager's side is stated.
 * - `hold_review`: The honest review at the end of the second phase is recorded.
 * - `complete`: A person decides: it worked.
 * - `extend`: A person decides: one more month.
 * - `not_complete`: A person decides: it did not work.
 * - `cancel`: It ends without a decision.
 */
export type ImprovementMove = "draft" | "move_start" | "review_measures" | "enter_cause" | "set_goals" | "publish" | "acknowledge" | "observe" | "adjust" | "pause" | "resume" | "state_managers_side" | "hold_review" | "complete" | "extend" | "not_complete" | "cancel";

/**
 * The phase that a day of a plan is in.
 * - `before`: Day 1 is still to come.
 * - `diagnose`: Days 1 to 30.
 * - `coach`: Days 31 to 60.
 * - `decide`: Days 61 to 90.
 * - `extension`: The one further month.
 * - `over`: All its days are over.
 */
export type ImprovementPhase = "before" | "diagnose" | "coach" | "decide" | "extension" | "over";

/** Where a plan stands on a day. */
export interface ImprovementPlan {
  readonly schema: "attain.improvement_plan/1";
  /** The plan. */
  readonly plan: Id;
  /** Whom it is about. */
  readonly person: Id;
  /** The day whose end counts. */
  readonly as_of: IsoDate;
  /** The state that it is in. */
  readonly state: ImprovementState;
  /** Who opened it. */
  readonly opened_by: Id;
  /** Day 1. */
  readonly start: IsoDate;
  /**
   * The number of the day: calendar days from the start, paused ones not counted; 0 before the start. It stops where the
   * plan ends.
   */
  readonly day: Count;
  /** The phase that it is in. */
  readonly phase: ImprovementPhase;
  /** Its last day; left out while a pause has no end. */
  readonly last_day?: IsoDate;
  /** The day on which it was handed over in writing. */
  readonly published?: IsoDate;
  /** The day on which the person first acknowledged it. */
  readonly acknowledged?: IsoDate;
  /** Each phase with what is due in it. */
  readonly phases: readonly PhaseStatus[];
  /** What is late or missing by now, in words. */
  readonly missing: readonly string[];
  /** The root cause as a person entered it; left out where none was, or it was erased. */
  readonly cause?: Gap;
  /** Each goal. */
  readonly goals: readonly GoalStatus[];
  /** Goals that count once the person has acknowledged them. */
  readonly pending: readonly GoalStatus[];
  /** Whether something waits for the person's acknowledgement. */
  readonly to_acknowledge: boolean;
  /** Check-ins of the second phase. */
  readonly check_ins: CheckIns;
  /** The manager's side, where it was stated. */
  readonly managers_side?: ManagersSide;
  /** What people decided. */
  readonly decisions: readonly RecordedDecision[];
  /** Everything that was done, in order. */
  readonly acts: readonly ImprovementEvent[];
  /** What can be done on the day. */
  readonly legal: readonly ImprovementMove[];
  /** The rules that it follows. */
  readonly rules: readonly RuleId[];
  /** A hash of what it rests on. It is not the one of a recommendation. */
  readonly sha256: Sha256;
}

/**
 * The state that a plan is in.
 * - `draft`: Written, and not yet the person's.
 * - `published`: Handed to the person, who has not acknowledged it.
 * - `acknowledged`: The person has acknowledged it.
 * - `paused`: The clock stands still.
 * - `extended`: In its one further month.
 * - `completed`: A person decided that it worked.
 * - `not_completed`: A person decided that it did not.
 * - `cancelled`: It ended without a decision.
 */
export type ImprovementState = "draft" | "published" | "acknowledged" | "paused" | "extended" | "completed" | "not_completed" | "cancelled";

/** Which plan, and when. */
export interface ImprovementStatusRequest {
  /** The log. */
  history: History;
  /** The plan. */
  plan: Id;
  /** The day whose end counts: what is dated later is not known. */
  as_of: IsoDate;
}

/** What open deals are expected to bring inside the period, and what it rests on. */
export interface InPeriod {
  /** Each open deal's amount times its chance, summed and rounded once, half-even. */
  readonly amount: Money;
  /** The first day on which a win counts. */
  readonly first_day: IsoDate;
  /** The last. */
  readonly last_day: IsoDate;
  /** Deals won so far, from which the chances were measured. */
  readonly won: Count;
  /** Deals lost so far. */
  readonly lost: Count;
  /** Open deals by age, the youngest first: bands by policy. */
  readonly by_age: readonly InPeriodAge[];
}

/** What open deals are expected to bring inside the period, and what it rests on. */
export interface InPeriodInput {
  /** Each open deal's amount times its chance, summed and rounded once, half-even. */
  amount: Money | number;
  /** The first day on which a win counts. */
  first_day: IsoDate;
  /** The last. */
  last_day: IsoDate;
  /** Deals won so far, from which the chances were measured. */
  won: Count;
  /** Deals lost so far. */
  lost: Count;
  /** Open deals by age, the youngest first: bands by policy. */
  by_age: readonly InPeriodAgeInput[];
}

/** Open deals of some ages. */
export interface InPeriodAge {
  /** The youngest, in days since creation. */
  readonly from_days: Count;
  /** The oldest; left out for the last band. */
  readonly to_days?: Count;
  /** How many are worth something. */
  readonly deals: Count;
  /** What they are worth. */
  readonly open_amount: Money;
  /** What they are expected to bring in the period. */
  readonly expected: Money;
  /** Expected over worth. */
  readonly chance: Figure<Ratio>;
}

/** Open deals of some ages. */
export interface InPeriodAgeInput {
  /** The youngest, in days since creation. */
  from_days: Count;
  /** The oldest; left out for the last band. */
  to_days?: Count | undefined;
  /** How many are worth something. */
  deals: Count;
  /** What they are worth. */
  open_amount: Money | number;
  /** What they are expected to bring in the period. */
  expected: Money | number;
  /** Expected over worth. */
  chance: Figure<Ratio | number>;
}

/** The range as if no deal depended on another. */
export interface IndependentRange {
  /** The standard deviation. */
  readonly spread: Money;
  /** The quantiles. */
  readonly quantiles: readonly RangeQuantile[];
  /** The chance to reach the target. */
  readonly hit: Figure<ProvedChance>;
}

/** Deals of one owner, manager, region, product or quarter. */
export interface KeyRow {
  /** The key; `(none)` where the data have none. */
  readonly key: Id;
  /** Deals won. */
  readonly won: Count;
  /** Deals lost. */
  readonly lost: Count;
  /** Deals open, undated ones too. */
  readonly open: Count;
  /** What was won. */
  readonly won_amount: Money;
  /** Won over won and lost. */
  readonly win_rate: Figure<Ratio>;
}

/** Deals of one owner, manager, region, product or quarter. */
export interface KeyRowInput {
  /** The key; `(none)` where the data have none. */
  key: Id;
  /** Deals won. */
  won: Count;
  /** Deals lost. */
  lost: Count;
  /** Deals open, undated ones too. */
  open: Count;
  /** What was won. */
  won_amount: Money | number;
  /** Won over won and lost. */
  win_rate: Figure<Ratio | number>;
}

/** The numbers behind the key figures. */
export interface KpiPolicyInput {
  /**
   * Closed deals that a rate needs at least (`kpi.close_rate`).
   * @default 10
   */
  min_closed?: Count | undefined;
}

/** What the operation `kpi.summary` is asked beside the book. */
export interface KpiRequest {
  /** The day whose end counts; without one, the latest on which something happened. */
  as_of?: IsoDate | null | undefined;
  /** Whose deals. */
  scope?: Scope | null | undefined;
  /** The team, for managers and regions. */
  team?: TableInput | null | undefined;
  /** The price list, for deals without an amount. */
  prices?: TableInput | null | undefined;
  /**
   * The numbers of the practice.
   * @default {"min_closed":10}
   */
  policy?: KpiPolicyInput | null | undefined;
  /**
   * The company's fiscal year.
   * @default {"start_day":1,"start_month":1,"year_name":"end"}
   */
  calendar?: FiscalCalendarInput | null | undefined;
}

/** Key figures as a document of their own. */
export interface KpiSummary {
  readonly schema: "attain.kpis/1";
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** The day whose end counts. */
  readonly as_of: IsoDate;
  /** The figures. */
  readonly kpis: Kpis;
  /** What became of the rows of all tables. */
  readonly read: ReadReport;
}

/** Key figures as they were known at the end of a day. */
export interface Kpis {
  /** Deals known on the day: won, lost, open and undated. */
  readonly deals: Count;
  /** Deals won by the day. */
  readonly won: Count;
  /** Deals lost by the day. */
  readonly lost: Count;
  /** Deals engaged by the day and not closed by it. */
  readonly open_as_of: Count;
  /** What the open deals are worth: their amounts, else list price. */
  readonly open_amount: Money;
  /** Open deals without a day of creation: counted by stage and key, not in `open_as_of` and no forecast. */
  readonly undated: Worth;
  /** Open deals, dated or not, with neither amount nor list price: counted, but worth nothing in any sum. */
  readonly unvalued: Count;
  /** Won over won and lost (`kpi.close_rate`). */
  readonly win_rate: Figure<Ratio>;
  /** What was won. */
  readonly won_amount: Money;
  /** What a won deal brought on average (`kpi.order_size`), rounded half-even to the minor unit. */
  readonly average_won: Figure<Money>;
  /** Mean days from creation to close of all closed deals (`kpi.cycle`). */
  readonly cycle_days_mean_closed: Figure<Days>;
  /** The same of won deals. */
  readonly cycle_days_mean_won: Figure<Days>;
  /** The median of won deals. */
  readonly cycle_days_median_won: Figure<Days>;
  /** Open and undated deals by stage, as far as the stage was known on the day. */
  readonly open_by_stage: readonly StageRow[];
  /** By owner; only owners with deals. */
  readonly by_owner: readonly KeyRow[];
  /** By the owner's manager; empty without a team. */
  readonly by_manager: readonly KeyRow[];
  /** By the owner's region; empty without a team. */
  readonly by_region: readonly KeyRow[];
  /** By product. */
  readonly by_product: readonly KeyRow[];
  /** By the quarter in which deals closed; `open` counts the dated deals open at the quarter's end, or on the day. */
  readonly by_quarter: readonly KeyRow[];
}

/** Key figures as they were known at the end of a day. */
export interface KpisInput {
  /** Deals known on the day: won, lost, open and undated. */
  deals: Count;
  /** Deals won by the day. */
  won: Count;
  /** Deals lost by the day. */
  lost: Count;
  /** Deals engaged by the day and not closed by it. */
  open_as_of: Count;
  /** What the open deals are worth: their amounts, else list price. */
  open_amount: Money | number;
  /** Open deals without a day of creation: counted by stage and key, not in `open_as_of` and no forecast. */
  undated: WorthInput;
  /** Open deals, dated or not, with neither amount nor list price: counted, but worth nothing in any sum. */
  unvalued: Count;
  /** Won over won and lost (`kpi.close_rate`). */
  win_rate: Figure<Ratio | number>;
  /** What was won. */
  won_amount: Money | number;
  /** What a won deal brought on average (`kpi.order_size`), rounded half-even to the minor unit. */
  average_won: Figure<Money | number>;
  /** Mean days from creation to close of all closed deals (`kpi.cycle`). */
  cycle_days_mean_closed: Figure<Days | number>;
  /** The same of won deals. */
  cycle_days_mean_won: Figure<Days | number>;
  /** The median of won deals. */
  cycle_days_median_won: Figure<Days | number>;
  /** Open and undated deals by stage, as far as the stage was known on the day. */
  open_by_stage: readonly StageRowInput[];
  /** By owner; only owners with deals. */
  by_owner: readonly KeyRowInput[];
  /** By the owner's manager; empty without a team. */
  by_manager: readonly KeyRowInput[];
  /** By the owner's region; empty without a team. */
  by_region: readonly KeyRowInput[];
  /** By product. */
  by_product: readonly KeyRowInput[];
  /** By the quarter in which deals closed; `open` counts the dated deals open at the quarter's end, or on the day. */
  by_quarter: readonly KeyRowInput[];
}

/** A total over all leaves that have some labels. */
export interface LabelTotalInput {
  /** The labels: a leaf counts that has all of them. */
  labels: readonly Id[];
  /** What these leaves have together for the year, on the plain layer. */
  amount: Money | number;
}

/** How good forecasts were so long before the end. */
export interface LeadAccuracy {
  /** The method; left out for forecasts that name none. */
  readonly method?: Id;
  /** Full weeks from the day it was made to the last day it speaks of. */
  readonly weeks: Count;
  /** Every such forecast. */
  readonly all: Accuracy;
}

/** How good forecasts were so long before the end. */
export interface LeadAccuracyInput {
  /** The method; left out for forecasts that name none. */
  method?: Id | undefined;
  /** Full weeks from the day it was made to the last day it speaks of. */
  weeks: Count;
  /** Every such forecast. */
  all: AccuracyInput;
}

/** Days on which a person was away, and tenure paused. */
export interface LeaveInput {
  /** The first day. */
  from: IsoDate;
  /** The last day. */
  to: IsoDate;
}

/** The columns of leave. A reason is never read. */
export interface LeaveColumns {
  /** The person. */
  readonly person: string;
  /** The first day. */
  readonly from: string;
  /** The last day. */
  readonly to: string;
}

/** How leave is to be read. */
export interface LeaveMap {
  /** The file that holds it. */
  readonly file?: string;
  /** Which column holds what. */
  readonly columns: LeaveColumns;
  /** How dates are written. */
  readonly format: Format;
}

/** How leave is to be read. */
export interface LeaveMapInput {
  /** The file that holds it. */
  file?: string | undefined;
  /** Which column holds what. */
  columns: LeaveColumns;
  /**
   * How dates are written.
   * @default {"dates":"iso","decimal":"point"}
   */
  format?: FormatInput | undefined;
}

/** A commitment and what became of it. */
export interface LedgerCommitment {
  /** Its key. */
  readonly id: Id;
  /** The session in which it was made. */
  readonly session: Id;
  /** Who was coached. */
  readonly person: Id;
  /** Who coached. */
  readonly manager: Id;
  /** Which of them took it on. */
  readonly owner: CommitmentOwner;
  /** What; left out where it was erased. */
  readonly action?: FreeText;
  /** The day on which it was made: that on which its session was completed. */
  readonly made: IsoDate;
  /** The day on which it was due first. */
  readonly first_due: IsoDate;
  /** The day on which it is due now. */
  readonly due: IsoDate;
  /** Where it stands. */
  readonly state: CommitmentState;
  /** The day on which it was settled. */
  readonly settled?: IsoDate;
  /** How often it was carried. */
  readonly carried: Count;
  /** Days since it was made, up to the day on which it was settled. */
  readonly age: Count;
  /** Whether it is not settled and its day has passed. */
  readonly overdue: boolean;
  /** The earlier commitment that it repeats. */
  readonly repeats?: Id;
  /** How many earlier commitments it repeats, one after the other. */
  readonly repeated: Count;
}

/** What somebody took on, counted. */
export interface LedgerRow {
  /** Who. */
  readonly key: Id;
  /** Commitments. */
  readonly all: Count;
  /** Those that are to be done, carried ones not among them. */
  readonly open: Count;
  /** Those done. */
  readonly done: Count;
  /** Those missed. */
  readonly missed: Count;
  /** Those to be done that were carried. */
  readonly carried: Count;
  /** Those to be done whose day has passed. */
  readonly overdue: Count;
  /** Those that repeat an earlier one. */
  readonly repeated: Count;
  /** Done, over done, missed and overdue. */
  readonly completion: Figure<Ratio>;
}

/** Who does not count. */
export interface LeftOut {
  /** Who. */
  readonly id: Id;
  /** Why. */
  readonly why: LeftOutReason;
}

/**
 * Why someone does not count.
 * - `not_full`: Not there for the full period.
 * - `ramping`: Still ramping.
 * - `no_quota`: No quota.
 */
export type LeftOutReason = "not_full" | "ramping" | "no_quota";

/** One line. */
export interface Line {
  /** What it is. */
  readonly key: string;
  /** Its values along the bottom; a gap where there is none. */
  readonly values: readonly (ChartValue | null)[];
  /** A range around it, one a name; empty where there is none. */
  readonly ranges: readonly (Spread | null)[];
}

/** One line. */
export interface LineInput {
  /** What it is. */
  key: string;
  /** Its values along the bottom; a gap where there is none. */
  values: readonly (ChartValue | number | null)[];
  /**
   * A range around it, one a name; empty where there is none.
   * @default []
   */
  ranges?: readonly (SpreadInput | null)[] | undefined;
}

/** Who puts something on the log, when and why. */
export interface LogEntryInput {
  /** Who records it. */
  author: Id;
  /** When: no earlier than the last event. */
  time: Moment;
  /** The day from which it counts, by default that of `time`, in UTC: the day on which it happened. */
  effective?: IsoDate | undefined;
  /** Why. It becomes part of the chain for good: name nobody in it. */
  reason: FreeText;
  /** Random bytes, new for each entry; needed where the entry holds something personal. */
  salt?: Secret | undefined;
}

/** What lay with the company and not with the person. */
export interface ManagersSide {
  /** The day on which it was stated. */
  readonly stated: IsoDate;
  /** Whether the person was still ramping. */
  readonly ramping: boolean;
  /** Days that the quota was published late. */
  readonly quota_late_days: Count;
  /** The territory's potential over the average one, where anybody knows. */
  readonly territory?: Ratio;
  /** Coaching meetings promised since the start. */
  readonly promised: Count;
  /** Coaching meetings held since the start, as the log has them. */
  readonly delivered: Count;
}

/** How a company's tables are to be read: its currency, the deals, and whatever else it hands in. */
export interface Map {
  readonly schema: "attain.map/1";
  /** The currency of every amount. */
  readonly currency: Currency;
  /** The deals. */
  readonly deals: DealMap;
  /** The price list, which values deals that carry no amount. */
  readonly prices?: PriceMap;
  /** The team: who reports to whom, where, since when. */
  readonly team?: TeamMap;
  /** Who reports to whom from which day on, beside the managers of the team. */
  readonly reporting?: ReportingMap;
  /** Leave. */
  readonly leave?: LeaveMap;
  /** The quotas. */
  readonly quotas?: QuotaMap;
  /** What the reps handed in for the forecast. */
  readonly submissions?: SubmissionMap;
  /** What managers made of it. */
  readonly adjustments?: AdjustmentMap;
  /** The deals of earlier days, week by week. */
  readonly snapshots?: SnapshotMap;
}

/** How a company's tables are to be read: its currency, the deals, and whatever else it hands in. */
export interface MapInput {
  schema?: "attain.map/1" | undefined;
  /** The currency of every amount. */
  currency: Currency;
  /** The deals. */
  deals: DealMapInput;
  /** The price list, which values deals that carry no amount. */
  prices?: PriceMapInput | undefined;
  /** The team: who reports to whom, where, since when. */
  team?: TeamMapInput | undefined;
  /** Who reports to whom from which day on, beside the managers of the team. */
  reporting?: ReportingMapInput | undefined;
  /** Leave. */
  leave?: LeaveMapInput | undefined;
  /** The quotas. */
  quotas?: QuotaMapInput | undefined;
  /** What the reps handed in for the forecast. */
  submissions?: SubmissionMapInput | undefined;
  /** What managers made of it. */
  adjustments?: AdjustmentMapInput | undefined;
  /** The deals of earlier days, week by week. */
  snapshots?: SnapshotMapInput | undefined;
}

/**
 * A decimal mark.
 * - `point`: `.`
 * - `comma`: `,`
 */
export type Mark = "point" | "comma";

/** What the market did from a day on. */
export interface MarketChangeInput {
  /** The first day on which it counts. */
  from: IsoDate;
  /** What it does to sales: 1.05 is 5 % more. Above zero. */
  factor: Ratio | number;
}

/** A measure that was reviewed. */
export interface MeasureReviewedInput {
  /** Which. */
  measure: PlanMeasure;
  /** What it showed. */
  finding?: FreeText | undefined;
}

/** A group of deals. */
export interface MeasuredGroup {
  /** The stage, category, product, owner or age. */
  readonly key: Id;
  /** Deals of it that were won. */
  readonly won: Count;
  /** Deals of it that closed. */
  readonly closed: Count;
  /** Won over closed. */
  readonly rate: Figure<Ratio>;
  /** The lower end of its 95 % interval, by Wilson. */
  readonly low: Figure<Ratio>;
  /** The upper end. */
  readonly high: Figure<Ratio>;
  /** The probability to use: drawn to the overall rate, and rising where that was asked. */
  readonly probability: Figure<Ratio>;
}

/** A group of deals. */
export interface MeasuredGroupInput {
  /** The stage, category, product, owner or age. */
  key: Id;
  /** Deals of it that were won. */
  won: Count;
  /** Deals of it that closed. */
  closed: Count;
  /** Won over closed. */
  rate: Figure<Ratio | number>;
  /** The lower end of its 95 % interval, by Wilson. */
  low: Figure<Ratio | number>;
  /** The upper end. */
  high: Figure<Ratio | number>;
  /** The probability to use: drawn to the overall rate, and rising where that was asked. */
  probability: Figure<Ratio | number>;
}

/** Measured probabilities, and how they would have done. */
export interface MeasuredProbabilities {
  readonly schema: "attain.probabilities/1";
  /** By what deals are told apart. */
  readonly by: ProbabilityBy;
  /** The day. */
  readonly as_of: IsoDate;
  /** Won deals of all groups, each once. */
  readonly won: Count;
  /** Closed deals of all groups, each once. */
  readonly closed: Count;
  /** Their rate. */
  readonly overall: Figure<Ratio>;
  /** The groups: stages and categories in their order, ages from the youngest, others by id. */
  readonly groups: readonly MeasuredGroup[];
  /** How probabilities measured from the earlier half of the closes did on the later half. */
  readonly check: Figure<ProbabilityCheck>;
  /** What became of the rows of all tables. */
  readonly read: ReadReport;
}

/** Measured probabilities, and how they would have done. */
export interface MeasuredProbabilitiesInput {
  schema?: "attain.probabilities/1" | undefined;
  /** By what deals are told apart. */
  by: ProbabilityBy;
  /** The day. */
  as_of: IsoDate;
  /** Won deals of all groups, each once. */
  won: Count;
  /** Closed deals of all groups, each once. */
  closed: Count;
  /** Their rate. */
  overall: Figure<Ratio | number>;
  /** The groups: stages and categories in their order, ages from the youngest, others by id. */
  groups: readonly MeasuredGroupInput[];
  /** How probabilities measured from the earlier half of the closes did on the later half. */
  check: Figure<ProbabilityCheckInput>;
  /** What became of the rows of all tables. */
  read: ReadReport;
}

/**
 * A road to a forecast.
 * - `rollup`: What the reps handed in.
 * - `weighted`: Open deals times the rate of winning.
 * - `trend`: Earlier years.
 */
export type Method = "rollup" | "weighted" | "trend";

/** How good a method was. */
export interface MethodAccuracy {
  /** The method; left out for forecasts that name none. */
  readonly method?: Id;
  /** All periods. */
  readonly all: Accuracy;
  /** The last periods, four by policy. */
  readonly trailing: Accuracy;
  /** Whether it was steadily off to one side in them. */
  readonly bias: Bias;
}

/** How good a method was. */
export interface MethodAccuracyInput {
  /** The method; left out for forecasts that name none. */
  method?: Id | undefined;
  /** All periods. */
  all: AccuracyInput;
  /** The last periods, four by policy. */
  trailing: AccuracyInput;
  /** Whether it was steadily off to one side in them. */
  bias: BiasInput;
}

/** A method against what all said together. */
export interface MethodComparison {
  /** The method. */
  readonly key: ScoredMethod;
  /** Quarters in which both said something. */
  readonly quarters: Count;
  /** How much further the method was off than all together, by quarter in the mean; below zero it was nearer. */
  readonly difference: Figure<Money>;
  /** The statistic of Diebold and Mariano over the quarters, corrected for their small number. */
  readonly statistic: Figure<Quantity>;
  /** How often chance alone makes one as large. */
  readonly by_chance: Figure<Probability>;
  /** What may be said. */
  readonly verdict: string;
}

/** A method against what all said together. */
export interface MethodComparisonInput {
  /** The method. */
  key: ScoredMethod;
  /** Quarters in which both said something. */
  quarters: Count;
  /** How much further the method was off than all together, by quarter in the mean; below zero it was nearer. */
  difference: Figure<Money | number>;
  /** The statistic of Diebold and Mariano over the quarters, corrected for their small number. */
  statistic: Figure<Quantity | number>;
  /** How often chance alone makes one as large. */
  by_chance: Figure<Probability | number>;
  /** What may be said. */
  verdict: string;
}

/** How far a method was off. */
export interface MethodScore {
  /** The method. */
  readonly key: ScoredMethod;
  /** Rows in which it said something. */
  readonly rows: Count;
  /** The mean of forecast less actual, rounded half-even. */
  readonly mean_error: Figure<Money>;
  /** The mean of how far it was off, either way. For a point it is the continuous ranked probability score as well. */
  readonly mean_absolute_error: Figure<Money>;
  /** The mean of how far it was off over what came, where something came. */
  readonly mean_absolute_share: Figure<Ratio>;
}

/** How far a method was off. */
export interface MethodScoreInput {
  /** The method. */
  key: ScoredMethod;
  /** Rows in which it said something. */
  rows: Count;
  /** The mean of forecast less actual, rounded half-even. */
  mean_error: Figure<Money | number>;
  /** The mean of how far it was off, either way. For a point it is the continuous ranked probability score as well. */
  mean_absolute_error: Figure<Money | number>;
  /** The mean of how far it was off over what came, where something came. */
  mean_absolute_share: Figure<Ratio | number>;
}

/** A method's forecasts of the last full quarters. */
export interface MethodTrack {
  /** The method. */
  readonly key: TrackedMethod;
  /** The quarters, by quarter. */
  readonly quarters: readonly TrackedQuarter[];
  /** What came over what was forecast, all quarters with a forecast added up. */
  readonly trailing: Figure<Ratio>;
}

/** A method's forecasts of the last full quarters. */
export interface MethodTrackInput {
  /** The method. */
  key: TrackedMethod;
  /** The quarters, by quarter. */
  quarters: readonly TrackedQuarterInput[];
  /** What came over what was forecast, all quarters with a forecast added up. */
  trailing: Figure<Ratio | number>;
}

/** What a method weighs in the combined figure. */
export interface MethodWeight {
  /** The method. */
  readonly key: Method;
  /** Its weight; the weights of all sum to 1. */
  readonly weight: Ratio;
  /** Past periods that it was learned from. */
  readonly periods: Count;
}

/** A metric of someone, as tables have it: one row each. */
export interface MetricValue {
  /** Whose. */
  readonly id: Id;
  /** The metric's name. */
  readonly metric: Id;
  /** How much of it. */
  readonly value: Weight;
}

/** A metric of someone, as tables have it: one row each. */
export interface MetricValueInput {
  /** Whose. */
  id: Id;
  /** The metric's name. */
  metric: Id;
  /** How much of it. */
  value: Weight | number;
}

/** Empty cells of one column at one stage. */
export interface MissingCells {
  /** The column, by its name in the data. */
  readonly column: string;
  /** The stage of the deals. */
  readonly stage: Id;
  /** In how many rows. */
  readonly rows: Count;
}

/** An amount of money, divided. */
export interface MoneyAllocation {
  readonly schema: "attain.money_allocation/1";
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** One part for each share, by id. */
  readonly parts: readonly MoneyPart[];
  /** All parts together: the whole. */
  readonly sum: Money;
  /** How shares became whole minor units. */
  readonly method: AllocationMethod;
  /** Who came first where claims were equal. */
  readonly ties: TieOrder;
}

/** A part of an amount of money. */
export interface MoneyPart {
  /** Whose it is. */
  readonly id: Id;
  /** The part. */
  readonly part: Money;
  /** The exact share, in major units, rounded half-even to 6 places. */
  readonly quota: Quantity;
  /**
   * What whole minor units leave of the exact share, as a fraction of a minor unit: from 0 to 1, rounded half-even to
   * 6 places.
   */
  readonly remainder: Ratio;
  /** Whether the part is more (away from zero) than the whole minor units of the share. */
  readonly odd_unit: boolean;
  /** The bound that the share stands at. */
  readonly bound: PartBound;
}

/** Who shares in an amount of money. */
export interface MoneyShareInput {
  /** Who. */
  id: Id;
  /** In what proportion to the others. */
  weight: Weight | number;
  /** The part at least; of the whole's sign. Without it 0, for a whole below zero none. */
  floor?: Money | number | undefined;
  /** The part at most; of the whole's sign. Without it none, for a whole below zero 0. */
  ceiling?: Money | number | undefined;
}

/** What someone reached in a month. */
export interface MonthAttainment {
  /** The month. */
  readonly month: Period;
  /** The full quota, before ramp. */
  readonly quota: Money;
  /** What was won. */
  readonly won: Money;
  /** Won over the full quota, from the year's first month to this one. */
  readonly to_date: Figure<Ratio>;
  /** The share of the quota that is carried: ramp, part-time and leave; left out where the start is not known. */
  readonly carried?: Ratio;
}

/** What someone reached in a month. */
export interface MonthAttainmentInput {
  /** The month. */
  month: Period;
  /** The full quota, before ramp. */
  quota: Money | number;
  /** What was won. */
  won: Money | number;
  /** Won over the full quota, from the year's first month to this one. */
  to_date: Figure<Ratio | number>;
  /** The share of the quota that is carried: ramp, part-time and leave; left out where the start is not known. */
  carried?: Ratio | number | undefined;
}

/** What a hire brings who starts in a month. */
export interface MonthLater {
  /** The month of the start, on its first day. */
  readonly start: Period;
  /** What the hire will likely sell in the period. */
  readonly brings: Money;
  /** What is lost by starting a month later; in the last month, all of it. */
  readonly later_costs: Money;
}

/** The snapshots beside a book, and the two days between which a forecast moved. */
export interface MovementRequest {
  /** The deals of earlier days; left out, those that the book keeps. */
  snapshots?: TableInput | null | undefined;
  /** The first day: its latest snapshot counts. */
  from: IsoDate;
  /** The second. */
  to: IsoDate;
  /** The quarter that is forecast; left out, the one in which the second day falls. */
  period?: Quarter | null | undefined;
  /**
   * How open deals count.
   * @default "open"
   */
  counting?: Counting | null | undefined;
  /** The team, for a scope. */
  team?: TableInput | null | undefined;
  /** Who reports to whom from which day on. */
  reporting?: TableInput | null | undefined;
  /** What the reps handed in: where deals count by commit, what they add to the sum of theirs is their judgement. */
  submissions?: TableInput | null | undefined;
  /** What managers made of it. */
  adjustments?: TableInput | null | undefined;
  /** Whose deals. */
  scope?: Scope | null | undefined;
  /**
   * The company's year.
   * @default {"calendar":{"start_day":1,"start_month":1,"year_name":"end"},"coaching":{"bottom_share":"0.2","call_review_minutes":30,"check_in_minutes":15,"deal_talk_minutes_from":15,"deal_talk_minutes_to":30,"deals":5,"effect_from":10,"goal_days":31,"grace_days":3,"high_value_above":"2","hours_at_most":20,"long_one_to_one_minutes":60,"mentees":2,"min_people":5,"min_quarters":2,"one_to_one_minutes":30,"options":3,"review_minutes":60,"ride_along_minutes":240,"stale_quarters":2,"top_share":"0.2","workshop_minutes":60},"forecast":{"accurate_from":"0.9","accurate_to":"1.1","agree_up_to":"0.1","bias_at_least":3,"bias_quarters":4,"diverge_up_to":"0.25","learn_from":8,"market_changes":[],"market_factor":"1","min_closed_by_age":30,"not_yet_quarters":4,"opening_days":14,"range_error":"0.17","range_error_drawn_by":8,"trend_quarters":8},"kpi":{"min_closed":10},"pipeline":{"age_days":[30,60,90,180],"deals_named":5,"stale_above":"1.5"},"plan":{"check_in_every":2,"extension_days":30,"min_cell":5,"partly_above":"0","phase_days":30,"sustain_quarters":2,"trigger_below":"0.7","trigger_quarters":2},"quota":{"aim":"0.65","healthy_from":"0.6","healthy_to":"0.7","min_people":5,"stretch":"1.15","stretch_from":"1.1","stretch_to":"1.2","tight_from":"0.5","typing_error_above":"10","within":"0.15"},"ramp":{"convention":"month_of_start","done_from":"0.95","may_fall":false,"min_people":5,"roles":[],"schedule":["0","0.25","0.5","0.75","1"]},"schema":"attain.policy/1"}
   */
  policy?: PolicyInput | null | undefined;
}

/** A forecast as its parts. */
export interface NamedForecastInput {
  /** What it is called, such as `weighted`. */
  name: Id;
  /** What it is made of: deals, or whatever else a person or the whole brings. */
  parts: readonly ForecastPartInput[];
}

/** Something that somebody will do. */
export interface NewCommitmentInput {
  /** Its key; no other commitment with the person has it. */
  id: Id;
  /**
   * Who.
   * @default "person"
   */
  owner?: CommitmentOwner | undefined;
  /** What. */
  action: FreeText;
  /** By when. */
  due: IsoDate;
  /** The way forward that it is a step on, from 1. */
  option?: Count | undefined;
  /** The earlier commitment that it repeats. Left out: one whose action has the same words. */
  repeats?: Id | undefined;
}

/** An event that is to be appended. */
export interface NewEventInput {
  /**
   * What happened, such as `quota.revised`; kinds that begin with `history.`, `plan.`, `grow.` or `coach.`
   * are appended by operations alone.
   */
  kind: Id;
  /** Who records it. */
  author: Id;
  /** When it is recorded: no earlier than the event before. */
  time: Moment;
  /** The day from which it counts; by default that of `time`, in UTC. */
  effective?: IsoDate | undefined;
  /** Why. It becomes part of the chain and cannot be erased: name nobody in it. */
  reason: FreeText;
  /** The person or thing it is about. It becomes part of the chain: where it must be hidden, give a pseudonym. */
  subject?: Id | undefined;
  /** What is known of it in the open: a record of any JSON values, numbers whole. It becomes part of the chain. */
  public?: object | undefined;
  /** What can be erased. It needs a `subject`. */
  personal?: PersonalPayload | undefined;
}

/** The forecast of a node. */
export interface NodeForecastInput {
  /** The node: a company, a region, a team, a person, a product. */
  id: Id;
  /** Whom it is under. */
  parent?: Id | undefined;
  /**
   * What it will bring, by its own forecast. Left out: a parent takes what its children say; a leaf gets what the forecasts
   * above leave for it, in equal parts where several have none.
   */
  forecast?: Money | number | undefined;
  /** The standard deviation of its forecasts' past errors; above zero. It counts beside a forecast, by `spread`. */
  spread?: Money | number | undefined;
}

/** What is different at a node. */
export interface NodeSplit {
  /** The node that divides. */
  readonly id: Id;
  /** How. */
  readonly by: SplitBy;
}

/** What is different at a node. */
export interface NodeSplitInput {
  /** The node that divides. */
  id: Id;
  /** How. */
  by: SplitByInput;
}

/**
 * How far a change stands out from chance.
 * - `within`: Nothing need have changed: chance alone reaches as far.
 * - `beyond`: Chance alone would reach as far less than once in twenty times.
 */
export type Noise = "within" | "beyond";

/** Someone about whom a rule cannot say anything, and why. */
export interface NotJudged {
  /** Who. */
  readonly owner: Id;
  /** Why nothing can be said. */
  readonly why: string;
}

/** Business not yet created, and what the estimate rests on. */
export interface NotYetCreated {
  /** The mean of the quarters, rounded once, half-even. */
  readonly amount: Money;
  /** Days of the quarter that have passed; below zero while it has not begun. */
  readonly days_passed: Whole;
  /** The earlier quarters, by quarter: the last four, by policy. */
  readonly quarters: readonly CreatedAndWon[];
}

/** Business not yet created, and what the estimate rests on. */
export interface NotYetCreatedInput {
  /** The mean of the quarters, rounded once, half-even. */
  amount: Money | number;
  /** Days of the quarter that have passed; below zero while it has not begun. */
  days_passed: Whole;
  /** The earlier quarters, by quarter: the last four, by policy. */
  quarters: readonly CreatedAndWonInput[];
}

/** Something assumed or left out on the way to the figures. */
export interface Note {
  /** The rule it concerns. */
  readonly rule: RuleId;
  /** What was assumed or left out. */
  readonly text: string;
}

/**
 * Whether a manager asked or told (`grow.questions`).
 * - `question`: Asked.
 * - `directive`: Told.
 */
export type NoteTag = "question" | "directive";

/**
 * What happens where all who share in an amount have zero of a metric.
 * - `error`: Nothing is guessed: an error.
 * - `equal`: All are treated alike, and a note says so.
 */
export type OnZero = "error" | "equal";

/**
 * A category of open business.
 * - `commit`: What will come.
 * - `most_likely`: What will most likely come beside it.
 * - `best_case`: What could come beside that.
 * - `pipeline`: What else is due.
 */
export type OpenCategory = "commit" | "most_likely" | "best_case" | "pipeline";

/** A seat that is to be filled. */
export interface OpenSeat {
  /** The seat. */
  readonly id: Id;
  /** What the person will do. */
  readonly role?: Id;
  /** The region. */
  readonly region?: Id;
  /** The territory. */
  readonly territory?: Id;
  /** Whom the person will report to. */
  readonly manager?: Id;
  /** The day from which the seat is open. */
  readonly from: IsoDate;
  /** The last day on which it is open; left out while it is. */
  readonly to?: IsoDate;
}

/** How much of what closed was won. */
export interface OutcomeRate {
  /** Of which product; left out for all. */
  readonly product?: Id;
  /** Deals that the person won. */
  readonly won: Count;
  /** Deals that the person lost. */
  readonly lost: Count;
  /** Won over both. */
  readonly rate: Figure<Ratio>;
  /** The same of everyone in the data. */
  readonly everyone: Figure<Ratio>;
}

/** A quantile of the total. */
export interface OutlookQuantile {
  /** The share of totals below it. */
  readonly share: Probability;
  /** The amount. */
  readonly amount: Money;
}

/** A quantile of the total. */
export interface OutlookQuantileInput {
  /** The share of totals below it. */
  share: Probability | number;
  /** The amount. */
  amount: Money | number;
}

/** What someone added to the sum of their deals. */
export interface OwnerJudgementInput {
  /** Who. */
  owner: Id;
  /** How much; below zero for what was taken. */
  amount: Money | number;
}

/** What a person won in the period. */
export interface OwnerWonInput {
  /** Who. */
  owner: Id;
  /** What. */
  amount: Money | number;
}

/** What is left at a node that has others below it. */
export interface ParentSlack {
  /** The node. */
  readonly id: Id;
  /** What it has for the year after the edits; where they cannot hold, before them and with what they move. */
  readonly has: Money;
  /** What those below it have at least. */
  readonly least: Money;
  /** What they can have at most; left out where there is no bound. */
  readonly most?: Money;
  /** What it has above the least: below zero where it is short. */
  readonly above_least: Money;
  /** What those below could still take; left out where there is no bound, below zero where it has too much. */
  readonly below_most?: Money;
  /** Whether it has an amount that those below it can share. */
  readonly feasible: boolean;
}

/**
 * The bound that a share stands at.
 * - `none`: None: the share is in proportion to its weight.
 * - `floor`: Its floor: by its weight it would get less.
 * - `ceiling`: Its ceiling: by its weight it would get more.
 */
export type PartBound = "none" | "floor" | "ceiling";

/** Conduct that was observed is put on the log. */
export interface PartWaysActInputLogConduct {
  kind: "log_conduct";
  /** What kind of conduct, by the company's own list. It becomes part of the log for good: name nobody in it. */
  conduct: Id;
  /** What was observed. */
  observed: FreeText;
  /** Who reports it: named, and not the person. */
  reported_by: Id;
}

/** What was done about conduct is put on the log. */
export interface PartWaysActInputAnswerConduct {
  kind: "answer_conduct";
  /** The number of the event by which the conduct was logged. */
  number: Count;
  /** What was done. */
  response: ConductResponse;
}

/** A review is opened: people look at whether to part. */
export interface PartWaysActInputOpen {
  kind: "open";
  /** The review. The id becomes part of the log for good: name nobody in it. */
  review: Id;
  /** On what ground. */
  ground: PartingGroundInput;
  /** What was seen and said that led to it. */
  because: FreeText;
}

/** Something is added to a review. */
export interface PartWaysActInputAddEvidence {
  kind: "add_evidence";
  /** The review. */
  review: Id;
  /** Which item of its list it belongs to. */
  item: ReviewItemKind;
  /** What is known. */
  known: FreeText;
}

/** A person decides what comes of a review. */
export interface PartWaysActInputClose {
  kind: "close";
  /** The review. */
  review: Id;
  /** What is decided. */
  outcome: ReviewOutcome;
  /** Why. */
  because: FreeText;
  /** The person's own view. */
  view: FreeText;
}

/** Something that is done about conduct, or towards parting. */
export type PartWaysActInput = PartWaysActInputLogConduct | PartWaysActInputAnswerConduct | PartWaysActInputOpen | PartWaysActInputAddEvidence | PartWaysActInputClose;

/** The log with one more event, and the review that it is about. */
export interface PartWaysActed {
  /** The log. */
  readonly history: History;
  /** The review; left out where conduct was logged or answered. */
  readonly review?: SeparationReview;
}

/** What is done about conduct, or towards parting, by whom, when and why. */
export interface PartWaysRequest {
  /**
   * The log; by default a new one.
   * @default {"events":[],"schema":"attain.history/1"}
   */
  history?: History | null | undefined;
  /** Whom it is about. */
  person: Id;
  /** Who records it, when and why. */
  entry: LogEntryInput;
  /** What is done. */
  act: PartWaysActInput;
}

/** A full plan ended without gain: a person recorded that it did not work. */
export interface PartingGroundInputPlanWithoutGain {
  kind: "plan_without_gain";
  /** The plan. */
  plan: Id;
}

/** The will is not there; a direct talk on motivation is on the log. */
export interface PartingGroundInputWillProblem {
  kind: "will_problem";
}

/** Harm to the culture, even by somebody who sells; the conduct is on the log. */
export interface PartingGroundInputCultureHarm {
  kind: "culture_harm";
  /** The kind of conduct. */
  conduct: Id;
}

/** A violation of ethics: at once, without a plan, by a named reporter. */
export interface PartingGroundInputEthicsViolation {
  kind: "ethics_violation";
  /** Who reports it: named, and not the person. */
  reported_by: Id;
}

/** A ground on which people may look at whether to part. */
export type PartingGroundInput = PartingGroundInputPlanWithoutGain | PartingGroundInputWillProblem | PartingGroundInputCultureHarm | PartingGroundInputEthicsViolation;

/** One forecast of the past. */
export interface PastForecastInput {
  /** Whose forecast it was. */
  owner: Id;
  /** Whom they reported to. */
  manager?: Id | undefined;
  /** How it was made, such as `commit` or `trend`; methods are never added to each other. */
  method?: Id | undefined;
  /** The day it was made. */
  made: IsoDate;
  /** The last day it speaks of. */
  until: IsoDate;
  /** What was forecast. */
  forecast: Quantity | number;
  /** What came; left out while it is not known. */
  actual?: Quantity | number | undefined;
  /** Deals that the forecast counted on, for the chance that an honest one looks the same. */
  deals?: Count | undefined;
}

/** What the methods said of a past period, and what came. */
export interface PastMethodsInput {
  /** The roll-up. */
  rollup?: Money | number | undefined;
  /** The weighted method. */
  weighted?: Money | number | undefined;
  /** The trend. */
  trend?: Money | number | undefined;
  /** What came; above zero. */
  actual: Money | number;
}

/** What one rule says about the people. */
export interface PeopleCheck {
  /** The rule. */
  readonly rule: RuleId;
  /** Whom it prompts to talk to, and of whom too little is known. */
  readonly found: Figure<Prompts>;
}

/** What one rule says about the people. */
export interface PeopleCheckInput {
  /** The rule. */
  rule: RuleId;
  /** Whom it prompts to talk to, and of whom too little is known. */
  found: Figure<PromptsInput>;
}

/** A period with its days. */
export interface PeriodDays {
  /** The period. */
  readonly period: Period;
  /** Its first day. */
  readonly first: IsoDate;
  /** Its last day. */
  readonly last: IsoDate;
  /** Its days, both ends counted. */
  readonly days: Count;
}

/** A period to look up. */
export interface PeriodRequest {
  /**
   * The company's fiscal year.
   * @default {"start_day":1,"start_month":1,"year_name":"end"}
   */
  calendar?: FiscalCalendarInput | null | undefined;
  /** The period. */
  period: Period;
}

/** The days of a period, and what stands beside it. */
export interface PeriodSpan {
  /** The period. */
  readonly period: Period;
  /** How long it is. */
  readonly grain: Grain;
  /** Its first day. */
  readonly first: IsoDate;
  /** Its last day. */
  readonly last: IsoDate;
  /** Its days, both ends counted. */
  readonly days: Count;
  /** The period before; left out at the edge of the years. */
  readonly previous?: Period;
  /** The period after; left out at the edge of the years. */
  readonly next?: Period;
  /** Its weeks, where the fiscal year is made of weeks and the period of whole ones. */
  readonly weeks?: Count;
}

/** The parts of a period. */
export interface Periods {
  /**
   * The parts in the order of their days, named as the whole is. ISO weeks belong where their Monday is; all others
   * make up the whole, day for day.
   */
  readonly periods: readonly PeriodDays[];
}

/** A period to be told in parts. */
export interface PeriodsRequest {
  /**
   * The company's fiscal year.
   * @default {"start_day":1,"start_month":1,"year_name":"end"}
   */
  calendar?: FiscalCalendarInput | null | undefined;
  /** The period in which they lie. */
  within: Period;
  /** How long each of them is. */
  grain: Grain;
}

/** What someone reached of their quota. */
export interface PersonAttainment {
  /** Who. */
  readonly id: Id;
  /** The full quota of the months that count, on the layer that is measured, before ramp. */
  readonly quota: Money;
  /** What was won in them. */
  readonly won: Money;
  /** Won over the full quota. */
  readonly attainment: Figure<Ratio>;
  /** Won over the quota that ramp, part-time and leave leave: the only attainment that people are compared by. */
  readonly ramp_adjusted: Figure<RampAdjusted>;
  /** Month by month. */
  readonly months: readonly MonthAttainment[];
}

/** What someone reached of their quota. */
export interface PersonAttainmentInput {
  /** Who. */
  id: Id;
  /** The full quota of the months that count, on the layer that is measured, before ramp. */
  quota: Money | number;
  /** What was won in them. */
  won: Money | number;
  /** Won over the full quota. */
  attainment: Figure<Ratio | number>;
  /** Won over the quota that ramp, part-time and leave leave: the only attainment that people are compared by. */
  ramp_adjusted: Figure<RampAdjusted | number>;
  /** Month by month. */
  months: readonly MonthAttainmentInput[];
}

/** A person's chance. */
export interface PersonChance {
  /** Who. */
  readonly id: Id;
  /** The mean of what they sold, rounded half-even. */
  readonly mean: Money;
  /** The standard deviation of it, over one less than the number of periods; rounded half-even. */
  readonly spread: Money;
  /** The quota. */
  readonly quota: Money;
  /** The chance to reach it. */
  readonly chance: Probability;
  /** The share of their past periods at or above it. */
  readonly reached_before: Figure<Ratio>;
}

/** Everything that a history holds about one person. */
export interface PersonExport {
  readonly schema: "attain.person_export/1";
  /** The person. */
  readonly subject: Id;
  /** The hash of the last event of the history. */
  readonly head?: Sha256;
  /**
   * The events that are about the person, with their personal payloads; and those that the person recorded about
   * others, without.
   */
  readonly events: readonly HistoryEvent[];
}

/** A gap in somebody's skill, as a person entered it. */
export interface PersonGapInput {
  /** Whose. */
  person: Id;
  /** The skill, such as `discovery`. */
  skill: Id;
}

/** Days on which a person is not at work. */
export interface PersonLeave {
  /** The person. */
  readonly person: Id;
  /** The first day. */
  readonly from: IsoDate;
  /** The last day. */
  readonly to: IsoDate;
}

/** Tier and tenure of a person, as the caller has them. */
export interface PersonStandingInput {
  /** Who. */
  person: Id;
  /** The tier, in the caller's words. */
  tier?: Id | undefined;
  /** Whole months of tenure. */
  tenure_months?: Count | undefined;
}

/** Whether someone had their quota in time. */
export interface PersonStatus {
  /** The person. */
  readonly id: Id;
  /** The day by which the quota is due: the last one before the year, or the first day of work of those who start in it. */
  readonly due: IsoDate;
  /** The day on which they were last told. */
  readonly told?: IsoDate;
  /** Days from the day it is due to its publication, or so far. */
  readonly late_days: Count;
}

/** A person who sells. */
export interface PersonTruth {
  /** The person. */
  readonly person: string;
  /** The first day. */
  readonly start: IsoDate;
  /** The last day, for those who left. */
  readonly end?: IsoDate;
  /** 1 is the usual. */
  readonly skill: Ratio;
  /** What they make of what they believe. */
  readonly habit: Habit;
  /** How much of what they believe they hand in: above 1 too much. */
  readonly says: Ratio;
}

/** What is personal about an event, and the salt without which its digest tells nothing. */
export interface PersonalPayload {
  /** A record of any JSON values, numbers whole. */
  readonly payload: object;
  /** Random bytes, new for each payload. */
  readonly salt: Secret;
}

/** Something that is due in a phase. */
export interface PhaseItem {
  /** What. */
  readonly item: PhaseItemKind;
  /** The day on which it was done. */
  readonly done?: IsoDate;
  /** The last day on which it is in time. */
  readonly due?: IsoDate;
  /** What is missing, in words; left out where it is done. */
  readonly missing?: string;
  /** Whether its day has passed without it. */
  readonly late: boolean;
  /** The rule that asks for it. */
  readonly rule: RuleId;
}

/**
 * What is due in a phase.
 * - `five_measures`: All five measures reviewed.
 * - `direct_talk`: A direct talk with the person.
 * - `root_cause`: The root cause, entered by a person.
 * - `goals_in_writing`: Goals that can be measured, handed over in writing.
 * - `acknowledged`: The person's acknowledgement.
 * - `check_ins`: Check-ins, daily or every other day of work.
 * - `call_observed`: A call observed, live or recorded.
 * - `honest_review`: The honest review.
 * - `managers_side`: The manager's side, stated.
 * - `decision`: A decision by a person.
 */
export type PhaseItemKind = "five_measures" | "direct_talk" | "root_cause" | "goals_in_writing" | "acknowledged" | "check_ins" | "call_observed" | "honest_review" | "managers_side" | "decision";

/** A phase, its days, and what is due in it. */
export interface PhaseStatus {
  /** Which. */
  readonly phase: ImprovementPhase;
  /** Its first day; left out while a pause has no end. */
  readonly first?: IsoDate;
  /** Its last day; left out while a pause has no end. */
  readonly last?: IsoDate;
  /** What is due in it. */
  readonly items: readonly PhaseItem[];
  /** Whether all of it is done. */
  readonly complete: boolean;
}

/** The numbers behind the pipeline. */
export interface PipelinePolicyInput {
  /**
   * A deal is stale when it is open longer than this times the median cycle of won deals (`pipeline.hygiene`).
   * @default "1.5"
   */
  stale_above?: Ratio | number | undefined;
  /**
   * Deals that a review names at most.
   * @default 5
   */
  deals_named?: Count | undefined;
  /**
   * The last days of each age but the oldest, by which open deals are told apart; rising, at most 12 (`kpi.pipeline`).
   * @default [30,60,90,180]
   */
  age_days?: readonly Count[] | undefined;
}

/** What was reached of a plan. */
export interface PlanAttainment {
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** The last month that counts. */
  readonly through: Period;
  /** Everyone with a quota, by id. */
  readonly people: readonly PersonAttainment[];
}

/** What was reached of a plan. */
export interface PlanAttainmentInput {
  /** The currency of all money in it. */
  currency: Currency;
  /** The last month that counts. */
  through: Period;
  /** Everyone with a quota, by id. */
  people: readonly PersonAttainmentInput[];
}

/** A plan, and what was won. */
export interface PlanAttainmentRequest {
  /** The currency of all money in it: the plan's. */
  currency: Currency;
  /** The plan. */
  plan: QuotaPlanInput;
  /** The last month that counts; by default the last one of the year. */
  through?: Period | null | undefined;
  /** What leaves of the plan won, one row each and month at most; who is left out won nothing. */
  won: readonly WonInMonthInput[];
  /**
   * Leave of leaves of the plan.
   * @default []
   */
  leave?: readonly PersonLeave[] | null | undefined;
  /**
   * The layer whose amounts are the quotas: the hedged one where people were told those.
   * @default "plain"
   */
  layer?: PlanLayer | null | undefined;
  /**
   * The ramp of those whose start is known.
   * @default {"convention":"month_of_start","done_from":"0.95","may_fall":false,"min_people":5,"roles":[],"schedule":["0","0.25","0.5","0.75","1"]}
   */
  ramp?: RampPolicyInput | null | undefined;
}

/** What a plan is made from. */
export interface PlanBasis {
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** The year, such as `2027` or `FY2027`. */
  readonly year: Period;
  /** The target from above; zero or more. */
  readonly target: Money;
  /** The hierarchy, one row a node; exactly one has no parent. */
  readonly nodes: readonly PlanNode[];
  /** Metrics of leaves, one row each; a manager has what the leaves below have together. */
  readonly metrics: readonly MetricValue[];
  /** How a node divides what it has among those below it, where nothing else is said. */
  readonly by: SplitBy;
  /** What is different on a level. */
  readonly levels: readonly PlanLevel[];
  /** What is different at a node. */
  readonly splits: readonly NodeSplit[];
  /** Who gets nothing. */
  readonly gates: readonly PlanGate[];
  /** The weight of each month of the year, twelve of them above zero; by default all alike. */
  readonly season: readonly Weight[];
  /** The company's fiscal year. */
  readonly calendar: FiscalCalendar;
  /** How far a hybrid's shares may lie from the equal one, where it does not say. */
  readonly within: Ratio;
}

/** What a plan is made from. */
export interface PlanBasisInput {
  /** The currency of all money in it. */
  currency: Currency;
  /** The year, such as `2027` or `FY2027`. */
  year: Period;
  /** The target from above; zero or more. */
  target: Money | number;
  /** The hierarchy, one row a node; exactly one has no parent. */
  nodes: readonly PlanNodeInput[];
  /**
   * Metrics of leaves, one row each; a manager has what the leaves below have together.
   * @default []
   */
  metrics?: readonly MetricValueInput[] | undefined;
  /**
   * How a node divides what it has among those below it, where nothing else is said.
   * @default {"kind":"weighted","metrics":[{"direction":"proportional","metric":"potential","weight":"1"}],"on_zero":"error"}
   */
  by?: SplitByInput | undefined;
  /**
   * What is different on a level.
   * @default []
   */
  levels?: readonly PlanLevelInput[] | undefined;
  /**
   * What is different at a node.
   * @default []
   */
  splits?: readonly NodeSplitInput[] | undefined;
  /**
   * Who gets nothing.
   * @default []
   */
  gates?: readonly PlanGateInput[] | undefined;
  /**
   * The weight of each month of the year, twelve of them above zero; by default all alike.
   * @default []
   */
  season?: readonly (Weight | number)[] | undefined;
  /**
   * The company's fiscal year.
   * @default {"start_day":1,"start_month":1,"year_name":"end"}
   */
  calendar?: FiscalCalendarInput | undefined;
  /**
   * How far a hybrid's shares may lie from the equal one, where it does not say.
   * @default "0.15"
   */
  within?: Ratio | number | undefined;
}

/**
 * What is recommended. None of these is a decision.
 * - `continue`: Clear improvement: go on with less intensity.
 * - `extend`: Some improvement: one more month against stated criteria.
 * - `open_separation_review`: No improvement: people look at whether to part, each ground with its own evidence (`plan.part_ways`).
 */
export type PlanBranch = "continue" | "extend" | "open_separation_review";

/** What a node had, and has. */
export interface PlanChange {
  /** The node. */
  readonly id: Id;
  /** What it had for the year, on the plain layer. */
  readonly before: Money;
  /** What it has. */
  readonly after: Money;
}

/** Where the same was not done for the same. */
export interface PlanConsistency {
  readonly schema: "attain.plan_consistency/1";
  /** The day that it speaks for. */
  readonly as_of: IsoDate;
  /** Who met the trigger and got no plan, the longest first. */
  readonly without_plan: readonly WithoutPlan[];
  /** Who got a plan and had not met the trigger, by plan. */
  readonly without_trigger: readonly WithoutTrigger[];
  /** The same conduct with a different response, by conduct. */
  readonly conduct: readonly ConductCompared[];
  /** What is not known. */
  readonly missing: readonly string[];
  /** The rules that it follows. */
  readonly rules: readonly RuleId[];
  /** A hash of the request. */
  readonly sha256: Sha256;
}

/** The five-step script of a talk. */
export interface PlanConversation {
  readonly schema: "attain.plan_conversation/1";
  /** The plan. */
  readonly plan: Id;
  /** With whom. */
  readonly person: Id;
  /** The day of the talk. */
  readonly as_of: IsoDate;
  /** The steps, in their order. */
  readonly steps: readonly ConversationStep[];
  /** What should be known before the talk and is not. */
  readonly missing: readonly string[];
  /** The rules that it follows. */
  readonly rules: readonly RuleId[];
  /** A hash of the request. */
  readonly sha256: Sha256;
}

/**
 * What a person can decide on a plan.
 * - `complete`: It worked.
 * - `extend`: One more month.
 * - `not_complete`: It did not work.
 */
export type PlanDecision = "complete" | "extend" | "not_complete";

/** A plan to read. */
export interface PlanDocument {
  /** The format. */
  readonly format: DocumentFormat;
  /** The text. */
  readonly text: string;
}

/** A node has exactly this for the year from now on, whatever its floor and ceiling say; its siblings share what is left. */
export interface PlanEditInputPin {
  kind: "pin";
  /** The node. */
  node: Id;
  /** The amount for the year. */
  amount: Money | number;
  /**
   * The layer it is on.
   * @default "plain"
   */
  layer?: PlanLayer | undefined;
}

/** A node keeps what it has, whatever later edits do around it. */
export interface PlanEditInputFreeze {
  kind: "freeze";
  /** The node. */
  node: Id;
}

/** A node is no longer pinned or frozen. */
export interface PlanEditInputThaw {
  kind: "thaw";
  /** The node. */
  node: Id;
}

/**
 * An amount moves from one node to another, anywhere in the hierarchy; those above them up to the first common one
 * change by it.
 */
export interface PlanEditInputTransfer {
  kind: "transfer";
  /** From whom. */
  from: Id;
  /** To whom. */
  to: Id;
  /** How much, on the plain layer; above zero. */
  amount: Money | number;
}

/** A part of what a node has goes to its siblings; the parent keeps its total. */
export interface PlanEditInputRedistribute {
  kind: "redistribute";
  /** The node. */
  node: Id;
  /**
   * The part: above 0, at most 1.
   * @default "1"
   */
  fraction?: Ratio | number | undefined;
  /**
   * To whom, with weights; by default all siblings that are not fixed and do not give themselves, in proportion to
   * what they have.
   * @default []
   */
  to?: readonly ShareOutInput[] | undefined;
}

/** What a node has is divided anew among those directly below it; no other edit of the batch may move or fit what they have. */
export interface PlanEditInputResplit {
  kind: "resplit";
  /** The node. */
  node: Id;
  /** How. */
  by: SplitByInput;
}

/**
 * Several totals over the leaves below a node are met at once, each leaf moving in proportion (iterative proportional
 * fitting); the node keeps its total.
 */
export interface PlanEditInputFit {
  kind: "fit";
  /** The node. */
  node: Id;
  /** The totals. */
  totals: readonly LabelTotalInput[];
}

/** The target at the top changes; all that is not fixed moves in proportion. */
export interface PlanEditInputRetarget {
  kind: "retarget";
  /** The new target for the year; zero or more. */
  amount: Money | number;
}

/** One edit of a plan. */
export type PlanEditInput = PlanEditInputPin | PlanEditInputFreeze | PlanEditInputThaw | PlanEditInputTransfer | PlanEditInputRedistribute | PlanEditInputResplit | PlanEditInputFit | PlanEditInputRetarget;

/** A batch of edits, by whom, when and why. */
export interface PlanEditRequest {
  /** The currency of all money in the edits: the plan's. */
  currency: Currency;
  /** The plan; not yet published, else revise it. */
  plan: QuotaPlanInput;
  /** The edits, in any order. */
  edits: readonly PlanEditInput[];
  /** Who makes them. */
  author: Id;
  /** When. */
  time: Moment;
  /** Why. It becomes part of the history for good: name nobody in it. */
  reason: FreeText;
}

/** An edited plan, and what became of it. */
export interface PlanEdited {
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** The plan with the edits as one more event. */
  readonly plan: QuotaPlan;
  /** Every node whose amount changed, by id. */
  readonly changes: readonly PlanChange[];
  /** Of these, the nodes with others below them: their totals moved. */
  readonly moved: readonly PlanTotal[];
}

/** What a node has. */
export interface PlanFigure {
  /** The node. */
  readonly id: Id;
  /** Whom it is under. */
  readonly parent?: Id;
  /** Its level, 0 for the top. */
  readonly level: Count;
  /** Whether it has nobody below it. */
  readonly leaf: boolean;
  /** For the year, on the layer that sums to the target. */
  readonly plain: Money;
  /** With the hedges of all above, rounded half-even. */
  readonly hedged: Money;
  /** Plain over the parent's. */
  readonly share?: Ratio;
  /** Where the amount comes from. */
  readonly source: PlanSource;
  /** What stays with the node itself, since those below are shut. */
  readonly stranded: Money;
}

/** What everyone has. */
export interface PlanFigures {
  readonly schema: "attain.quota_figures/1";
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** The year. */
  readonly year: Period;
  /** The target: what the node at the top has. */
  readonly target: Money;
  /** What stays with nodes since those below them are shut: part of the target, and of nobody's quota. */
  readonly stranded: Money;
  /** Level by level, from the top. */
  readonly levels: readonly PlanLevelFigures[];
  /** Every node, by id. */
  readonly nodes: readonly PlanFigure[];
  /** Nodes whose children were treated alike, since a metric was zero for all of them. */
  readonly alike: readonly Id[];
}

/** A plan, and as of which event it is wanted. */
export interface PlanFiguresRequest {
  /** The plan. */
  plan: QuotaPlanInput;
  /** The number of the last event that counts; by default all do. */
  until?: Count | null | undefined;
}

/** Who gets nothing: nodes that have too little of a metric. A node with a pin, or with one below it, is let through. */
export interface PlanGate {
  /** The metric. */
  readonly metric: Id;
  /** Who has this much or less gets nothing. */
  readonly at_or_under: Weight;
  /** The level at which nodes are looked at; left out: the leaves. */
  readonly level?: Count;
  /** What becomes of their share. */
  readonly then: GateShare;
}

/** Who gets nothing: nodes that have too little of a metric. A node with a pin, or with one below it, is let through. */
export interface PlanGateInput {
  /** The metric. */
  metric: Id;
  /**
   * Who has this much or less gets nothing.
   * @default "0"
   */
  at_or_under?: Weight | number | undefined;
  /** The level at which nodes are looked at; left out: the leaves. */
  level?: Count | undefined;
  /**
   * What becomes of their share.
   * @default "redistribute"
   */
  then?: GateShare | undefined;
}

/** A goal that can be measured. It goes up or down, from where the measure stands to where it should be. */
export interface PlanGoalInput {
  /** A short key, such as `meetings`. It becomes part of the log for good: name nobody in it. */
  goal: Id;
  /** Which of the five measures it is about. */
  measure: PlanMeasure;
  /** What it is counted in. */
  unit: GoalUnit;
  /** Where the measure stands. */
  baseline: Quantity | number;
  /** Where it should be: another value than the baseline. */
  target: Quantity | number;
  /** By when. */
  due: IsoDate;
  /** The goal in words. */
  wording?: FreeText | undefined;
}

/**
 * A layer of a plan.
 * - `plain`: The one that sums to the target.
 * - `hedged`: The one that is asked for: with the hedges of all above.
 */
export type PlanLayer = "plain" | "hedged";

/** What is different on a level. */
export interface PlanLevel {
  /** The level of the nodes that divide: 0 for the top. */
  readonly level: Count;
  /** Their hedge: 1 or more. */
  readonly hedge?: Ratio;
  /** How they divide. */
  readonly by?: SplitBy;
}

/** What is different on a level. */
export interface PlanLevelInput {
  /** The level of the nodes that divide: 0 for the top. */
  level: Count;
  /** Their hedge: 1 or more. */
  hedge?: Ratio | number | undefined;
  /** How they divide. */
  by?: SplitByInput | undefined;
}

/** A level of the hierarchy. */
export interface PlanLevelFigures {
  /** The level, 0 for the top. */
  readonly level: Count;
  /** Nodes on it. */
  readonly nodes: Count;
  /** What they have on the plain layer, with the leaves of higher levels and what stays above: the target. */
  readonly plain: Money;
  /** What they have on the hedged layer, with the leaves of higher levels. */
  readonly hedged: Money;
  /** Hedged over the target: 1.1 is 10 % more than is needed. */
  readonly over_assignment: Figure<Ratio>;
}

/**
 * The five measures that are reviewed before anything is concluded (`plan.diagnose`).
 * - `funnel`: What is in the pipeline, stage by stage.
 * - `effort`: What is done: calls, meetings, proposals.
 * - `wins`: What is won.
 * - `size`: How large deals are.
 * - `conversion`: What share of one step becomes the next.
 */
export type PlanMeasure = "funnel" | "effort" | "wins" | "size" | "conversion";

/** What a leaf has in a month. */
export interface PlanMonth {
  /** The leaf. */
  readonly id: Id;
  /** The month. */
  readonly month: Period;
  /** On the layer that sums to the target: the months sum to the year. */
  readonly plain: Money;
  /** With the hedges of all above, or by a pin on this layer: the months sum to the year here too. */
  readonly hedged: Money;
}

/** What a leaf has in a month. */
export interface PlanMonthInput {
  /** The leaf. */
  id: Id;
  /** The month. */
  month: Period;
  /** On the layer that sums to the target: the months sum to the year. */
  plain: Money | number;
  /** With the hedges of all above, or by a pin on this layer: the months sum to the year here too. */
  hedged: Money | number;
}

/** A plan month by month. */
export interface PlanMonths {
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** The year. */
  readonly year: Period;
  /** One row a leaf and month, by id and month. */
  readonly rows: readonly PlanMonth[];
}

/** A plan month by month. */
export interface PlanMonthsInput {
  /** The currency of all money in it. */
  currency: Currency;
  /** The year. */
  year: Period;
  /** One row a leaf and month, by id and month. */
  rows: readonly PlanMonthInput[];
}

/** A plan, and of whom the months are wanted. */
export interface PlanMonthsRequest {
  /** The plan. */
  plan: QuotaPlanInput;
  /**
   * The leaves wanted; by default all.
   * @default []
   */
  nodes?: readonly Id[] | null | undefined;
}

/** A node of the hierarchy: a company, a region, a team, a person, a territory, or a line of business of one. */
export interface PlanNode {
  /** The node; no other has the same id, on whatever level. */
  readonly id: Id;
  /** Whom it is under; left out for the one at the top. */
  readonly parent?: Id;
  /** What a leaf can bring: the metric `potential`. */
  readonly potential?: Weight;
  /**
   * What those below it are asked for together, over what it has itself: 1 or more. It multiplies all hedged amounts
   * below. Left out: that of its level.
   */
  readonly hedge?: Ratio;
  /** An exact amount for the year, whatever floor and ceiling say; the others around it share what is left. */
  readonly pin?: Money;
  /** The layer that the pin is on. */
  readonly pin_layer: PlanLayer;
  /** The amount at least; by default nothing. */
  readonly floor?: Money;
  /** The amount at most; by default there is no bound. */
  readonly ceiling?: Money;
  /** What else it counts to, such as a product or a kind of sale: totals over several can be fitted at once. */
  readonly labels: readonly Id[];
  /** A person's first day of work: quotas of those who start in the year are due by it. */
  readonly start?: IsoDate;
  /** The last day of work. */
  readonly end?: IsoDate;
  /** What the person does, where the ramp depends on it. */
  readonly role?: Id;
  /** The share of a full position: above 0, at most 1. */
  readonly fte: Ratio;
}

/** A node of the hierarchy: a company, a region, a team, a person, a territory, or a line of business of one. */
export interface PlanNodeInput {
  /** The node; no other has the same id, on whatever level. */
  id: Id;
  /** Whom it is under; left out for the one at the top. */
  parent?: Id | undefined;
  /** What a leaf can bring: the metric `potential`. */
  potential?: Weight | number | undefined;
  /**
   * What those below it are asked for together, over what it has itself: 1 or more. It multiplies all hedged amounts
   * below. Left out: that of its level.
   */
  hedge?: Ratio | number | undefined;
  /** An exact amount for the year, whatever floor and ceiling say; the others around it share what is left. */
  pin?: Money | number | undefined;
  /**
   * The layer that the pin is on.
   * @default "plain"
   */
  pin_layer?: PlanLayer | undefined;
  /** The amount at least; by default nothing. */
  floor?: Money | number | undefined;
  /** The amount at most; by default there is no bound. */
  ceiling?: Money | number | undefined;
  /**
   * What else it counts to, such as a product or a kind of sale: totals over several can be fitted at once.
   * @default []
   */
  labels?: readonly Id[] | undefined;
  /** A person's first day of work: quotas of those who start in the year are due by it. */
  start?: IsoDate | undefined;
  /** The last day of work. */
  end?: IsoDate | undefined;
  /** What the person does, where the ramp depends on it. */
  role?: Id | undefined;
  /**
   * The share of a full position: above 0, at most 1.
   * @default "1"
   */
  fte?: Ratio | number | undefined;
}

/** A text about a person, with what it is. */
export interface PlanNote {
  /** What it is. */
  readonly what: PlanNoteKind;
  /** The goal or the measure that it is about. */
  readonly about?: Id;
  /** The text. */
  readonly text: FreeText;
}

/**
 * What a text about a person is.
 * - `because`: Why something was done.
 * - `view`: The person's own view.
 * - `said`: What was said in the review.
 * - `finding`: What a measure showed.
 * - `wording`: A goal in words.
 * - `note`: Anything else.
 */
export type PlanNoteKind = "because" | "view" | "said" | "finding" | "wording" | "note";

/** The numbers behind improvement plans. */
export interface PlanPolicyInput {
  /**
   * The attainment below which a quarter counts (`plan.trigger`); above zero.
   * @default "0.7"
   */
  trigger_below?: Ratio | number | undefined;
  /**
   * Full quarters running that make a prompt; 1 to 8.
   * @default 2
   */
  trigger_quarters?: Count | undefined;
  /**
   * Days of each of the three phases, those of a pause not counted (`plan.diagnose`).
   * @default 30
   */
  phase_days?: Count | undefined;
  /**
   * Days of the one extension (`plan.decide`).
   * @default 30
   */
  extension_days?: Count | undefined;
  /**
   * A check-in is due in every so many days of work: 1 is daily, 2 every other day (`plan.coach`).
   * @default 2
   */
  check_in_every?: Count | undefined;
  /**
   * The part of the way from baseline to target above which a goal that is not met is partly met (`plan.decide`).
   * @default "0"
   */
  partly_above?: Ratio | number | undefined;
  /**
   * Full quarters after a plan that worked in which its gain is watched (`plan.sustain`).
   * @default 2
   */
  sustain_quarters?: Count | undefined;
  /**
   * People that every cell of a comparison of groups needs at least (`plan.consistent`).
   * @default 5
   */
  min_cell?: Count | undefined;
}

/** A plan that is made known. */
export interface PlanPublishRequest {
  /** The plan. */
  plan: QuotaPlanInput;
  /** The day on which it was published; by default that of `time`, in UTC. */
  day?: IsoDate | null | undefined;
  /** Who publishes it. */
  author: Id;
  /** When that was recorded. */
  time: Moment;
  /** Why. It becomes part of the history for good: name nobody in it. */
  reason: FreeText;
}

/** A recommendation to whoever decides, with what it rests on. */
export interface PlanRecommendation {
  readonly schema: "attain.plan_recommendation/1";
  /** The plan. */
  readonly plan: Id;
  /** Whom it is about. */
  readonly person: Id;
  /** The day that it speaks for. */
  readonly as_of: IsoDate;
  /** What is recommended, or why nothing is. */
  readonly recommendation: Figure<PlanBranch>;
  /** Goals that are met. */
  readonly met: Count;
  /** Goals that are partly met. */
  readonly partly: Count;
  /** Goals that are not met. */
  readonly not_met: Count;
  /** Each goal with its arithmetic. */
  readonly goals: readonly GoalStatus[];
  /** The facts that it rests on. */
  readonly evidence: readonly string[];
  /** The facts that speak against holding the result against the person. */
  readonly against: readonly string[];
  /** What is not known, and should be before anybody decides. */
  readonly missing: readonly string[];
  /**
   * How often someone who works exactly at every target would be found as far from all goals that are not met, by chance
   * alone; over those that count things.
   */
  readonly by_chance: Figure<Ratio>;
  /** The nearest change of facts that would change it. */
  readonly what_would_change: string;
  /** The rules that it follows. */
  readonly rules: readonly RuleId[];
  /** A hash of what it rests on. Whoever decides hands it over as `seen`. */
  readonly sha256: Sha256;
}

/** What a plan is made from, by whom, when and why. */
export interface PlanRequest {
  /** What it is made from. */
  basis: PlanBasisInput;
  /** Who makes it. */
  author: Id;
  /** When. */
  time: Moment;
  /** Why. It becomes part of the history for good: name nobody in it. */
  reason: FreeText;
}

/** A change within the year. */
export interface PlanReviseRequest {
  /** The currency of all money in the edits: the plan's. */
  currency: Currency;
  /** The plan. */
  plan: QuotaPlanInput;
  /** The first day of the month from which it counts: not before the day of `time`. */
  effective: IsoDate;
  /** The edits, in any order. Amounts are for the whole year: what lies before the month stays as it was. */
  edits: readonly PlanEditInput[];
  /** What brought it about, if it is one of these. */
  trigger?: RevisionTrigger | null | undefined;
  /** Who revises. */
  author: Id;
  /** When. */
  time: Moment;
  /** Why. It becomes part of the history for good: name nobody in it. */
  reason: FreeText;
}

/** Whether edits can hold. */
export interface PlanSlack {
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** Whether all edits can hold together. */
  readonly feasible: boolean;
  /** The first thing that does not hold, in words. */
  readonly problem?: string;
  /** Every node that has others below it, by id. */
  readonly parents: readonly ParentSlack[];
}

/** A plan, and edits that are not made yet. */
export interface PlanSlackRequest {
  /** The currency of all money in the edits: the plan's. */
  currency: Currency;
  /** The plan. */
  plan: QuotaPlanInput;
  /**
   * The edits; none tells of the plan as it is.
   * @default []
   */
  edits?: readonly PlanEditInput[] | null | undefined;
  /** The first day of the month from which a revision would count; left out, they count from where the last one did. */
  effective?: IsoDate | null | undefined;
}

/**
 * Where an amount of a plan comes from.
 * - `target`: It is the target.
 * - `divided`: Divided by weight.
 * - `floor`: Divided by weight, and raised to the least it may have.
 * - `ceiling`: Divided by weight, and cut to the most it may have.
 * - `fixed`: Pinned or frozen.
 * - `shut`: Shut by a gate.
 * - `moved`: As an edit says: moved, or fitted.
 */
export type PlanSource = "target" | "divided" | "floor" | "ceiling" | "fixed" | "shut" | "moved";

/** Whether a plan came in time, and who knows of it. */
export interface PlanStatus {
  /** The year. */
  readonly year: Period;
  /** The day. */
  readonly on: IsoDate;
  /** The day by which the plan is due: the last one before the year. */
  readonly due: IsoDate;
  /** The day on which it was published; left out where it is not by the day. */
  readonly published?: IsoDate;
  /** Days by which it is late, so far where it is not published. */
  readonly late_days: Count;
  /** Everyone with a quota, by id. */
  readonly people: readonly PersonStatus[];
  /** People who have not been told of their quota as it is, by id. */
  readonly untold: readonly Id[];
  /** The revisions by the day, in their order. */
  readonly revisions: readonly RevisionStatus[];
}

/** A plan, and the day on which its status is asked. */
export interface PlanStatusRequest {
  /** The plan. */
  plan: QuotaPlanInput;
  /** The day: what counts from a later one is left out. */
  on: IsoDate;
}

/** People who were told of their quota. */
export interface PlanTellRequest {
  /** The plan. */
  plan: QuotaPlanInput;
  /** Who was told: leaves of the plan. */
  people: readonly Id[];
  /** The day on which they were told; by default that of `time`, in UTC. */
  day?: IsoDate | null | undefined;
  /** Who records it. */
  author: Id;
  /** When that was recorded. */
  time: Moment;
  /** How, or what was said. It becomes part of the history for good: name nobody in it. */
  reason: FreeText;
}

/** A total that moved. */
export interface PlanTotal {
  /** The node. */
  readonly id: Id;
  /** What it had for the year, on the plain layer. */
  readonly before: Money;
  /** What it has. */
  readonly after: Money;
}

/** One bar a row, from zero. */
export interface PlotBars {
  readonly kind: "bars";
  /** The rows, from above. */
  readonly rows: readonly Bar[];
  /** Values marked across all rows, such as a quota. */
  readonly rules: readonly RuleLine[];
  /** A range marked across all rows. */
  readonly band?: Band;
}

/** Lines over a common sequence, such as quarters or weeks. */
export interface PlotLines {
  readonly kind: "lines";
  /** The names along the bottom, in order. */
  readonly along: readonly string[];
  /** The lines; each has as many values as there are names. */
  readonly lines: readonly Line[];
  /** Values marked across the whole width. */
  readonly rules: readonly RuleLine[];
}

/** Dots on a line, one line a row: what several methods say of the same. */
export interface PlotDots {
  readonly kind: "dots";
  /** The rows, from above. */
  readonly rows: readonly Dots[];
  /** Values marked across all rows. */
  readonly rules: readonly RuleLine[];
}

/** From one total to another, step by step. */
export interface PlotWaterfall {
  readonly kind: "waterfall";
  /** The opening total, the changes, and the closing total, which must be their sum. */
  readonly steps: readonly WaterfallStep[];
}

/** A table of cells, darker where there is more. */
export interface PlotHeatMap {
  readonly kind: "heat_map";
  /** The names of the columns. */
  readonly columns: readonly string[];
  /** The rows; each has as many cells as there are columns. */
  readonly rows: readonly HeatRow[];
  /** The value that is neither much nor little: above it cells have one colour, below it another. */
  readonly middle?: ChartValue;
}

/** The form of a chart, with its values: at most 5,000 in all. */
export type Plot = PlotBars | PlotLines | PlotDots | PlotWaterfall | PlotHeatMap;

/** One bar a row, from zero. */
export interface PlotInputBars {
  kind: "bars";
  /** The rows, from above. */
  rows: readonly BarInput[];
  /**
   * Values marked across all rows, such as a quota.
   * @default []
   */
  rules?: readonly RuleLineInput[] | undefined;
  /** A range marked across all rows. */
  band?: BandInput | undefined;
}

/** Lines over a common sequence, such as quarters or weeks. */
export interface PlotInputLines {
  kind: "lines";
  /** The names along the bottom, in order. */
  along: readonly string[];
  /** The lines; each has as many values as there are names. */
  lines: readonly LineInput[];
  /**
   * Values marked across the whole width.
   * @default []
   */
  rules?: readonly RuleLineInput[] | undefined;
}

/** Dots on a line, one line a row: what several methods say of the same. */
export interface PlotInputDots {
  kind: "dots";
  /** The rows, from above. */
  rows: readonly DotsInput[];
  /**
   * Values marked across all rows.
   * @default []
   */
  rules?: readonly RuleLineInput[] | undefined;
}

/** From one total to another, step by step. */
export interface PlotInputWaterfall {
  kind: "waterfall";
  /** The opening total, the changes, and the closing total, which must be their sum. */
  steps: readonly WaterfallStepInput[];
}

/** A table of cells, darker where there is more. */
export interface PlotInputHeatMap {
  kind: "heat_map";
  /** The names of the columns. */
  columns: readonly string[];
  /** The rows; each has as many cells as there are columns. */
  rows: readonly HeatRowInput[];
  /** The value that is neither much nor little: above it cells have one colour, below it another. */
  middle?: ChartValue | number | undefined;
}

/** The form of a chart, with its values: at most 5,000 in all. */
export type PlotInput = PlotInputBars | PlotInputLines | PlotInputDots | PlotInputWaterfall | PlotInputHeatMap;

/** The numbers that the rules use; each can be replaced, all serialise. */
export interface PolicyInput {
  schema?: "attain.policy/1" | undefined;
  /**
   * The company's fiscal year.
   * @default {"start_day":1,"start_month":1,"year_name":"end"}
   */
  calendar?: FiscalCalendarInput | undefined;
  /**
   * Key figures.
   * @default {"min_closed":10}
   */
  kpi?: KpiPolicyInput | undefined;
  /**
   * Forecasts.
   * @default {"accurate_from":"0.9","accurate_to":"1.1","agree_up_to":"0.1","bias_at_least":3,"bias_quarters":4,"diverge_up_to":"0.25","learn_from":8,"market_changes":[],"market_factor":"1","min_closed_by_age":30,"not_yet_quarters":4,"opening_days":14,"range_error":"0.17","range_error_drawn_by":8,"trend_quarters":8}
   */
  forecast?: ForecastPolicyInput | undefined;
  /**
   * The pipeline.
   * @default {"age_days":[30,60,90,180],"deals_named":5,"stale_above":"1.5"}
   */
  pipeline?: PipelinePolicyInput | undefined;
  /**
   * Coaching.
   * @default {"bottom_share":"0.2","call_review_minutes":30,"check_in_minutes":15,"deal_talk_minutes_from":15,"deal_talk_minutes_to":30,"deals":5,"effect_from":10,"goal_days":31,"grace_days":3,"high_value_above":"2","hours_at_most":20,"long_one_to_one_minutes":60,"mentees":2,"min_people":5,"min_quarters":2,"one_to_one_minutes":30,"options":3,"review_minutes":60,"ride_along_minutes":240,"stale_quarters":2,"top_share":"0.2","workshop_minutes":60}
   */
  coaching?: CoachingPolicyInput | undefined;
  /**
   * Improvement plans.
   * @default {"check_in_every":2,"extension_days":30,"min_cell":5,"partly_above":"0","phase_days":30,"sustain_quarters":2,"trigger_below":"0.7","trigger_quarters":2}
   */
  plan?: PlanPolicyInput | undefined;
  /**
   * Quotas.
   * @default {"aim":"0.65","healthy_from":"0.6","healthy_to":"0.7","min_people":5,"stretch":"1.15","stretch_from":"1.1","stretch_to":"1.2","tight_from":"0.5","typing_error_above":"10","within":"0.15"}
   */
  quota?: QuotaPolicyInput | undefined;
  /**
   * Ramp.
   * @default {"convention":"month_of_start","done_from":"0.95","may_fall":false,"min_people":5,"roles":[],"schedule":["0","0.25","0.5","0.75","1"]}
   */
  ramp?: RampPolicyInput | undefined;
}

/**
 * What a preference is about.
 * - `communication`: How they communicate.
 * - `drive`: What drives them.
 * - `accounts`: Their accounts.
 * - `skill`: Their skills.
 * - `product_knowledge`: What they know of the product.
 */
export type PreferenceTopic = "communication" | "drive" | "accounts" | "skill" | "product_knowledge";

/** The columns of the price list. */
export interface PriceColumns {
  /** The product. */
  readonly product: string;
  /** Its list price. */
  readonly price: string;
}

/** How the price list is to be read. */
export interface PriceMap {
  /** The file that holds it. */
  readonly file?: string;
  /** Which column holds what. */
  readonly columns: PriceColumns;
  /** How numbers are written. */
  readonly format: Format;
}

/** How the price list is to be read. */
export interface PriceMapInput {
  /** The file that holds it. */
  file?: string | undefined;
  /** Which column holds what. */
  columns: PriceColumns;
  /**
   * How numbers are written.
   * @default {"dates":"iso","decimal":"point"}
   */
  format?: FormatInput | undefined;
}

/** What probabilities are to be measured from, and by what. */
export interface ProbabilitiesRequest {
  /** By what deals are told apart. */
  by: ProbabilityBy;
  /** The deals of earlier days; left out, those that the book keeps. By stage and category each deal counts where it was first seen open. */
  snapshots?: TableInput | null | undefined;
  /** The team, for a scope. */
  team?: TableInput | null | undefined;
  /** Who reports to whom from which day on. */
  reporting?: TableInput | null | undefined;
  /** Whose deals. */
  scope?: Scope | null | undefined;
  /** The day whose end counts; without one, the latest on which something happened. */
  as_of?: IsoDate | null | undefined;
  /**
   * As many deals of the overall rate are added to each group, so that small ones are drawn to it; 0 to 10,000.
   * @default 20
   */
  drawn_by?: Count | null | undefined;
  /**
   * Whether later stages may not be less probable than earlier ones: neighbours that are, are taken together.
   * @default false
   */
  rising?: boolean | null | undefined;
  /**
   * The ages by which deals are told apart, and how many closed deals a rate needs.
   * @default {"calendar":{"start_day":1,"start_month":1,"year_name":"end"},"coaching":{"bottom_share":"0.2","call_review_minutes":30,"check_in_minutes":15,"deal_talk_minutes_from":15,"deal_talk_minutes_to":30,"deals":5,"effect_from":10,"goal_days":31,"grace_days":3,"high_value_above":"2","hours_at_most":20,"long_one_to_one_minutes":60,"mentees":2,"min_people":5,"min_quarters":2,"one_to_one_minutes":30,"options":3,"review_minutes":60,"ride_along_minutes":240,"stale_quarters":2,"top_share":"0.2","workshop_minutes":60},"forecast":{"accurate_from":"0.9","accurate_to":"1.1","agree_up_to":"0.1","bias_at_least":3,"bias_quarters":4,"diverge_up_to":"0.25","learn_from":8,"market_changes":[],"market_factor":"1","min_closed_by_age":30,"not_yet_quarters":4,"opening_days":14,"range_error":"0.17","range_error_drawn_by":8,"trend_quarters":8},"kpi":{"min_closed":10},"pipeline":{"age_days":[30,60,90,180],"deals_named":5,"stale_above":"1.5"},"plan":{"check_in_every":2,"extension_days":30,"min_cell":5,"partly_above":"0","phase_days":30,"sustain_quarters":2,"trigger_below":"0.7","trigger_quarters":2},"quota":{"aim":"0.65","healthy_from":"0.6","healthy_to":"0.7","min_people":5,"stretch":"1.15","stretch_from":"1.1","stretch_to":"1.2","tight_from":"0.5","typing_error_above":"10","within":"0.15"},"ramp":{"convention":"month_of_start","done_from":"0.95","may_fall":false,"min_people":5,"roles":[],"schedule":["0","0.25","0.5","0.75","1"]},"schema":"attain.policy/1"}
   */
  policy?: PolicyInput | null | undefined;
}

/**
 * By what deals are told apart.
 * - `stage`: By stage: of the snapshots, or of the days on which stages were entered. A deal counts at every stage it was at.
 * - `category`: By category, of the snapshots. A deal counts in every category it was in.
 * - `product`: By product.
 * - `owner`: By owner.
 * - `age`: By age: a deal counts in every band that it was open in.
 */
export type ProbabilityBy = "stage" | "category" | "product" | "owner" | "age";

/** Probabilities against what came, on deals that they were not measured from. */
export interface ProbabilityCheck {
  /** The last day of the closes that the probabilities were measured from. */
  readonly measured_through: IsoDate;
  /** Cases that were scored: deals in their groups, closed later. */
  readonly cases: Count;
  /** The mean square of probability less outcome, where won is 1: 0 is perfect (Brier). */
  readonly brier: Ratio;
  /** The same for the one overall rate in place of all groups. */
  readonly brier_overall: Ratio;
  /** Cases by probability, in tenths. */
  readonly reliability: readonly ReliabilityRow[];
}

/** Probabilities against what came, on deals that they were not measured from. */
export interface ProbabilityCheckInput {
  /** The last day of the closes that the probabilities were measured from. */
  measured_through: IsoDate;
  /** Cases that were scored: deals in their groups, closed later. */
  cases: Count;
  /** The mean square of probability less outcome, where won is 1: 0 is perfect (Brier). */
  brier: Ratio | number;
  /** The same for the one overall rate in place of all groups. */
  brier_overall: Ratio | number;
  /** Cases by probability, in tenths. */
  reliability: readonly ReliabilityRowInput[];
}

/**
 * Where a probability comes from.
 * - `deal`: It came with the deal.
 * - `stage`: It is that of the stage.
 * - `missing`: There is none.
 */
export type ProbabilitySource = "deal" | "stage" | "missing";

/**
 * How probabilities are written.
 * - `share`: From 0 to 1.
 * - `percent`: From 0 to 100.
 */
export type ProbabilityUnit = "share" | "percent";

/** How the person likes to work. */
export interface ProfileFactInputPreference {
  kind: "preference";
  /** In what. */
  topic: PreferenceTopic;
  /** What. */
  text: FreeText;
}

/** How far the person is with a task. */
export interface ProfileFactInputReadiness {
  kind: "readiness";
  /** The task. */
  task: Id;
  /** How far. */
  level: Readiness;
}

/** The person has seen what was entered so far; only they can say so. */
export interface ProfileFactInputSeen {
  kind: "seen";
}

/** What is entered about how somebody is best coached (`coach.individual`). */
export type ProfileFactInput = ProfileFactInputPreference | ProfileFactInputReadiness | ProfileFactInputSeen;

/** A gap. */
export interface ProfileGap {
  /** The gap. */
  readonly gap: Gap;
  /** What it shows in. */
  readonly text?: FreeText;
  /** Where it comes from. */
  readonly source: ProfileSource;
}

/** A preference. */
export interface ProfilePreference {
  /** What it is about. */
  readonly topic: PreferenceTopic;
  /** What. */
  readonly text: FreeText;
  /** Where it comes from. */
  readonly source: ProfileSource;
}

/** How far somebody is with a task. */
export interface ProfileReadiness {
  /** The task. */
  readonly task: Id;
  /** How far. */
  readonly level: Readiness;
  /** Where it comes from. */
  readonly source: ProfileSource;
}

/** Where an entry comes from. */
export interface ProfileSource {
  /** Who entered it. */
  readonly by: Id;
  /** The day. */
  readonly on: IsoDate;
  /** The day on which the person had seen it. */
  readonly seen?: IsoDate;
  /** The day from which on it is stale. */
  readonly stale_from: IsoDate;
  /** Whether it is stale: enter it anew before it is used. */
  readonly stale: boolean;
}

/** A prompt to talk to one person: evidence, what speaks against it, and what is missing. A person decides. */
export interface Prompt {
  /** Whom to talk to. */
  readonly owner: Id;
  /** The rule that prompts. */
  readonly rule: RuleId;
  /** What prompts, in a line. */
  readonly headline: string;
  /** The facts that prompt. */
  readonly evidence: readonly string[];
  /** The facts that speak against it. */
  readonly against: readonly string[];
  /** What would have to be known before anything is concluded. */
  readonly missing: readonly string[];
  /** How often someone who is on target would look the same, by chance alone. */
  readonly by_chance: Figure<Ratio>;
  /** The nearest change of facts that would take the prompt away. */
  readonly what_would_change: string;
}

/** A prompt to talk to one person: evidence, what speaks against it, and what is missing. A person decides. */
export interface PromptInput {
  /** Whom to talk to. */
  owner: Id;
  /** The rule that prompts. */
  rule: RuleId;
  /** What prompts, in a line. */
  headline: string;
  /** The facts that prompt. */
  evidence: readonly string[];
  /** The facts that speak against it. */
  against: readonly string[];
  /** What would have to be known before anything is concluded. */
  missing: readonly string[];
  /** How often someone who is on target would look the same, by chance alone. */
  by_chance: Figure<Ratio | number>;
  /** The nearest change of facts that would take the prompt away. */
  what_would_change: string;
}

/** What one rule found among all people. */
export interface Prompts {
  /** The prompts, by id. */
  readonly prompts: readonly Prompt[];
  /** People of whom too little is known, by id. */
  readonly not_judged: readonly NotJudged[];
}

/** What one rule found among all people. */
export interface PromptsInput {
  /** The prompts, by id. */
  prompts: readonly PromptInput[];
  /** People of whom too little is known, by id. */
  not_judged: readonly NotJudged[];
}

/**
 * What the days of a period share its amount by.
 * - `days`: All days.
 * - `work_days`: The days of work.
 */
export type ProrateBy = "days" | "work_days";

/** An amount of a period, and some of the period's days. */
export interface ProrateRequest {
  /** The currency of all money in it. */
  currency: Currency;
  /** The amount of the whole period. */
  amount: Money | number;
  /**
   * The company's fiscal year.
   * @default {"start_day":1,"start_month":1,"year_name":"end"}
   */
  calendar?: FiscalCalendarInput | null | undefined;
  /** The period. */
  period: Period;
  /** The first of the days, in the period. */
  from: IsoDate;
  /** The last of the days, in the period. */
  to: IsoDate;
  /**
   * What the days are counted by.
   * @default "days"
   */
  by?: ProrateBy | null | undefined;
  /**
   * The days of the week on which work is done, at least one; by `work_days` only.
   * @default ["monday","tuesday","wednesday","thursday","friday"]
   */
  week?: readonly Weekday[] | null | undefined;
  /**
   * Days of the period on which no work is done, each once; by `work_days` only.
   * @default []
   */
  holidays?: readonly IsoDate[] | null | undefined;
}

/** The part of an amount that falls on some days. */
export interface Prorated {
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** The part: the amount times `part`, over `whole`, rounded half-even to the minor unit. */
  readonly amount: Money;
  /** What was counted. */
  readonly share_of: ProrateBy;
  /** The days asked, by that count. */
  readonly part: Count;
  /** The period's days, by that count. */
  readonly whole: Count;
}

/**
 * Groups that people belong to, such as by age or gender. A type of its own that no rule takes: they are compared
 * afterwards, and never weigh on anybody.
 */
export interface ProtectedGroupsInput {
  /** One row a person. */
  members: readonly GroupMemberInput[];
}

/** A chance between proved bounds. */
export interface ProvedChance {
  /** The chance, to 9 places. */
  readonly chance: Probability;
  /** It is proved to be no smaller. */
  readonly low: Probability;
  /** It is proved to be no larger. */
  readonly high: Probability;
}

/** A pseudonym. */
export interface Pseudonym {
  /** The pseudonym, an id itself. */
  readonly id: Id;
}

/** Whose pseudonym, by which key. */
export interface PseudonymRequest {
  /** The id. */
  id: Id;
  /** The key. */
  key: Secret;
}

/** What is copied, and who asks for it. */
export interface PseudonymiseRequest {
  /** The history. */
  history: History;
  /** The key: the same key gives the same pseudonyms. It is not stored. */
  key: Secret;
  /** The person who becomes a pseudonym; by default everyone who is an author or subject, `author` too. */
  subject?: Id | null | undefined;
  /**
   * Whether the copy keeps the reasons, which may name people.
   * @default false
   */
  keep_reasons?: boolean | null | undefined;
  /** Who has the copy made. */
  author: Id;
  /** When: no earlier than the last event. */
  time: Moment;
  /** Why. It becomes part of the chain: name nobody in it. */
  reason: FreeText;
}

/** A history that says that it was copied, and the copy. */
export interface Pseudonymised {
  /** The history with the event `history.pseudonymised`, which names the copy by its head. */
  readonly history: History;
  /** The copy, a chain of its own. Its last event names the original by its head. */
  readonly copy: History;
}

/** What a person reached in a quarter. */
export interface QuarterAttainedInput {
  /** Who. */
  person: Id;
  /** The quarter. */
  quarter: Quarter;
  /** What was won. */
  won: Money | number;
  /** The full quota, above zero. */
  quota: Money | number;
  /**
   * The share of the full quota that ramp leaves: 1 for who is fully ramped.
   * @default "1"
   */
  ramp?: Ratio | number | undefined;
  /**
   * Days of leave in the quarter: with any it is no full one.
   * @default 0
   */
  leave_days?: Count | undefined;
  /** The day on which the person was told of the quota. */
  told?: IsoDate | undefined;
}

/** What a goal's measure was in a quarter. */
export interface QuarterValueInput {
  /** The quarter. */
  quarter: Quarter;
  /** The goal. */
  goal: Id;
  /** The value. */
  value: Quantity | number;
}

/**
 * How much a question leaves open.
 * - `wide`: It leaves much open.
 * - `narrow`: It asks for one thing.
 */
export type QuestionWidth = "wide" | "narrow";

/** Whether quotas were healthy. */
export interface QuotaBand {
  /** People who count: there for the full period, and fully ramped. */
  readonly counted: Count;
  /** Those of them who reached their quota. */
  readonly at_quota: Count;
  /** Their share. */
  readonly share: Figure<Ratio>;
  /** The lower end of its interval. */
  readonly low: Figure<Ratio>;
  /** The upper end. */
  readonly high: Figure<Ratio>;
  /** The band that the share lies in. */
  readonly band: Figure<HealthBand>;
  /** The bands that the interval touches, from below: of few people little can be said. */
  readonly possible: readonly HealthBand[];
  /** Who does not count, by id. */
  readonly left_out: readonly LeftOut[];
}

/** Pictures of a planning year. */
export interface QuotaCharts {
  /** The pictures: those for which there was something to draw. */
  readonly charts: readonly Chart[];
}

/** What is to be drawn: each result gives the pictures that it can. */
export interface QuotaChartsRequest {
  /** A measured ramp: what was observed against the fit, role by role. */
  ramp?: RampFitInput | null | undefined;
  /** A capacity: month by month, against the plan's months where they are given. */
  capacity?: CapacityPlanInput | null | undefined;
  /** A plan's months: a heat map of quotas. */
  months?: PlanMonthsInput | null | undefined;
  /** What was reached: how many people lie where. */
  attainment?: PlanAttainmentInput | null | undefined;
  /**
   * The healthy share.
   * @default {"aim":"0.65","healthy_from":"0.6","healthy_to":"0.7","min_people":5,"stretch":"1.15","stretch_from":"1.1","stretch_to":"1.2","tight_from":"0.5","typing_error_above":"10","within":"0.15"}
   */
  policy?: QuotaPolicyInput | null | undefined;
}

/** What targets look like. */
export interface QuotaCheck {
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** All targets added, whoever carries them. */
  readonly all: Money;
  /** The targets of those who have nobody with a target below them: what is not counted twice. */
  readonly lowest: Money;
  /** Who carries a target above people who carry one too, by id. */
  readonly above: readonly TargetAbove[];
  /** People with targets who are not in the team, by id. */
  readonly strangers: readonly Id[];
  /** Targets that look like typing errors, by person and period. Nothing is corrected. */
  readonly suspects: readonly SuspectTarget[];
}

/** Targets, and the team that they are of. */
export interface QuotaCheckRequest {
  /** The currency of all money in it. */
  currency: Currency;
  /** Targets by person and period. */
  targets: readonly TargetInput[];
  /** The team, if it is known: who carries a target above others is seen by it, never by equal sums. */
  team?: TeamInput | null | undefined;
  /** The day whose reporting lines count; by default the last of all. */
  on?: IsoDate | null | undefined;
  /**
   * What looks like a typing error.
   * @default {"aim":"0.65","healthy_from":"0.6","healthy_to":"0.7","min_people":5,"stretch":"1.15","stretch_from":"1.1","stretch_to":"1.2","tight_from":"0.5","typing_error_above":"10","within":"0.15"}
   */
  policy?: QuotaPolicyInput | null | undefined;
}

/** The columns of the quotas. */
export interface QuotaColumns {
  /** Whose quota it is. */
  readonly owner: string;
  /** The quarter, such as 2017Q3. */
  readonly period: string;
  /** The full quota, before ramp. */
  readonly amount: string;
}

/** How the quotas are to be read. */
export interface QuotaMap {
  /** The file that holds them. */
  readonly file?: string;
  /** Which column holds what. */
  readonly columns: QuotaColumns;
  /** How numbers are written. */
  readonly format: Format;
}

/** How the quotas are to be read. */
export interface QuotaMapInput {
  /** The file that holds them. */
  file?: string | undefined;
  /** Which column holds what. */
  columns: QuotaColumns;
  /**
   * How numbers are written.
   * @default {"dates":"iso","decimal":"point"}
   */
  format?: FormatInput | undefined;
}

/** A quota plan: what it was made from, and what was done to it since. */
export interface QuotaPlan {
  readonly schema: "attain.quota_plan/1";
  /** What it was made from. */
  readonly basis: PlanBasis;
  /** What was done to it since, the making first. */
  readonly history: History;
}

/** A quota plan: what it was made from, and what was done to it since. */
export interface QuotaPlanInput {
  schema?: "attain.quota_plan/1" | undefined;
  /** What it was made from. */
  basis: PlanBasisInput;
  /** What was done to it since, the making first. */
  history: History;
}

/** The numbers behind quotas. */
export interface QuotaPolicyInput {
  /**
   * The share of the team that reaches a healthy quota, at least (`quota.band`); 0 to 1.
   * @default "0.6"
   */
  healthy_from?: Ratio | number | undefined;
  /**
   * The same at most.
   * @default "0.7"
   */
  healthy_to?: Ratio | number | undefined;
  /**
   * The share from which on a quota is tight and no longer unrealistic; 0 to 1.
   * @default "0.5"
   */
  tight_from?: Ratio | number | undefined;
  /**
   * Fully ramped people that a share of the team needs at least.
   * @default 5
   */
  min_people?: Count | undefined;
  /**
   * How far a hybrid's share may lie from the equal one (`quota.split.hybrid`); 0 to 1.
   * @default "0.15"
   */
  within?: Ratio | number | undefined;
  /**
   * What people are asked for over what they sold on average (`quota.capacity`); above 0.
   * @default "1.15"
   */
  stretch?: Ratio | number | undefined;
  /**
   * The stretch below which a plan warns.
   * @default "1.1"
   */
  stretch_from?: Ratio | number | undefined;
  /**
   * The stretch above which a plan warns.
   * @default "1.2"
   */
  stretch_to?: Ratio | number | undefined;
  /**
   * The share of people at quota that a stretch is sought for (`quota.achievable`); above 0, at most 1.
   * @default "0.65"
   */
  aim?: Ratio | number | undefined;
  /**
   * A target above so many times the median of its year looks like a typing error (`quota.check`); above 0.
   * @default "10"
   */
  typing_error_above?: Ratio | number | undefined;
}

/** What one person had and won. */
export interface QuotaResultInput {
  /** Who. */
  id: Id;
  /** The quota. */
  quota: Money | number;
  /** What was won. */
  won: Money | number;
  /**
   * Whether they were there for the full period.
   * @default true
   */
  full?: boolean | undefined;
  /**
   * The share of the quota that the ramp left, from 0 to 1: who is ramping does not count.
   * @default "1"
   */
  ramp_factor?: Ratio | number | undefined;
}

/** A target, divided. */
export interface QuotaSplit {
  readonly schema: "attain.quota_split/1";
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** One part a territory, by id. */
  readonly parts: readonly SplitPart[];
  /** All parts together: the target. */
  readonly sum: Money;
  /** The equal share, rounded half-even to 6 places of a major unit. */
  readonly equal: Quantity;
  /** The smallest share that is allowed, over the equal one: where bounds hold. */
  readonly least?: Ratio;
  /** The largest share that is allowed, over the equal one: where bounds hold. */
  readonly most?: Ratio;
  /** Whether a metric was zero for all, so that all were treated alike in it. */
  readonly alike: boolean;
  /** Who comes first where claims to a minor unit are equal. */
  readonly ties: TieOrder;
}

/** The ramp of one role. */
export interface RampCurve {
  /** The role. */
  readonly role?: Id;
  /** People who were seen. */
  readonly people: Count;
  /** Month by month, up to the last one that was seen or that the default ramp has. */
  readonly months: readonly RampPoint[];
  /** The factors alone, as a policy takes them. */
  readonly schedule: readonly Ratio[];
  /** The first month in which the measured ramp is done by policy (`done_from`). */
  readonly done_in: Figure<Count>;
  /** When people had their first month of a full quota. */
  readonly first_full: FirstFullMonth;
}

/** The ramp of one role. */
export interface RampCurveInput {
  /** The role. */
  role?: Id | undefined;
  /** People who were seen. */
  people: Count;
  /** Month by month, up to the last one that was seen or that the default ramp has. */
  months: readonly RampPointInput[];
  /** The factors alone, as a policy takes them. */
  schedule: readonly (Ratio | number)[];
  /** The first month in which the measured ramp is done by policy (`done_from`). */
  done_in: Figure<Count>;
  /** When people had their first month of a full quota. */
  first_full: FirstFullMonthInput;
}

/** What a person carries. */
export interface RampFactors {
  /** The period. */
  readonly period: Period;
  /** Its months. */
  readonly months: readonly RampMonth[];
  /** The mean of the months' factors: the ramp alone. */
  readonly factor: Ratio;
  /** The mean of what the months carry: ramp, part-time and leave. */
  readonly carried: Ratio;
}

/** A person's career, and the period that is asked for. */
export interface RampFactorsRequest {
  /** The first day of work. */
  start: IsoDate;
  /** The period: a year, half, quarter or month. */
  period: Period;
  /** The last day of work, for those who leave. */
  end?: IsoDate | null | undefined;
  /** What they do, where the ramp depends on it. */
  role?: Id | null | undefined;
  /**
   * The share of a full position: above 0, at most 1.
   * @default "1"
   */
  fte?: Ratio | number | null | undefined;
  /**
   * Leave, in any order; none before the start, none that overlaps. Tenure stands still, and nothing is carried.
   * @default []
   */
  leave?: readonly LeaveInput[] | null | undefined;
  /**
   * Months of tenure that are credited at the start, as after a transfer; at most 600.
   * @default 0
   */
  credit_months?: Count | null | undefined;
  /**
   * The ramp.
   * @default {"convention":"month_of_start","done_from":"0.95","may_fall":false,"min_people":5,"roles":[],"schedule":["0","0.25","0.5","0.75","1"]}
   */
  ramp?: RampPolicyInput | null | undefined;
  /**
   * The company's fiscal year.
   * @default {"start_day":1,"start_month":1,"year_name":"end"}
   */
  calendar?: FiscalCalendarInput | null | undefined;
}

/** The ramp of each role, as it was measured. */
export interface RampFit {
  readonly schema: "attain.ramp_fit/1";
  /** One curve a role, by role; those without a role first. */
  readonly curves: readonly RampCurve[];
}

/** The ramp of each role, as it was measured. */
export interface RampFitInput {
  schema?: "attain.ramp_fit/1" | undefined;
  /** One curve a role, by role; those without a role first. */
  curves: readonly RampCurveInput[];
}

/** What people reached in their months of tenure. */
export interface RampFitRequest {
  /**
   * One for each person and month of tenure that was seen, in any order. Whoever left, or is still new, stands here with
   * the months that there are.
   */
  observations: readonly RampObservationInput[];
  /**
   * The default ramp, which stands in where too few people were seen; and how many are enough.
   * @default {"convention":"month_of_start","done_from":"0.95","may_fall":false,"min_people":5,"roles":[],"schedule":["0","0.25","0.5","0.75","1"]}
   */
  ramp?: RampPolicyInput | null | undefined;
}

/** The tables beside a book that a ramp is measured with. */
export interface RampMeasureRequest {
  /** The team: first days of work, roles. */
  team: TableInput;
  /** Leave. */
  leave?: TableInput | null | undefined;
  /** Full quotas by person and quarter. */
  quotas: TableInput;
  /** The last day that is looked at; by default the latest on which something happened. */
  as_of?: IsoDate | null | undefined;
  /**
   * Months of tenure that are looked at, 1 to 60.
   * @default 24
   */
  months?: Count | null | undefined;
  /**
   * The default ramp, how months of tenure are counted, and how many people are enough.
   * @default {"calendar":{"start_day":1,"start_month":1,"year_name":"end"},"coaching":{"bottom_share":"0.2","call_review_minutes":30,"check_in_minutes":15,"deal_talk_minutes_from":15,"deal_talk_minutes_to":30,"deals":5,"effect_from":10,"goal_days":31,"grace_days":3,"high_value_above":"2","hours_at_most":20,"long_one_to_one_minutes":60,"mentees":2,"min_people":5,"min_quarters":2,"one_to_one_minutes":30,"options":3,"review_minutes":60,"ride_along_minutes":240,"stale_quarters":2,"top_share":"0.2","workshop_minutes":60},"forecast":{"accurate_from":"0.9","accurate_to":"1.1","agree_up_to":"0.1","bias_at_least":3,"bias_quarters":4,"diverge_up_to":"0.25","learn_from":8,"market_changes":[],"market_factor":"1","min_closed_by_age":30,"not_yet_quarters":4,"opening_days":14,"range_error":"0.17","range_error_drawn_by":8,"trend_quarters":8},"kpi":{"min_closed":10},"pipeline":{"age_days":[30,60,90,180],"deals_named":5,"stale_above":"1.5"},"plan":{"check_in_every":2,"extension_days":30,"min_cell":5,"partly_above":"0","phase_days":30,"sustain_quarters":2,"trigger_below":"0.7","trigger_quarters":2},"quota":{"aim":"0.65","healthy_from":"0.6","healthy_to":"0.7","min_people":5,"stretch":"1.15","stretch_from":"1.1","stretch_to":"1.2","tight_from":"0.5","typing_error_above":"10","within":"0.15"},"ramp":{"convention":"month_of_start","done_from":"0.95","may_fall":false,"min_people":5,"roles":[],"schedule":["0","0.25","0.5","0.75","1"]},"schema":"attain.policy/1"}
   */
  policy?: PolicyInput | null | undefined;
}

/** A ramp measured from deals. */
export interface RampMeasured {
  /** What was seen: one row a person and full month of tenure for which a quota is known, by person and month. */
  readonly observations: readonly RampObservation[];
  /** The fit to it. */
  readonly fit: RampFit;
  /** What became of the rows of all tables. */
  readonly read: ReadReport;
}

/** What a person carries in a month. */
export interface RampMonth {
  /** The month. */
  readonly month: Period;
  /**
   * The month of tenure, leave taken out and credit added; 0 where there is none. Of two the one in which more of the month
   * is worked; by days, that of the last day.
   */
  readonly tenure: Count;
  /**
   * The schedule's factor; where the month lies in two months of tenure, the mean over what is worked of either; by days,
   * the mean over the month's days.
   */
  readonly factor: Ratio;
  /** The share of the month's days without leave. */
  readonly present: Ratio;
  /** The factor, times the days without leave, times the share of a full position. */
  readonly carried: Ratio;
}

/** What a person reached in a month of tenure. */
export interface RampObservation {
  /** Who. */
  readonly person: Id;
  /** What they do; each role has a curve of its own. */
  readonly role?: Id;
  /** The month of tenure, 1 to 120. */
  readonly month: Count;
  /** What was won in it, over a full month's quota. */
  readonly attained: Ratio;
}

/** What a person reached in a month of tenure. */
export interface RampObservationInput {
  /** Who. */
  person: Id;
  /** What they do; each role has a curve of its own. */
  role?: Id | undefined;
  /** The month of tenure, 1 to 120. */
  month: Count;
  /** What was won in it, over a full month's quota. */
  attained: Ratio | number;
}

/** One month of tenure of a measured ramp. */
export interface RampPoint {
  /** The month of tenure. */
  readonly month: Count;
  /** People who were seen in it. */
  readonly people: Count;
  /** The mean of what they reached. */
  readonly observed: Figure<Ratio>;
  /** The non-decreasing curve nearest to the means, by least squares, each person counting alike. */
  readonly fitted: Figure<Ratio>;
  /**
   * The factor for planning: the fitted value from 0 to 1; where too few people were seen the default, held between the
   * months around it.
   */
  readonly factor: Ratio;
  /** Where the factor comes from. */
  readonly source: RampSource;
}

/** One month of tenure of a measured ramp. */
export interface RampPointInput {
  /** The month of tenure. */
  month: Count;
  /** People who were seen in it. */
  people: Count;
  /** The mean of what they reached. */
  observed: Figure<Ratio | number>;
  /** The non-decreasing curve nearest to the means, by least squares, each person counting alike. */
  fitted: Figure<Ratio | number>;
  /**
   * The factor for planning: the fitted value from 0 to 1; where too few people were seen the default, held between the
   * months around it.
   */
  factor: Ratio | number;
  /** Where the factor comes from. */
  source: RampSource;
}

/** The numbers behind ramp. */
export interface RampPolicyInput {
  /**
   * The factor by month of tenure, the month of start being the first; 1 after the last (`ramp.schedule`).
   * @default ["0","0.25","0.5","0.75","1"]
   */
  schedule?: readonly (Ratio | number)[] | undefined;
  /**
   * Schedules of their own for some roles, and for those who start from a day on.
   * @default []
   */
  roles?: readonly RoleRampInput[] | undefined;
  /**
   * From when on months of tenure are counted.
   * @default "month_of_start"
   */
  convention?: TenureConvention | undefined;
  /**
   * Whether a schedule may fall.
   * @default false
   */
  may_fall?: boolean | undefined;
  /**
   * People that a month of a measured ramp needs at least (`ramp.fit`).
   * @default 5
   */
  min_people?: Count | undefined;
  /**
   * The share of a full quota from which a measured ramp counts as done (`ramp.fit`).
   * @default "0.95"
   */
  done_from?: Ratio | number | undefined;
}

/**
 * Where a factor of a ramp comes from.
 * - `fitted`: From what people reached.
 * - `default`: From the default ramp: too few people were seen.
 */
export type RampSource = "fitted" | "default";

/** The range that a quarter's total will lie in. */
export interface Range {
  /** One total in ten is below. */
  readonly p10: Figure<Money>;
  /** Half the totals are below. */
  readonly p50: Figure<Money>;
  /** Nine in ten are below. */
  readonly p90: Figure<Money>;
  /** Every twentieth of the totals: where so many lie below; none where there is no distribution. */
  readonly quantiles: readonly OutlookQuantile[];
  /** What is to be reached: the sum of the quotas. */
  readonly target: Figure<Money>;
  /** The chance to reach it. */
  readonly hit: Figure<Probability>;
  /** The standard deviation of all that may come between. */
  readonly spread: Figure<Money>;
  /** The part of it that the deals do not explain, and the errors of the past do. */
  readonly error: Figure<Money>;
  /** One total in ten is below by the weighted method alone. */
  readonly weighted_p10: Figure<Money>;
  /** Nine in ten are below by it. */
  readonly weighted_p90: Figure<Money>;
  /** Where the roll-up lies (`forecast.triangulate`). */
  readonly rollup: Figure<RollupPlace>;
}

/** The range that a quarter's total will lie in. */
export interface RangeInput {
  /** One total in ten is below. */
  p10: Figure<Money | number>;
  /** Half the totals are below. */
  p50: Figure<Money | number>;
  /** Nine in ten are below. */
  p90: Figure<Money | number>;
  /** Every twentieth of the totals: where so many lie below; none where there is no distribution. */
  quantiles: readonly OutlookQuantileInput[];
  /** What is to be reached: the sum of the quotas. */
  target: Figure<Money | number>;
  /** The chance to reach it. */
  hit: Figure<Probability | number>;
  /** The standard deviation of all that may come between. */
  spread: Figure<Money | number>;
  /** The part of it that the deals do not explain, and the errors of the past do. */
  error: Figure<Money | number>;
  /** One total in ten is below by the weighted method alone. */
  weighted_p10: Figure<Money | number>;
  /** Nine in ten are below by it. */
  weighted_p90: Figure<Money | number>;
  /** Where the roll-up lies (`forecast.triangulate`). */
  rollup: Figure<RollupPlace>;
}

/** An open deal. */
export interface RangeDealInput {
  /** The deal. */
  id: Id;
  /** What it is worth; below zero for a return that may come. */
  amount: Money | number;
  /** The chance that it is won in the period. */
  probability: Probability | number;
}

/** A quantile. */
export interface RangeQuantile {
  /** The share of totals that lie below it. */
  readonly share: Probability;
  /** The amount. */
  readonly amount: Money;
  /** It is proved to be no smaller. */
  readonly low: Money;
  /** It is proved to be no larger. */
  readonly high: Money;
}

/** Deals with their chances, and what is asked of their total. */
export interface RangeRequest {
  /** The currency of all money in it. */
  currency: Currency;
  /** What is won already. */
  won?: Money | number | null | undefined;
  /**
   * The open deals, each with the chance that it is won in the period; at most 1,000,000.
   * @default []
   */
  deals?: readonly RangeDealInput[] | null | undefined;
  /**
   * Business that is not yet created: deals of some amounts, and how many of each are expected; at most 10,000 amounts.
   * @default []
   */
  not_yet_created?: readonly ExpectedBusinessInput[] | null | undefined;
  /** The standard deviation of what else may come between, as a normal error beside the deals; by default there is none. */
  error?: Money | number | null | undefined;
  /**
   * How strongly all chances move together: in a quarter one standard deviation off, the log-odds of each are so much
   * higher or lower. From 0 to 0.4; by default deals do not depend on one another.
   */
  common?: Ratio | number | null | undefined;
  /** What is to be reached. */
  target?: Money | number | null | undefined;
  /**
   * What is taken to happen to some of the deals: the range is then as if it had.
   * @default []
   */
  outcomes?: readonly SupposedOutcomeInput[] | null | undefined;
  /**
   * The shares of totals that lie below the quantiles wanted; by default 0.1, 0.5 and 0.9.
   * @default []
   */
  shares?: readonly (Probability | number)[] | null | undefined;
}

/** How well a range held. */
export interface RangeScore {
  /** Rows with a range. */
  readonly rows: Count;
  /** Of them, those in which what came lay within; eight in ten are promised. */
  readonly within: Count;
  /** Below it. */
  readonly below: Count;
  /** Above it. */
  readonly above: Count;
  /** The share within. */
  readonly coverage: Figure<Ratio>;
  /** The mean width of the range. */
  readonly mean_width: Figure<Money>;
  /** The mean continuous ranked probability score: how far the whole distribution was from what came, in money. */
  readonly mean_crps: Figure<Money>;
  /** The mean square of chance less outcome, where there was a target (Brier): 0 is perfect, 0.25 knows nothing. */
  readonly brier: Figure<Ratio>;
  /** How many rows came out in each tenth of their distribution, the lowest first: as many in each, if it is right. */
  readonly tenths: readonly RangeTenth[];
  /**
   * The root of the mean square of what the combined figure was off, over what it had left to say times all that it said:
   * the policy's `range_error` as these rows have it.
   */
  readonly error: Figure<Ratio>;
  /**
   * How strongly all chances moved together, by the first row of each quarter, of eight at least: what the weighted method
   * was off by beyond its own spread, in log-odds; at most 0.4, which is as far as `forecast.range` goes.
   */
  readonly common: Figure<Ratio>;
}

/** How well a range held. */
export interface RangeScoreInput {
  /** Rows with a range. */
  rows: Count;
  /** Of them, those in which what came lay within; eight in ten are promised. */
  within: Count;
  /** Below it. */
  below: Count;
  /** Above it. */
  above: Count;
  /** The share within. */
  coverage: Figure<Ratio | number>;
  /** The mean width of the range. */
  mean_width: Figure<Money | number>;
  /** The mean continuous ranked probability score: how far the whole distribution was from what came, in money. */
  mean_crps: Figure<Money | number>;
  /** The mean square of chance less outcome, where there was a target (Brier): 0 is perfect, 0.25 knows nothing. */
  brier: Figure<Ratio | number>;
  /** How many rows came out in each tenth of their distribution, the lowest first: as many in each, if it is right. */
  tenths: readonly RangeTenth[];
  /**
   * The root of the mean square of what the combined figure was off, over what it had left to say times all that it said:
   * the policy's `range_error` as these rows have it.
   */
  error: Figure<Ratio | number>;
  /**
   * How strongly all chances moved together, by the first row of each quarter, of eight at least: what the weighted method
   * was off by beyond its own spread, in log-odds; at most 0.4, which is as far as `forecast.range` goes.
   */
  common: Figure<Ratio | number>;
}

/** A tenth of a distribution. */
export interface RangeTenth {
  /** Its number, from 1 for the lowest. */
  readonly tenth: Count;
  /** Rows that came out in it. */
  readonly rows: Count;
}

/**
 * How a distribution was found.
 * - `certain`: Nothing is open.
 * - `every_total`: Every total that is possible.
 * - `every_multiple`: Every multiple of the unit that all amounts share.
 * - `fourier`: Fourier inversion, the frequencies that are left out proved to be small.
 * - `bounded`: Bounds from the first frequencies alone, whatever the others are.
 */
export type RangeWay = "certain" | "every_total" | "every_multiple" | "fourier" | "bounded";

/** So many of so many. */
export interface RateSideInput {
  /** Those with the outcome, such as won deals. */
  hits: Count;
  /** All, such as closed deals; at least as many. */
  of: Count;
}

/** Exchange rates against one base, each from its day until the next of the same currency. */
export interface RateTableInput {
  /** The currency that all rates are stated in. */
  base: Currency;
  /** The rates, in any order; one at most for a currency and day, none for the base. */
  rates: readonly DatedRateInput[];
  /** Days after which a rate is too old to be used; without it, a rate holds until the next. */
  max_age_days?: Count | undefined;
}

/** What became of the rows: accepted, repaired, rejected, and what they lack. */
export interface ReadReport {
  /** Data rows of the deals, the header not counted. */
  readonly rows: Count;
  /** Deals that were taken, repaired ones too. */
  readonly accepted: Count;
  /** Values that were repaired in accepted rows of any table, and how. */
  readonly repaired: readonly Repaired[];
  /** Every cell for which a row of any table was rejected. */
  readonly rejected: readonly Rejected[];
  /**
   * Amounts of any table that came as floats, or as numbers finer than the minor unit, and were within 1e-6 of a whole
   * minor unit.
   */
  readonly converted: Count;
  /** Cells of the deals that are empty though the stage should have them. */
  readonly missing: readonly MissingCells[];
  /** Columns of the deals that the map does not name; they were not read. */
  readonly not_read: readonly string[];
  /** People of the team who own no deal and lead nobody. */
  readonly without_deals: readonly Id[];
  /** Owners of deals who are not in the team. */
  readonly not_in_team: readonly Id[];
}

/**
 * How far somebody is with a task.
 * - `new`: Begins: needs to be shown.
 * - `learning`: Does it with help.
 * - `able`: Can do it, and is not sure of it.
 * - `independent`: Does it alone.
 */
export type Readiness = "new" | "learning" | "able" | "independent";

/** A deal as it really is. */
export interface RealityDealInput {
  /** The deal. */
  deal: Id;
  /** How it stands. */
  facts: FreeText;
}

/** Why a figure is not available. */
export interface Reason {
  /** A stable code, such as `kpi.too_few_closed`. */
  readonly code: string;
  /** What is missing, in words. */
  readonly why: string;
}

/** A target, and the team that is to reach it. */
export interface ReconcileRequest {
  /** The currency of all money in it: the capacity's. */
  currency: Currency;
  /** The target from above; above zero. */
  target: Money | number;
  /** The team, and what it sells. */
  capacity: CapacityRequest;
  /** What those would do who are hired. */
  hire_role?: Id | null | undefined;
  /** The first month in which a hire can start; by default the first of the period. */
  earliest?: Period | null | undefined;
}

/**
 * Whether target and capacity agree, and the three levers where they do not: heads, the target, or the over-assignment
 * that is lived with. Never single quotas.
 */
export interface Reconciliation {
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** The target from above. */
  readonly target: Money;
  /** What the team will likely sell. */
  readonly expected: Money;
  /** What it is asked for. */
  readonly asked: Money;
  /** The target less the expected capacity: above zero where the team is too small. */
  readonly gap: Money;
  /** The gap over the target. */
  readonly gap_share: Ratio;
  /** Lever one: the hires that close the gap. */
  readonly hires: Figure<HiresNeeded>;
  /** Lever two: the target that the capacity supports. */
  readonly supported_target: Money;
  /** Lever three: what is asked for over the target, if neither moves. */
  readonly over_assignment: Ratio;
  /** What a hire brings by start month, and what a month's delay costs. */
  readonly delays: readonly MonthLater[];
}

/** A decision that a person recorded. It cannot be made without one. */
export interface RecordedDecision {
  /** What was decided. */
  readonly decision: PlanDecision;
  /** Who decided. */
  readonly decided_by: Id;
  /** When. */
  readonly decided: IsoDate;
  /** The recommendation that they had seen. */
  readonly seen: Sha256;
  /** Why; left out where it was erased. */
  readonly because?: FreeText;
  /** The person's own view; left out where it was erased. */
  readonly view?: FreeText;
  /** Whether reason and view were erased. */
  readonly erased: boolean;
}

/** A cell for which a row was rejected. */
export interface Rejected {
  /** The table: `deals`, `team`, …. */
  readonly table: string;
  /** The data row, counted from 1, the header not counted. */
  readonly row: Count;
  /** The column, by its name in the data; left out where the whole row is meant. */
  readonly column?: string;
  /** Why, as a stable code. */
  readonly code: string;
  /** The value as it stood, cut where it is long. */
  readonly value: string;
  /** Why, in words. */
  readonly why: string;
}

/** Cases of a tenth of probability. */
export interface ReliabilityRow {
  /** The lower end of the tenth. */
  readonly from: Ratio;
  /** The upper end, which belongs to it only in the last one. */
  readonly to: Ratio;
  /** How many. */
  readonly cases: Count;
  /** The mean probability. */
  readonly said: Ratio;
  /** The share that was won. */
  readonly came: Ratio;
  /** The lower end of its 95 % interval, by Wilson. */
  readonly low: Ratio;
  /** The upper end. */
  readonly high: Ratio;
}

/** Cases of a tenth of probability. */
export interface ReliabilityRowInput {
  /** The lower end of the tenth. */
  from: Ratio | number;
  /** The upper end, which belongs to it only in the last one. */
  to: Ratio | number;
  /** How many. */
  cases: Count;
  /** The mean probability. */
  said: Ratio | number;
  /** The share that was won. */
  came: Ratio | number;
  /** The lower end of its 95 % interval, by Wilson. */
  low: Ratio | number;
  /** The upper end. */
  high: Ratio | number;
}

/** One way in which values were repaired. */
export interface Repaired {
  /** The table: `deals`, `team`, …. */
  readonly table: string;
  /** The column, by its name in the data. */
  readonly column: string;
  /** How: `cell.mapped` or `cell.trimmed`. */
  readonly code: string;
  /** The value as it stood, where it is one value. */
  readonly from?: string;
  /** The value as it was read. */
  readonly to?: string;
  /** In how many rows. */
  readonly rows: Count;
}

/** The columns of the reporting lines. */
export interface ReportingColumns {
  /** The person. */
  readonly person: string;
  /** The manager; an empty cell is nobody. */
  readonly manager: string;
  /** The first day. */
  readonly from: string;
  /** The last day; without one, until the person's next line. */
  readonly to?: string;
}

/** Whom a person reports to from a day on. */
export interface ReportingLine {
  /** The person. */
  readonly person: Id;
  /** The manager; left out for nobody. */
  readonly manager?: Id;
  /** The first day. */
  readonly from: IsoDate;
  /** The last day; left out: until the person's next line begins. */
  readonly to?: IsoDate;
}

/** How reporting lines are to be read. */
export interface ReportingMap {
  /** The file that holds them. */
  readonly file?: string;
  /** Which column holds what. */
  readonly columns: ReportingColumns;
  /** How dates are written. */
  readonly format: Format;
}

/** How reporting lines are to be read. */
export interface ReportingMapInput {
  /** The file that holds them. */
  file?: string | undefined;
  /** Which column holds what. */
  columns: ReportingColumns;
  /**
   * How dates are written.
   * @default {"dates":"iso","decimal":"point"}
   */
  format?: FormatInput | undefined;
}

/** A reviewed quarter. */
export interface Review {
  readonly schema: "attain.review/1";
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** The version of the library that made it. */
  readonly version: string;
  /** What it was made from. */
  readonly sha256: Hashes;
  /** The day whose end counts. */
  readonly as_of: IsoDate;
  /** The quarter that is forecast. */
  readonly period: Quarter;
  /** Its first day. */
  readonly first_day: IsoDate;
  /** Its last day. */
  readonly last_day: IsoDate;
  /** Whose deals; left out for everyone's. */
  readonly scope?: Scope;
  /** What became of every row. */
  readonly read: ReadReport;
  /** Key figures. */
  readonly kpis: Kpis;
  /** Where the team stands against its quotas. */
  readonly attainment: Figure<TeamAttainment>;
  /** The forecast. */
  readonly forecast: Forecast;
  /** Whom to talk to, rule by rule. */
  readonly people: readonly PeopleCheck[];
  /** Open deals by stage and age. */
  readonly pipeline: readonly StageAge[];
  /** Deals to look at. */
  readonly attention: Attention;
  /** What was assumed or left out on the way. */
  readonly notes: readonly Note[];
  /** Why each figure of its page is what it is, by place; left out where the request did not ask for it. */
  readonly explanations?: readonly Step[];
}

/** A reviewed quarter. */
export interface ReviewInput {
  schema?: "attain.review/1" | undefined;
  /** The currency of all money in it. */
  currency: Currency;
  /** The version of the library that made it. */
  version: string;
  /** What it was made from. */
  sha256: Hashes;
  /** The day whose end counts. */
  as_of: IsoDate;
  /** The quarter that is forecast. */
  period: Quarter;
  /** Its first day. */
  first_day: IsoDate;
  /** Its last day. */
  last_day: IsoDate;
  /** Whose deals; left out for everyone's. */
  scope?: Scope | undefined;
  /** What became of every row. */
  read: ReadReport;
  /** Key figures. */
  kpis: KpisInput;
  /** Where the team stands against its quotas. */
  attainment: Figure<TeamAttainmentInput>;
  /** The forecast. */
  forecast: ForecastInput;
  /** Whom to talk to, rule by rule. */
  people: readonly PeopleCheckInput[];
  /** Open deals by stage and age. */
  pipeline: readonly StageAgeInput[];
  /** Deals to look at. */
  attention: AttentionInput;
  /** What was assumed or left out on the way. */
  notes: readonly Note[];
  /** Why each figure of its page is what it is, by place; left out where the request did not ask for it. */
  explanations?: readonly Step[] | undefined;
}

/** The pictures of a review. */
export interface ReviewCharts {
  /**
   * Where the quarter stands, what the methods say, who stands where, where deals stand still; what has nothing to
   * show is left out.
   */
  readonly charts: readonly Chart[];
}

/** A decision that a person recorded on a review. There is none without. */
export interface ReviewDecision {
  /** What was decided. */
  readonly outcome: ReviewOutcome;
  /** Who decided. */
  readonly decided_by: Id;
  /** When. */
  readonly decided: IsoDate;
  /** Why; left out where it was erased. */
  readonly because?: FreeText;
  /** The person's own view; left out where it was erased. */
  readonly view?: FreeText;
  /** Whether reason and view were erased. */
  readonly erased: boolean;
}

/** What somebody added to a review. */
export interface ReviewEvidence {
  /** The number of its event. */
  readonly number: Count;
  /** Who added it. */
  readonly by: Id;
  /** When. */
  readonly day: IsoDate;
  /** What is known; left out where it was erased. */
  readonly text?: FreeText;
}

/** A review as a page. */
export interface ReviewHtml {
  /** A whole page that needs nothing from elsewhere. */
  readonly html: string;
}

/** Something that a review should know. */
export interface ReviewItem {
  /** What. */
  readonly item: ReviewItemKind;
  /** What people added to it. */
  readonly known: readonly ReviewEvidence[];
}

/**
 * What a review should know before anybody decides.
 * - `written_plan`: The plan in writing, and when the person had it.
 * - `goals`: The goals with their arithmetic.
 * - `coaching`: The coaching that was held.
 * - `managers_side`: The manager's side.
 * - `direct_talk`: A direct talk on the matter.
 * - `what_followed`: What was agreed in it, and what followed.
 * - `conduct`: The conduct that was logged.
 * - `effect`: What it did to others.
 * - `report`: The report, and who made it.
 * - `findings`: What was found, by somebody who is not part of it.
 * - `persons_view`: The person's own view.
 */
export type ReviewItemKind = "written_plan" | "goals" | "coaching" | "managers_side" | "direct_talk" | "what_followed" | "conduct" | "effect" | "report" | "findings" | "persons_view";

/**
 * What a person can decide on a review.
 * - `stay`: The person stays.
 * - `part`: The company and the person part.
 */
export type ReviewOutcome = "stay" | "part";

/** What a review is asked beside the deals. Everything may be left out. */
export interface ReviewRequest {
  /** Who reports to whom, where, since when. */
  team?: TableInput | null | undefined;
  /** Who reports to whom from which day on, beside the managers of the team. */
  reporting?: TableInput | null | undefined;
  /** Leave: who is away need not hand in a forecast. */
  leave?: TableInput | null | undefined;
  /** The price list, for deals without an amount. */
  prices?: TableInput | null | undefined;
  /** Quotas by person and quarter. */
  quotas?: TableInput | null | undefined;
  /** What the reps handed in for the forecast. */
  submissions?: TableInput | null | undefined;
  /** What managers made of it: the roll-up counts the commit after the last adjustment. */
  adjustments?: TableInput | null | undefined;
  /**
   * The numbers of the practice.
   * @default {"calendar":{"start_day":1,"start_month":1,"year_name":"end"},"coaching":{"bottom_share":"0.2","call_review_minutes":30,"check_in_minutes":15,"deal_talk_minutes_from":15,"deal_talk_minutes_to":30,"deals":5,"effect_from":10,"goal_days":31,"grace_days":3,"high_value_above":"2","hours_at_most":20,"long_one_to_one_minutes":60,"mentees":2,"min_people":5,"min_quarters":2,"one_to_one_minutes":30,"options":3,"review_minutes":60,"ride_along_minutes":240,"stale_quarters":2,"top_share":"0.2","workshop_minutes":60},"forecast":{"accurate_from":"0.9","accurate_to":"1.1","agree_up_to":"0.1","bias_at_least":3,"bias_quarters":4,"diverge_up_to":"0.25","learn_from":8,"market_changes":[],"market_factor":"1","min_closed_by_age":30,"not_yet_quarters":4,"opening_days":14,"range_error":"0.17","range_error_drawn_by":8,"trend_quarters":8},"kpi":{"min_closed":10},"pipeline":{"age_days":[30,60,90,180],"deals_named":5,"stale_above":"1.5"},"plan":{"check_in_every":2,"extension_days":30,"min_cell":5,"partly_above":"0","phase_days":30,"sustain_quarters":2,"trigger_below":"0.7","trigger_quarters":2},"quota":{"aim":"0.65","healthy_from":"0.6","healthy_to":"0.7","min_people":5,"stretch":"1.15","stretch_from":"1.1","stretch_to":"1.2","tight_from":"0.5","typing_error_above":"10","within":"0.15"},"ramp":{"convention":"month_of_start","done_from":"0.95","may_fall":false,"min_people":5,"roles":[],"schedule":["0","0.25","0.5","0.75","1"]},"schema":"attain.policy/1"}
   */
  policy?: PolicyInput | null | undefined;
  /** The day whose end counts; without one, the latest on which something happened. */
  as_of?: IsoDate | null | undefined;
  /** The quarter to forecast; without one, the quarter in which the day after `as_of` falls. */
  period?: Quarter | null | undefined;
  /** Whose deals. */
  scope?: Scope | null | undefined;
  /**
   * Whether each figure that its page shows comes with its explanation, three figures deep; the review is then some
   * hundred kilobytes more, and takes four runs instead of one.
   * @default false
   */
  explain?: boolean | null | undefined;
}

/** A review as a terminal shows it. */
export interface ReviewText {
  /** Lines of at most 100 characters. */
  readonly text: string;
}

/** Whose reviews, and when. */
export interface ReviewsRequest {
  /** The log. */
  history: History;
  /** About whom; left out: everyone. */
  person?: Id | null | undefined;
  /** The day whose end counts. */
  as_of: IsoDate;
}

/** A change within the year. */
export interface RevisionStatus {
  /** The event's number in the history. */
  readonly number: Count;
  /** The day from which it counts. */
  readonly effective: IsoDate;
  /** Who made it. */
  readonly author: Id;
  /** Why. */
  readonly reason: FreeText;
  /** What brought it about, if it is stated. */
  readonly trigger?: RevisionTrigger;
  /** How strongly it is warned of. */
  readonly warning: RevisionWarning;
  /** Why it is warned of. */
  readonly because: string;
  /** People whose quota it changed, by id. */
  readonly affected: readonly Id[];
  /** Those of them who have not been told since, by id. */
  readonly untold: readonly Id[];
}

/**
 * What brings a change within the year about (`quota.avoid_midyear`).
 * - `market_shift`: The market shifted.
 * - `merger`: Companies or units were merged.
 * - `launch`: Something new was launched.
 */
export type RevisionTrigger = "market_shift" | "merger" | "launch";

/**
 * How strongly a change within the year is warned of.
 * - `mild`: The first one of a year, with a stated trigger.
 * - `strong`: A further one, or one without a stated trigger.
 */
export type RevisionWarning = "mild" | "strong";

/**
 * What a ramped person of a role sells in a year: the amount itself, or what each of those who were ramped attained, of
 * which it is the mean. One of the two.
 */
export interface RoleFigureInput {
  /** The role; left out for all that have no figure of their own. */
  role?: Id | undefined;
  /** The amount for a year. */
  yearly?: Money | number | undefined;
  /**
   * What each ramped person attained in a year.
   * @default []
   */
  attained?: readonly (Money | number)[] | undefined;
}

/** The ramp of a role, for those who start from a day on. */
export interface RoleRampInput {
  /** The role; left out for every role. */
  role?: Id | undefined;
  /** The first day of work from which on it counts; left out for all. Of several, the latest counts, for the whole ramp. */
  from?: IsoDate | undefined;
  /** The factor by month of tenure; 1 after the last. */
  schedule: readonly (Ratio | number)[];
}

/** A team, a day, and what each person brings. */
export interface RollUpRequest {
  /** The currency of all money in it. */
  currency: Currency;
  /** The team. */
  team: TeamInput;
  /** The day whose reporting lines count. */
  on: IsoDate;
  /** What each person brings; who is left out brings nothing. */
  values: readonly RollUpValueInput[];
}

/** A person with everyone below. */
export interface RollUpRow {
  /** The person. */
  readonly person: Id;
  /** Whom they report to on the day; left out for nobody. */
  readonly manager?: Id;
  /** What the person brings. */
  readonly own: Money;
  /** What everyone below brings. */
  readonly below: Money;
  /** Both together. */
  readonly total: Money;
}

/** What a person brings. */
export interface RollUpValueInput {
  /** The person; each stands once. */
  person: Id;
  /** The amount. */
  amount: Money | number;
}

/** The roll-up of a quarter: everyone's last submission, and who has not handed one in. */
export interface Rollup {
  /** Won in the quarter and the open commit together. */
  readonly total: Money;
  /** Open commit that was handed in. */
  readonly commit: Money;
  /** Won in the quarter on or after the day each person last handed in: part of it may stand in the commit too. */
  readonly won_since: Money;
  /** Who handed in, by id. */
  readonly submitted: readonly Id[];
  /** Who is on leave on the as-of day and has not handed in, by id: nothing is awaited of them. */
  readonly on_leave: readonly Id[];
  /** Who has left, by id: what they handed in no longer counts, and nothing is awaited of them. */
  readonly left: readonly Id[];
  /**
   * Managers without deals of their own who handed in for people who did so too: their figure repeats those below
   * and is not added, by id.
   */
  readonly repeated: readonly Id[];
}

/** The roll-up of a quarter: everyone's last submission, and who has not handed one in. */
export interface RollupInput {
  /** Won in the quarter and the open commit together. */
  total: Money | number;
  /** Open commit that was handed in. */
  commit: Money | number;
  /** Won in the quarter on or after the day each person last handed in: part of it may stand in the commit too. */
  won_since: Money | number;
  /** Who handed in, by id. */
  submitted: readonly Id[];
  /** Who is on leave on the as-of day and has not handed in, by id: nothing is awaited of them. */
  on_leave: readonly Id[];
  /** Who has left, by id: what they handed in no longer counts, and nothing is awaited of them. */
  left: readonly Id[];
  /**
   * Managers without deals of their own who handed in for people who did so too: their figure repeats those below
   * and is not added, by id.
   */
  repeated: readonly Id[];
}

/** Won and open business by category, single and cumulative: two views of the same numbers. */
export interface RollupAmounts {
  /** Won in the period. */
  readonly won: Money;
  /** Commit alone. */
  readonly commit: Money;
  /** Most likely alone. */
  readonly most_likely: Money;
  /** Best case alone. */
  readonly best_case: Money;
  /** Pipeline alone. */
  readonly pipeline: Money;
  /** Won and commit. */
  readonly commit_forecast: Money;
  /** Those and most likely. */
  readonly most_likely_forecast: Money;
  /** Those and best case. */
  readonly best_case_forecast: Money;
  /** All open business: commit, most likely, best case and pipeline. */
  readonly open_pipeline: Money;
}

/** What everyone below someone handed in, and their own. */
export interface RollupNode {
  /** Who leads. */
  readonly key: Id;
  /** Whom they report to. */
  readonly manager?: Id;
  /** Their own and everyone's below, added up. */
  readonly amounts: RollupAmounts;
  /** The commit that they hand in for the whole team; left out where they hand in none. */
  readonly says?: Money;
  /** That less the sum of the commits: their judgement. */
  readonly judgement?: Money;
  /** Who of them has not handed in, by id. */
  readonly missing: readonly Id[];
}

/** What one person handed in. */
export interface RollupPerson {
  /** Who. */
  readonly key: Id;
  /** Whom they report to. */
  readonly manager?: Id;
  /** The day of the submission that stands; left out for who only won. */
  readonly made?: IsoDate;
  /** Whether it came late. */
  readonly late: boolean;
  /** As handed in, before any adjustment. */
  readonly submitted: RollupAmounts;
  /** After the last adjustment. */
  readonly amounts: RollupAmounts;
  /** The changes, in their order; those of an earlier submission are superseded. */
  readonly adjustments: readonly AdjustmentEvent[];
  /** What came of their forecasts so far, actual over forecast. */
  readonly trailing: Figure<Ratio>;
  /** What the commit forecast would be by that. It is shown, never applied. */
  readonly implied: Figure<Money>;
}

/**
 * Where a roll-up lies beside the weighted method's range.
 * - `below`: Below nine in ten of its totals.
 * - `within`: Within.
 * - `above`: Above nine in ten of them.
 */
export type RollupPlace = "below" | "within" | "above";

/** What was handed in for a period, and what managers made of it. */
export interface RollupRequest {
  /** The currency of all money in it. */
  currency: Currency;
  /** The team over time: the reporting lines of the day count, so whoever moved counts once, where they are now. */
  team: TeamInput;
  /** The day whose end counts: what is dated later is not known. */
  as_of: IsoDate;
  /** The day by which forecasts were due; a later submission is late. */
  due?: IsoDate | null | undefined;
  /**
   * Who must hand in; who is not there on the day need not. Left out: everyone who is there, never led anyone by then and
   * is not on leave.
   */
  expected?: readonly Id[] | null | undefined;
  /** What was handed in, in any order. */
  submissions: readonly SubmissionInput[];
  /**
   * What owners and managers changed, in any order. Of one day, an owner's own change comes first, then each manager's, the
   * nearest before those above.
   * @default []
   */
  adjustments?: readonly AdjustmentInput[] | null | undefined;
  /**
   * What is won in the period so far.
   * @default []
   */
  won?: readonly OwnerWonInput[] | null | undefined;
  /**
   * What people's forecasts were worth so far.
   * @default []
   */
  track_records?: readonly TrackRecordInput[] | null | undefined;
}

/** How a result was rounded. */
export interface Rounded {
  /** Places behind the point. */
  readonly places: Count;
  /** By which mode. */
  readonly mode: Rounding;
}

/**
 * How a division of whole numbers rounds.
 * - `half_even`: To the nearest, halves to the even neighbour: the default wherever this library rounds.
 * - `half_up`: To the nearest, halves away from zero.
 * - `up`: Away from zero.
 * - `down`: Towards zero.
 * - `ceiling`: Towards the larger.
 * - `floor`: Towards the smaller.
 */
export type Rounding = "half_even" | "half_up" | "up" | "down" | "ceiling" | "floor";

/** A value marked across a chart. */
export interface RuleLine {
  /** What it is. */
  readonly label: string;
  /** Where it is. */
  readonly value: ChartValue;
}

/** A value marked across a chart. */
export interface RuleLineInput {
  /** What it is. */
  label: string;
  /** Where it is. */
  value: ChartValue | number;
}

/** A made company, as its systems would hand it out in week 8 of its last quarter. */
export interface SampleCompany {
  readonly schema: "attain.sample/1";
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** The last day that the tables know of. */
  readonly as_of: IsoDate;
  /** The quarter that runs. */
  readonly period: Quarter;
  /** How the tables are to be read. */
  readonly map: Map;
  /** Deals, one a row, as they stand on the day. */
  readonly deals: Table;
  /** Who sells and who leads, where, from when to when. */
  readonly team: Table;
  /** Who reported to whom, from which day on. */
  readonly reporting: Table;
  /** Quotas by person and quarter, with the day they were published. */
  readonly quotas: Table;
  /** What each person handed in, week by week. */
  readonly submissions: Table;
  /** The days on which a manager set another commit than the one handed in, and why. */
  readonly adjustments: Table;
  /** List prices. */
  readonly prices: Table;
  /** Territories with their region. */
  readonly territories: Table;
  /** Accounts with their territory. */
  readonly accounts: Table;
  /** Leave by person. */
  readonly leave: Table;
  /** Calls, mails and meetings by person and week. */
  readonly activities: Table;
}

/** One table in short. */
export interface SampleFacts {
  /** The table. */
  readonly key: string;
  /** Rows, without the header. */
  readonly rows: Count;
  /** SHA-256 of its CSV. */
  readonly sha256: string;
}

/** How large a company, and which one. */
export interface SampleRequest {
  /**
   * Another seed, another company.
   * @default 1
   */
  seed?: Count | null | undefined;
  /**
   * Seats of people who sell, 3 to 500, in three regions.
   * @default 24
   */
  reps?: Count | null | undefined;
  /**
   * Quarters of deals, 5 to 40; the last is the one that runs.
   * @default 16
   */
  quarters?: Count | null | undefined;
}

/** What the company's tables are, without their text. */
export interface SampleSummary {
  /** The last day that the tables know of. */
  readonly as_of: IsoDate;
  /** The quarter that runs. */
  readonly period: Quarter;
  /** Every table, by name. */
  readonly tables: readonly SampleFacts[];
}

/** One table of the company. */
export interface SampleTable {
  /** The table. */
  readonly table: Table;
}

/** The parameters of a made company. No review reads them; tests and teaching may. */
export interface SampleTruth {
  readonly schema: "attain.sample_truth/1";
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** What a person brings by month of tenure, of what they will bring in the end; then 1. */
  readonly ramp: readonly Ratio[];
  /** How much more is asked for each year: 0.08 is 8 %. */
  readonly growth: Ratio;
  /** By calendar quarter. */
  readonly seasons: readonly SeasonTruth[];
  /** What all deals of a quarter have in common. */
  readonly shocks: readonly ShockTruth[];
  /** By stage. */
  readonly stages: readonly StageTruth[];
  /** By territory. */
  readonly territories: readonly TerritoryTruth[];
  /** By person who sells. */
  readonly people: readonly PersonTruth[];
  /** What was won in the last quarter by the last day of the tables. */
  readonly won_so_far: Money;
  /** What was won in it in the end. */
  readonly won_in_the_end: Money;
}

/** The deals of everyone under a manager, at any depth, and the manager's own. */
export interface ScopeManager {
  readonly kind: "manager";
  /** The manager, as the team names them. */
  readonly id: Id;
}

/** The deals of everyone in a region. */
export interface ScopeRegion {
  readonly kind: "region";
  /** The region, as the team names it. */
  readonly id: Id;
}

/** The deals of one owner. */
export interface ScopeOwner {
  readonly kind: "owner";
  /** The owner, as the deals name them. */
  readonly id: Id;
}

/** Whose deals a view shows. */
export type Scope = ScopeManager | ScopeRegion | ScopeOwner;

/**
 * A method that is scored.
 * - `rollup`: The roll-up.
 * - `weighted`: The weighted method.
 * - `plain`: The plain weighted figure.
 * - `trend`: The trend.
 * - `together`: All together.
 */
export type ScoredMethod = "rollup" | "weighted" | "plain" | "trend" | "together";

/** Rows to be scored. */
export interface ScoresRequest {
  /** The currency of all money in it. */
  currency: Currency;
  /** The rows, of any number of quarters; each day of a quarter once. */
  rows: readonly BacktestRowInput[];
}

/** A calendar quarter against the usual. */
export interface SeasonTruth {
  /** 1 to 4. */
  readonly quarter: Count;
  /** How much is asked for. */
  readonly demand: Ratio;
  /** How ready buyers are to sign; the chance of each stage changes with its root. */
  readonly closing: Ratio;
}

/** The columns of open seats. */
export interface SeatColumnsInput {
  /** The seat. */
  seat: string;
  /** What the person will do. */
  role?: string | undefined;
  /** The region. */
  region?: string | undefined;
  /** The territory. */
  territory?: string | undefined;
  /** Whom the person will report to. */
  manager?: string | undefined;
  /** The day from which the seat is open. */
  from: string;
  /** The last day on which it is open. */
  to?: string | undefined;
}

/** How open seats are to be read. */
export interface SeatMapInput {
  /** The file that holds them. */
  file?: string | undefined;
  /** Which column holds what. */
  columns: SeatColumnsInput;
  /**
   * How dates are written.
   * @default {"dates":"iso","decimal":"point"}
   */
  format?: FormatInput | undefined;
}

/** A review by people whether to part. It weighs nothing and concludes nothing. */
export interface SeparationReview {
  readonly schema: "attain.separation_review/1";
  /** The review. */
  readonly review: Id;
  /** Whom it is about. */
  readonly person: Id;
  /** The ground on which it was opened. */
  readonly ground: GroundKind;
  /** The plan that ended without gain. */
  readonly plan?: Id;
  /** The kind of conduct. */
  readonly conduct?: Id;
  /** Who opened it. */
  readonly opened_by: Id;
  /** When. */
  readonly opened: IsoDate;
  /** What was seen and said that led to it; left out where it was erased. */
  readonly because?: FreeText;
  /** Who reported it; left out where nobody did, or it was erased. */
  readonly reported_by?: Id;
  /** What it should know, and what it knows. */
  readonly evidence: readonly ReviewItem[];
  /** What it should know and does not, in words. */
  readonly missing: readonly string[];
  /** What a person decided; left out while nobody has. */
  readonly decision?: ReviewDecision;
  /** The rules that it follows. */
  readonly rules: readonly RuleId[];
  /** A hash of the events that it rests on. */
  readonly sha256: Sha256;
}

/** The reviews on a log. */
export interface SeparationReviews {
  /** The day whose end counts. */
  readonly as_of: IsoDate;
  /** The reviews, in the order in which they were opened. */
  readonly reviews: readonly SeparationReview[];
}

/** Who receives a part of what is redistributed. */
export interface ShareOutInput {
  /** The sibling. */
  node: Id;
  /**
   * Its weight among those who receive.
   * @default "1"
   */
  weight?: Weight | number | undefined;
}

/** A period and how far to go from it. */
export interface ShiftRequest {
  /**
   * The company's fiscal year.
   * @default {"start_day":1,"start_month":1,"year_name":"end"}
   */
  calendar?: FiscalCalendarInput | null | undefined;
  /** The period to go from. */
  period: Period;
  /** Periods of its grain to go on; back where it is below zero. */
  by: Whole;
}

/** A quarter against the usual, beside season and growth. */
export interface ShockTruth {
  /** The quarter. */
  readonly period: Quarter;
  /** 0.05 is 5 % better; demand and the chance of each stage change with the root of 1.05. */
  readonly shock: Ratio;
}

/** An earlier year's same quarter that could not be compared. */
export interface SkippedYear {
  /** The quarter. */
  readonly key: Quarter;
  /** Why. */
  readonly why: string;
}

/** The columns of snapshots: one row a deal and day. */
export interface SnapshotColumns {
  /** The day whose end the row shows. */
  readonly date: string;
  /** The deal. */
  readonly id: string;
  /** Whose it was. */
  readonly owner: string;
  /** Its stage. */
  readonly stage: string;
  /** What it was worth. */
  readonly amount: string;
  /** The day it was expected to close, or closed. */
  readonly close_date?: string;
  /** Its category. */
  readonly category?: string;
  /** The probability of winning it. */
  readonly probability?: string;
}

/** A snapshot. */
export interface SnapshotDay {
  /** Its day. */
  readonly day: IsoDate;
  /** Deals in it. */
  readonly deals: Count;
}

/** How snapshots are to be read; stages, categories and probabilities are those of the deals. */
export interface SnapshotMap {
  /** The file that holds them. */
  readonly file?: string;
  /** Which column holds what. */
  readonly columns: SnapshotColumns;
  /** How numbers and dates are written. */
  readonly format: Format;
}

/** How snapshots are to be read; stages, categories and probabilities are those of the deals. */
export interface SnapshotMapInput {
  /** The file that holds them. */
  file?: string | undefined;
  /** Which column holds what. */
  columns: SnapshotColumns;
  /**
   * How numbers and dates are written.
   * @default {"dates":"iso","decimal":"point"}
   */
  format?: FormatInput | undefined;
}

/** The same for all (`quota.split.equal`). */
export interface SplitByEqual {
  readonly kind: "equal";
}

/** In proportion to what each can bring (`quota.split.weighted`). */
export interface SplitByWeighted {
  readonly kind: "weighted";
  /** One metric, or several that are blended: each gives a share of its own, and the shares are averaged by weight. */
  readonly metrics: readonly SplitMetric[];
  /** What happens where all have zero. */
  readonly on_zero: OnZero;
}

/** An equal base, moved by what each can bring, within bounds (`quota.split.hybrid`). */
export interface SplitByHybrid {
  readonly kind: "hybrid";
  /** As in `weighted`. */
  readonly metrics: readonly SplitMetric[];
  /** As in `weighted`. */
  readonly on_zero: OnZero;
  /** How far a share may lie from the equal one: from 0 to 1. Left out, the policy's. */
  readonly within?: Ratio;
}

/** How an amount is divided among those who share in it. */
export type SplitBy = SplitByEqual | SplitByWeighted | SplitByHybrid;

/** The same for all (`quota.split.equal`). */
export interface SplitByInputEqual {
  kind: "equal";
}

/** In proportion to what each can bring (`quota.split.weighted`). */
export interface SplitByInputWeighted {
  kind: "weighted";
  /**
   * One metric, or several that are blended: each gives a share of its own, and the shares are averaged by weight.
   * @default [{"direction":"proportional","metric":"potential","weight":"1"}]
   */
  metrics?: readonly SplitMetricInput[] | undefined;
  /**
   * What happens where all have zero.
   * @default "error"
   */
  on_zero?: OnZero | undefined;
}

/** An equal base, moved by what each can bring, within bounds (`quota.split.hybrid`). */
export interface SplitByInputHybrid {
  kind: "hybrid";
  /**
   * As in `weighted`.
   * @default [{"direction":"proportional","metric":"potential","weight":"1"}]
   */
  metrics?: readonly SplitMetricInput[] | undefined;
  /**
   * As in `weighted`.
   * @default "error"
   */
  on_zero?: OnZero | undefined;
  /** How far a share may lie from the equal one: from 0 to 1. Left out, the policy's. */
  within?: Ratio | number | undefined;
}

/** How an amount is divided among those who share in it. */
export type SplitByInput = SplitByInputEqual | SplitByInputWeighted | SplitByInputHybrid;

/** A metric, and what it counts for. */
export interface SplitMetric {
  /** Its name. */
  readonly metric: Id;
  /** Whether more of it means more quota, or less. */
  readonly direction: Direction;
  /** Its part of a blend; only the proportion to the others counts. */
  readonly weight: Weight;
}

/** A metric, and what it counts for. */
export interface SplitMetricInput {
  /** Its name. */
  metric: Id;
  /**
   * Whether more of it means more quota, or less.
   * @default "proportional"
   */
  direction?: Direction | undefined;
  /**
   * Its part of a blend; only the proportion to the others counts.
   * @default "1"
   */
  weight?: Weight | number | undefined;
}

/** A part of a target. */
export interface SplitPart {
  /** Whose it is. */
  readonly id: Id;
  /** The part. */
  readonly amount: Money;
  /** The exact share over the equal one: 1 is the equal one. Rounded half-even to 6 places. */
  readonly share: Ratio;
  /** The bound that the share stands at. */
  readonly bound: PartBound;
  /** Whether the part is a minor unit more than the whole ones of the share. */
  readonly odd_unit: boolean;
}

/** A target, and the territories that share in it. */
export interface SplitRequest {
  /** The currency of all money in it. */
  currency: Currency;
  /** The amount to divide; zero or more. */
  target: Money | number;
  /** One territory each, at least one; none twice. */
  territories: readonly TerritoryInput[];
  /**
   * Further metrics of the territories, one row each.
   * @default []
   */
  metrics?: readonly MetricValueInput[] | null | undefined;
  /**
   * How it is divided.
   * @default {"kind":"weighted","metrics":[{"direction":"proportional","metric":"potential","weight":"1"}],"on_zero":"error"}
   */
  by?: SplitByInput | null | undefined;
  /**
   * How far a hybrid's shares may lie from the equal one, where it does not say.
   * @default {"aim":"0.65","healthy_from":"0.6","healthy_to":"0.7","min_people":5,"stretch":"1.15","stretch_from":"1.1","stretch_to":"1.2","tight_from":"0.5","typing_error_above":"10","within":"0.15"}
   */
  policy?: QuotaPolicyInput | null | undefined;
}

/** A range of values. */
export interface Spread {
  /** Its lower end. */
  readonly low: ChartValue;
  /** Its upper end; not below `low`. */
  readonly high: ChartValue;
}

/** A range of values. */
export interface SpreadInput {
  /** Its lower end. */
  low: ChartValue | number;
  /** Its upper end; not below `low`. */
  high: ChartValue | number;
}

/**
 * How far the methods are apart.
 * - `agree`: Up to 10 % of the median (by policy).
 * - `diverge`: Up to 25 %.
 * - `diverge_strongly`: Further: find out why.
 */
export type SpreadClass = "agree" | "diverge" | "diverge_strongly";

/** Open deals at one stage and of one age. */
export interface StageAge {
  /** The stage; `(not known)` for deals whose stage on the day the data do not tell. */
  readonly stage: Id;
  /** Days since they were created, at least. */
  readonly from_days: Count;
  /** Days since they were created, at most; left out for the oldest. */
  readonly to_days?: Count;
  /** Open deals with a day of creation. */
  readonly open: Count;
  /** What they are worth: their amounts, else list price. */
  readonly amount: Money;
}

/** Open deals at one stage and of one age. */
export interface StageAgeInput {
  /** The stage; `(not known)` for deals whose stage on the day the data do not tell. */
  stage: Id;
  /** Days since they were created, at least. */
  from_days: Count;
  /** Days since they were created, at most; left out for the oldest. */
  to_days?: Count | undefined;
  /** Open deals with a day of creation. */
  open: Count;
  /** What they are worth: their amounts, else list price. */
  amount: Money | number;
}

/** A stage and what it means. */
export interface StageMap {
  /** The stage as the data name it. */
  readonly name: Id;
  /** Whether a deal in it is open, won or lost. */
  readonly state: DealState;
  /** The column with the day a deal entered it, where the data have one. */
  readonly entered?: string;
}

/** The probability of winning a deal that stands at a stage. */
export interface StageProbabilityInput {
  /** The stage. */
  stage: Id;
  /** The probability. */
  probability: Probability | number;
}

/** Open deals at one stage. */
export interface StageRow {
  /** The stage; `(not known)` for deals whose stage on the day the data do not tell. */
  readonly key: Id;
  /** Open and undated deals. */
  readonly open: Count;
  /** What they are worth. */
  readonly amount: Money;
}

/** Open deals at one stage. */
export interface StageRowInput {
  /** The stage; `(not known)` for deals whose stage on the day the data do not tell. */
  key: Id;
  /** Open and undated deals. */
  open: Count;
  /** What they are worth. */
  amount: Money | number;
}

/** A stage of the way. */
export interface StageTruth {
  /** Its name. */
  readonly stage: string;
  /** The usual chance to go on, before person, season and shock. */
  readonly goes_on: Ratio;
  /** The usual days for a deal of 20,000; larger ones take longer. */
  readonly days: Count;
}

/** A figure or a part of one, with what it is made of. */
export interface Step {
  /** Where it stands in the response, if it is a figure of it. */
  readonly path?: string;
  /** What it is, in words. */
  readonly what: string;
  /** Its value, as the response has it: money in major units, rates as decimals; or why there is none. */
  readonly value?: Figure<string>;
  /** The exact value as a fraction, where the decimal has no end. */
  readonly exact?: string;
  /** What it is measured in. */
  readonly unit: StepUnit;
  /** The rule it comes from. */
  readonly rule?: RuleId;
  /** How the value comes from its parts. */
  readonly by: Arithmetic;
  /** How the result was rounded, if it was. */
  readonly rounded?: Rounded;
  /** What it is made of. */
  readonly parts: readonly Step[];
  /** Further parts, not shown one by one. */
  readonly folded?: Folded;
  /** Whether it is a figure that could be unfolded further, by asking for its path. */
  readonly more: boolean;
}

/**
 * What a step is measured in.
 * - `money`: Major units of the response's currency.
 * - `count`: Things.
 * - `ratio`: A rate, share or factor: 0.25 is 25 %.
 * - `days`: Days.
 */
export type StepUnit = "money" | "count" | "ratio" | "days";

/** A person's days under one reporting line. */
export interface Stint {
  /** The person. */
  readonly person: Id;
  /** The manager; left out for nobody. */
  readonly manager?: Id;
  /** The first day. */
  readonly from: IsoDate;
  /** The last day. */
  readonly to: IsoDate;
  /** Days from the first to the last, both included. */
  readonly days: Count;
  /** Of them on leave. */
  readonly leave_days: Count;
}

/** A team, and the days that are asked about. */
export interface StintsRequest {
  /** The team. */
  team: TeamInput;
  /** The first day. */
  from: IsoDate;
  /** The last day. */
  to: IsoDate;
}

/** What a stretch does. */
export interface StretchEffect {
  /** The stretch over each one's mean. */
  readonly stretch: Ratio;
  /** The share of people who are expected to reach it. */
  readonly hit_rate: Ratio;
}

/** What someone handed in: open business by category, each category without the others. */
export interface SubmissionInput {
  /** Who. */
  owner: Id;
  /** The day. */
  made: IsoDate;
  /** What will come, by their word, beside what is won. */
  commit: Money | number;
  /** What will most likely come beside the commit, for companies that ask for it. */
  most_likely?: Money | number | undefined;
  /** What could come beside that if all went well. */
  best_case?: Money | number | undefined;
  /** What else is due. */
  pipeline?: Money | number | undefined;
  /**
   * Whether it speaks for everyone below too: it is then shown beside their sum and never added to it.
   * @default false
   */
  whole_team?: boolean | undefined;
}

/** The columns of the submissions. */
export interface SubmissionColumns {
  /** Who handed it in. */
  readonly owner: string;
  /** The quarter it speaks of. */
  readonly period: string;
  /** The day it was handed in. */
  readonly date: string;
  /** Open commit: what is still to be won by commitment, without what is won already. */
  readonly commit: string;
}

/** How the submissions are to be read. */
export interface SubmissionMap {
  /** The file that holds them. */
  readonly file?: string;
  /** Which column holds what. */
  readonly columns: SubmissionColumns;
  /** How numbers and dates are written. */
  readonly format: Format;
}

/** How the submissions are to be read. */
export interface SubmissionMapInput {
  /** The file that holds them. */
  file?: string | undefined;
  /** Which column holds what. */
  columns: SubmissionColumns;
  /**
   * How numbers and dates are written.
   * @default {"dates":"iso","decimal":"point"}
   */
  format?: FormatInput | undefined;
}

/** Amounts to add. */
export interface SumRequest {
  /** The amounts, all of one currency; at least one. */
  amounts: readonly AmountInput[];
}

/** What is taken to happen to a deal. */
export interface SupposedOutcomeInput {
  /** The deal. */
  deal: Id;
  /** What happens. */
  outcome: DealOutcome;
}

/** One month of tenure on the way to a first full quota. */
export interface SurvivalPoint {
  /** The month of tenure. */
  readonly month: Count;
  /** People who were seen in this month or later and had not got there before. */
  readonly at_risk: Count;
  /** Those of them who got there in this month. */
  readonly reached: Count;
  /** The share of people who have not got there by the month's end: exact, shown to 6 places. */
  readonly remaining: Ratio;
}

/** One month of tenure on the way to a first full quota. */
export interface SurvivalPointInput {
  /** The month of tenure. */
  month: Count;
  /** People who were seen in this month or later and had not got there before. */
  at_risk: Count;
  /** Those of them who got there in this month. */
  reached: Count;
  /** The share of people who have not got there by the month's end: exact, shown to 6 places. */
  remaining: Ratio | number;
}

/** A target that looks like a typing error. */
export interface SuspectTarget {
  /** Who. */
  readonly person: Id;
  /** The period. */
  readonly period: Period;
  /** The target. */
  readonly amount: Money;
  /** The median of the person's targets of that year; of two middle ones their mean, rounded half-even. */
  readonly median: Money;
  /** The target over the exact median. */
  readonly times: Ratio;
}

/** A quarter that is watched. */
export interface SustainQuarter {
  /** The quarter. */
  readonly quarter: Quarter;
  /** Its first day. */
  readonly first: IsoDate;
  /** Its last day. */
  readonly last: IsoDate;
  /** Whether it is over by the day. */
  readonly over: boolean;
  /** Each goal of the plan, by what was measured in the quarter. */
  readonly goals: readonly GoalStatus[];
}

/** A plan that worked, and what was measured since. */
export interface SustainRequest {
  /** The log. */
  history: History;
  /** The plan: completed by the day. */
  plan: Id;
  /** The day whose end counts. */
  as_of: IsoDate;
  /**
   * What the goals' measures were in the quarters since, in the goals' own units.
   * @default []
   */
  observed?: readonly QuarterValueInput[] | null | undefined;
  /**
   * The company's fiscal year.
   * @default {"start_day":1,"start_month":1,"year_name":"end"}
   */
  calendar?: FiscalCalendarInput | null | undefined;
}

/**
 * Whether the gain lasts.
 * - `lasts`: In each quarter that is watched, every goal is above its baseline.
 * - `relapse`: In one of them a goal is back at its baseline, or worse.
 */
export type SustainResult = "lasts" | "relapse";

/** The watch over a plan that worked. */
export interface SustainWatch {
  readonly schema: "attain.plan_sustain/1";
  /** The plan. */
  readonly plan: Id;
  /** Whom it is about. */
  readonly person: Id;
  /** The day that it speaks for. */
  readonly as_of: IsoDate;
  /** The day on which a person decided that the plan worked. */
  readonly completed: IsoDate;
  /** Each quarter that is watched. */
  readonly quarters: readonly SustainQuarter[];
  /** Whether the gain lasts, or why that is not known yet. */
  readonly result: Figure<SustainResult>;
  /** What a person is prompted to look at, where there is a relapse. */
  readonly prompt?: string;
  /** The facts that it rests on. */
  readonly evidence: readonly string[];
  /** The facts that speak against holding it against the person. */
  readonly against: readonly string[];
  /** What is not known. */
  readonly missing: readonly string[];
  /** The nearest change of facts that would change it. */
  readonly what_would_change: string;
  /** The rules that it follows. */
  readonly rules: readonly RuleId[];
  /** A hash of the request. */
  readonly sha256: Sha256;
}

/** What the operation `chart.svg` is asked. */
export interface SvgRequest {
  /** The chart to draw. */
  chart: ChartInput;
  /**
   * Pixels from left to right, 240 to 2,000; the drawing grows with the room it is given.
   * @default 640
   */
  width?: Count | null | undefined;
}

/** CSV text. */
export interface TableCsv {
  readonly kind: "csv";
  /** The text, its first line naming the columns. */
  readonly text: string;
}

/** Rows with named cells. */
export interface TableRows {
  readonly kind: "rows";
  /**
   * One record a row; a cell is text, a number, a boolean or null. A record in a cell is cells of their own, named
   * with a point: `Owner.Name`. What else stands in a cell is an error where the map names its column.
   */
  readonly rows: readonly Row[];
}

/** A table inside a request. */
export type Table = TableCsv | TableRows;

/** CSV text. */
export interface TableInputCsv {
  kind: "csv";
  /** The text, its first line naming the columns. */
  text: string;
}

/** Rows with named cells. */
export interface TableInputRows {
  kind: "rows";
  /**
   * One record a row; a cell is text, a number, a boolean or null. A record in a cell is cells of their own, named
   * with a point: `Owner.Name`. What else stands in a cell is an error where the map names its column.
   */
  rows: readonly Row[];
}

/** A table inside a request. */
export type TableInput = string | Uint8Array | ArrayBuffer | readonly Row[] | TableInputCsv | TableInputRows;

/**
 * Why a deal is worth a talk of its own.
 * - `stuck`: Open longer than deals that are won usually take.
 * - `past_due`: Expected to close before the day.
 * - `high_value`: Worth much more than a won deal usually is.
 */
export type TalkReason = "stuck" | "past_due" | "high_value";

/**
 * What a direct talk is about.
 * - `performance`: What is achieved.
 * - `motivation`: What drives the person.
 * - `conduct`: How the person behaves.
 */
export type TalkTopic = "performance" | "motivation" | "conduct";

/** A target of a person for a period. */
export interface TargetInput {
  /** Who. */
  person: Id;
  /** The period. */
  period: Period;
  /** The target. */
  amount: Money | number;
}

/** Someone who carries a target above others. */
export interface TargetAbove {
  /** Who. */
  readonly person: Id;
  /** Their own targets. */
  readonly own: Money;
  /** The targets of everyone below them who has nobody with a target below. */
  readonly below: Money;
}

/** A team over time, as its systems hand it out. */
export interface Team {
  readonly schema: "attain.team/1";
  /** Everyone who is, was or will be there; each stands once. */
  readonly people: readonly TeamPerson[];
  /** Who reports to whom from which day on. Where there is none, the manager of the person's own row counts. */
  readonly reporting: readonly ReportingLine[];
  /** Leave. */
  readonly leave: readonly PersonLeave[];
  /** Seats that nobody sits on yet. */
  readonly seats: readonly OpenSeat[];
  /** The managers who do not stand in `people`. Left out: whoever is named is one; given: anyone else is an error. */
  readonly outside?: readonly Id[];
}

/** A team over time, as its systems hand it out. */
export interface TeamInput {
  schema?: "attain.team/1" | undefined;
  /**
   * Everyone who is, was or will be there; each stands once.
   * @default []
   */
  people?: readonly TeamPersonInput[] | undefined;
  /**
   * Who reports to whom from which day on. Where there is none, the manager of the person's own row counts.
   * @default []
   */
  reporting?: readonly ReportingLine[] | undefined;
  /**
   * Leave.
   * @default []
   */
  leave?: readonly PersonLeave[] | undefined;
  /**
   * Seats that nobody sits on yet.
   * @default []
   */
  seats?: readonly OpenSeat[] | undefined;
  /** The managers who do not stand in `people`. Left out: whoever is named is one; given: anyone else is an error. */
  outside?: readonly Id[] | undefined;
}

/** A team at the end of a day. */
export interface TeamAsOf {
  /** The day. */
  readonly on: IsoDate;
  /** People who are there, those on leave too. */
  readonly head_count: Count;
  /** Full positions that they fill, those on leave too. */
  readonly fte: Ratio;
  /** People who are on leave. */
  readonly on_leave: Count;
  /** Everyone who is there, by id. */
  readonly people: readonly TeamMember[];
  /** The seats that are open, by id. */
  readonly open_seats: readonly OpenSeat[];
}

/** A team, and the day that is asked about. */
export interface TeamAsOfRequest {
  /** The team. */
  team: TeamInput;
  /** The day whose end counts. */
  on: IsoDate;
}

/** Where the team stands against its quotas. */
export interface TeamAttainment {
  /** The quarter. */
  readonly period: Quarter;
  /** The sum of the quotas, before ramp. */
  readonly quota: Money;
  /** Won in the quarter by the as-of day, by those who carry a quota. */
  readonly won: Money;
  /** Won over the sum of the quotas. */
  readonly attainment: Figure<Ratio>;
  /** The share of fully ramped people who have reached their quota so far (`quota.band`). */
  readonly at_quota: Figure<Ratio>;
  /** The share that reaches a healthy quota, at least, by policy. */
  readonly healthy_from: Ratio;
  /** The same at most. */
  readonly healthy_to: Ratio;
  /** Each person who carries a quota, by id. */
  readonly by_owner: readonly Attainment[];
}

/** Where the team stands against its quotas. */
export interface TeamAttainmentInput {
  /** The quarter. */
  period: Quarter;
  /** The sum of the quotas, before ramp. */
  quota: Money | number;
  /** Won in the quarter by the as-of day, by those who carry a quota. */
  won: Money | number;
  /** Won over the sum of the quotas. */
  attainment: Figure<Ratio | number>;
  /** The share of fully ramped people who have reached their quota so far (`quota.band`). */
  at_quota: Figure<Ratio | number>;
  /** The share that reaches a healthy quota, at least, by policy. */
  healthy_from: Ratio | number;
  /** The same at most. */
  healthy_to: Ratio | number;
  /** Each person who carries a quota, by id. */
  by_owner: readonly AttainmentInput[];
}

/** What was found in a team. */
export interface TeamCheck {
  /** Whether roll-ups over the team mean anything. */
  readonly sound: boolean;
  /** People in it; who stands twice counts once. */
  readonly people: Count;
  /** Managers who do not stand among the people. */
  readonly outside: Count;
  /** Everything that is wrong: people first, then reporting lines, leave, seats, circles. */
  readonly faults: readonly TeamFault[];
}

/** A team to check. */
export interface TeamCheckRequest {
  /** The team. */
  team: TeamInput;
}

/** The columns of the team. */
export interface TeamColumns {
  /** The person, as the deals name their owner. */
  readonly person: string;
  /** Whom the person reports to. */
  readonly manager?: string;
  /** What the person does, such as `rep`. */
  readonly role?: string;
  /** The region. */
  readonly region?: string;
  /** The territory. */
  readonly territory?: string;
  /** The first working day. */
  readonly start?: string;
  /** The last working day. */
  readonly end?: string;
  /** The share of a full position, above 0 and at most 1; where there is no column, or the cell is empty, all of it. */
  readonly fte?: string;
}

/** Something wrong with a team. */
export interface TeamFault {
  /** A stable code, such as `team.two_managers`. */
  readonly code: string;
  /** Where in the team, such as `reporting[3].from`. */
  readonly path: string;
  /** What is wrong, in words. */
  readonly why: string;
  /** What to do. */
  readonly help: string;
  /** Whether other operations refuse the team for it. */
  readonly stops: boolean;
}

/** How the team is to be read. */
export interface TeamMap {
  /** The file that holds it. */
  readonly file?: string;
  /** Which column holds what. */
  readonly columns: TeamColumns;
  /**
   * The managers who do not stand in the table. Left out: whoever is named is one; given: a row that names anyone else is
   * rejected.
   */
  readonly outside?: readonly Id[];
  /** How numbers and dates are written. */
  readonly format: Format;
}

/** How the team is to be read. */
export interface TeamMapInput {
  /** The file that holds it. */
  file?: string | undefined;
  /** Which column holds what. */
  columns: TeamColumns;
  /**
   * The managers who do not stand in the table. Left out: whoever is named is one; given: a row that names anyone else is
   * rejected.
   */
  outside?: readonly Id[] | undefined;
  /**
   * How numbers and dates are written.
   * @default {"dates":"iso","decimal":"point"}
   */
  format?: FormatInput | undefined;
}

/** A person as of a day. */
export interface TeamMember {
  /** The person. */
  readonly person: Id;
  /** What they do. */
  readonly role?: Id;
  /** Their region. */
  readonly region?: Id;
  /** Their territory. */
  readonly territory?: Id;
  /** Whom they report to; left out for nobody. */
  readonly manager?: Id;
  /** How many stand above them. */
  readonly depth: Count;
  /** How many report to them and are there. */
  readonly reports: Count;
  /** The share of a full position. */
  readonly fte: Ratio;
  /** Whether they are on leave. */
  readonly on_leave: boolean;
}

/** A person of a team. */
export interface TeamPerson {
  /** The person, as the deals name their owner. */
  readonly id: Id;
  /** What they do, such as `rep` or `manager`. */
  readonly role?: Id;
  /** Their region. */
  readonly region?: Id;
  /** Their territory. */
  readonly territory?: Id;
  /** Whom they report to, as long as no reporting line says otherwise. */
  readonly manager?: Id;
  /** The first working day. */
  readonly start?: IsoDate;
  /** The last working day, for those who leave. */
  readonly end?: IsoDate;
  /** The share of a full position: above 0, at most 1. */
  readonly fte: Ratio;
}

/** A person of a team. */
export interface TeamPersonInput {
  /** The person, as the deals name their owner. */
  id: Id;
  /** What they do, such as `rep` or `manager`. */
  role?: Id | undefined;
  /** Their region. */
  region?: Id | undefined;
  /** Their territory. */
  territory?: Id | undefined;
  /** Whom they report to, as long as no reporting line says otherwise. */
  manager?: Id | undefined;
  /** The first working day. */
  start?: IsoDate | undefined;
  /** The last working day, for those who leave. */
  end?: IsoDate | undefined;
  /**
   * The share of a full position: above 0, at most 1.
   * @default "1"
   */
  fte?: Ratio | number | undefined;
}

/** A team that was read, and what became of the rows. */
export interface TeamRead {
  /** The team, without the rows that were rejected. */
  readonly team: Team;
  /** Values that were repaired, and how. */
  readonly repaired: readonly Repaired[];
  /** Every cell for which a row was rejected. */
  readonly rejected: readonly Rejected[];
}

/** How the tables of a team are to be read. */
export interface TeamReadMapsInput {
  /** The people. */
  people: TeamMapInput;
  /** The reporting lines. */
  reporting?: ReportingMapInput | undefined;
  /** Leave. */
  leave?: LeaveMapInput | undefined;
  /** Open seats. */
  seats?: SeatMapInput | undefined;
}

/** Tables of a team, and how they are to be read. */
export interface TeamReadRequest {
  /** How the tables are to be read. */
  map: TeamReadMapsInput;
  /** Everyone who is, was or will be there. */
  people: TableInput;
  /** Who reports to whom from which day on. */
  reporting?: TableInput | null | undefined;
  /** Leave. */
  leave?: TableInput | null | undefined;
  /** Open seats. */
  seats?: TableInput | null | undefined;
}

/** Amounts added up a team. */
export interface TeamRollUp {
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** The day. */
  readonly on: IsoDate;
  /** What everyone brings together: the totals of those who report to nobody. */
  readonly total: Money;
  /** Everyone who brings something or leads someone who does, by id. */
  readonly rows: readonly RollUpRow[];
}

/** Who worked under whom, and when. */
export interface TeamStints {
  /** By person, then by day. A person's stints have no day in common, and together every day on which they were there. */
  readonly stints: readonly Stint[];
}

/** How long a person has been there. */
export interface Tenure {
  /** The month of tenure, from 1 on; 0 before month 1. */
  readonly month: Count;
  /** Days of tenure, the first and the asked day counted, leave taken out. */
  readonly days: Count;
  /**
   * The day that the month is counted by: as many days earlier as there was leave. Where all was leave, the day
   * before the start.
   */
  readonly effective: IsoDate;
}

/**
 * From when on the months of tenure are counted.
 * - `month_of_start`: Month 1 is the calendar month of the start.
 * - `first_full_month`: Month 1 is the first calendar month in which the person is there from its first day; what comes before is month 0.
 * - `by_days`: Month 1 runs from the day of the start to the day before the same day of the next month, and so on; a month that is too short for that day has its last day instead.
 */
export type TenureConvention = "month_of_start" | "first_full_month" | "by_days";

/** A person's start, a day, and the leave in between. */
export interface TenureRequest {
  /** The first day of work. */
  start: IsoDate;
  /** The day on which tenure is asked, from the start on. */
  on: IsoDate;
  /**
   * How months are counted (`ramp.schedule`).
   * @default "month_of_start"
   */
  convention?: TenureConvention | null | undefined;
  /**
   * Leave, in any order; none before the start, none that overlaps. What lies after the day does not count.
   * @default []
   */
  leave?: readonly LeaveInput[] | null | undefined;
}

/** Who, or what, has a quota. */
export interface TerritoryInput {
  /** The territory. */
  id: Id;
  /** What it can bring: only its proportion to the others counts. The metric `potential`. */
  potential?: Weight | number | undefined;
}

/** A territory. */
export interface TerritoryTruth {
  /** Its id. */
  readonly territory: string;
  /** Its region. */
  readonly region: string;
  /** What it can bring; 1 is the usual. */
  readonly potential: Ratio;
}

/** What the operation `review.text` is asked. */
export interface TextRequest {
  /** The review to write. */
  review: ReviewInput;
}

/**
 * A mark between thousands.
 * - `point`: `.`
 * - `comma`: `,`
 * - `blank`: A blank of any width.
 * - `apostrophe`: `'`
 */
export type Thousands = "point" | "comma" | "blank" | "apostrophe";

/**
 * Who comes first where claims to a unit are equal.
 * - `id`: The smaller id.
 * - `order`: Who stands first in the request.
 */
export type TieOrder = "id" | "order";

/**
 * A tier (`tiers.split`): it says what coaching fits, and nothing else.
 * - `top`: The first fifth.
 * - `middle`: The middle.
 * - `bottom`: The last fifth, as far as it is below quota.
 */
export type Tier = "top" | "middle" | "bottom";

/** The tier by one quarter alone. */
export interface TierAlone {
  /** The quarter. */
  readonly period: Quarter;
  /** The tier. */
  readonly tier: Tier;
}

/** A person and what they reached. */
export interface TierPersonInput {
  /** Who. */
  id: Id;
  /** What they reached in each full quarter; others than those compared are left aside. */
  quarters: readonly TierQuarterInput[];
  /**
   * Whether they are ramping still: they are not compared.
   * @default false
   */
  ramping?: boolean | undefined;
  /**
   * Whether they are on leave: they are not compared.
   * @default false
   */
  on_leave?: boolean | undefined;
}

/** How a person is coached: a proposal, which a manager makes their own or does not. */
export interface TierPlan {
  /** Who. */
  readonly person: Id;
  /** The tier. */
  readonly tier: Tier;
  /** What is proposed. */
  readonly measures: readonly CoachingMeasure[];
  /** The skills to work on: at most two. */
  readonly skills: readonly Id[];
  /** The gap that a person entered last; left out where there is none or it was erased. */
  readonly gap?: Gap;
  /** The day of the last direct talk about motivation since a gap of will was entered; the person does not record it. */
  readonly motivation_talk?: IsoDate;
  /** Who can be their mentor. */
  readonly mentor?: Id;
  /** Whose mentor they can be, by id. */
  readonly mentees: readonly Id[];
  /** What people have to enter or do first. */
  readonly missing: readonly string[];
}

/** What was reached in a full quarter. */
export interface TierQuarterInput {
  /** The quarter. */
  period: Quarter;
  /** Won over the quota that ramp, part-time and leave leave: `ramp_adjusted` of `quota.attainment` or of a review. */
  ramp_adjusted: RampAdjusted | number;
}

/** A person in a tier. */
export interface TierRow {
  /** Who. */
  readonly person: Id;
  /** The tier. */
  readonly tier: Tier;
  /** The mean of the quarters that are compared. */
  readonly attainment: RampAdjusted;
  /** The place from the top; of those who tie the first. */
  readonly rank_from: Count;
  /** The same of those who tie the last. */
  readonly rank_to: Count;
  /** Whether their attainment alone keeps them out of the bottom tier, where their place would not. */
  readonly at_quota: boolean;
  /** The tier by each quarter alone: where it differs, the tier is noise rather than a standing. */
  readonly alone: readonly TierAlone[];
  /** The nearest change of attainment that would change the tier. */
  readonly what_would_change: string;
}

/** People in tiers. */
export interface TierSplit {
  /** People who are compared. */
  readonly people: Count;
  /** Those in the top tier. */
  readonly top: Count;
  /** Those in the middle. */
  readonly middle: Count;
  /** Those in the bottom tier. */
  readonly bottom: Count;
  /** Each of them, by attainment, then by id. */
  readonly rows: readonly TierRow[];
}

/** Who is not compared. */
export interface TierUnjudged {
  /** Who. */
  readonly person: Id;
  /** Why. */
  readonly why: UnjudgedReason;
}

/** A person in a tier. */
export interface TieredPersonInput {
  /** Who. */
  person: Id;
  /** The tier, as `tiers.split` gives it. */
  tier: Tier;
  /**
   * Skills that they want to work on, as people entered them, the first first.
   * @default []
   */
  skills?: readonly Id[] | undefined;
  /**
   * Skills that they can teach.
   * @default []
   */
  strengths?: readonly Id[] | undefined;
}

/** What each person needs. */
export interface TiersCoaching {
  /** The day. */
  readonly as_of: IsoDate;
  /** One plan a person, by id. */
  readonly plans: readonly TierPlan[];
  /** People of the middle for whom no mentor is left, by id. */
  readonly without_mentor: readonly Id[];
}

/** People in tiers. */
export interface TiersCoachingRequest {
  /** The people, each once. */
  people: readonly TieredPersonInput[];
  /** The day whose end counts. */
  as_of: IsoDate;
  /** The log, for the gaps that people entered and the talks that were held. */
  history?: History | null | undefined;
  /**
   * People of the top tier who are nobody's mentor.
   * @default []
   */
  not_mentors?: readonly Id[] | null | undefined;
  /**
   * How many people a mentor has at most.
   * @default {"bottom_share":"0.2","call_review_minutes":30,"check_in_minutes":15,"deal_talk_minutes_from":15,"deal_talk_minutes_to":30,"deals":5,"effect_from":10,"goal_days":31,"grace_days":3,"high_value_above":"2","hours_at_most":20,"long_one_to_one_minutes":60,"mentees":2,"min_people":5,"min_quarters":2,"one_to_one_minutes":30,"options":3,"review_minutes":60,"ride_along_minutes":240,"stale_quarters":2,"top_share":"0.2","workshop_minutes":60}
   */
  policy?: CoachingPolicyInput | null | undefined;
}

/** Tiers, or why there are none. */
export interface TiersSplit {
  readonly schema: "attain.tiers/1";
  /** The quarters that were compared. */
  readonly periods: readonly Quarter[];
  /** The tiers. */
  readonly split: Figure<TierSplit>;
  /** Who is not compared, by id. */
  readonly not_judged: readonly TierUnjudged[];
  /** What has to be known before anything is concluded from a tier. */
  readonly missing: readonly string[];
  /** The hash of the request. */
  readonly inputs: Sha256;
}

/** People and what they reached in the quarters that are compared. */
export interface TiersSplitRequest {
  /** The full quarters that are compared, each once. */
  periods: readonly Quarter[];
  /** The people, each once. */
  people: readonly TierPersonInput[];
  /**
   * Shares, and what is needed for a comparison.
   * @default {"bottom_share":"0.2","call_review_minutes":30,"check_in_minutes":15,"deal_talk_minutes_from":15,"deal_talk_minutes_to":30,"deals":5,"effect_from":10,"goal_days":31,"grace_days":3,"high_value_above":"2","hours_at_most":20,"long_one_to_one_minutes":60,"mentees":2,"min_people":5,"min_quarters":2,"one_to_one_minutes":30,"options":3,"review_minutes":60,"ride_along_minutes":240,"stale_quarters":2,"top_share":"0.2","workshop_minutes":60}
   */
  policy?: CoachingPolicyInput | null | undefined;
}

/** An amount and what to multiply it by. */
export interface TimesRequest {
  /** The amount. */
  amount: AmountInput;
  /** By what. */
  factor: Ratio | number;
  /**
   * How the result is rounded to the minor unit.
   * @default "half_even"
   */
  rounding?: Rounding | null | undefined;
}

/** What a person's forecasts of the last periods were worth. */
export interface TrackRecordInput {
  /** Who. */
  owner: Id;
  /** The sum of what was forecast: won and open commit when each period began. */
  forecast: Money | number;
  /** The sum of what came. */
  actual: Money | number;
}

/**
 * A method, or all of them together.
 * - `rollup`: What the reps handed in within the first days of the quarter.
 * - `weighted`: The weighted method on the day before it began.
 * - `trend`: The trend on that day.
 * - `triangulated`: All of them together.
 */
export type TrackedMethod = "rollup" | "weighted" | "trend" | "triangulated";

/** What a method said of a quarter when it began. */
export interface TrackedQuarter {
  /** The quarter. */
  readonly key: Quarter;
  /** What was forecast. */
  readonly forecast: Figure<Money>;
  /** What was won; of the roll-up by those who had handed in. */
  readonly won: Money;
  /** What was won over what was forecast. */
  readonly accuracy: Figure<Ratio>;
}

/** What a method said of a quarter when it began. */
export interface TrackedQuarterInput {
  /** The quarter. */
  key: Quarter;
  /** What was forecast. */
  forecast: Figure<Money | number>;
  /** What was won; of the roll-up by those who had handed in. */
  won: Money | number;
  /** What was won over what was forecast. */
  accuracy: Figure<Ratio | number>;
}

/** The trend of a quarter and what it rests on. */
export interface Trend {
  /** The default where there is history enough, else the plain one; never less than is won. */
  readonly amount: Money;
  /** Which of them. */
  readonly basis: TrendBasis;
  /** Won so far, and the median of the three methods for what was won after the same day of earlier quarters. */
  readonly default: Figure<Money>;
  /** The median of earlier years' same quarter, each corrected for head count and market. */
  readonly plain: Figure<Money>;
  /** The three methods, for the rest of the quarter. */
  readonly legs: readonly TrendLeg[];
  /** The full quarters before, by quarter: what was won in each after the same day. */
  readonly quarters: readonly TrendQuarter[];
  /** Each earlier year's same quarter, by quarter. */
  readonly years: readonly TrendYear[];
  /** Earlier years' same quarters that could not be compared, by quarter. */
  readonly skipped: readonly SkippedYear[];
  /** What the market does, by policy. */
  readonly market_factor: Ratio;
}

/** The trend of a quarter and what it rests on. */
export interface TrendInput {
  /** The default where there is history enough, else the plain one; never less than is won. */
  amount: Money | number;
  /** Which of them. */
  basis: TrendBasis;
  /** Won so far, and the median of the three methods for what was won after the same day of earlier quarters. */
  default: Figure<Money | number>;
  /** The median of earlier years' same quarter, each corrected for head count and market. */
  plain: Figure<Money | number>;
  /** The three methods, for the rest of the quarter. */
  legs: readonly TrendLegInput[];
  /** The full quarters before, by quarter: what was won in each after the same day. */
  quarters: readonly TrendQuarterInput[];
  /** Each earlier year's same quarter, by quarter. */
  years: readonly TrendYearInput[];
  /** Earlier years' same quarters that could not be compared, by quarter. */
  skipped: readonly SkippedYear[];
  /** What the market does, by policy. */
  market_factor: Ratio | number;
}

/**
 * Which trend counts.
 * - `default`: The median of damped growth, Theta and exponential smoothing.
 * - `plain`: The plain one, since the default has too little history.
 */
export type TrendBasis = "default" | "plain";

/** A series forecast. */
export interface TrendForecast {
  readonly schema: "attain.trend/1";
  /** Periods that count: from the first with a value to the last. */
  readonly periods: Count;
  /** Each method in the order of the request. */
  readonly methods: readonly TrendMethodForecast[];
}

/** One of the methods whose median is the default. */
export interface TrendLeg {
  /** The method. */
  readonly key: TrendMethod;
  /** What it says of the rest of the quarter, times the market; never below zero. */
  readonly amount: Money;
}

/** One of the methods whose median is the default. */
export interface TrendLegInput {
  /** The method. */
  key: TrendMethod;
  /** What it says of the rest of the quarter, times the market; never below zero. */
  amount: Money | number;
}

/**
 * A way to forecast a series.
 * - `default`: The median of the next three.
 * - `damped_growth`: Damped growth, the mean of many fits.
 * - `theta_blend`: Theta, the mean of many fits.
 * - `smoothing`: A level with a little growth, the mean of many fits.
 * - `naive`: The last value.
 * - `naive2`: The last value without its season, with the season of the period ahead.
 * - `seasonal_naive`: The same season a year before.
 * - `seasonal_growth`: The same season a year before, times last year's growth.
 * - `ses`: Simple exponential smoothing, without seasons and with them again.
 * - `holt`: Holt's growth, the same way.
 * - `damped`: Damped growth, the same way.
 * - `theta`: Theta with a theta of two, the same way.
 * - `line`: The line of least squares through the values over their seasonal factors.
 */
export type TrendMethod = "default" | "damped_growth" | "theta_blend" | "smoothing" | "naive" | "naive2" | "seasonal_naive" | "seasonal_growth" | "ses" | "holt" | "damped" | "theta" | "line";

/** What a method says. */
export interface TrendMethodForecast {
  /** The method. */
  readonly method: TrendMethod;
  /** The periods ahead; or why the method cannot say anything. */
  readonly steps: Figure<readonly TrendStep[]>;
}

/** One period of a series. */
export interface TrendPointInput {
  /** What it brought, in any one unit. */
  value?: Quantity | number | undefined;
  /**
   * What makes it comparable with the period that is forecast: head count now over then, times what the market does.
   * Above zero.
   * @default "1"
   */
  factor?: Ratio | number | undefined;
}

/** A full quarter of the history. */
export interface TrendQuarter {
  /** The quarter. */
  readonly key: Quarter;
  /** What was won in it after the same day. */
  readonly won: Money;
  /** Ramp-adjusted head count now over then; not available without start dates, and then taken as 1. */
  readonly head_count_factor: Figure<Ratio>;
  /** What the market did since then, by the policy's dated changes. */
  readonly market_factor: Ratio;
  /** Won times both, rounded once. */
  readonly corrected: Money;
}

/** A full quarter of the history. */
export interface TrendQuarterInput {
  /** The quarter. */
  key: Quarter;
  /** What was won in it after the same day. */
  won: Money | number;
  /** Ramp-adjusted head count now over then; not available without start dates, and then taken as 1. */
  head_count_factor: Figure<Ratio | number>;
  /** What the market did since then, by the policy's dated changes. */
  market_factor: Ratio | number;
  /** Won times both, rounded once. */
  corrected: Money | number;
}

/** A series, and how far ahead it is to be forecast. */
export interface TrendRequest {
  /** The series from its first period on, without holes in time: a period without a value stands there without one. */
  history: readonly TrendPointInput[];
  /**
   * Periods in a year, 1 to 53: 4 for quarters, 12 for months, 1 for no seasons.
   * @default 4
   */
  season?: Count | null | undefined;
  /**
   * Periods to forecast, 1 to 120.
   * @default 1
   */
  ahead?: Count | null | undefined;
  /**
   * By which methods.
   * @default ["default"]
   */
  methods?: readonly TrendMethod[] | null | undefined;
  /**
   * For the method `line`: the factor of each season, the first one's first; left out, all are 1.
   * @default []
   */
  seasonal_factors?: readonly (Ratio | number)[] | null | undefined;
}

/** A period ahead. */
export interface TrendStep {
  /** How many periods after the last one with a value. */
  readonly ahead: Count;
  /** What is forecast, rounded once, half-even, to six places. */
  readonly forecast: Quantity;
}

/** One earlier year's same quarter. */
export interface TrendYear {
  /** The quarter. */
  readonly key: Quarter;
  /** What was won in it. */
  readonly won: Money;
  /** Ramp-adjusted head count now over then; not available without start dates, and then taken as 1. */
  readonly head_count_factor: Figure<Ratio>;
  /** Won, corrected for head count and market, rounded once. */
  readonly corrected: Money;
}

/** One earlier year's same quarter. */
export interface TrendYearInput {
  /** The quarter. */
  key: Quarter;
  /** What was won in it. */
  won: Money | number;
  /** Ramp-adjusted head count now over then; not available without start dates, and then taken as 1. */
  head_count_factor: Figure<Ratio | number>;
  /** Won, corrected for head count and market, rounded once. */
  corrected: Money | number;
}

/** The methods' totals of one quarter. A method that has none is left out. */
export interface TriangulateRequest {
  /** The currency of all money in it. */
  currency: Currency;
  /** The roll-up: won and open commit. */
  rollup?: Money | number | null | undefined;
  /** The weighted method: won, and what the open deals are expected to bring. */
  weighted?: Money | number | null | undefined;
  /** The trend. */
  trend?: Money | number | null | undefined;
  /**
   * How the methods are combined.
   * @default "median"
   */
  combine?: CombineRule | null | undefined;
  /**
   * For learned weights: what the methods said of past periods, and what came.
   * @default []
   */
  past?: readonly PastMethodsInput[] | null | undefined;
  /**
   * Where agreement ends, and how many past periods are enough to learn from.
   * @default {"accurate_from":"0.9","accurate_to":"1.1","agree_up_to":"0.1","bias_at_least":3,"bias_quarters":4,"diverge_up_to":"0.25","learn_from":8,"market_changes":[],"market_factor":"1","min_closed_by_age":30,"not_yet_quarters":4,"opening_days":14,"range_error":"0.17","range_error_drawn_by":8,"trend_quarters":8}
   */
  policy?: ForecastPolicyInput | null | undefined;
}

/** What the methods say together. */
export interface Triangulation {
  readonly schema: "attain.triangulation/1";
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** The methods combined: by default their median, of two their mean; rounded half-even. */
  readonly triangulated: Figure<Money>;
  /** How they were combined. */
  readonly combined_by: Figure<CombinedBy>;
  /** The weight of each method; left out where they were combined by their median. */
  readonly weights?: readonly MethodWeight[];
  /** Largest less smallest, over the median. */
  readonly spread: Figure<Ratio>;
  /** Whether they agree. */
  readonly class: Figure<SpreadClass>;
  /** The methods without a figure. */
  readonly left_out: readonly Method[];
}

/** Somebody who met the trigger. */
export interface TriggerMetInput {
  /** Who. */
  person: Id;
  /** The day from which on they met it. */
  since: IsoDate;
}

/** Whom the trigger prompts to talk to, and how often it errs. */
export interface TriggerReport {
  readonly schema: "attain.plan_trigger/1";
  /** The day that it speaks for. */
  readonly as_of: IsoDate;
  /** The full quarters that it looked at. */
  readonly quarters: readonly Quarter[];
  /** The prompts, by person. A prompt is no recommendation: a person opens a plan, or does not. */
  readonly prompts: readonly Prompt[];
  /** People of whom too little is known, by id. */
  readonly not_judged: readonly NotJudged[];
  /** How often somebody on target would be prompted, for each person with quarters, by id. */
  readonly false_alarms: readonly FalseAlarm[];
  /** The rules that it follows. */
  readonly rules: readonly RuleId[];
  /** A hash of the request. */
  readonly sha256: Sha256;
}

/** The quarters of some people, and what else is known of them. */
export interface TriggerRequest {
  /** The currency of all money in it. */
  currency: Currency;
  /** The day: full quarters before its end count. */
  as_of: IsoDate;
  /** One row a person and quarter, in any order. */
  attainments: readonly QuarterAttainedInput[];
  /**
   * The manager's side, one row a person.
   * @default []
   */
  sides?: readonly TriggerSideInput[] | null | undefined;
  /**
   * The log, on which coaching stands that was held.
   * @default {"events":[],"schema":"attain.history/1"}
   */
  history?: History | null | undefined;
  /** A won deal on average: by it a quota stands for so many deals. */
  average_won?: Money | number | null | undefined;
  /**
   * The company's fiscal year.
   * @default {"start_day":1,"start_month":1,"year_name":"end"}
   */
  calendar?: FiscalCalendarInput | null | undefined;
  /**
   * The threshold and how many quarters running.
   * @default {"check_in_every":2,"extension_days":30,"min_cell":5,"partly_above":"0","phase_days":30,"sustain_quarters":2,"trigger_below":"0.7","trigger_quarters":2}
   */
  policy?: PlanPolicyInput | null | undefined;
}

/** What lies with the company and not with the person. */
export interface TriggerSideInput {
  /** Who. */
  person: Id;
  /** The potential of the person's territory over the average one: 0.8 is a fifth less. */
  territory?: Ratio | number | undefined;
  /** Coaching meetings that were promised in the quarters; those that were held are counted on the log. */
  promised?: Count | undefined;
  /**
   * Whether the person was asked for their own view.
   * @default false
   */
  view_heard?: boolean | undefined;
}

/**
 * Why somebody is not compared.
 * - `ramping`: Ramping still.
 * - `on_leave`: On leave.
 * - `quarter_missing`: One of the quarters is not known of them.
 */
export type UnjudgedReason = "ramping" | "on_leave" | "quarter_missing";

/**
 * Why there is no day for a meeting.
 * - `no_work_day`: No work is done on any.
 * - `away`: On every day of work one of the two is on leave.
 * - `full`: On every day on which both are there, the manager's minutes are used up.
 */
export type UnplacedReason = "no_work_day" | "away" | "full";

/** A rate that was used. */
export interface UsedRate {
  /** The currency. */
  readonly currency: Currency;
  /** The first day of the rate; left out for the base, which is always one. */
  readonly date?: IsoDate;
  /** Units of the base for one unit of the currency. */
  readonly rate: ExchangeRate;
}

/** Whether adjustments helped. */
export interface ValueAdded {
  readonly schema: "attain.value_added/1";
  /** All adjustments. */
  readonly overall: AdjustmentGroup;
  /** By who adjusted. */
  readonly by_person: readonly AdjustmentGroup[];
  /** By direction: downward, then upward, then those that changed nothing. */
  readonly by_direction: readonly AdjustmentGroup[];
  /** By size, from the smallest on. */
  readonly by_size: readonly AdjustmentGroup[];
}

/** Forecasts before and after somebody adjusted them, and what came. */
export interface ValueAddedRequest {
  /** One row an adjustment; every amount in one unit. */
  adjustments: readonly AdjustedForecastInput[];
  /**
   * The upper ends of the sizes by which adjustments are told apart, as shares of the forecast before: above zero, rising;
   * larger ones come last.
   * @default ["0.05","0.1","0.25"]
   */
  sizes?: readonly (Ratio | number)[] | null | undefined;
}

/** One value each time. */
export interface ValuedSideInput {
  /** The values. */
  values: readonly (Quantity | number)[];
}

/** What the operation `chart.vega_lite` is asked. */
export interface VegaLiteRequest {
  /** The chart to specify. */
  chart: ChartInput;
}

/** A step of a waterfall. */
export interface WaterfallStep {
  /** What it is. */
  readonly label: string;
  /** The total, or by how much it changes. */
  readonly value: ChartValue;
  /** Whether it is a total: the first and the last step are. */
  readonly total: boolean;
}

/** A step of a waterfall. */
export interface WaterfallStepInput {
  /** What it is. */
  label: string;
  /** The total, or by how much it changes. */
  value: ChartValue | number;
  /**
   * Whether it is a total: the first and the last step are.
   * @default false
   */
  total?: boolean | undefined;
}

/**
 * A day of the week.
 * - `monday`: Monday, on which an ISO week begins.
 * - `tuesday`: Tuesday.
 * - `wednesday`: Wednesday.
 * - `thursday`: Thursday.
 * - `friday`: Friday.
 * - `saturday`: Saturday.
 * - `sunday`: Sunday.
 */
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/**
 * Which of its weekdays a fiscal year of weeks ends on.
 * - `nearest`: The one nearest to the month's end, before or after it.
 * - `last`: The last one in the month.
 */
export type WeeksEnd = "nearest" | "last";

/** The plain weighted figure and what it rests on. */
export interface Weighted {
  /** Open amount times won over closed, multiplied first and rounded once, half-even. */
  readonly amount: Money;
  /** What the open deals are worth: their amounts, else list price. */
  readonly open_amount: Money;
  /** Open deals that are worth something. */
  readonly deals: Count;
  /** Deals won so far. */
  readonly won: Count;
  /** Deals closed so far, won or lost. */
  readonly closed: Count;
  /** Won over closed, for the eye; the amount uses the unrounded rate. */
  readonly rate: Ratio;
  /** Open amounts times the probabilities that the system says, of the deals that have one. */
  readonly imported: Figure<Money>;
  /** Open deals that are worth something and have such a probability. */
  readonly imported_deals: Count;
}

/** The plain weighted figure and what it rests on. */
export interface WeightedInput {
  /** Open amount times won over closed, multiplied first and rounded once, half-even. */
  amount: Money | number;
  /** What the open deals are worth: their amounts, else list price. */
  open_amount: Money | number;
  /** Open deals that are worth something. */
  deals: Count;
  /** Deals won so far. */
  won: Count;
  /** Deals closed so far, won or lost. */
  closed: Count;
  /** Won over closed, for the eye; the amount uses the unrounded rate. */
  rate: Ratio | number;
  /** Open amounts times the probabilities that the system says, of the deals that have one. */
  imported: Figure<Money | number>;
  /** Open deals that are worth something and have such a probability. */
  imported_deals: Count;
}

/**
 * As what the weighted method enters the triangulation.
 * - `won_and_weighted`: Won in the quarter, and the plain weighted figure.
 * - `won_in_period_and_not_yet_created`: Won in the quarter, the weighted figure of deals expected in it, and business not yet created.
 */
export type WeightedBasis = "won_and_weighted" | "won_in_period_and_not_yet_created";

/** An open deal. */
export interface WeightedDealInput {
  /** The deal. */
  id: Id;
  /** Whose it is. */
  owner?: Id | undefined;
  /** Its stage. */
  stage?: Id | undefined;
  /** What it is worth. */
  amount: Money | number;
  /** The probability of winning it, as somebody or some system says. */
  probability?: Probability | number | undefined;
}

/** Some deals together. */
export interface WeightedGroup {
  /** The owner or the stage; left out for deals without one. */
  readonly key?: Id;
  /** How many have a probability. */
  readonly deals: Count;
  /** What they are worth. */
  readonly open_amount: Money;
  /** Each times its probability, summed and rounded once. */
  readonly weighted: Money;
}

/** Open deals, weighed. */
export interface WeightedPipeline {
  readonly schema: "attain.weighted/1";
  /** The currency of all money in it. */
  readonly currency: Currency;
  /** Amount times probability of every deal that has one, summed and rounded once, half-even. */
  readonly weighted: Figure<Money>;
  /** What the deals that were weighed are worth. */
  readonly open_amount: Money;
  /** What the deals without a probability are worth: they are not in the figure, and not taken as zero. */
  readonly unweighted: Money;
  /** The deals, by id. */
  readonly deals: readonly WeightedRow[];
  /** By owner, then those of nobody. */
  readonly by_owner: readonly WeightedGroup[];
  /** By stage, then those at none. */
  readonly by_stage: readonly WeightedGroup[];
}

/** Open deals and the probabilities they are weighed by. */
export interface WeightedRequest {
  /** The currency of all money in it. */
  currency: Currency;
  /** The open deals, one each. */
  deals: readonly WeightedDealInput[];
  /**
   * The probability of each stage, for deals that have none of their own.
   * @default []
   */
  stages?: readonly StageProbabilityInput[] | null | undefined;
}

/** A deal, weighed. */
export interface WeightedRow {
  /** The deal. */
  readonly key: Id;
  /** What it is worth. */
  readonly amount: Money;
  /** The probability that counts. */
  readonly probability?: Probability;
  /** Where that comes from. */
  readonly source: ProbabilitySource;
  /** Amount times probability, for the eye: each is rounded for itself, the totals are not made of them. */
  readonly expected?: Money;
}

/** Somebody who met the trigger and got no plan. */
export interface WithoutPlan {
  /** Who. */
  readonly person: Id;
  /** The day from which on they met it. */
  readonly since: IsoDate;
  /** Days since then. */
  readonly days: Count;
  /** The tier. */
  readonly tier?: Id;
  /** Whole months of tenure. */
  readonly tenure_months?: Count;
  /** What would take them off the list. */
  readonly what_would_change: string;
}

/** Somebody who got a plan and had not met the trigger. */
export interface WithoutTrigger {
  /** Who. */
  readonly person: Id;
  /** The plan. */
  readonly plan: Id;
  /** The day on which it was opened. */
  readonly opened: IsoDate;
  /** The first day on which they met the trigger, where they did so later. */
  readonly met_later?: IsoDate;
  /** The tier. */
  readonly tier?: Id;
  /** Whole months of tenure. */
  readonly tenure_months?: Count;
  /** What would take them off the list. */
  readonly what_would_change: string;
}

/** What was won in a month. */
export interface WonInMonthInput {
  /** Who. */
  id: Id;
  /** The month. */
  month: Period;
  /** How much; below zero for returns. */
  amount: Money | number;
}

/** How wins and losses differ. */
export interface WonLostPattern {
  /** In what: `cycle_days`, or `amount` in major units. */
  readonly measure: Id;
  /** Won deals of which it is known. */
  readonly won_deals: Count;
  /** Their mean. */
  readonly won: Figure<Quantity>;
  /** Lost deals of which it is known. */
  readonly lost_deals: Count;
  /** Their mean. */
  readonly lost: Figure<Quantity>;
  /** The mean of won deals less that of lost ones. */
  readonly difference: Figure<Quantity>;
}

/** Days and the work days among them. */
export interface WorkDays {
  /** Days of the working week that are no holidays. */
  readonly work_days: Count;
  /** All days, both ends counted. */
  readonly days: Count;
}

/** Days to count the work days of. */
export interface WorkDaysRequest {
  /** The first day. */
  from: IsoDate;
  /** The last day. */
  to: IsoDate;
  /**
   * The days of the week on which work is done, at least one.
   * @default ["monday","tuesday","wednesday","thursday","friday"]
   */
  week?: readonly Weekday[] | null | undefined;
  /**
   * Days on which no work is done, each from the first day to the last, each once.
   * @default []
   */
  holidays?: readonly IsoDate[] | null | undefined;
}

/** A number of deals and what they are worth. */
export interface Worth {
  /** How many deals. */
  readonly deals: Count;
  /** What they are worth: their amounts, else list price. */
  readonly amount: Money;
}

/** A number of deals and what they are worth. */
export interface WorthInput {
  /** How many deals. */
  deals: Count;
  /** What they are worth: their amounts, else list price. */
  amount: Money | number;
}

/**
 * Which calendar year a fiscal year takes its name from.
 * - `end`: The year in which it ends: a year from February 2025 to January 2026 is FY2026.
 * - `begin`: The year in which it begins.
 */
export type YearName = "end" | "begin";

/** Divides a number of heads into whole parts that sum to it. */
export function allocateHeads(request: AllocateHeadsRequest): HeadsAllocation;

/** Divides an amount of money into parts that sum to it, to the minor unit. */
export function allocateMoney(request: AllocateMoneyRequest): MoneyAllocation;

/** Tells which meetings were held in their windows, by person and form, with days of grace. */
export function cadenceAdherence(request: CadenceAdherenceRequest): CadenceAdherence;

/** Puts a manager's meetings on days, so that everyone is there and nothing overlaps. */
export function cadenceCalendar(request: CadenceCalendarRequest): CadenceCalendar;

/** Tells what a cadence costs a manager a week, part by part, and whether that is too much. */
export function cadenceHours(request: CadenceHoursRequest): CadenceHours;

/** Writes a calendar of meetings as iCalendar, for calendar programs. */
export function cadenceIcs(request: CadenceIcsRequest): CadenceIcs;

/** Tells which periods of the company's year a day is in, and its place in them. */
export function calendarDay(request: DayRequest): CalendarDay;

/** Tells the days of a period, and the periods before and after. */
export function calendarPeriod(request: PeriodRequest): PeriodSpan;

/** Lists the periods within a period: the quarters of a year, the weeks of a month. */
export function calendarPeriods(request: PeriodsRequest): Periods;

/** Prorates an amount of a period over some of its days, by all days or by days of work. */
export function calendarProrate(request: ProrateRequest): Prorated;

/** Finds the period so many later or earlier. */
export function calendarShift(request: ShiftRequest): PeriodDays;

/** Counts the months of a person's tenure on a day, leave taken out. */
export function calendarTenure(request: TenureRequest): Tenure;

/** Counts the days of work between two days. */
export function calendarWorkDays(request: WorkDaysRequest): WorkDays;

/** Draws a chart as an SVG that needs nothing from elsewhere. */
export function chartSvg(request: SvgRequest): ChartSvg;

/** Specifies a chart in the part of Vega-Lite that versions 5 and 6 share. */
export function chartVegaLite(request: VegaLiteRequest): ChartVegaLite;

/** Puts what a person entered about how somebody is best coached on the log. */
export function coachEnter(request: CoachEnterRequest): History;

/** Puts a gap on the log, as a person sees it; the library never infers one. */
export function coachGap(request: CoachGapRequest): History;

/** Puts a meeting that was held with a person on the log. */
export function coachLog(request: CoachLogRequest): History;

/** Tells what was entered about how somebody is best coached: by whom, whether they have seen it, whether it is stale. */
export function coachProfile(request: CoachProfileRequest): CoachProfile;

/** Explains a figure of an operation on documents: its arithmetic, down to what was handed in. */
export function explain(request: ExplainRequest): Explanation;

/** Writes an explanation as HTML: steps that open and close. */
export function explanationHtml(request: ExplanationRequest): ExplanationHtml;

/** Writes an explanation as lines of text. */
export function explanationText(request: ExplanationRequest): ExplanationText;

/** Scores forecasts of the past: each one, by method, owner, manager and lead, and whether they were steadily off. */
export function forecastAccuracy(request: AccuracyRequest): AccuracyReport;

/** Takes the change of a forecast between two days apart: new, pulled in, pushed, lost, won, amount, probability and more. */
export function forecastChange(request: ChangeRequest): ForecastChange;

/** The pictures of forecasts: methods against a target, a gap or a change step by step, accuracy against its mark. */
export function forecastCharts(request: ForecastChartsRequest): ForecastCharts;

/** Makes the forecasts of a hierarchy agree: every parent is the sum of its children, to the minor unit. */
export function forecastCoherent(request: CoherentRequest): CoherentForecasts;

/** Tells what an accuracy stated by one convention reads as by the others. */
export function forecastConvertAccuracy(request: ConvertAccuracyRequest): AccuracyConverted;

/** Takes the difference of two forecasts apart: over deals, owners, stages and categories, the largest first. */
export function forecastGap(request: GapRequest): ForecastGap;

/** Finds the distribution of a total: quantiles, the chance to hit, what each deal does to it, with proved bounds. */
export function forecastRange(request: RangeRequest): ForecastRange;

/** Adds up what everyone handed in, by person and manager, single and cumulative, with every adjustment beside it. */
export function forecastRollup(request: RollupRequest): ForecastRollup;

/** Scores rows of a backtest: how far each method was off, how often the range held, whether one method was better. */
export function forecastScores(request: ScoresRequest): ForecastScores;

/** Forecasts a series by named methods: the default is the median of damped growth, Theta and smoothing. */
export function forecastTrend(request: TrendRequest): TrendForecast;

/** Says what the forecasts of a quarter say together, and how far they are apart. */
export function forecastTriangulate(request: TriangulateRequest): Triangulation;

/** Tells whether adjustments brought forecasts nearer to what came, by person, direction and size. */
export function forecastValueAdded(request: ValueAddedRequest): ValueAdded;

/** Weighs open deals by probabilities that are given, each with where it comes from. */
export function forecastWeighted(request: WeightedRequest): WeightedPipeline;

/** Does something with a coaching session: what is not legal is refused and names what is. */
export function growAct(request: GrowActRequest): GrowActed;

/** Writes a coaching session as Markdown and as a page; nobody is named unless that is asked for. */
export function growDocument(request: GrowDocumentRequest): GrowDocument;

/** Tells a figure before and after a session, and how far chance alone reaches. */
export function growEffect(request: GrowEffectRequest): GrowEffect;

/** Tells what was agreed in sessions and what became of it: open, done, missed, carried, repeated. */
export function growLedger(request: GrowLedgerRequest): GrowLedger;

/** Gives questions to ask at each stage of a coaching session. */
export function growQuestions(request: GrowQuestionsRequest): GrowQuestions;

/** Tells where a coaching session stands: what was entered, what it still needs, what can be done next. */
export function growSession(request: GrowSessionRequest): GrowSession;

/** Everything that a history holds about one person. */
export function historyAbout(request: HistoryAboutRequest): PersonExport;

/** Appends events to a history, or to a new one: all, or none where one is refused. */
export function historyAppend(request: HistoryAppendRequest): History;

/** Erases the personal payloads about one person; the history says so and its chain still verifies. */
export function historyErase(request: HistoryEraseRequest): History;

/** Everything that a history holds about one person; the history says that it was exported. */
export function historyExport(request: HistoryExportRequest): HistoryExport;

/** The pseudonym of an id: the same by the same key, and nobody without it can trace it. */
export function historyPseudonym(request: PseudonymRequest): Pseudonym;

/** Copies a history with pseudonyms for people; the history says that it was copied. */
export function historyPseudonymise(request: PseudonymiseRequest): Pseudonymised;

/** The events that count on a day, as they were known at a moment. */
export function historyState(request: HistoryStateRequest): HistoryState;

/** Finds every change of a history: in an event, in their order, in a personal payload. */
export function historyVerify(request: HistoryVerifyRequest): HistoryVerification;

/** Converts an amount by the rates of a day, rounded once. */
export function moneyConvert(request: ConvertRequest): Conversion;

/** Adds amounts of one currency. */
export function moneySum(request: SumRequest): Amount;

/** Multiplies an amount, rounded once to the minor unit. */
export function moneyTimes(request: TimesRequest): Amount;

/** Does something to an improvement plan: the log has one more event; what is not legal is refused. */
export function planAct(request: ImprovementActRequest): ImprovementActed;

/** Lists where the same was not done for the same: trigger without plan, plan without trigger, conduct answered differently. */
export function planConsistent(request: ConsistentRequest): PlanConsistency;

/** Writes the script of the talk in which a plan is proposed: facts, concern, their view, the plan, the commitment. */
export function planConversation(request: ConversationRequest): PlanConversation;

/** Writes a plan to be read, as a page or Markdown: phases, what is due and missing, goals, and what the law asks for. */
export function planDocument(request: DocumentRequest): PlanDocument;

/** Compares what came of plans by groups that the caller supplies: impact ratio, exact test, no small cells. */
export function planGroups(request: GroupsRequest): GroupComparison;

/** Logs conduct and what was done about it; opens, fills and closes reviews by people whether to part. */
export function planPartWays(request: PartWaysRequest): PartWaysActed;

/** Recommends what to do with a plan whose second phase is over, with what speaks against it. A person decides. */
export function planRecommendation(request: ImprovementStatusRequest): PlanRecommendation;

/** The reviews by people whether to part, each with what it should know and what it knows. */
export function planReviews(request: ReviewsRequest): SeparationReviews;

/** Tells where an improvement plan stands: its state, each phase with what is due, done and missing, its goals. */
export function planStatus(request: ImprovementStatusRequest): ImprovementPlan;

/** Watches whether the gain of a plan that worked lasts: the next full quarters beside its goals. */
export function planSustain(request: SustainRequest): SustainWatch;

/** Finds who was under the threshold in each of the last full quarters: a prompt to talk, with how often it errs. */
export function planTrigger(request: TriggerRequest): TriggerReport;

/** Tells what chance people have to reach their quota, and which stretch leaves a healthy share in reach. */
export function quotaAchievable(request: AchievableRequest): Achievability;

/** Tells what was reached of a plan, month by month and adjusted for ramp. */
export function quotaAttainment(request: PlanAttainmentRequest): PlanAttainment;

/** Tells in which band the share of people at quota lies, with its interval. */
export function quotaBand(request: BandRequest): QuotaBand;

/** Tells what a team will likely sell, month by month and person by person, and what it is asked for. */
export function quotaCapacity(request: CapacityRequest): CapacityPlan;

/** Tells why two capacities of one period differ, in parts that sum to the difference. */
export function quotaCapacityChange(request: CapacityChangeRequest): CapacityChange;

/** The pictures of a planning year, as descriptions that can be drawn. */
export function quotaCharts(request: QuotaChartsRequest): QuotaCharts;

/** Points out targets that look like typing errors, and who carries a target above others who carry one too. */
export function quotaCheck(request: QuotaCheckRequest): QuotaCheck;

/** Edits a plan: all edits of a batch hold together, or none is made. */
export function quotaEdit(request: PlanEditRequest): PlanEdited;

/** Tells what everyone has in a plan, and how it came to it. */
export function quotaFigures(request: PlanFiguresRequest): PlanFigures;

/** Tells what a plan asks of everyone month by month. */
export function quotaMonths(request: PlanMonthsRequest): PlanMonths;

/** Makes a plan: the target flows down the hierarchy, and the history begins. */
export function quotaPlan(request: PlanRequest): QuotaPlan;

/** Publishes a plan: from now on it is revised, not edited. */
export function quotaPublish(request: PlanPublishRequest): QuotaPlan;

/** Holds a target against a team's expected capacity and names the three levers. */
export function quotaReconcile(request: ReconcileRequest): Reconciliation;

/** Revises a published plan from a month on: the months before stay as they were. */
export function quotaRevise(request: PlanReviseRequest): PlanEdited;

/** Tells whether edits can hold together, and what is left at every parent; nothing changes. */
export function quotaSlack(request: PlanSlackRequest): PlanSlack;

/** Divides a target over territories, to the cent: alike, by potential, or by both within bounds. */
export function quotaSplit(request: SplitRequest): QuotaSplit;

/** Tells whether a plan came in time, who has not been told, and what its revisions warn of. */
export function quotaStatus(request: PlanStatusRequest): PlanStatus;

/** Records that people were told of their quota. */
export function quotaTell(request: PlanTellRequest): QuotaPlan;

/** Tells what share of a full quota a person carries in each month of a period, and in the whole. */
export function rampFactors(request: RampFactorsRequest): RampFactors;

/** Fits a ramp to what people reached by month of tenure, role by role. */
export function rampFit(request: RampFitRequest): RampFit;

/** The pictures of a review, as descriptions that can be drawn. */
export function reviewCharts(request: ChartsRequest): ReviewCharts;

/** Writes a review as a page: pictures, figures that open to their explanations, nothing from elsewhere. */
export function reviewHtml(request: HtmlRequest): ReviewHtml;

/** Writes a review for a terminal: one screen, each line with its rule. */
export function reviewText(request: TextRequest): ReviewText;

/** A made company from a seed: its tables as they stand in week 8 of its last quarter. */
export function sample(request: SampleRequest): SampleCompany;

/** Every change of every deal of a made company, by day. */
export function sampleHistory(request: SampleRequest): SampleTable;

/** How the open deals of a made company came out: what no review of it may read. */
export function sampleOutcome(request: SampleRequest): SampleTable;

/** The deals of a made company, Friday by Friday, for its last four quarters. */
export function sampleSnapshots(request: SampleRequest): SampleTable;

/** The tables of a made company in short: rows and hashes. */
export function sampleSummary(request: SampleRequest): SampleSummary;

/** The parameters by which a company was made, and how its last quarter came out. */
export function sampleTruth(request: SampleRequest): SampleTruth;

/** Writes rows as CSV, by default guarded against formula injection. */
export function tableCsv(request: CsvRequest): CsvText;

/** Tells a team at the end of a day: who is there, under whom, who is on leave, which seats are open. */
export function teamAsOf(request: TeamAsOfRequest): TeamAsOf;

/** Checks a team and names every fault: circles, strangers, overlaps, gaps. */
export function teamCheck(request: TeamCheckRequest): TeamCheck;

/** Reads a team from tables, and tells what became of the rows. */
export function teamRead(request: TeamReadRequest): TeamRead;

/** Adds amounts up the reporting lines of a day, nobody twice. */
export function teamRollUp(request: RollUpRequest): TeamRollUp;

/** Tells under whom each person worked within some days. */
export function teamStints(request: StintsRequest): TeamStints;

/** Proposes how each person is coached, by tier and by the gap that a person entered, and pairs mentors. */
export function tiersCoaching(request: TiersCoachingRequest): TiersCoaching;

/** Puts people into tiers by attainment, adjusted for ramp: who ties shares the better one, who is at quota is never in the last. */
export function tiersSplit(request: TiersSplitRequest): TiersSplit;

/**
 * Explains a figure of an operation on the book: its arithmetic, down to the deals.
 * @param book The deals.
 * @param request What to ask beside the deals.
 */
export function bookExplain(book: Book, request: ExplainRequest): Explanation;
/**
 * Explains a figure of an operation on the book: its arithmetic, down to the deals.
 * @param data The deals: CSV, rows or columns.
 * @param map Which column holds what.
 * @param request What to ask beside the deals.
 */
export function bookExplain(data: Data, map: MapInput | string, request: ExplainRequest): Explanation;

/**
 * Tells what became of every row of the deals.
 * @param book The deals.
 */
export function bookRead(book: Book): BookRead;
/**
 * Tells what became of every row of the deals.
 * @param data The deals: CSV, rows or columns.
 * @param map Which column holds what.
 */
export function bookRead(data: Data, map: MapInput | string): BookRead;

/**
 * Tells of which days a book has snapshots, and what became of their rows.
 * @param book The deals.
 * @param request What to ask beside the deals; everything may be left out.
 */
export function bookSnapshots(book: Book, request?: BookSnapshotsRequest): BookSnapshots;
/**
 * Tells of which days a book has snapshots, and what became of their rows.
 * @param data The deals: CSV, rows or columns.
 * @param map Which column holds what.
 * @param request What to ask beside the deals; everything may be left out.
 */
export function bookSnapshots(data: Data, map: MapInput | string, request?: BookSnapshotsRequest): BookSnapshots;

/**
 * Scores every method on the past: what a review of each day would have said, and what came.
 * @param book The deals.
 * @param request What to ask beside the deals; everything may be left out.
 */
export function forecastBacktest(book: Book, request?: BacktestRequest): Backtest;
/**
 * Scores every method on the past: what a review of each day would have said, and what came.
 * @param data The deals: CSV, rows or columns.
 * @param map Which column holds what.
 * @param request What to ask beside the deals; everything may be left out.
 */
export function forecastBacktest(data: Data, map: MapInput | string, request?: BacktestRequest): Backtest;

/**
 * Makes a call pack: unchecked commit, what is at risk and what could come early, the gap and what could close it.
 * @param book The deals.
 * @param request What to ask beside the deals; everything may be left out.
 */
export function forecastCall(book: Book, request?: CallRequest): ForecastCall;
/**
 * Makes a call pack: unchecked commit, what is at risk and what could come early, the gap and what could close it.
 * @param data The deals: CSV, rows or columns.
 * @param map Which column holds what.
 * @param request What to ask beside the deals; everything may be left out.
 */
export function forecastCall(data: Data, map: MapInput | string, request?: CallRequest): ForecastCall;

/**
 * Takes the movement of a forecast between two snapshots apart: new, pulled in, pushed, lost, won, amount and more.
 * @param book The deals.
 * @param request What to ask beside the deals.
 */
export function forecastMovement(book: Book, request: MovementRequest): ForecastMovement;
/**
 * Takes the movement of a forecast between two snapshots apart: new, pulled in, pushed, lost, won, amount and more.
 * @param data The deals: CSV, rows or columns.
 * @param map Which column holds what.
 * @param request What to ask beside the deals.
 */
export function forecastMovement(data: Data, map: MapInput | string, request: MovementRequest): ForecastMovement;

/**
 * Measures probabilities from what became of deals: by stage, category, product, owner or age.
 * @param book The deals.
 * @param request What to ask beside the deals.
 */
export function forecastProbabilities(book: Book, request: ProbabilitiesRequest): MeasuredProbabilities;
/**
 * Measures probabilities from what became of deals: by stage, category, product, owner or age.
 * @param data The deals: CSV, rows or columns.
 * @param map Which column holds what.
 * @param request What to ask beside the deals.
 */
export function forecastProbabilities(data: Data, map: MapInput | string, request: ProbabilitiesRequest): MeasuredProbabilities;

/**
 * Gives what a coaching session begins with: target and standing, the largest deals, how wins and losses differ.
 * @param book The deals.
 * @param request What to ask beside the deals.
 */
export function growFacts(book: Book, request: GrowFactsRequest): GrowFacts;
/**
 * Gives what a coaching session begins with: target and standing, the largest deals, how wins and losses differ.
 * @param data The deals: CSV, rows or columns.
 * @param map Which column holds what.
 * @param request What to ask beside the deals.
 */
export function growFacts(data: Data, map: MapInput | string, request: GrowFactsRequest): GrowFacts;

/**
 * The key figures as they were known at the end of a day.
 * @param book The deals.
 * @param request What to ask beside the deals; everything may be left out.
 */
export function kpiSummary(book: Book, request?: KpiRequest): KpiSummary;
/**
 * The key figures as they were known at the end of a day.
 * @param data The deals: CSV, rows or columns.
 * @param map Which column holds what.
 * @param request What to ask beside the deals; everything may be left out.
 */
export function kpiSummary(data: Data, map: MapInput | string, request?: KpiRequest): KpiSummary;

/**
 * Lists the deals that keep the old terms when quotas are revised.
 * @param book The deals.
 * @param request What to ask beside the deals.
 */
export function quotaGrandfathered(book: Book, request: GrandfatheredRequest): Grandfathered;
/**
 * Lists the deals that keep the old terms when quotas are revised.
 * @param data The deals: CSV, rows or columns.
 * @param map Which column holds what.
 * @param request What to ask beside the deals.
 */
export function quotaGrandfathered(data: Data, map: MapInput | string, request: GrandfatheredRequest): Grandfathered;

/**
 * Measures the team's own ramp from its deals, by month of tenure.
 * @param book The deals.
 * @param request What to ask beside the deals.
 */
export function rampMeasure(book: Book, request: RampMeasureRequest): RampMeasured;
/**
 * Measures the team's own ramp from its deals, by month of tenure.
 * @param data The deals: CSV, rows or columns.
 * @param map Which column holds what.
 * @param request What to ask beside the deals.
 */
export function rampMeasure(data: Data, map: MapInput | string, request: RampMeasureRequest): RampMeasured;

/**
 * Reviews a quarter: key figures, forecasts, people to talk to, deals to look at.
 * @param book The deals.
 * @param request What to ask beside the deals; everything may be left out.
 */
export function review(book: Book, request?: ReviewRequest): Review;
/**
 * Reviews a quarter: key figures, forecasts, people to talk to, deals to look at.
 * @param data The deals: CSV, rows or columns.
 * @param map Which column holds what.
 * @param request What to ask beside the deals; everything may be left out.
 */
export function review(data: Data, map: MapInput | string, request?: ReviewRequest): Review;
