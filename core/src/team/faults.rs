//! What can be wrong with a team: each fault with its place in the document.

use super::org::Org;
use crate::code;
use crate::error::Error;
use crate::order;
use crate::time::Date;

/// Something wrong with a team.
#[derive(Clone, Debug)]
pub(super) struct Fault {
    pub(super) error: Error,
    /// Whether no figure over the team means anything; else it is only noted.
    pub(super) stops: bool,
}

impl Fault {
    pub(super) fn at(place: String, error: Error) -> Self {
        Self { error: error.at(place), stops: true }
    }
}

/// Reporting lines that run in a circle on some day, each circle once; and managers who are not there.
///
/// A circle can only come about on the first day of one of its lines, so each line is followed upwards from its first day:
/// the work is lines times levels.
pub(super) fn find_cycles(org: &Org, faults: &mut Vec<Fault>) {
    let mut found: Vec<Vec<u32>> = Vec::new();
    let levels = org.members().len();
    for line in org.lines() {
        let (mut way, mut next) = (vec![line.person], line.manager);
        while let Some(place) = next.filter(|_| way.len() <= levels) {
            if let Some(start) = way.iter().position(|seen| *seen == place) {
                let mut circle = way.split_off(start);
                order::sort_by(&mut circle, u32::cmp);
                if !found.contains(&circle) {
                    faults.push(circle_of(org, &circle, line.from));
                    found.push(circle);
                }
                break;
            }
            way.push(place);
            next = org.manager_at(place, line.from);
        }
    }
    for line in org.lines() {
        let (Some(person), Some(manager)) = (org.member(line.person), line.manager.and_then(|place| org.member(place)))
        else {
            continue;
        };
        let last = person.end.map_or(i32::MAX, Date::number).min(line.to);
        if let Some(end) = manager.end.filter(|end| !manager.outside && end.number() < last) {
            let message = format!("`{}` reports to `{}`, who left on {end}", person.id, manager.id);
            let error = Error::new(code::TEAM_MANAGER_ABSENT, message).at("reporting");
            faults.push(Fault { error, stops: false });
        }
    }
}

fn circle_of(org: &Org, circle: &[u32], day: i32) -> Fault {
    // From the smallest id upwards, and back to it.
    let (mut names, mut at) = (Vec::new(), circle.first().copied());
    for _ in 0..=circle.len() {
        let Some(place) = at else { break };
        names.extend(org.member(place).map(|member| member.id.as_str()));
        at = org.manager_at(place, day);
    }
    let since = if day == i32::MIN { String::new() } else { format!(" on {}", Date::text_of_number(i64::from(day))) };
    let message = format!("the reporting lines run in a circle{since}: {}", names.join(" -> "));
    Fault::at(String::new(), Error::new(code::TEAM_CYCLE, message))
}
