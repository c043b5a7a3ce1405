//! The questions, in the library's own words: ten to a stage, four that always fit and one to each situation.

use super::GrowStage as Stage;
use super::questions::{CoachingSituation as S, QuestionWidth as W};

/// A question of the bank.
pub(super) struct Entry {
    pub(super) id: &'static str,
    pub(super) stage: Stage,
    /// Left out: it always fits.
    pub(super) situation: Option<S>,
    pub(super) width: W,
    pub(super) text: &'static str,
}

macro_rules! bank {
    ($( $stage:ident { $( $id:literal $width:ident $($situation:ident)?: $text:literal; )+ } )+) => {
        pub(super) const BANK: &[Entry] = &[$( $(
            Entry { id: $id, stage: Stage::$stage, situation: bank!(@ $($situation)?), width: W::$width, text: $text },
        )+ )+];
    };
    (@) => { None };
    (@ $situation:ident) => { Some(S::$situation) };
}

bank! {
    Goal {
        "goal-1" Wide: "What would make the next month a good one for you?";
        "goal-2" Narrow: "Which number should have moved by then, from where to where?";
        "goal-3" Wide: "Why does this goal matter more to you than the others you could have picked?";
        "goal-4" Narrow: "On which day will we both be able to tell whether you got there?";
        "goal-5" Narrow StuckDeal: "Where does this deal have to be in four weeks for you to call it moving again?";
        "goal-6" Narrow PipelineGap: "How much new pipeline do you want to have opened by the end of the month?";
        "goal-7" Wide WinRate: "Of which kind of deal do you want to win more, and how many more?";
        "goal-8" Narrow Cycle: "Between which two steps should deals take fewer days, and how many fewer?";
        "goal-9" Wide Forecast: "How close to what comes in should your next forecast be, and to whom does that matter?";
        "goal-10" Wide Skill: "What do you want to do well in a month that is still hard for you now?";
    }
    Reality {
        "reality-1" Wide: "What is going on, told as someone would who only saw what happened?";
        "reality-2" Narrow: "What have you tried so far, and what did each attempt change?";
        "reality-3" Wide: "What do your last wins have in common that your last losses lack?";
        "reality-4" Narrow: "Which of the things you just said do you know, and which do you assume?";
        "reality-5" Narrow StuckDeal: "What did the buyer last do, not say, and on which day was that?";
        "reality-6" Narrow PipelineGap: "How many first meetings led to a deal last month, and where did the others end?";
        "reality-7" Wide WinRate: "In the deals you lost, when could you first have known?";
        "reality-8" Narrow Cycle: "At which step have your open deals waited longest, and who are they waiting for?";
        "reality-9" Narrow Forecast: "Which deal in your forecast would you least like to be asked about, and why?";
        "reality-10" Wide Skill: "When did this last go well, and what was different about that day?";
    }
    Options {
        "options-1" Wide: "What could you do if nobody had told you how it is usually done?";
        "options-2" Wide: "What would the best performer you know do here next?";
        "options-3" Narrow: "What else? And if that did not work, what then?";
        "options-4" Narrow: "What could you stop doing to make room for this?";
        "options-5" Wide StuckDeal: "Who else at the buyer's side would lose something if nothing happens?";
        "options-6" Wide PipelineGap: "Which customers of yours know others like them, and how could you ask?";
        "options-7" Narrow WinRate: "Which deals could you leave today, and what would you do with those hours?";
        "options-8" Narrow Cycle: "What could the buyer do in parallel that now comes one after the other?";
        "options-9" Narrow Forecast: "What could you check with the buyer this week that would settle the doubt?";
        "options-10" Wide Skill: "How could you practise this where a mistake costs nothing?";
    }
    WayForward {
        "way-1" Narrow: "Which one of these will you do this week?";
        "way-2" Narrow: "What is the first step, and when do you take it?";
        "way-3" Wide: "What could keep you from it, and what will you do then?";
        "way-4" Wide: "What do you need from me, and by when?";
        "way-5" Narrow StuckDeal: "What will you ask the buyer to do next, and by which day?";
        "way-6" Narrow PipelineGap: "Which hours of which days are kept for finding new business?";
        "way-7" Narrow WinRate: "In which open deal will you try it first?";
        "way-8" Narrow Cycle: "With which deal do you begin, and what will the buyer have agreed to by Friday?";
        "way-9" Narrow Forecast: "Which deals will you have spoken to the buyer about before you hand in?";
        "way-10" Wide Skill: "When do we practise it together, and in which call will you use it?";
    }
}
