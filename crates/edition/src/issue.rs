//! Which issue of a paper an edition is, and who answers for it. Everything is as printed, and may be missing.

use std::ops::Range;

/// What a newspaper prints at its head and its foot about the issue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Issue {
    /// Day of the issue, `2023-10-18`, or `XXXX-10-18` where no year is printed; empty where no day is.
    pub date: String,
    /// Number of the issue (期号), such as 总第1234期.
    pub number: String,
    /// Its pages in their order, each with the articles that stand on it; none where the paper prints neither number nor
    /// name. Articles stand in the order of their pages.
    pub pages: Vec<IssuePage>,
    /// Who publishes the paper (主办、出版单位).
    pub publisher: String,
    /// Who answers for the page (责任编辑).
    pub editor: String,
    /// Number of the paper (刊号), such as CN 41-0000.
    pub serial: String,
    /// Number under which the site is filed (备案号).
    pub filing: String,
    /// Number of the licence for news on the internet (互联网新闻信息服务许可证).
    pub licence: String,
}

/// A page of an issue (版), as it is printed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IssuePage {
    /// Its number, such as 3; may be empty.
    pub number: String,
    /// Its name (版名), such as 综合; may be empty.
    pub name: String,
    /// How many articles stand on it.
    pub articles: u16,
}

/// Days of the week, from the one on which year 0 of Sakamoto's method begins.
const DAYS: [&str; 7] = ["日", "一", "二", "三", "四", "五", "六"];

impl Issue {
    /// What stands in the masthead, part by part: day with its weekday, number, and the page where there is only one.
    pub fn masthead(&self) -> Vec<String> {
        let page = if let [page] = &self.pages[..] { page.in_words() } else { String::new() };
        [day(&self.date), self.number.clone(), page].into_iter().filter(|part| !part.is_empty()).collect()
    }

    /// The pages, each with the articles that stand on it.
    pub fn pages_with_articles(&self) -> impl Iterator<Item = (&IssuePage, Range<usize>)> {
        self.pages.iter().scan(0, |end, page| {
            let start = *end;
            *end += usize::from(page.articles);
            Some((page, start..*end))
        })
    }

    /// The page on which the article of this index stands; none where pages are not printed. Linear in the pages.
    pub fn page_of(&self, article: usize) -> Option<&IssuePage> {
        self.pages_with_articles().find(|(_, articles)| articles.contains(&article)).map(|(page, _)| page)
    }

    /// What stands at the foot of the page, line by line, each with its name.
    pub fn colophon(&self) -> Vec<String> {
        let lines = [
            ("出版", &self.publisher),
            ("责任编辑", &self.editor),
            ("刊号", &self.serial),
            ("备案号", &self.filing),
            ("许可证", &self.licence),
        ];
        lines.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| [name, "　", text].concat()).collect()
    }
}

impl IssuePage {
    /// 第3版 综合: what is printed of it.
    pub fn in_words(&self) -> String {
        let Self { number, name, .. } = self;
        let number = if number.is_empty() { String::new() } else { ["第", number, "版"].concat() };
        let gap = if number.is_empty() || name.is_empty() { "" } else { " " };
        [&number, gap, name].concat()
    }
}

/// The last year of four digits; of one beyond it no day of the week is worked out.
const LAST_YEAR: usize = 9999;

/// 2023年10月18日 星期三: without a year also without the day of the week, which only a year gives. What is no day stays
/// as it is.
fn day(date: &str) -> String {
    let mut parts = date.split('-');
    let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
        return date.to_owned();
    };
    let (month, day) = (month.trim_start_matches('0'), day.trim_start_matches('0'));
    let number = |text: &str| text.parse().ok().filter(|number| *number <= LAST_YEAR);
    match number(year).zip(number(month)).zip(number(day)) {
        Some(((number, month_number), day_number)) => {
            let weekday = weekday(number, month_number, day_number);
            [year, "年", month, "月", day, "日 星期", weekday].concat()
        }
        None => [month, "月", day, "日"].concat(),
    }
}

/// The day of the week in the Gregorian calendar, by Sakamoto's method: the days of the months before, counted so that
/// January and February belong to the year before.
fn weekday(year: usize, month: usize, day: usize) -> &'static str {
    const BEFORE: [usize; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let counted = year.saturating_sub(usize::from(month < 3));
    let before = BEFORE.get(month.wrapping_sub(1)).copied().unwrap_or_default();
    DAYS[(counted + counted / 4 - counted / 100 + counted / 400 + before + day) % 7]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_the_week_is_worked_out() {
        for (date, expect) in [
            ("2023-10-18", "2023年10月18日 星期三"),
            ("2024-02-29", "2024年2月29日 星期四"),
            ("2000-01-01", "2000年1月1日 星期六"),
            ("1949-10-01", "1949年10月1日 星期六"),
            ("1900-03-01", "1900年3月1日 星期四"),
            ("XXXX-10-08", "10月8日"),
            ("9999-12-31", "9999年12月31日 星期五"),
            ("18446744073709551615-01-01", "1月1日"),
            ("2023-10-18446744073709551615", "10月18446744073709551615日"),
            ("", ""),
        ] {
            assert_eq!(day(date), expect);
        }
    }

    #[test]
    fn a_week_later_is_the_same_day_and_days_follow_each_other() {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        let mut at = DAYS.iter().position(|name| *name == weekday(1899, 1, 1)).unwrap();
        for year in 1899..=2101 {
            let leap = usize::from(year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
            for (month, length) in lengths.into_iter().enumerate() {
                for day in 1..=length + if month == 1 { leap } else { 0 } {
                    assert_eq!(weekday(year, month + 1, day), DAYS[at], "{year}-{}-{day}", month + 1);
                    at = (at + 1) % 7;
                }
            }
        }
    }

    #[test]
    fn what_is_not_printed_is_not_shown() {
        assert!(Issue::default().masthead().is_empty() && Issue::default().colophon().is_empty());
        let issue = Issue {
            date: "2023-10-18".into(),
            number: "总第12期".into(),
            pages: vec![page("3", "综合", 2)],
            editor: "张三".into(),
            ..Issue::default()
        };
        assert_eq!(issue.masthead(), ["2023年10月18日 星期三", "总第12期", "第3版 综合"]);
        assert_eq!(issue.colophon(), ["责任编辑　张三"]);
        assert_eq!(Issue { pages: vec![page("3", "", 1)], ..Issue::default() }.masthead(), ["第3版"]);
        assert_eq!(Issue { pages: vec![page("", "综合", 1)], ..Issue::default() }.masthead(), ["综合"]);
        assert!(Issue { pages: vec![page("1", "", 1), page("2", "", 1)], ..Issue::default() }.masthead().is_empty());
    }

    fn page(number: &str, name: &str, articles: u16) -> IssuePage {
        IssuePage { number: number.into(), name: name.into(), articles }
    }

    #[test]
    fn articles_stand_on_their_pages() {
        let issue = Issue { pages: vec![page("1", "", 2), page("2", "", 0), page("3", "", 1)], ..Issue::default() };
        let pages: Vec<_> = (0..5).map(|article| issue.page_of(article).map(|page| &*page.number)).collect();
        assert_eq!(pages, [Some("1"), Some("1"), Some("3"), None, None]);
        assert_eq!(Issue::default().page_of(0), None);
    }
}
