//! Every rule of the practice, whether this version has it or not. `docs/rules.md` is made from this table.

use super::{Rule, RuleId, RuleState};

macro_rules! state {
    (done) => {
        RuleState::Implemented
    };
    (part $missing:literal) => {
        RuleState::InPart { missing: $missing }
    };
    (open) => {
        RuleState::NotYet
    };
}

macro_rules! rules {
    ($( $practice:literal { $( $name:ident = $id:literal, $state:ident $($missing:literal)?, [$($operation:literal),*],
        $sentence:literal; )+ } )+) => {
        $( $(
            #[doc = $sentence]
            pub const $name: RuleId = RuleId(&Rule {
                id: $id, practice: $practice, sentence: $sentence,
                state: state!($state $($missing)?), operations: &[$($operation),*],
            });
        )+ )+

        /// Every rule, practice by practice.
        pub const ALL: &[RuleId] = &[$( $( $name ),+ ),+];
    };
}

rules! {
    "The ground" {
        ALLOCATE = "allocate.parts", done, ["allocate.heads", "allocate.money"],
            "Parts always sum to the whole, in whole units: odd units go by a stated method, ties by a stated order.";
        MONEY_CONVERT = "money.convert", done, ["money.convert"],
            "An amount times its currency's rate over the other's, both of one day and against one base, rounded once.";
        MONEY_ADD = "money.sum", done, ["money.sum"],
            "Only amounts of one currency are added.";
        MONEY_TIMES = "money.times", done, ["money.times"],
            "An amount is multiplied first and rounded once, to the minor unit.";
    }
    "Quotas" {
        QUOTA_BAND = "quota.band", done, ["quota.band", "review"],
            "A healthy quota is reached by 60-70 % of the team; everyone there: set too low; fewer than half: unrealistic.";
        QUOTA_RECONCILE = "quota.reconcile", done, ["quota.reconcile"],
            "The target from above and the expected capacity from below must agree; else move heads or the target.";
        QUOTA_CAPACITY = "quota.capacity", done, ["quota.capacity", "quota.capacity_change"],
            "What a ramped person has sold on average, times a stretch of 1.1-1.2, over all people by ramp and month.";
        QUOTA_ACHIEVABLE = "quota.achievable", done, ["quota.achievable"],
            "The stretch must leave the healthy band within reach of the team's own history.";
        QUOTA_RAMP = "quota.ramp", done, ["ramp.factors", "ramp.fit", "review"],
            "New people carry 0, 25, 50, 75 and 100 % of a quota in their first five months, or the team's own ramp.";
        QUOTA_BEFORE_YEAR = "quota.before_year", done, ["quota.publish", "quota.status"],
            "Quotas are published before the fiscal year begins, or the person does.";
        QUOTA_SPLIT_EQUAL = "quota.split.equal", done, ["quota.split"],
            "The same quota for all, to the cent.";
        QUOTA_SPLIT_WEIGHTED = "quota.split.weighted", done, ["quota.split"],
            "Quotas in proportion to what the territories can bring.";
        QUOTA_SPLIT_HYBRID = "quota.split.hybrid", done, ["quota.split"],
            "An equal base, moved by the territory within 15 % up or down, summing to the target.";
        QUOTA_CASCADE = "quota.cascade", done, ["quota.check", "quota.figures", "quota.months", "quota.plan"],
            "A target flows down any hierarchy with hedges, gates, pins and floors; every node sums to the cent.";
        QUOTA_EDIT = "quota.edit", done, ["quota.edit", "quota.slack"],
            "Plans are edited without breaking a total; edits that cannot hold are refused before anything changes.";
        QUOTA_REVISE_PROSPECTIVE = "quota.revise.prospective", done, ["quota.attainment", "quota.figures", "quota.months", "quota.revise"],
            "A change in the year looks forward only: past attainment stays as it was.";
        QUOTA_REVISE_REASON = "quota.revise.reason", done, ["history.append", "history.verify", "quota.revise", "quota.status", "quota.tell"],
            "A change is told openly: it carries a reason, an author and a date, and stays on record.";
        QUOTA_REVISE_GRANDFATHER = "quota.revise.grandfather", done, ["quota.grandfathered"],
            "Deals that are far along keep the old terms.";
        QUOTA_AVOID_MIDYEAR = "quota.avoid_midyear", done, ["quota.status"],
            "Changes within the year are avoided: the first warns, the second warns strongly.";
    }
    "Ramp" {
        RAMP_SCHEDULE = "ramp.schedule", done, ["calendar.tenure", "ramp.factors", "review"],
            "What share of a full quota a person carries by month of tenure; all of it after the last.";
        RAMP_PERIOD_FACTOR = "ramp.period_factor", done, ["calendar.day", "calendar.period", "calendar.prorate", "ramp.factors", "review"],
            "What counts in a period counts over its months and days: the mean of the ramp, the share of an amount.";
        RAMP_FIT = "ramp.fit", done, ["ramp.fit", "ramp.measure"],
            "The team's own ramp, fitted to what its people sold by month of tenure.";
        RAMP_SAFE = "ramp.safe", done, ["quota.attainment", "review"],
            "No ramping person is judged by a full quota: attainment is adjusted for ramp.";
    }
    "Forecast" {
        FORECAST_ROLLUP = "forecast.rollup", done, ["forecast.coherent", "forecast.rollup", "review", "team.roll_up"],
            "Everyone hands in commit, best case and pipeline; missing submissions are named, never taken as zero.";
        FORECAST_WEIGHTED = "forecast.weighted", done, ["forecast.probabilities", "forecast.weighted", "review"],
            "Each open deal's amount times the probability of winning it, summed.";
        FORECAST_TREND = "forecast.trend", done, ["forecast.trend", "review"],
            "Earlier years' same quarter, corrected for head count and market.";
        FORECAST_TRIANGULATE = "forecast.triangulate", done, ["forecast.triangulate", "review"],
            "Use all methods; when they part, find out why.";
        FORECAST_WHY = "forecast.why", done, ["forecast.change", "forecast.gap", "forecast.movement", "review"],
            "What makes two forecasts differ, deal by deal, summing to the difference.";
        FORECAST_RANGE = "forecast.range", done, ["forecast.range", "forecast.call", "review"],
            "The total has a distribution, not a point.";
        FORECAST_ACCURACY = "forecast.accuracy", done, ["forecast.accuracy", "forecast.convert_accuracy", "forecast.value_added"],
            "Actual over the forecast as handed in when the quarter began; 90-110 % is the mark.";
        FORECAST_BIAS = "forecast.bias", done, ["forecast.accuracy", "review"],
            "Steady over-forecasting: coach deal qualification. Steady under-forecasting: deals may be held back.";
        FORECAST_CALL = "forecast.call", done, ["forecast.call"],
            "Before the call: commit deals checked in person, risks and chances named, the gap and how to close it.";
        FORECAST_BACKTEST = "forecast.backtest", done, ["forecast.backtest", "forecast.scores"],
            "Every method is scored on the past.";
    }
    "Pipeline" {
        PIPELINE_CRM_ONLY = "pipeline.crm_only", part "submissions above the records", ["book.read", "review"],
            "A deal that is not in the CRM does not exist: every figure traces to imported records.";
        PIPELINE_COMMIT_GATE = "pipeline.commit_gate", open, [],
            "A deal is commit only with a close date that the buyer confirmed and paperwork under way.";
        PIPELINE_SLIP_TWICE = "pipeline.slip_twice", open, [],
            "Commit deals that slip two weeks running fall to best case by themselves.";
        PIPELINE_CREATION = "pipeline.creation", open, [],
            "New pipeline keeps pace with what closes and is lost.";
        PIPELINE_REVIEW = "pipeline.review", open, [],
            "An hour a week: forecast, deals by rotation, creation, actions with owner and date.";
        PIPELINE_INSPECT = "pipeline.inspect", open, [],
            "Five questions to a deal; what the buyer did counts, not what the seller did.";
        PIPELINE_MOVEMENT = "pipeline.movement", open, [],
            "Two snapshots explain each other, to the cent.";
        PIPELINE_HYGIENE = "pipeline.hygiene", part "pushes, silence, stage age", ["review"],
            "Deals that are stale, past due or lack what a forecast needs.";
        PIPELINE_NEXT90 = "pipeline.next90", open, [],
            "Where the revenue of the next 90 days comes from, person by person.";
    }
    "Numbers" {
        KPI_PIPELINE = "kpi.pipeline", part "coverage for a stated confidence", ["kpi.summary", "review"],
            "Size and quality of each rep's pipeline; coverage is the open amount over the quota that remains.";
        KPI_CLOSE_RATE = "kpi.close_rate", part "by amount, by cohort, the interval", ["kpi.summary", "review"],
            "Won deals over won and lost ones, by close date; no rate under ten closed deals.";
        KPI_CYCLE = "kpi.cycle", part "the survival estimate", ["kpi.summary", "review"],
            "Days from creation to close: mean and median of won deals, and the mean over all closed ones.";
        KPI_ORDER_SIZE = "kpi.order_size", part "median and trimmed mean", ["kpi.summary", "review"],
            "Average amount of the deals that were won.";
        KPI_MIX = "kpi.mix", open, [],
            "What share each product has, beside the mix that was wanted.";
        KPI_ACCURACY = "kpi.accuracy", done, ["forecast.accuracy", "review"],
            "How good the forecasts were.";
        KPI_VELOCITY = "kpi.velocity", open, [],
            "Deals times size times close rate over the cycle, per day.";
        KPI_LEADING = "kpi.leading", open, [],
            "What moves before bookings do: creation, conversion, speed.";
        ACTIVITY_STANDARDS = "activity.standards", open, [],
            "Each activity has a minimum, a target and a level above it, told to the person.";
        ACTIVITY_REQUIRED = "activity.required", open, [],
            "Back from the quota to the weekly effort that it takes.";
    }
    "Coaching" {
        GROW_ORDER = "grow.order", done, ["grow.act", "grow.session"],
            "A session goes from goal to reality, options and the way forward.";
        GROW_GOAL = "grow.goal", done, ["grow.act", "grow.facts", "grow.session"],
            "A goal that can be measured: metric, target, day, where it stands.";
        GROW_REALITY = "grow.reality", done, ["grow.act", "grow.facts", "grow.session"],
            "The largest deals as they really are, and the pattern in wins and losses.";
        GROW_OPTIONS = "grow.options", done, ["grow.act", "grow.session"],
            "At least three ways forward.";
        GROW_WAY_FORWARD = "grow.way_forward", done, ["grow.act", "grow.session"],
            "One way this week, with owner, day and the manager's support.";
        GROW_QUESTIONS = "grow.questions", done, ["grow.document", "grow.questions", "grow.session"],
            "Coaching asks and practises more than it tells.";
        GROW_LEDGER = "grow.ledger", done, ["grow.act", "grow.effect", "grow.ledger"],
            "What was agreed is looked at in the next meeting.";
        COACH_INDIVIDUAL = "coach.individual", done, ["coach.enter", "coach.profile", "grow.questions"],
            "Coaching fits the person; what is known of them is entered by people and seen by them.";
        CADENCE_PLAN = "cadence.plan", done, ["cadence.adherence", "cadence.calendar", "cadence.hours", "cadence.ics", "coach.log", "grow.facts"],
            "One-to-ones, call reviews, ride-alongs and workshops in a steady rhythm.";
        TIERS_SPLIT = "tiers.split", done, ["tiers.split"],
            "The top fifth, the middle, the bottom fifth, by attainment adjusted for ramp.";
        TIERS_COACHING = "tiers.coaching", done, ["tiers.coaching"],
            "What each tier needs, and who can be whose mentor.";
        TIERS_GAP = "tiers.gap", done, ["coach.gap", "tiers.coaching"],
            "A gap of skill, will or fit is named by a person, never inferred.";
    }
    "Improvement plans" {
        PLAN_TRIGGER = "plan.trigger", done, ["plan.trigger", "review"],
            "Under 70 % attainment for two quarters running, ramp-adjusted: a prompt to a person, not evidence enough.";
        PLAN_DIAGNOSE = "plan.diagnose", done, ["plan.act", "plan.status", "plan.document"],
            "Days 1-30: five measures, a direct talk, the root cause, goals in writing.";
        PLAN_COACH = "plan.coach", done, ["plan.act", "plan.status", "plan.document"],
            "Days 31-60: frequent check-ins, calls observed, an honest review at day 60.";
        PLAN_DECIDE = "plan.decide", done, ["plan.act", "plan.recommendation"],
            "Days 61-90: the library recommends, a named person decides with a reason.";
        PLAN_SUSTAIN = "plan.sustain", done, ["plan.sustain"],
            "A plan that worked is followed by a watch on whether the gain lasts.";
        PLAN_STATES = "plan.states", done, ["plan.act", "plan.status"],
            "A plan moves between named states only; its history is append-only.";
        PLAN_CONVERSATION = "plan.conversation", done, ["plan.conversation"],
            "Facts, concern, their view, the plan, the commitment.";
        PLAN_PART_WAYS = "plan.part_ways", done, ["plan.part_ways"],
            "Each ground for parting opens a review by people, with its own evidence.";
        PLAN_CONSISTENT = "plan.consistent", done, ["plan.consistent", "plan.groups"],
            "The same standard for the best and the newest.";
    }
    "Hiring" {
        HIRE_TRAITS = "hire.traits", open, [],
            "Coachability, drive, curiosity, resilience, and a pattern of success, in this order.";
        HIRE_STAGES = "hire.stages", open, [],
            "Screen, manager, presentation, peer, references, each with its scorecard.";
        HIRE_REFERENCES = "hire.references", open, [],
            "Would you hire again, from 1 to 10: under 8 is a red flag.";
        HIRE_RED_FLAGS = "hire.red_flags", open, [],
            "Warning signs stand beside the score and are never mixed into it.";
        HIRE_PIPELINE = "hire.pipeline", open, [],
            "Hiring never stops: candidates by stage, and the last day to open a seat.";
        HIRE_SPEED = "hire.speed", open, [],
            "What a week's delay of a hire costs.";
    }
    "Leadership" {
        PERK_PREPARATION = "perk.preparation", open, [],
            "Tools, training, resources, and training to use them.";
        PERK_EXPECTATIONS = "perk.expectations", open, [],
            "Expectations by week, month, quarter and year, agreed by both.";
        PERK_REVIEW = "perk.review", open, [],
            "An hour or more of one-to-one coaching a week for each person.";
        PERK_KEEP_OUT = "perk.keep_out", open, [],
            "With the first three in place, neither micromanage nor vanish.";
        LEAD_FIVE_KEYS = "lead.five_keys", open, [],
            "Keep the best, be clear, inspect goals, know the numbers, act on readiness.";
        LEAD_THREE_KEYS = "lead.three_keys", open, [],
            "Lead from the front; protect and serve; let go.";
        LEAD_CULTURE = "lead.culture", open, [],
            "Observed behaviour is logged by people, and knows who may see it.";
        LEAD_ANTI_PATTERNS = "lead.anti_patterns", open, [],
            "Eight ways to lead badly, each found where the data allow it.";
        LEAD_INSPECT = "lead.inspect", open, [],
            "A standard that nobody checks is a wish.";
        LEAD_RECOGNITION = "lead.recognition", open, [],
            "Good process is praised as well as closed business.";
        LEAD_EXECUTIVES = "lead.executives", open, [],
            "Top leaders explain the goal and visit the largest customers.";
        LEAD_PROMOTION = "lead.promotion", open, [],
            "Selling well is no proof of leading well.";
        LEAD_SPEED = "lead.speed", open, [],
            "What a week of waiting costs, shown, never a push against a person.";
    }
}
