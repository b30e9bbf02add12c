//! Dates, periods, times of day and lengths of time.

use crate::check;

#[test]
fn dates() {
    check(&[
        ("10月17日上午，活动启动", "10月17日上午 date XXXX-10-17TMO"),
        ("自2023年10月17日起施行", "2023年10月17日 date 2023-10-17"),
        ("二〇二三年九月，二零二四年", "二〇二三年九月 date 2023-09 | 二零二四年 date 2024"),
        ("9月份以来，10月11日晚，6月底", "9月份 date XXXX-09 | 10月11日晚 date XXXX-10-11TEV | 6月底 date XXXX-06"),
        ("31日上午，20日，国务院", "31日上午 date XXXX-XX-31TMO | 20日 date XXXX-XX-20"),
        ("到2025年底，2023年度预算", "2025年底 date 2025 | 2023年度 date 2023"),
        (
            "第三季度，一季度，2023年第四季度",
            "第三季度 date XXXX-Q3 | 一季度 date XXXX-Q1 | 2023年第四季度 date 2023-Q4",
        ),
        (
            "今年前9个月，前三季度，前两个月",
            "前9个月 date XXXX-01/XXXX-09 | 前三季度 date XXXX-01/XXXX-09 | 前两个月 date XXXX-01/XXXX-02",
        ),
        ("今年上半年，2023年下半年", "上半年 date XXXX-H1 | 2023年下半年 date 2023-H2"),
        ("3月上旬，5月中旬至6月", "3月上旬 date XXXX-03-01/XXXX-03-10 | 5月中旬至6月 range XXXX-05-11..XXXX-06 date"),
        ("上世纪90年代，20世纪80年代，21世纪", "90年代 date 199X | 20世纪80年代 date 198X | 21世纪 date 20XX"),
        (
            "2023-10-17，2023/1/5，2024.03.01",
            "2023-10-17 date 2023-10-17 | 2023/1/5 date 2023-01-05 | 2024.03.01 date 2024-03-01",
        ),
        ("八月十五日，五月三十一日", "八月十五日 date XXXX-08-15 | 五月三十一日 date XXXX-05-31"),
        ("本报讯 10月1日、2日", "10月1日 date XXXX-10-01 | 2日 date XXXX-XX-02"),
    ]);
}

#[test]
fn times() {
    check(&[
        ("凌晨2时30分，下午3点，晚上七点半", "凌晨2时30分 time T02:30 | 下午3点 time T15 | 晚上七点半 time T19:30"),
        ("10月18日上午9时30分到达", "10月18日上午9时30分 date XXXX-10-18T09:30"),
        ("当天9:30开幕，18：00结束", "9:30 time T09:30 | 18：00 time T18:00"),
        ("9时许出发，24时结束", "9时 time T09 about | 24时 time T24"),
        ("8月2日12时40分", "8月2日12时40分 date XXXX-08-02T12:40"),
    ]);
}

#[test]
fn date_ranges() {
    check(&[
        ("7-8月是用电高峰", "7-8月 range XXXX-07..XXXX-08 date"),
        (
            "9月1日至10月15日，9月1日至15日，9月1—5日",
            "9月1日至10月15日 range XXXX-09-01..XXXX-10-15 date | 9月1日至15日 range XXXX-09-01..XXXX-09-15 date | 9月1—5日 range XXXX-09-01..XXXX-09-05 date",
        ),
        ("2021—2023年，2021年至2023年", "2021—2023年 range 2021..2023 date | 2021年至2023年 range 2021..2023 date"),
        (
            "2023年9月至10月，2023年12月至2024年3月",
            "2023年9月至10月 range 2023-09..2023-10 date | 2023年12月至2024年3月 range 2023-12..2024-03 date",
        ),
        (
            "8:30—17:30，上午9时至11时，下午2点到5点半",
            "8:30—17:30 range T08:30..T17:30 time | 上午9时至11时 range T09..T11 time | 下午2点到5点半 range T14..T17:30 time",
        ),
        ("上午9:00至下午5:00开放", "上午9:00至下午5:00 range T09:00..T17:00 time"),
        (
            "2023年1—9月，2023年1月至9月",
            "2023年1—9月 range 2023-01..2023-09 date | 2023年1月至9月 range 2023-01..2023-09 date",
        ),
        ("10日至12日，1—9月", "10日至12日 range XXXX-XX-10..XXXX-XX-12 date | 1—9月 range XXXX-01..XXXX-09 date"),
    ]);
}

#[test]
fn durations() {
    check(&[
        ("用时15分钟，有效期5年，延时2小时", "15分钟 duration PT15M | 5年 duration P5Y | 2小时 duration PT2H"),
        ("打造15分钟服务圈、半小时交通圈", "15分钟 duration PT15M | 半小时 duration PT0.5H"),
        (
            "15日内答复，24小时以内办结，3日之内",
            "15日 duration P15D under | 24小时 duration PT24H under | 3日 duration P3D under",
        ),
        (
            "为期三天，历时两个半月，坚持了廿余年",
            "三天 duration P3D | 两个半月 duration P2.5M | 廿余年 duration P20Y over",
        ),
        (
            "一个多小时，三年半，十年多来，半年",
            "一个多小时 duration PT1H over | 三年半 duration P3.5Y | 十年多 duration P10Y over | 半年 duration P0.5Y",
        ),
        ("1小时30分钟，1年零3个月", "1小时30分钟 duration PT1H30M | 1年零3个月 duration P1Y3M"),
        ("近三年来，历时近3年，近两个小时", "三年 duration P3Y | 3年 duration P3Y near | 两个小时 duration PT2H near"),
        ("连续30日无事故，十余年如一日", "30日 duration P30D | 十余年 duration P10Y over"),
        ("持续72个小时，两周后，十分钟", "72个小时 duration PT72H | 两周 duration P2W | 十分钟 duration PT10M"),
        ("为期一周、一年来、不到一个月", "一周 duration P1W | 一年 duration P1Y | 一个月 duration P1M under"),
    ]);
}
