use super::*;
use crate::figures::recognize;

/// The reading and the digits of the only figure of `text`.
#[track_caller]
fn check(text: &str, words: &str, in_digits: &str) {
    let figures = recognize(text);
    let [figure] = figures.as_slice() else { panic!("{text}: {figures:?}") };
    let printed = &text[figure.start as usize..figure.end as usize];
    assert_eq!((reading(figure, printed).as_str(), digits(figure).as_str()), (words, in_digits), "{text}: {figure:?}");
}

#[track_caller]
fn check_numeral(mantissa: i128, scale: u8, expect: &str) {
    assert_eq!(numeral(Decimal::new(mantissa, scale)), expect, "{mantissa} / 10^{scale}");
}

#[track_caller]
fn check_iso(iso: &str, words: &str, in_digits: &str) {
    let value = Value::Iso(iso.to_owned());
    assert_eq!((plain(&value).as_str(), value_digits(&value).as_str()), (words, in_digits), "{iso}");
}

#[test]
fn numbers_are_read_in_groups_of_four() {
    check_numeral(0, 0, "零");
    check_numeral(2, 0, "二");
    check_numeral(10, 0, "十");
    check_numeral(12, 0, "十二");
    check_numeral(20, 0, "二十");
    check_numeral(105, 0, "一百零五");
    check_numeral(110, 0, "一百一十");
    check_numeral(200, 0, "二百");
    check_numeral(1001, 0, "一千零一");
    check_numeral(1010, 0, "一千零一十");
    check_numeral(1284, 0, "一千二百八十四");
    check_numeral(2000, 0, "两千");
    check_numeral(2308, 0, "两千三百零八");
    check_numeral(10_000, 0, "一万");
    check_numeral(12_000, 0, "一万二千");
    check_numeral(20_000, 0, "两万");
    check_numeral(10_005, 0, "一万零五");
    check_numeral(10_500, 0, "一万零五百");
    check_numeral(15_000, 0, "一万五千");
    check_numeral(100_000, 0, "十万");
    check_numeral(105_000, 0, "十万五千");
    check_numeral(120_010, 0, "十二万零一十");
    check_numeral(230_000, 0, "二十三万");
    check_numeral(1_000_500, 0, "一百万零五百");
    check_numeral(100_000_000, 0, "一亿");
    check_numeral(100_005_000, 0, "一亿零五千");
    check_numeral(105_000_000, 0, "一亿零五百万");
    check_numeral(110_100_000, 0, "一亿一千零一十万");
    check_numeral(245_360_000, 0, "两亿四千五百三十六万");
    check_numeral(200_000_000, 0, "两亿");
    check_numeral(13_600_000_000, 0, "一百三十六亿");
    check_numeral(1_000_000_000_000, 0, "一万亿");
    check_numeral(10_000_000_000_000_000, 0, "一亿亿");
}

#[test]
fn decimals_and_signs_are_read_digit_by_digit() {
    check_numeral(676, 1, "六十七点六");
    check_numeral(5, 1, "零点五");
    check_numeral(305, 2, "三点零五");
    check_numeral(25, 1, "二点五");
    check_numeral(20_005, 1, "二千点五");
    check_numeral(-3, 0, "负三");
    check_numeral(-105, 1, "负十点五");
    check_numeral(-20_000, 0, "负两万");
}

#[test]
fn figures_are_read_with_their_unit_and_what_belongs_to_them() {
    check("惠及23万余人", "二十三万余人", "230,000 人");
    check("约23万人", "二十三万人", "230,000 人");
    check("收入41374万元", "四亿一千三百七十四万元", "413,740,000 元");
    check("34.5万元补贴", "三十四万五千元", "345,000 元");
    check("占67.6%", "百分之六十七点六", "67.6%");
    check("提高1.2个百分点", "一点二个百分点", "1.2 个百分点");
    check("共2个小组", "两个", "2 个");
    check("共22个小组", "二十二个", "22 个");
    check("重2两", "二两", "2 两");
    check("数十家企业", "数十家", "10 家");
    check("几百名学生", "数百名", "100 名");
    check("十几个村", "十余个", "10 个");
    check("第3批", "第三批", "3 批");
    check("三分之一的村", "三分之一", "1/3");
    check("-5℃", "负五℃", "−5 ℃");
    check("每天5至7个", "五至七个", "5–7 个");
    check("占80%—90%", "百分之八十至百分之九十", "80–90%");
    check("1—2亿元", "一亿至两亿元", "100,000,000–200,000,000 元");
    check("9月1日至10月15日", "九月一日至十月十五日", "9月1日–10月15日");
    check("前9个月", "前九个月", "前9个月");
    check("上午9时30分", "九时三十分", "9时30分");
}

