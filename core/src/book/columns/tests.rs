//! By column and by row: the same book.

use crate::book::read::{Columns, Ids, Reading, missing_cells, wanted};
use crate::book::{Book, Names};
use crate::map::Map;
use crate::record;
use crate::table::{Cells, Column, Frame, Log, ReadReport, Source, scan};

const MAP: &str = r#"{"currency": "USD", "deals": {
    "columns": {"id": "id", "owner": "rep", "stage": "stage", "amount": "amount", "created": "from",
        "close_date": "to", "product": "product", "account": "account", "currency": "currency",
        "category": "category", "probability": "probability"},
    "stages": [{"name": "Open", "state": "open", "entered": "entered"}, {"name": "Won", "state": "won"},
        {"name": "Lost", "state": "lost"}],
    "fixes": [{"column": "rep", "from": "Anne", "to": "Ann"}]
}}"#;
const NAMES: [&str; 12] = [
    "id",
    "rep",
    "stage",
    "amount",
    "from",
    "to",
    "product",
    "account",
    "currency",
    "category",
    "probability",
    "entered",
];

/// Numbers that look like chance, the same each time.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % end
    }

    /// A column of so many rows in some kind that fits the name, `plain` of a hundred values with nothing to them.
    fn column(&mut self, name: &str, rows: usize, plain: usize) -> Column<'static> {
        let words: (&[&'static str], &[&'static str]) = match name {
            "id" => (&[], &["", " a", "7", "b\0", "\u{7f}"]),
            "rep" => (&["Ann", "Bob", "Zo\u{eb} B"], &["", "Anne", " Bob", "Bob\u{a0}", "x\u{1}y"]),
            "stage" => (&["Open", "Won", "Lost"], &["", "open", "Lost "]),
            "amount" => (&["12.5", "3", "100.00"], &["", "1e3", "12,5", "0.001", " 7"]),
            "from" | "entered" => (&["2025-01-03", "2025-02-01"], &["", "2025-13-01", "2025-01-01 "]),
            "to" => (&["2025-06-30", "2025-07-01"], &["", "2024-01-01", "soon"]),
            "currency" => (&["USD"], &["", " USD"]),
            "category" => (&["Commit", "best case"], &["", "sure"]),
            "probability" => (&["0.5", "1"], &["", "7", "x"]),
            _ => (&["A", "B"], &["", " A", "x\u{1}"]),
        };
        let odd = |draw: &mut Self| draw.below(100) >= plain;
        let text = |draw: &mut Self, row: usize| match (odd(draw), words) {
            (false, ([], _)) => format!("d{row}-{}", draw.below(1_000_000)),
            (false, (usual, _)) => usual[draw.below(usual.len())].to_owned(),
            (true, (_, strange)) => strange[draw.below(strange.len())].to_owned(),
        };
        let some = |draw: &mut Self, usual: &[i64], strange: &[i64]| {
            let from = if odd(draw) { strange } else { usual };
            Some(from[draw.below(from.len())]).filter(|_| !odd(draw))
        };
        match (name, self.below(4)) {
            ("id", 0) => {
                let first = i64::try_from(self.below(1000)).expect("small");
                Column::whole(move |row| Some(first + i64::try_from(row).ok()?))
            }
            ("amount", 0) => {
                let usual = [0.1 + 0.2, 99.0, -3.25];
                let strange = [f64::NAN, f64::INFINITY, 0.001, 1e300];
                let drawn: Vec<f64> =
                    (0..rows).map(|_| if odd(self) { strange[self.below(4)] } else { usual[self.below(3)] }).collect();
                Column::float(move |row| drawn.get(row).copied())
            }
            ("amount", 1) => {
                let drawn: Vec<_> = (0..rows).map(|_| some(self, &[5, 70], &[i64::MAX, i64::MIN])).collect();
                Column::whole(move |row| drawn[row])
            }
            ("amount", 2) => {
                let drawn: Vec<_> = (0..rows).map(|_| some(self, &[5_000, 70], &[1, i64::MAX])).collect();
                Column::decimal(3, move |row| drawn[row].map(i128::from))
            }
            ("from" | "to" | "entered", 0) => {
                let drawn: Vec<_> = (0..rows).map(|_| some(self, &[20_000, 20_100], &[9_999_999, 0])).collect();
                Column::day(move |row| drawn[row].and_then(|day| i32::try_from(day).ok()))
            }
            ("from" | "to" | "entered", 1) => {
                let (day, noon) = (20_050 * 86_400, 20_050 * 86_400 + 43_200);
                let drawn: Vec<_> = (0..rows).map(|_| some(self, &[day], &[noon, i64::MAX])).collect();
                Column::moment(86_400, move |row| drawn[row])
            }
            ("probability", 0) => {
                let drawn: Vec<_> = (0..rows).map(|_| some(self, &[0, 1], &[2])).collect();
                Column::whole(move |row| drawn[row])
            }
            ("id", _) | (_, 0 | 1) => {
                let drawn: Vec<String> = (0..rows).map(|row| text(self, row)).collect();
                let drawn: &'static [String] = drawn.leak();
                Column::text(move |row| drawn.get(row).map(String::as_str).filter(|text| *text != "7"))
            }
            (_, 2) => {
                let texts = words.0.iter().chain(words.1).copied();
                let texts: Vec<Option<&'static str>> = texts.map(Some).collect();
                let (usual, all) = (words.0.len(), texts.len() + 1);
                let keys: Vec<usize> =
                    (0..rows).map(|_| if odd(self) { self.below(all) } else { self.below(usual) }).collect();
                Column::coded(texts, move |row| keys.get(row).copied())
            }
            _ => Column::text(|_| None),
        }
    }

    fn frame(&mut self, plain: usize) -> Frame<'static> {
        let mut frame = Frame::new(NAMES.map(str::to_owned).to_vec());
        for _ in 0..=self.below(3) {
            let rows = [0, 1, 40, 3_000][self.below(4)];
            frame.push(rows, NAMES.iter().map(|name| self.column(name, rows, plain)).collect()).expect("a batch");
        }
        frame
    }
}

