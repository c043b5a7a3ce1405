//! Answers one operation a line, for whoever asks from another process: the oracle of `cargo dev oracle`.
//!
//! A line of the input is `operation<TAB>json`; a line of the output is the response, or `!code<TAB>path`.

use std::io::{self, BufRead as _, BufWriter, Write as _};

fn main() -> io::Result<()> {
    let mut input = io::stdin().lock();
    let mut out = BufWriter::new(io::stdout().lock());
    let mut line = String::new();
    while input.read_line(&mut line)? > 0 {
        match line.trim_end_matches('\n').split_once('\t') {
            Some((operation, request)) => match attain::call(operation, request) {
                Ok(response) => writeln!(out, "{response}")?,
                Err(error) => writeln!(out, "!{}\t{}", error.code().as_str(), error.path())?,
            },
            // An empty line ends a batch: whoever asked waits for the answers.
            None => out.flush()?,
        }
        line.clear();
    }
    out.flush()
}
