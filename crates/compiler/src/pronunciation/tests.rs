use super::*;

#[test]
fn a_reading_is_chosen_for_the_word() {
    let segmenter = Segmenter::new([]);
    for (term, expected) in [
        ("重庆", "chong qing"),
        ("重庆市", "chong qing shi"),
        ("会计", "kuai ji"),
        ("会议", "hui yi"),
        ("银行", "yin hang"),
        ("行走", "xing zou"),
        ("银行行长", "yin hang hang zhang"),
        ("长治久安", "chang zhi jiu an"),
        ("成长", "cheng zhang"),
        ("率先", "shuai xian"),
        ("增长率", "zeng zhang lv"),
        ("妇女", "fu nv"),
        ("策略", "ce lve"),
        ("旅游", "lv you"),
        ("社区", "she qu"),
        ("单位", "dan wei"),
        ("任务", "ren wu"),
        ("了解", "liao jie"),
        ("便民", "bian min"),
        ("还款难", "huan kuan nan"),
        ("秸秆还田", "jie gan huan tian"),
        ("三级网格长", "san ji wang ge zhang"),
        ("路长", "lu zhang"),
        ("检察长", "jian cha zhang"),
        ("全长", "quan chang"),
        ("街巷", "jie xiang"),
        ("畜牧", "xu mu"),
        ("调查", "diao cha"),
        ("调解", "tiao jie"),
        ("参与", "can yu"),
        ("音乐", "yin yue"),
        ("快乐", "kuai le"),
        ("LED灯", "l e d deng"),
        ("4+N", "4  n"),
        ("〇", "ling"),
    ] {
        assert_eq!(syllables(term, TermKind::Word, &segmenter).join(" "), expected, "{term}");
    }
}

#[test]
fn a_person_has_a_surname() {
    let segmenter = Segmenter::new([]);
    for (name, expected) in [
        ("单田芳", "shan tian fang"),
        ("区伟", "ou wei"),
        ("仇建国", "qiu jian guo"),
        ("解晓东", "xie xiao dong"),
        ("任重", "ren zhong"),
        ("曾庆", "zeng qing"),
        ("查良", "zha liang"),
        ("朴树", "piao shu"),
        ("盖文", "ge wen"),
        ("乐毅", "yue yi"),
        ("华罗庚", "hua luo geng"),
        ("尉迟恭", "yu chi gong"),
        ("欧阳修", "ou yang xiu"),
        ("张长江", "zhang chang jiang"),
        ("Smith", "s m i t h"),
        ("单", "shan"),
        ("", ""),
    ] {
        assert_eq!(syllables(name, TermKind::Person, &segmenter).join(" "), expected, "{name}");
    }
}

#[test]
fn every_character_has_its_syllable() {
    let segmenter = Segmenter::new([]);
    arbtest::arbtest(|source| {
        let text: String = source.arbitrary()?;
        let kind = *source.choose(&[TermKind::Word, TermKind::Person])?;
        assert_eq!(syllables(&text, kind, &segmenter).len(), text.chars().count());
        assert_eq!(read(&text, &segmenter, &HashSet::new()).len(), text.chars().count());
        Ok(())
    });
}
