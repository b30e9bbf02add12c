//! Bylines and credits in the forms that papers print.

use super::*;

#[track_caller]
fn check_credit(text: &str, work: Option<Work>, names: &[&str]) {
    let found = credit(text);
    assert_eq!(found.as_ref().map(|found| found.work), work, "{text}");
    let found = found.map(|found| found.names).unwrap_or_default();
    assert_eq!(found.iter().map(|author| author.name.as_str()).collect::<Vec<_>>(), names, "{text}");
}

#[track_caller]
fn check_roles(text: &str, expect: &str) {
    let names = credit(text).map(|found| found.names).unwrap_or_default();
    let names: Vec<_> = names.iter().map(|author| format!("{} {}", author.role.name(), author.name)).collect();
    assert_eq!(names.join("，"), expect, "{text}");
}

#[test]
fn everybody_has_a_role() {
    check_roles("□ 本报记者 陈小雨 通讯员 李四 王五", "记者 陈小雨，通讯员 李四，通讯员 王五");
    check_roles("通讯员 李四 本报记者 陈小雨", "通讯员 李四，记者 陈小雨");
    check_roles("本报记者 陈小雨 文 通讯员 李四 图", "记者 陈小雨，摄影 李四");
    check_roles("文/陈小雨 图/李四", "记者 陈小雨，摄影 李四");
    check_roles("通讯员 李四 文/图", "通讯员 李四");
    check_roles("通讯员 李四 王五 摄", "摄影 李四，摄影 王五");
    check_roles("摄影：李四", "摄影 李四");
    check_roles("本报特约评论员 李四", "评论员 李四");
    check_roles("学生记者 陈 雨 文 李 四 摄", "记者 陈雨，摄影 李四");
    check_roles("□岩 温/文 依 香/摄", "记者 岩温，摄影 依香");
    check_roles("主持人 本报记者 李 四", "记者 李四");
    check_roles("本报评论员", "评论员 本报评论员");
    check_roles("本报记者 陈 雨 文 李 四 图", "记者 陈雨，摄影 李四");
    check_roles("采写：本报记者 陈小雨 李四 摄影：本报记者 王五", "记者 陈小雨，记者 李四，摄影 王五");
}

#[track_caller]
fn check_bare(text: &str, names: &[&str]) {
    let found = bare(text).map(|found| found.names).unwrap_or_default();
    assert_eq!(found.iter().map(|author| author.name.as_str()).collect::<Vec<_>>(), names, "{text}");
}

#[test]
fn names_alone_stand_between_a_heading_and_its_text() {
    check_bare("陈小雨 李四", &["陈小雨", "李四"]);
    check_bare("读者 陈小雨", &["陈小雨"]);
    check_bare("青溪路居民　水清", &["水清"]);
    check_bare("读者 来信", &[]);
    check_bare("读者 陈小雨 李四", &[]);
    check_bare("水清", &[]);
    check_bare("市委党校课题组", &["市委党校课题组"]);
}

#[test]
fn credits_are_read_in_every_form() {
    check_credit("本报记者 陈小雨 摄", Some(Work::Picture), &["陈小雨"]);
    check_credit("陈小雨/摄", Some(Work::Picture), &["陈小雨"]);
    check_credit("陈小雨摄", Some(Work::Picture), &["陈小雨"]);
    check_credit("摄影：陈 雨", Some(Work::Picture), &["陈雨"]);
    check_credit("（陈小雨 李四 摄）", Some(Work::Picture), &["陈小雨", "李四"]);
    check_credit("□ 本报记者 陈小雨 通讯员 李 四", Some(Work::Text), &["陈小雨", "李四"]);
    check_credit("本報記者 陳小雨 攝", Some(Work::Picture), &["陳小雨"]);
    check_credit("松河日报全媒体记者 陈小雨 文/图", Some(Work::Text), &["陈小雨"]);
    check_credit("通讯员 周平 供图", Some(Work::Picture), &["周平"]);
    check_credit("图/陈小雨", Some(Work::Picture), &["陈小雨"]);
    check_credit("（资料图片）", Some(Work::Picture), &[]);
    check_credit("通讯员 李四 摄影报道", Some(Work::PictureStory), &["李四"]);
    check_credit("（记者水清 通讯员 厉 行）", Some(Work::Text), &["水清", "厉行"]);
    check_credit("水清 摄", Some(Work::Picture), &["水清"]);
    check_credit("本报记者 居 安 文/图", Some(Work::Text), &["居安"]);
    check_credit("（市第二医院内分泌科　沈惠整理）", Some(Work::Text), &["沈惠"]);
    check_credit("杭小雨（槐树街社区通讯员）", Some(Work::Text), &["杭小雨"]);
    check_credit("社区通讯员 仇小青", Some(Work::Text), &["仇小青"]);
    check_credit("□ 数学与统计学院 许闻笛", Some(Work::Text), &["许闻笛"]);
    check_credit("□ 文学院2023级 白 露", Some(Work::Text), &["白露"]);
    check_credit("本报综合", Some(Work::Text), &[]);
    check_credit("图片由陈小雨、李 四 摄", Some(Work::Picture), &["陈小雨", "李四"]);
    check_credit("□ 仇 青（市中医院主治医师）", Some(Work::Text), &["仇青"]);
    check_credit("仇小青（市中医院主治医师）", None, &[]);
    check_credit("县文化馆供图", Some(Work::Picture), &[]);
    check_credit("记者节", None, &[]);
    check_credit("记者走基层", None, &[]);
    check_credit("（作者系教师）", None, &[]);
    check_credit("摄影大赛", None, &[]);
    check_credit("记者从区财政局获悉", None, &[]);
    check_credit("陈小雨", None, &[]);
    check_credit("■高温天", None, &[]);
    check_credit("□云飞扬", Some(Work::Text), &["云飞扬"]);
    check_credit("□陈小雨", Some(Work::Text), &["陈小雨"]);
    check_credit("□ 本报评论员", Some(Work::Text), &["本报评论员"]);
    check_credit("本报记者 陈小雨 通讯员 Ann Reed", Some(Work::Text), &["陈小雨", "Ann Reed"]);
}

#[track_caller]
fn check_trailing(text: &str, expect: Option<(usize, &[&str])>) {
    let names = |found: Credit| found.names.into_iter().map(|author| author.name).collect::<Vec<_>>();
    let found = trailing(text).map(|(start, found)| (start, names(found)));
    assert_eq!(found, expect.map(|(at, names)| (at, names.iter().map(|n| (*n).to_owned()).collect())), "{text}");
}

#[test]
fn credits_behind_a_paragraph_are_found() {
    check_trailing("大家都来了。（陈小雨）", Some((6, &["陈小雨"])));
    check_trailing("大家都来了。 本报记者 陈小雨 摄", Some((6, &["陈小雨"])));
    check_trailing("大家都来了。（记者 陈小雨 通讯员 李四）", Some((6, &["陈小雨", "李四"])));
    check_trailing("大家都来了。（教务处 章若水）", Some((6, &["章若水"])));
    check_trailing("大家都来了。（下转第三版）", None);
    check_trailing("大家都来了。", None);
}