#[test]
fn moments_and_lengths_of_time_are_read() {
    check_iso("XXXX-10-17", "十月十七日", "10月17日");
    check_iso("2023-10-17", "二〇二三年十月十七日", "2023年10月17日");
    check_iso("2023", "二〇二三年", "2023年");
    check_iso("XXXX-XX-15", "十五日", "15日");
    check_iso("XXXX-09", "九月", "9月");
    check_iso("2023-Q3", "二〇二三年第三季度", "2023年第3季度");
    check_iso("XXXX-H1", "上半年", "上半年");
    check_iso("199X", "二十世纪九十年代", "20世纪90年代");
    check_iso("XX9X", "九十年代", "90年代");
    check_iso("20XX", "二十一世纪", "21世纪");
    check_iso("2023-01/2023-09", "二〇二三年前九个月", "2023年前9个月");
    check_iso("XXXX-01/XXXX-02", "前两个月", "前2个月");
    check_iso("XXXX-10-11/XXXX-10-20", "十月中旬", "10月中旬");
    check_iso("XXXX-10-17TMO", "十月十七日上午", "10月17日上午");
    check_iso("XXXX-10-18T09:30", "十月十八日九时三十分", "10月18日9时30分");
    check_iso("T09:05", "九时零五分", "9时05分");
    check_iso("T14:00", "十四时零分", "14时00分");
    check_iso("PT15M", "十五分钟", "15分钟");
    check_iso("P1Y6M", "一年六个月", "1年6个月");
    check_iso("P2D", "两天", "2天");
    check_iso("PT2H30M", "两小时三十分钟", "2小时30分钟");
    check_iso("P0.5Y", "半年", "0.5年");
}

#[test]
fn what_is_no_moment_stays_as_it_is() {
    for odd in ["", "P", "PT", "T", "X", "年", "P5", "P年", "2023-10-17-1", "199", "XXXX-年", "T9:xx", "a/b", "/"] {
        check_iso(odd, odd, odd);
    }
}

/// The number that Chinese words of [`numeral`] mean, by the grammar alone.
fn read_back(words: &str) -> i128 {
    let (sign, words) = words.strip_prefix('负').map_or((1, words), |rest| (-1, rest));
    let (mut total, mut section, mut digit) = (0, 0, 0);
    for character in words.chars() {
        match character {
            '零' => {}
            '两' => digit = 2,
            '千' | '百' | '十' => {
                let unit = match character {
                    '千' => 1000,
                    '百' => 100,
                    _ => 10,
                };
                section += unit * i128::max(digit, 1);
                digit = 0;
            }
            '万' => {
                total += (section + digit) * 10_000;
                (section, digit) = (0, 0);
            }
            '亿' => {
                total = (total + section + digit) * 100_000_000;
                (section, digit) = (0, 0);
            }
            other => digit = numerals::DIGITS.iter().position(|known| *known == other).unwrap() as i128,
        }
    }
    sign * (total + section + digit)
}

#[test]
fn every_number_is_read_back_as_itself() {
    arbtest::arbtest(|data| {
        let number: i64 = data.arbitrary()?;
        let number = (i128::from(number) % 10_000_000_000_000_000) >> (data.arbitrary::<u8>()? % 48);
        assert_eq!(read_back(&numeral(Decimal::new(number, 0))), number);
        Ok(())
    });
}

#[test]
fn any_value_is_written_without_panic() {
    arbtest::arbtest(|data| {
        let decimal = Decimal::new(data.arbitrary::<i128>()?, data.arbitrary::<u8>()? % 40);
        let iso = Value::Iso(data.arbitrary::<String>()?);
        assert!(!numeral(decimal).is_empty() && !grouped(decimal).is_empty());
        let _ = (plain(&iso), value_digits(&iso));
        Ok(())
    });
}
