//! The registry of error codes: what each means, and what to do. `docs/errors.md` is made from it.

use std::fmt;

/// A stable code, such as `date.syntax`: the part of an error that programs rely on.
#[derive(Clone, Copy)]
pub struct Code {
    text: &'static str,
    help: &'static str,
}

impl Code {
    /// The code's text.
    pub const fn as_str(self) -> &'static str {
        self.text
    }

    /// What to do about it, unless the error says something better.
    pub const fn help(self) -> &'static str {
        self.help
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Code {}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

macro_rules! codes {
    ($( $(#[doc = $meaning:literal])+ $name:ident = $text:literal, $help:literal; )+) => {
        $( $(#[doc = $meaning])+ pub const $name: Code = Code { text: $text, help: $help }; )+

        /// Every code with its meaning, in the order of the registry.
        pub fn all() -> Vec<(Code, String)> {
            // A table and one loop: hundreds of texts made one after another take an optimiser minutes.
            const TABLE: &[(Code, &[&str])] = &[$( ($name, &[$($meaning),+]), )+];
            TABLE.iter().map(|(code, meaning)| (*code, meaning.concat().trim().to_owned())).collect()
        }
    };
}

codes! {
    // Requests and documents.
    /// The text is not JSON.
    JSON_SYNTAX = "json.syntax", "look at the line and column that the message names";
    /// The JSON text is longer than the limit.
    JSON_TOO_LONG = "json.too_long", "hand the data over as a book, or in parts";
    /// Lists and records lie too deep inside one another.
    JSON_TOO_DEEP = "json.too_deep", "no document of this library is nearly that deep: check what wrote it";
    /// A number has too many characters.
    JSON_NUMBER_TOO_LONG = "json.number_too_long", "no figure of this library needs so many digits";
    /// A value that JSON cannot hold. The packages for other languages refuse it before it reaches the library.
    INPUT_NOT_JSON = "input.not_json", "hand over text, numbers, true, false, lists, records, or nothing";
    /// A book was freed, or belongs to a core that stopped (JavaScript).
    BOOK_GONE = "book.gone", "make the book anew";
    /// The compiled core is not there yet (`attain/slim`), or the page's policy forbids to compile it (JavaScript).
    CORE_NOT_LOADED = "core.not_loaded", "call `init` of `attain/slim` first; in a Content-Security-Policy allow `'wasm-unsafe-eval'`";
    /// The library stopped in the middle of a call, most likely for want of memory (JavaScript).
    CORE_STOPPED = "core.stopped", "the next call works again; books have to be made anew";
    /// There is no operation of that name.
    OPERATION_UNKNOWN = "operation.unknown", "the operations are listed in the reference";
    /// The operation works on a book, and none was given.
    OPERATION_NEEDS_BOOK = "operation.needs_book", "give the fields `data` and `map`, or call it on a book";
    /// The operation works on a document, not on a book.
    OPERATION_NEEDS_NO_BOOK = "operation.needs_no_book", "call it with the request alone";
    /// A value is of another kind than the field holds.
    RECORD_KIND_WRONG = "record.kind_wrong", "the reference lists each field's kind";
    /// A field that must be there is missing.
    RECORD_FIELD_MISSING = "record.field_missing", "give the field";
    /// There is no field of that name.
    RECORD_FIELD_UNKNOWN = "record.field_unknown", "check the spelling";
    /// A field stands twice in one record.
    RECORD_FIELD_DUPLICATE = "record.field_duplicate", "keep one of the two";
    /// A word is not one of those allowed.
    RECORD_WORD_UNKNOWN = "record.word_unknown", "take one of the words that the message lists";
    /// A stored document is of a kind or version that is not known.
    RECORD_SCHEMA_UNKNOWN = "record.schema_unknown", "use the version of the library that wrote it, or a later one";

    // Units.
    /// A whole number is negative, broken or too large.
    COUNT_OUT_OF_RANGE = "count.out_of_range", "give a whole number without a point";
    /// A text is not a SHA-256 hash.
    SHA256_SYNTAX = "sha256.syntax", "give the 64 hexadecimal digits in small letters";
    /// A secret is not hexadecimal.
    SECRET_SYNTAX = "secret.syntax", "write each random byte as two hexadecimal digits in small letters";
    /// A secret has too few or too many bytes.
    SECRET_LENGTH = "secret.length", "take 16 random bytes, or 32";
    /// A text that a person must write is blank.
    TEXT_BLANK = "text.blank", "write it down: it cannot be left out";
    /// A text that a person wrote is too long.
    TEXT_TOO_LONG = "text.too_long", "shorten it, and keep long documents elsewhere";
    /// A text is not a decimal number.
    DECIMAL_SYNTAX = "decimal.syntax", "write digits with a point, such as 1250.50: no thousands marks, no currency sign";
    /// NaN or infinity.
    DECIMAL_NOT_FINITE = "decimal.not_finite", "leave the value out where there is none";
    /// A decimal number has more than 28 digits.
    DECIMAL_TOO_LONG = "decimal.too_long", "round it before";
    /// A decimal number has too many digits behind the point.
    DECIMAL_TOO_FINE = "decimal.too_fine", "round it before; a sum of floats such as 0.1 + 0.2 carries such digits";
    /// A ratio is too large.
    RATIO_OUT_OF_RANGE = "ratio.out_of_range", "0.625 means 62.5 %";
    /// A probability is not from 0 to 1.
    PROBABILITY_OUT_OF_RANGE = "probability.out_of_range", "0.25 means 25 %: divide percentages by 100";
    /// A percentage is too large.
    PERCENT_OUT_OF_RANGE = "percent.out_of_range", "62.5 means 62.5 %";
    /// A length in days is too large.
    DAYS_OUT_OF_RANGE = "days.out_of_range", "give days, not seconds";
    /// A quantity is too large.
    QUANTITY_OUT_OF_RANGE = "quantity.out_of_range", "check the unit";
    /// A weight is negative or too large.
    WEIGHT_OUT_OF_RANGE = "weight.out_of_range", "only proportions count: divide all weights by the same number";
    /// The currency is not one of ISO 4217 with minor units.
    CURRENCY_UNKNOWN = "currency.unknown", "use three capital letters such as USD; metals and funds hold no amounts";
    /// A text is not an amount and a currency.
    MONEY_SYNTAX = "money.syntax", "write it as 1250.50 USD";
    /// An amount is finer than its currency's minor unit.
    MONEY_TOO_FINE = "money.too_fine", "round it to the minor unit before; a sum of floats carries such digits";
    /// An amount is larger than fits.
    MONEY_OUT_OF_RANGE = "money.out_of_range", "check the unit: are these minor units already?";
    /// The document does not say its currency.
    MONEY_CURRENCY_MISSING = "money.currency.missing", "give `currency` at the top of the document";
    /// Amounts of two currencies meet.
    MONEY_CURRENCY_MIXED = "money.currency.mixed", "convert them at a stated rate first";
    /// There is no amount to add, so that not even the currency is known.
    MONEY_NOTHING_TO_ADD = "money.nothing_to_add", "give at least one amount; 0 of a currency is one";
    /// A rate of exchange is zero, negative or too large.
    EXCHANGE_RATE_OUT_OF_RANGE = "exchange_rate.out_of_range", "give units of the base for one unit of the currency";
    /// A table has no rate of a currency for a day, or none that is fresh enough.
    RATE_MISSING = "rate.missing", "add a rate of that day, or of one before it";
    /// A table has two rates of one currency for one day.
    RATE_DUPLICATE = "rate.duplicate", "keep the one that is right";
    /// A table has a rate of its own base.
    RATE_OF_BASE = "rate.of_base", "leave it out: the base is always one";
    /// An id is empty, too long or holds control characters.
    ID_INVALID = "id.invalid", "use the key that your data has, trimmed";
    /// There is no rule of that id.
    RULE_UNKNOWN = "rule.unknown", "the rules are listed in the reference";

    // Allocation.
    /// Nobody has a weight above zero, so there is nothing to divide by.
    ALLOCATE_WEIGHTS_ZERO = "allocate.weights_zero", "give at least one share a weight above zero";
    /// Two shares have the same id.
    ALLOCATE_ID_DUPLICATE = "allocate.id_duplicate", "add the two up, or give them different ids";
    /// A floor or ceiling has another sign than the whole.
    ALLOCATE_BOUND_SIGN = "allocate.bound_sign", "parts have the sign of the whole, and so have their bounds";
    /// The floor of a share lies above its ceiling.
    ALLOCATE_FLOOR_ABOVE_CEILING = "allocate.floor_above_ceiling", "swap the two, or make them equal to fix the part";
    /// The floors together are more than the whole.
    ALLOCATE_FLOOR_ABOVE_WHOLE = "allocate.floor_above_whole", "lower floors, or raise the whole, by what the message names";
    /// The ceilings together are less than the whole.
    ALLOCATE_CEILING_BELOW_WHOLE = "allocate.ceiling_below_whole", "raise ceilings, or lower the whole, by what the message names";
    /// Weights add up to more than can be computed exactly.
    ALLOCATE_OUT_OF_RANGE = "allocate.out_of_range", "divide all weights by the same number: only proportions count";

    // Time.
    /// A text is not a day of the calendar.
    DATE_SYNTAX = "date.syntax", "write it as 2017-06-30, or state the order of the column's dates in the map";
    /// A date is before 1900 or after 2199.
    DATE_OUT_OF_RANGE = "date.out_of_range", "leave the value out where it stands for none";
    /// A text is not a moment in UTC.
    MOMENT_SYNTAX = "moment.syntax", "write it in UTC, to the second, as 2026-05-22T14:03:00Z";
    /// A timestamp is not at midnight, so its day depends on a time zone.
    DATE_HAS_TIME = "date.has_time", "turn timestamps into days of the company's time zone before";
    /// A text is not a quarter.
    QUARTER_SYNTAX = "quarter.syntax", "write 2017Q3 for a calendar quarter, FY2026-Q3 for a fiscal one";
    /// A calendar quarter whose days no quarter of the fiscal year has.
    QUARTER_NOT_FISCAL = "quarter.not_fiscal", "name the fiscal quarter, such as FY2026-Q3, or state the fiscal year in the policy";
    /// The month in which the fiscal year begins is not from 1 to 12.
    CALENDAR_MONTH_OUT_OF_RANGE = "calendar.month_out_of_range", "1 is January";
    /// The day on which the fiscal months begin is not from 1 to 31.
    CALENDAR_DAY_OUT_OF_RANGE = "calendar.day_out_of_range", "give a day of the month; a shorter month takes its last day";
    /// A fiscal year of weeks states a day of the month too.
    CALENDAR_WEEKS_AND_DAY = "calendar.weeks_and_day", "leave `start_day` out, or `weeks`";
    /// The weeks of a quarter's months are no known pattern.
    CALENDAR_PATTERN_UNKNOWN = "calendar.pattern_unknown", "give [4, 4, 5], [4, 5, 4] or [5, 4, 4]";
    /// The last of some days lies before the first.
    CALENDAR_END_BEFORE_BEGIN = "calendar.end_before_begin", "give the earlier day as `from`";
    /// A day does not lie in the period.
    CALENDAR_OUTSIDE_PERIOD = "calendar.outside_period", "give days of the period, or another period";
    /// A working week has no day.
    CALENDAR_WEEK_EMPTY = "calendar.week_empty", "leave `week` out for Monday to Friday";
    /// A day of the week stands in the working week twice.
    CALENDAR_WEEKDAY_DUPLICATE = "calendar.weekday_duplicate", "name each day once";
    /// A holiday does not lie in the days that are counted.
    CALENDAR_HOLIDAY_OUTSIDE = "calendar.holiday_outside", "give the holidays of these very days: most likely the list is of another year";
    /// A holiday stands in the list twice.
    CALENDAR_HOLIDAY_DUPLICATE = "calendar.holiday_duplicate", "name each day once";
    /// A working week or holidays are given, but all days count.
    CALENDAR_WORK_UNUSED = "calendar.work_unused", "say `by` `work_days`, or leave it out";
    /// A period has no day of work, so that no share of it can be stated.
    CALENDAR_NO_WORK_DAYS = "calendar.no_work_days", "count by `days`";
    /// A text is not the name of a period.
    PERIOD_SYNTAX = "period.syntax", "write 2017, 2017H1, 2017Q3, 2017-07, 2026-W07, or FY2026, FY2026-H1, FY2026-Q3, FY2026-M05, FY2026-W07";
    /// A period lies, with some of its days, before 1900 or after 2199.
    PERIOD_OUT_OF_RANGE = "period.out_of_range", "give a period from 1900 to 2199";
    /// The year has no such week.
    PERIOD_WEEK_MISSING = "period.week_missing", "only some years have a week 53";
    /// A fiscal week is named, but the fiscal year is made of months.
    PERIOD_NO_FISCAL_WEEKS = "period.no_fiscal_weeks", "name an ISO week, such as 2026-W07, or state the `weeks` of the calendar";
    /// A period is to be told in parts that are longer than it.
    PERIOD_GRAIN_TOO_COARSE = "period.grain_too_coarse", "ask for parts that are as long as the period or shorter";
    /// The day lies before the person's start.
    TENURE_BEFORE_START = "tenure.before_start", "ask from the start on";
    /// Leave begins before the person's start.
    LEAVE_BEFORE_START = "leave.before_start", "correct one of the two dates";
    /// Leave ends before it begins.
    LEAVE_END_BEFORE_BEGIN = "leave.end_before_begin", "correct one of the two dates";
    /// Two leaves have a day in common.
    LEAVE_OVERLAPS = "leave.overlaps", "state each day of leave once";

    // Tables.
    /// The bytes are not UTF-8.
    CSV_NOT_UTF8 = "csv.not_utf8", "save the file as UTF-8";
    /// The table has no header line.
    CSV_EMPTY = "csv.empty", "the first line names the columns";
    /// A quote is opened and never closed, or a quoted cell goes on after its closing quote.
    CSV_QUOTE_UNCLOSED = "csv.quote_unclosed", "close the quote, or double a quote that belongs to the text";
    /// The table is larger than the limit.
    TABLE_TOO_LARGE = "table.too_large", "read it in parts";
    /// A column that the map names is not in the table.
    TABLE_COLUMN_MISSING = "table.column_missing", "correct the name in the map";
    /// A column that the map names stands in the table twice.
    TABLE_COLUMN_DUPLICATE = "table.column_duplicate", "rename one of the two in the data";
    /// A column that the map names holds values of a kind that is not read.
    TABLE_COLUMN_KIND = "table.column_kind", "turn the column into text, numbers or days; moments with a zone into days of the company's zone";
    /// A row has more or fewer cells than the header.
    ROW_RAGGED = "row.ragged", "quote cells that hold the delimiter";
    /// A cell holds a NUL character.
    CELL_NUL = "cell.nul", "the file is damaged, or not text";
    /// A cell is longer than the limit.
    CELL_TOO_LONG = "cell.too_long", "look for a quote that is never closed";
    /// A cell that must be filled is empty.
    CELL_EMPTY = "cell.empty", "fill it, or leave the row out";
    /// Blanks around a value were dropped.
    CELL_TRIMMED = "cell.trimmed", "trim the values where they come from";
    /// A value was replaced as the map says.
    CELL_MAPPED = "cell.mapped", "nothing: the map asked for it";

    // The map.
    /// The map names the same thing twice.
    MAP_DUPLICATE = "map.duplicate", "keep one of the two";
    /// The map lacks what the data need.
    MAP_SECTION_MISSING = "map.section_missing", "add the section to the map";
    /// A fix names a column that is not read.
    MAP_FIX_UNKNOWN_COLUMN = "map.fix_unknown_column", "name a column as it stands in the data's header";
    /// The map names no stage that is open, won or lost.
    MAP_STAGE_STATE_MISSING = "map.stage_state_missing", "name at least one open, one won and one lost stage";
    /// Decimal and thousands mark are the same.
    MAP_FORMAT_CONTRADICTS = "map.format_contradicts", "state two different marks";

    // Deals, people, quotas, submissions.
    /// Two rows have the same deal id.
    DEAL_ID_DUPLICATE = "deal.id_duplicate", "keep the row that is right; the first one was taken";
    /// The data have a category of the forecast that the map does not know.
    DEAL_CATEGORY_UNKNOWN = "deal.category_unknown", "name it in the map's `deals.categories`";
    /// The map does not know the stage.
    DEAL_STAGE_UNKNOWN = "deal.stage_unknown", "add the stage to the map, or a fix for its spelling";
    /// A deal is closed before it was created.
    DEAL_CLOSED_BEFORE_CREATED = "deal.closed_before_created", "correct one of the two dates";
    /// A deal is won or lost without a close date.
    DEAL_CLOSED_WITHOUT_DATE = "deal.closed_without_date", "fill the close date";
    /// A deal is won without an amount.
    DEAL_WON_WITHOUT_AMOUNT = "deal.won_without_amount", "fill the amount; 0 is an amount";
    /// A person stands in two teams.
    TEAM_PERSON_DUPLICATE = "team.person_duplicate", "keep the row that is right; the first one was taken";
    /// A person who is not in the team.
    TEAM_PERSON_UNKNOWN = "team.person_unknown", "add the person to the team, or correct the id";
    /// A manager who is neither in the team nor named as one from outside.
    TEAM_MANAGER_UNKNOWN = "team.manager_unknown", "add the manager to the team, or name them in `outside`";
    /// A person has two managers on one day.
    TEAM_TWO_MANAGERS = "team.two_managers", "let one line end on the day before the next begins";
    /// A person who is there has no manager on some days between two lines.
    TEAM_MANAGER_GAP = "team.manager_gap", "let the line before go on, or add a line without a manager for those days";
    /// A manager left while somebody still reports to them.
    TEAM_MANAGER_ABSENT = "team.manager_absent", "say from which day on the person reports to somebody else";
    /// The share of a full position is not above 0 and at most 1.
    TEAM_FTE_OUT_OF_RANGE = "team.fte_out_of_range", "write 0.8 for four days of five";
    /// Leave before the first day of a person, or after the last.
    TEAM_LEAVE_OUTSIDE = "team.leave_outside", "correct the leave or the person's days";
    /// Two leaves of a person have a day in common.
    TEAM_LEAVE_OVERLAP = "team.leave_overlap", "write them as one";
    /// The reporting lines run in a circle.
    TEAM_CYCLE = "team.cycle", "nobody is their own manager, not even over others";
    /// A person leaves before they start.
    TEAM_END_BEFORE_START = "team.end_before_start", "correct one of the two dates";
    /// Two rows price the same product.
    PRICE_DUPLICATE = "price.duplicate", "keep the row that is right; the first one was taken";
    /// Two rows state a quota for the same person and quarter.
    QUOTA_DUPLICATE = "quota.duplicate", "keep the row that is right; the first one was taken";
    /// Two rows are one person's submission for one quarter on one day.
    SUBMISSION_DUPLICATE = "submission.duplicate", "keep the row that is right; the first one was taken";
    /// A quota or submission is below zero.
    AMOUNT_NEGATIVE = "amount.negative", "give an amount of zero or more";

    // Policy.
    /// A policy number is out of its range.
    POLICY_OUT_OF_RANGE = "policy.out_of_range", "the reference states each number's range";
    /// Policy numbers that must rise do not.
    POLICY_NOT_RISING = "policy.not_rising", "order them from small to large";
    /// Two entries of a policy are about the same.
    POLICY_DUPLICATE = "policy.duplicate", "keep the one that is right";

    // Quotas.
    /// Nobody shares in the amount.
    QUOTA_EMPTY = "quota.empty", "name at least one who shares in it";
    /// A target is below zero.
    QUOTA_TARGET_NEGATIVE = "quota.target_negative", "write a target of zero or more";
    /// One id stands twice.
    QUOTA_NODE_DUPLICATE = "quota.node_duplicate", "an id stands for one node in the whole plan, on whatever level: give the other a name of its own";
    /// An id that is named is not there.
    QUOTA_NODE_UNKNOWN = "quota.node_unknown", "name one that is there, or add it";
    /// A metric that is asked for is not there.
    QUOTA_METRIC_UNKNOWN = "quota.metric_unknown", "hand in its values, or name another";
    /// Someone has no value of a metric that is asked for.
    QUOTA_METRIC_MISSING = "quota.metric_missing", "write 0 where there is none of it";
    /// A metric stands twice.
    QUOTA_METRIC_DUPLICATE = "quota.metric_duplicate", "keep the one that is right";
    /// An inverse metric is zero.
    QUOTA_METRIC_ZERO = "quota.metric_zero", "give it a value above zero, or make the metric proportional";
    /// No weight is above zero.
    QUOTA_WEIGHTS_ZERO = "quota.weights_zero", "give one a weight, or say that all are treated alike: `on_zero` is `equal`";
    /// A bound around the equal share is not from 0 to 1.
    QUOTA_WITHIN_OUT_OF_RANGE = "quota.within_out_of_range", "0.15 is 15 % up or down";
    /// A metric is given to a node that has others below it.
    QUOTA_METRIC_AT_PARENT = "quota.metric_at_parent", "give metrics to leaves: those above have what the leaves have together";
    /// A node's parent is not among the nodes.
    QUOTA_PARENT_UNKNOWN = "quota.parent_unknown", "add the parent as a node, or correct the name";
    /// Nodes stand in a circle.
    QUOTA_CYCLE = "quota.cycle", "give one of them another parent";
    /// Several nodes have no parent.
    QUOTA_TWO_TOPS = "quota.two_tops", "add one node above them";
    /// A hedge is below 1.
    QUOTA_HEDGE_BELOW_ONE = "quota.hedge_below_one", "1.05 asks for 5 % more than is needed";
    /// A gate shuts a node where none may be shut.
    QUOTA_GATED = "quota.gated", "let the gate redistribute or strand its share, or pin the node";
    /// The plan's amounts cannot all hold.
    QUOTA_INFEASIBLE = "quota.infeasible", "move a pin, a floor or a ceiling by what is missing";
    /// The weights of the months are not twelve above zero.
    QUOTA_SEASON = "quota.season", "give one weight above zero a month, twelve in all";
    /// A plan's period is no year.
    QUOTA_NOT_A_YEAR = "quota.not_a_year", "name a year, such as 2027 or FY2027";
    /// A day is not the first of a month of the plan's year.
    QUOTA_NOT_A_MONTH_START = "quota.not_a_month_start", "take the first day of a month of the plan's year";
    /// A node has others below it.
    QUOTA_NOT_A_LEAF = "quota.not_a_leaf", "name a node that has nobody below it";
    /// A plan's basis is not the one it was made from.
    QUOTA_BASIS_CHANGED = "quota.basis_changed", "make a new plan from the new basis, or edit this one";
    /// A plan that is published is edited.
    QUOTA_PUBLISHED = "quota.published", "revise it: a revision looks forward only";
    /// Edits are in another currency than the plan.
    QUOTA_CURRENCY = "quota.currency", "write the edits in the plan's currency";
    /// A number of an edit is out of its range.
    QUOTA_EDIT_OUT_OF_RANGE = "quota.edit_out_of_range", "the message says what is allowed";
    /// Two edits of one batch contradict each other.
    QUOTA_EDIT_CONFLICT = "quota.edit_conflict", "keep one of them, or make them one after the other";
    /// An edit would move what is pinned or frozen.
    QUOTA_EDIT_FIXED = "quota.edit_fixed", "thaw the node first, or leave it out";
    /// An edit takes more than a node has or may give, or gives it more than it may have.
    QUOTA_EDIT_SHORT = "quota.edit_short", "move at most what the message says, or change a floor, a ceiling or a gate";
    /// Nobody can receive what an edit moves.
    QUOTA_NO_RECIPIENTS = "quota.no_recipients", "name siblings that are not fixed";
    /// Several totals cannot hold at once.
    QUOTA_FIT_INFEASIBLE = "quota.fit_infeasible", "change one of the totals";
    /// A revision counts from an earlier month than the one before.
    QUOTA_REVISION_ORDER = "quota.revision_order", "let it count from the same month or a later one";
    /// A plan that is not published is revised, or told of.
    QUOTA_NOT_PUBLISHED = "quota.not_published", "publish it first; until then it is edited";
    /// A revision counts from a day before its own.
    QUOTA_REVISE_BACKWARDS = "quota.revise_backwards", "let it count from the next month: what is past stays as it was";
    /// A month is not one of the plan's year.
    QUOTA_MONTH_OUTSIDE = "quota.month_outside", "name a month of the plan's year";
    /// A person's month stands twice.
    QUOTA_MONTH_DUPLICATE = "quota.month_duplicate", "add the two up";
    /// A stage is not an open one of the map.
    QUOTA_STAGE_UNKNOWN = "quota.stage_unknown", "name an open stage of the map";
    /// A role has no yearly figure.
    QUOTA_NO_FIGURE = "quota.no_figure", "give `yearly`, or what each ramped person attained";
    /// A seat is to be filled before the period begins.
    QUOTA_SEAT_BEFORE_PERIOD = "quota.seat_before_period", "name the person who sits there, or a later day";
    /// A rate of attrition is not from 0 to 1.
    QUOTA_ATTRITION_OUT_OF_RANGE = "quota.attrition_out_of_range", "0.15 is 15 % a year";
    /// Two capacities are of different periods.
    QUOTA_PERIODS_DIFFER = "quota.periods_differ", "compare capacities of one period and one calendar";
    /// A lever cannot close the gap.
    QUOTA_NO_LEVER = "quota.no_lever", "move the target, or hire for a longer period";
    /// More people than an exact distribution is made for.
    QUOTA_TOO_MANY_PEOPLE = "quota.too_many_people", "look at parts of the team";
    /// A person's past is too short, or stands beside a mean.
    QUOTA_HISTORY_TOO_SHORT = "quota.history_too_short", "give `history` with two periods or more, or `mean` and `spread`";
    /// A spread is below zero.
    QUOTA_SPREAD_NEGATIVE = "quota.spread_negative", "a standard deviation is zero or more";
    /// Amounts or metrics are too large.
    QUOTA_OUT_OF_RANGE = "quota.out_of_range", "use larger units";

    // Ramp.
    /// The last day of work lies before the first.
    RAMP_END_BEFORE_START = "ramp.end_before_start", "correct one of the two dates";
    /// The share of a full position is not above 0 and at most 1.
    RAMP_FTE_OUT_OF_RANGE = "ramp.fte_out_of_range", "write 0.8 for four days of five";
    /// More months of tenure are credited than a ramp can have.
    RAMP_CREDIT_OUT_OF_RANGE = "ramp.credit_out_of_range", "credit at most 600 months";
    /// There is nothing to fit a ramp to.
    RAMP_NO_OBSERVATIONS = "ramp.no_observations", "hand in at least one month of one person";
    /// A month of tenure is not from 1 to 120.
    RAMP_MONTH_OUT_OF_RANGE = "ramp.month_out_of_range", "count months of tenure from 1; leave out what lies after ten years";
    /// A person's month of tenure stands twice.
    RAMP_MONTH_DUPLICATE = "ramp.month_duplicate", "add the two up, or keep the one that is right";
    /// A person stands under two roles.
    RAMP_TWO_ROLES = "ramp.two_roles", "observe each role under an id of its own";
    /// Fewer people than the policy asks for have a month of tenure.
    RAMP_TOO_FEW_PEOPLE = "ramp.too_few_people", "use the default ramp for this month";
    /// The measured ramp does not get there.
    RAMP_NOT_REACHED = "ramp.not_reached", "observe more months";

    // The review.
    /// There is no day on which something happened, and none was given.
    REVIEW_AS_OF_UNKNOWN = "review.as_of_unknown", "give `as_of`";
    /// The period lies outside the calendar.
    REVIEW_PERIOD_OUT_OF_RANGE = "review.period_out_of_range", "give a quarter from 1900 to 2199";
    /// The scope names nobody in the data.
    REVIEW_SCOPE_EMPTY = "review.scope_empty", "check the spelling against the team file and the owners";

    // The history.
    /// An event's number is not one more than that of the event before.
    HISTORY_NUMBER_WRONG = "history.number_wrong", "an event was taken out, put in or moved: go back to a sound copy";
    /// An event does not name the hash of the event before.
    HISTORY_LINK_BROKEN = "history.link_broken", "an event was taken out, put in or moved: go back to a sound copy";
    /// An event does not give its own hash.
    HISTORY_HASH_WRONG = "history.hash_wrong", "the event was changed: go back to a sound copy";
    /// An event is older than the one before.
    HISTORY_TIME_BACKWARDS = "history.time_backwards", "append events in the order in which they were recorded; `effective` may lie earlier";
    /// A personal payload and its salt do not give the digest that the event holds.
    HISTORY_PERSONAL_WRONG = "history.personal_wrong", "the payload or its salt was changed: go back to a sound copy";
    /// A personal payload is gone, and no event says that it was erased.
    HISTORY_PERSONAL_MISSING = "history.personal_missing", "go back to a sound copy; to erase a payload, use `history.erase`";
    /// A personal payload was erased, and is there again.
    HISTORY_PERSONAL_BACK = "history.personal_back", "take payload and salt out: they were erased";
    /// The last event does not have the expected hash.
    HISTORY_HEAD_WRONG = "history.head_wrong", "events were cut off or added since: compare with the copy that the hash was taken from";
    /// An event of a kind that only the library appends.
    HISTORY_KIND_RESERVED = "history.kind_reserved", "take another kind, or use the operation that appends it: those of `plan`, `grow`, `coach` and `history`";
    /// A personal payload does not say whom it is about.
    HISTORY_PERSONAL_WITHOUT_SUBJECT = "history.personal_without_subject", "give `subject`, so that it can be found and erased";
    /// A salt stands at another personal payload already.
    HISTORY_SALT_REUSED = "history.salt_reused", "make new random bytes for each payload; else what was erased could be guessed";
    /// A number of a payload is not a whole number.
    HISTORY_PAYLOAD_NUMBER = "history.payload_number", "write amounts, rates and other decimals as text";
    /// No personal payload is about that person, or none is left.
    HISTORY_NOTHING_TO_ERASE = "history.nothing_to_erase", "check the id; what was erased before need not be erased again";
    /// Nobody of that id stands in the history.
    HISTORY_NOBODY = "history.nobody", "check the id";
    /// An entry holds something personal and has no salt.
    LOG_SALT_MISSING = "log.salt_missing", "give `salt`: 16 random bytes as hexadecimal digits, new for each entry";
    /// An entry is dated later than the day on which it is recorded.
    LOG_DAY_AHEAD = "log.day_ahead", "record it once it has happened, or correct `effective`";

    // Coaching.
    /// No session of that id was opened.
    GROW_SESSION_UNKNOWN = "grow.session_unknown", "check the id, or open the session with `grow.act`";
    /// What is to be done with a session is not legal now; the help names what is.
    GROW_MOVE_ILLEGAL = "grow.move_illegal", "see what is legal now";
    /// A session lacks something that it needs before it is completed.
    GROW_INCOMPLETE = "grow.incomplete", "enter what the message names, or break the session off";
    /// The session is with another person.
    GROW_PERSON_OTHER = "grow.person_other", "give the person whom the session was opened with, or another session";
    /// The day of an entry is before that of the session's last event.
    GROW_DAY_BEFORE = "grow.day_before", "give a day that is not before that of the last event";
    /// A session looks at more deals than it should.
    GROW_DEALS_TOO_MANY = "grow.deals_too_many", "name the largest";
    /// A deal stands twice.
    GROW_DEAL_DUPLICATE = "grow.deal_duplicate", "keep one of the rows";
    /// A commitment's id is taken.
    GROW_COMMITMENT_DUPLICATE = "grow.commitment_duplicate", "take another id; an earlier commitment is named by `repeats`";
    /// There is no earlier commitment of that id.
    GROW_COMMITMENT_UNKNOWN = "grow.commitment_unknown", "name a commitment of a session that was completed, see `grow.ledger`";
    /// No commitment of that id is open.
    GROW_COMMITMENT_NOT_OPEN = "grow.commitment_not_open", "the session's `to_review` names those that are";
    /// There is no way forward of that number.
    GROW_OPTION_UNKNOWN = "grow.option_unknown", "ways forward are numbered from 1 in the order in which they were entered";
    /// A day on which something is due is missing, needless or over.
    GROW_DUE_WRONG = "grow.due_wrong", "what is to be done is due on the day of the entry or later; only what is carried has a new day";
    /// A side of a comparison cannot be.
    GROW_EFFECT_SIDE = "grow.effect_side", "give at most as many as they are counted among, in a day or more";
    /// The person is neither in the team nor an owner of deals.
    GROW_PERSON_UNKNOWN = "grow.person_unknown", "check the id; it is written as in the deals";
    /// The minutes of a meeting are outside their range.
    COACH_MINUTES_OUT_OF_RANGE = "coach.minutes_out_of_range", "give 1 to 1,440 minutes";
    /// A direct talk lacks its topic, or another meeting has one.
    COACH_TOPIC_WRONG = "coach.topic_wrong", "give `topic` for a direct talk, and for nothing else";
    /// Somebody else says that a person has seen what was entered about them.
    COACH_SEEN_BY_OTHER = "coach.seen_by_other", "only the person can say so: the author is the person";
    /// A calendar or a report of meetings cannot be made of that.
    CADENCE_OUT_OF_RANGE = "cadence.out_of_range", "see the range that the message names";
    /// A person, a form of meeting or a talk about a deal stands twice.
    CADENCE_DUPLICATE = "cadence.duplicate", "keep one of the rows";
    /// A person of tiers, a quarter, or a mentor stands twice.
    TIERS_DUPLICATE = "tiers.duplicate", "keep one of the rows";
    /// A mentor is not among the people.
    TIERS_MENTOR_UNKNOWN = "tiers.mentor_unknown", "name people of the request";

    // Improvement plans.
    /// There is no plan of that id on the log.
    PLAN_UNKNOWN = "plan.unknown", "check the id against the plans on the log";
    /// The act is not legal in the state that the plan is in.
    PLAN_ILLEGAL_ACT = "plan.illegal_act", "take one of the acts that are legal now";
    /// The person has another plan that is not over.
    PLAN_ALREADY_OPEN = "plan.already_open", "go on with the plan that is open, or cancel it";
    /// An act is dated before the one that was recorded last, or after the day on which it is recorded.
    PLAN_DAY_OUT_OF_ORDER = "plan.day_out_of_order", "date an act no earlier than the one before, and no later than the day it is recorded";
    /// An act comes before the day from which it is legal.
    PLAN_TOO_EARLY = "plan.too_early", "wait for the day that the message names";
    /// The days in which an act is legal are over.
    PLAN_TOO_LATE = "plan.too_late", "move the start, so that the person has all days of the plan";
    /// The plan states no goal.
    PLAN_GOALS_MISSING = "plan.goals_missing", "set at least one goal that can be measured";
    /// A goal's target is its baseline, or it is due before the plan starts.
    PLAN_GOAL_INVALID = "plan.goal_invalid", "state where the measure stands, where it should be, and by when";
    /// A goal, or a value of one, is given twice.
    PLAN_GOAL_DUPLICATE = "plan.goal_duplicate", "give each goal once";
    /// A value is given of something that is no goal of the plan.
    PLAN_GOAL_UNKNOWN = "plan.goal_unknown", "check the id against the goals of the plan";
    /// A decision is asked for while no plan stands in writing.
    PLAN_NOT_WRITTEN = "plan.not_written", "publish the plan first: without one in writing nothing is decided on it";
    /// A decision is asked for before the honest review was recorded.
    PLAN_REVIEW_MISSING = "plan.review_missing", "hold the review and record it";
    /// A decision is asked for, and no coaching is on the log since the plan started.
    PLAN_COACHING_MISSING = "plan.coaching_missing", "coach, and put what was held on the log";
    /// The plan was extended before.
    PLAN_EXTENDED_BEFORE = "plan.extended_before", "decide: a plan is extended once";
    /// Whoever decides did not see the recommendation as it stands.
    PLAN_RECOMMENDATION_STALE = "plan.recommendation_stale", "ask for the recommendation of that day, and hand its `sha256` over as `seen`";
    /// An act is recorded by somebody who may not: whom the plan is about, or somebody else in their stead.
    PLAN_WRONG_AUTHOR = "plan.wrong_author", "the person acknowledges, and nobody else; everything else is recorded by others";
    /// The log has an act on a plan that was not legal.
    PLAN_HISTORY_ILLEGAL = "plan.history_illegal", "record acts through `plan.act`, and reviews through `plan.part_ways`";
    /// The plan is not in the state that is asked for.
    PLAN_STATE_WRONG = "plan.state_wrong", "see the state that the message names";
    /// A quarter of a person stands twice, or no quota is above zero in it.
    PLAN_QUARTER_INVALID = "plan.quarter_invalid", "give one row a person and quarter, with a quota above zero and a ramp from 0 to 1";
    /// No direct talk on the matter is on the log.
    PLAN_TALK_MISSING = "plan.talk_missing", "talk first, and put the talk on the log";
    /// No conduct of that kind is on the log.
    PLAN_CONDUCT_MISSING = "plan.conduct_missing", "record what was observed first";
    /// Whoever reported is whom the report is about.
    PLAN_REPORTER_INVALID = "plan.reporter_invalid", "name who reported it";
    /// A review of that id is there already, or there is none, or it is closed.
    PLAN_REVIEW_WRONG = "plan.review_wrong", "check the id against the reviews on the log";
    /// A person is listed twice.
    PLAN_PERSON_DUPLICATE = "plan.person_duplicate", "list each person once";
    /// A value of a quarter that is not watched, or a quarter's value twice.
    PLAN_NOT_WATCHED = "plan.not_watched", "give one value a goal and quarter, of the quarters that are watched";
    /// Too little is known to recommend anything.
    PLAN_INSUFFICIENT_DATA = "plan.insufficient_data", "see what is missing";
    /// A group, or what came of it, is too small to be compared.
    PLAN_CELL_TOO_SMALL = "plan.cell_too_small", "compare larger groups, or more time";
    /// The group is the one that the others are compared with.
    PLAN_IS_REFERENCE = "plan.is_reference", "read the ratios of the others, which are against this group";
    /// A chance cannot be stated: the figure is no count of things that come at random.
    PLAN_NO_CHANCE = "plan.no_chance", "judge the noise of the measure from its own history";
    /// A measure has not been taken, or not yet.
    PLAN_NOT_MEASURED = "plan.not_measured", "record the value of the goal";

    // Charts.
    /// A chart has no values.
    CHART_EMPTY = "chart.empty", "give at least one value";
    /// A chart has more values than a page can show.
    CHART_TOO_LARGE = "chart.too_large", "add up or leave out: a chart shows at most 5,000 values";
    /// A list has another length than the names it belongs to.
    CHART_UNEVEN = "chart.uneven", "give one value a name, null where there is none";
    /// The end of a range is below its beginning.
    CHART_NOT_RISING = "chart.not_rising", "order the two ends from small to large";
    /// The steps of a waterfall do not lead to its totals.
    CHART_DOES_NOT_TIE = "chart.does_not_tie", "make each total the sum of what comes before it";
    /// A value of a chart is out of range.
    CHART_VALUE_OUT_OF_RANGE = "chart.value_out_of_range", "give a value from -10^19 to 10^19";
    /// The width of a drawing is out of range.
    CHART_WIDTH_OUT_OF_RANGE = "chart.width_out_of_range", "give 240 to 2000 pixels";

    // Explanations.
    /// The response has no figure at that place.
    EXPLAIN_PATH_UNKNOWN = "explain.path_unknown", "give the place of a number in the response, such as `kpis.won`";
    /// The operation gives no figures that could be explained.
    EXPLAIN_NO_FIGURES = "explain.no_figures", "ask for a figure of an operation that computes some";
    /// The depth or the number of parts is out of its range.
    EXPLAIN_OUT_OF_RANGE = "explain.out_of_range", "the reference states each range";
    /// The arithmetic of a figure does not give it: a fault of the library, never of the data.
    EXPLAIN_NOT_PROVED = "explain.not_proved", "please report it with the request";

    /// A made company of that size there is not.
    SAMPLE_OUT_OF_RANGE = "sample.out_of_range", "the reference states each range";

    // Why a figure is not available.
    /// A rate from too few closed deals would be noise.
    KPI_TOO_FEW_CLOSED = "kpi.too_few_closed", "wait for more closed deals, or widen the scope";
    /// No deal to compute it from.
    KPI_NO_DEALS = "kpi.no_deals", "wait for the first such deal";
    /// Too few fully ramped people carry a quota for a share of the team to mean anything.
    QUOTA_TOO_FEW_PEOPLE = "quota.too_few_people", "look at each person instead";
    /// Open deals have no amount, and no list price either.
    FORECAST_UNVALUED = "forecast.unvalued", "give amounts or a price list";
    /// No submissions were handed in.
    FORECAST_NO_SUBMISSIONS = "forecast.no_submissions", "hand in submissions";
    /// Some reps have not submitted.
    FORECAST_SUBMISSIONS_MISSING = "forecast.submissions_missing", "ask those whom the reason names";
    /// The period of the forecast is over or not the one that runs.
    FORECAST_PERIOD_OVER = "forecast.period_over", "take a period that ends after the as-of day";
    /// No complete quarter of an earlier year lies in the data.
    FORECAST_NO_HISTORY = "forecast.no_history", "hand in an earlier year";
    /// Head counts cannot be compared: one is zero or not known.
    FORECAST_NO_HEAD_COUNT = "forecast.no_head_count", "check people and start dates in the team file";
    /// No method gives a figure.
    FORECAST_NO_METHOD = "forecast.no_method", "see each method's own reason";
    /// One method only: nothing to compare it with.
    FORECAST_SINGLE_METHOD = "forecast.single_method", "see why the other methods give none";
    /// The median of the methods is zero or below, so no spread can be stated.
    FORECAST_MEDIAN_NOT_POSITIVE = "forecast.median_not_positive", "compare the amounts themselves";
    /// The same person, method and days, or the same deal, stage or node, stand there twice.
    FORECAST_DUPLICATE = "forecast.duplicate", "keep one of the rows";
    /// A forecast was made after the last day it speaks of.
    FORECAST_MADE_LATE = "forecast.made_late", "check the two days";
    /// Amounts of forecasts are too large or too small to be compared.
    FORECAST_OUT_OF_RANGE = "forecast.out_of_range", "state all amounts in a larger unit";
    /// The accuracy is not defined: something is zero, below zero or not known.
    FORECAST_ACCURACY_UNDEFINED = "forecast.accuracy_undefined", "compare the amounts themselves";
    /// The deals behind a forecast are not known.
    FORECAST_NO_DEALS = "forecast.no_deals", "hand in how many deals each forecast counts on";
    /// The sizes of adjustments do not rise.
    FORECAST_SIZES_NOT_RISING = "forecast.sizes_not_rising", "sort the sizes, each once";
    /// Somebody who is not in the team handed in or won.
    FORECAST_OWNER_UNKNOWN = "forecast.owner_unknown", "add the person to the team, or correct the id";
    /// Somebody handed in before their first day or after their last.
    FORECAST_OWNER_LEFT = "forecast.owner_left", "hand the deals over, and let their new owner hand in";
    /// Somebody who leads nobody speaks for a whole team.
    FORECAST_LEADS_NOBODY = "forecast.leads_nobody", "leave `whole_team` out, or check the reporting lines";
    /// An amount of a forecast is below zero.
    FORECAST_NEGATIVE = "forecast.negative", "an amount is zero or more";
    /// Whoever adjusts is neither the owner nor above them.
    FORECAST_ADJUSTER_NOT_ABOVE = "forecast.adjuster_not_above", "check the author, or the reporting lines of the day";
    /// There is no submission to adjust.
    FORECAST_NOTHING_TO_ADJUST = "forecast.nothing_to_adjust", "hand in the submission that was adjusted";
    /// The author of an adjustment saw another amount than the one that stood.
    FORECAST_PREVIOUS_DIFFERS = "forecast.previous_differs", "hand in the events between, or leave `previous` out";
    /// A number of a trend's request is outside its range.
    FORECAST_TREND_RANGE = "forecast.trend_range", "see the range that the message names";
    /// A method needs a longer history, or one without holes.
    FORECAST_TOO_SHORT = "forecast.too_short", "hand in more periods, or take a method that needs fewer";
    /// There is no node whose forecast could be made coherent.
    FORECAST_NO_NODES = "forecast.no_nodes", "hand in at least one node";
    /// A parent is not among the nodes.
    FORECAST_PARENT_UNKNOWN = "forecast.parent_unknown", "add the parent as a node, or correct the name";
    /// Nodes are above themselves.
    FORECAST_CIRCLE = "forecast.circle", "give one of them another parent";
    /// A forecast among others with spreads has none.
    FORECAST_SPREAD_MISSING = "forecast.spread_missing", "give a spread for each forecast, or weigh by `structure`";
    /// A spread is not above zero.
    FORECAST_SPREAD_NOT_POSITIVE = "forecast.spread_not_positive", "give the standard deviation of its past errors; a forecast that is never wrong does not exist";
    /// Nothing says what a node brings.
    FORECAST_UNDETERMINED = "forecast.undetermined", "hand in its forecast, or one of a node above it";
    /// The second of two days is before the first.
    FORECAST_DAYS_REVERSED = "forecast.days_reversed", "swap the days";
    /// No snapshot is of the day or earlier.
    FORECAST_NO_SNAPSHOT = "forecast.no_snapshot", "hand in earlier snapshots, or take a later day";
    /// A number of a call pack's request is outside its range.
    FORECAST_CALL_RANGE = "forecast.call_range", "name from 1 to 100 deals";
    /// Rows are of a day up to which snapshots were appended already.
    BOOK_SNAPSHOT_NOT_LATER = "book.snapshot_not_later", "append each day once, in the order of the days";
    /// Probabilities by stage or category are wanted without the deals of earlier days.
    FORECAST_NO_SNAPSHOTS = "forecast.no_snapshots", "hand in `snapshots`, or measure by age, product or owner";
    /// A number of a range's request is outside what it may be.
    FORECAST_RANGE_LIMITS = "forecast.range_limits", "see the limits that the message names";
    /// A number of a backtest's request is outside what it may be.
    FORECAST_BACKTEST_LIMITS = "forecast.backtest_limits", "see the limits that the message names";
    /// A total is too large for a range.
    FORECAST_RANGE_TOO_LARGE = "forecast.range_too_large", "state all amounts in a larger unit";
    /// Something is asked about a deal that is not among the deals.
    FORECAST_DEAL_UNKNOWN = "forecast.deal_unknown", "hand in the deal, or correct the id";
    /// No target was handed in.
    FORECAST_NO_TARGET = "forecast.no_target", "hand in a target";
    /// The number of deals that small groups are drawn by is outside its range.
    FORECAST_DRAWN_RANGE = "forecast.drawn_range", "take 0 to 10,000 deals; 20 is usual";
    /// Weights cannot be learned from so few past periods.
    FORECAST_TOO_FEW_PERIODS = "forecast.too_few_periods", "hand in more past periods, or combine by the median";
    /// No open deal has a probability.
    FORECAST_NO_PROBABILITY = "forecast.no_probability", "hand in probabilities of deals or of stages";
    /// The figure comes with a later version of the library.
    NOT_YET = "not_yet", "use the figures beside it";
    /// No quotas are known for the period.
    QUOTA_NONE = "quota.none", "hand in quotas";
    /// The quota is zero, so no share of it can be stated.
    QUOTA_ZERO = "quota.zero", "compare the amounts themselves";
    /// The start date is not known, so ramp cannot be taken into account.
    RAMP_START_UNKNOWN = "ramp.start_unknown", "add the start date to the team file";
    /// The whole period lies in the first months of ramp, which carry no quota.
    RAMP_NO_FACTOR = "ramp.no_factor", "wait for a period with ramped months";
    /// No note is tagged.
    GROW_NO_TAGS = "grow.no_tags", "tag notes as questions or directives";
    /// No commitment was due by the day.
    GROW_NOTHING_DUE = "grow.nothing_due", "wait until something is due";
    /// Too little was counted for an effect to be told.
    GROW_EFFECT_TOO_FEW = "grow.effect_too_few", "wait for more on each side";
    /// No meeting was due in whole windows.
    CADENCE_NOTHING_DUE = "cadence.nothing_due", "take more days";
    /// Too few people can be compared for tiers.
    TIERS_TOO_FEW_PEOPLE = "tiers.too_few_people", "look at each person instead";
    /// Fewer full quarters are known than the rule needs.
    HISTORY_TOO_SHORT = "history.too_short", "wait for more full quarters, or hand in earlier ones";
}
