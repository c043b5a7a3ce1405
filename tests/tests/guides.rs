//! The guides: every example is called, and answers what the page says.

use attain_tests::{canonical, files_under, parse, root, say, text_of};

/// The fenced blocks of a page: what stands behind the fence, and the text.
fn blocks(page: &str) -> Vec<(&str, String)> {
    let (mut blocks, mut open): (Vec<(&str, String)>, bool) = (Vec::new(), false);
    for line in page.lines() {
        match (line.strip_prefix("```"), open) {
            (Some(info), false) => {
                blocks.push((info, String::new()));
                open = true;
            }
            (Some(_), true) => open = false,
            (None, true) => {
                let (_, text) = blocks.last_mut().expect("an open block");
                text.push_str(line);
                text.push('\n');
            }
            (None, false) => {}
        }
    }
    blocks
}

#[test]
fn every_example_of_the_guides_answers_what_the_page_says() {
    let mut examples = 0;
    for path in files_under(&root().join("docs/guide"), "md") {
        let page = text_of(&path);
        let blocks = blocks(&page);
        for (place, (info, request)) in blocks.iter().enumerate() {
            let Some(operation) = info.strip_prefix("json call=") else { continue };
            let (_, expected) = blocks.get(place + 1).expect("an answer stands below");
            let found = match attain::call(operation, request) {
                Ok(text) => text,
                Err(error) => {
                    let (code, at) = attain_tests::code_and_path(&error);
                    format!(r#"{{"error":{{"code":"{code}","path":"{at}"}}}}"#)
                }
            };
            assert_eq!(found, canonical(&parse(expected)), "{}: {request}", path.display());
            examples += 1;
        }
    }
    assert!(examples > 0);
    say(&format!("{examples} examples of the guides answered as they say"));
}

/// The guides about people say what they are for, what they are not for, and help with data protection.
#[test]
fn guides_about_people_say_what_they_are_not_for() {
    for guide in ["coach-a-team", "improvement-plan"] {
        let page = text_of(&root().join(format!("docs/guide/{guide}.md")));
        let headings: Vec<String> =
            page.lines().filter(|line| line.starts_with("## ")).map(str::to_lowercase).collect();
        for heading in ["intended use", "not for", "data protection"] {
            let found = headings.iter().any(|line| line.replace('-', " ").contains(heading));
            assert!(found, "{guide} has no heading with `{heading}`");
        }
        for word in ["history.erase", "history.export", "history.pseudonym", "impact assessment"] {
            assert!(page.contains(word), "{guide} does not name {word}");
        }
    }
}