/// The book with its report, by the reader of rows alone.
fn by_rows(frame: &Frame<'_>, map: &Map) -> Result<Book, crate::Error> {
    let columns = Columns::of(map.deals());
    let wanted = wanted(map.deals(), &columns, map.currency())?;
    let (mut reading, mut log) = (Reading::new(map, &columns, Ids::RowByRow), Log::of("deals"));
    let each = &mut |log: &mut Log, cells: &Cells<'_>| reading.row(log, cells);
    scan(Source::Frame(frame), &wanted, map.deals().format(), &mut log, each)?;
    let missing = missing_cells(&reading.missing, &wanted, map.deals());
    Ok(Book { report: ReadReport::of(&log, missing), ..reading.book })
}

#[test]
fn columns_give_the_book_that_rows_give() {
    let map: Map = record::from_json(MAP).expect("a map");
    let mut draw = Draw(7);
    let (mut taken, mut refused) = (0, 0);
    for case in 0..120 {
        let frame = draw.frame([100, 99, 90, 50][case % 4]);
        let (book, rows) = (Book::read(&frame, &map).expect("a book"), by_rows(&frame, &map).expect("a book"));
        let names = |names: &Names| names.iter().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(names(&book.ids), names(&rows.ids), "{case}");
        assert_eq!(names(&book.owners), names(&rows.owners), "{case}");
        assert_eq!(names(&book.products), names(&rows.products), "{case}");
        let columns = |book: &Book| {
            let Book { owner, stage, amount, created, closed, product, category, probability, entered, .. } =
                book.clone();
            ((owner, stage, amount, created, closed), (product, category, probability, entered))
        };
        assert!(columns(&book) == columns(&rows), "{case}");
        assert_eq!(book.report(), rows.report(), "{case}");
        assert!(book.ids.iter().all(|id| book.ids.number(id).is_some()), "{case}");
        (taken, refused) = (taken + book.len(), refused + book.report().rejected().len());
    }
    assert!(taken > 10_000 && refused > 1_000, "{taken} taken, {refused} refused");
}
