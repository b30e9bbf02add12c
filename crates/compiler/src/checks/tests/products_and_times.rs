//! So much for each, and lengths of time.

use super::check;

#[test]
fn products() {
    check("全县设立宣讲点24个，每个宣讲点配备5名宣讲员，共120名。", "product consistent: 24个 × 5名 = 120名");
    check("每亩补助80元，共补助2500亩，合计20万元。", "product consistent: 2500亩 × 80元 = 20万元");
    check("体育馆连续开放30天，每天开放8小时，累计240小时。", "product consistent: 30天 × 8小时 = 240小时");
    check("组织培训12场，每场50人，共培训600人次。", "product consistent: 12场 × 50人 = 600人次");
    check("安装路灯320盏，每盏造价2500元，共投入80万元。", "product consistent: 320盏 × 2500元 = 80万元");
    check("全校28个班，每班45人，共1260人。", "product consistent: 28个 × 45人 = 1260人");
    check("6个乡镇各建3个示范点，共18个。", "product consistent: 6个 × 3个 = 18个");
    check(
        "合作社流转土地1500亩，每亩租金800元，每年共支付租金120万元。",
        "product consistent: 1500亩 × 800元 = 120万元",
    );
    check("全镇15个村，每个村补助6万元，共补助90万元。", "product consistent: 15个 × 6万元 = 90万元");
    check("工厂有12条生产线，每条日产800件，日产共9600件。", "product consistent: 12条 × 800件 = 9600件");
    check("10个合作社各带动25户，共带动250户。", "product consistent: 10个 × 25户 = 250户");
    check("每天配送蔬菜2.4吨，30天共配送72吨。", "product consistent: 30天 × 2.4吨 = 72吨");
    check("每个社区配备网格员8名，全街道14个社区共配备112名。", "product consistent: 14个 × 8名 = 112名");
    check("大棚120座，每座年收入2.5万元，年总收入300万元。", "product consistent: 120座 × 2.5万元 = 300万元");
    check("补贴标准为每亩150元，共补贴4000亩，发放补贴60万元。", "product consistent: 4000亩 × 150元 = 60万元");
    check("志愿服务队共有24支，每支15人，总人数360人。", "product consistent: 24支 × 15人 = 360人");
    check("4辆校车每辆可坐45人，一次可运送180人。", "product consistent: 4辆 × 45人 = 180人");
    check("每人补助200元，全县有困难学生1200人，发放资金24万元。", "product consistent: 1200人 × 200元 = 24万元");
    check("购置电脑60台，每台4500元，共支出25万元。", "product inconsistent: 60台 × 4500元 = 27万元 ≠ 25万元");
    check("培训班共办7期，每期60人，累计培训420人次。", "product consistent: 7期 × 60人 = 420人次");
}

#[test]
fn averages() {
    check("共发放奖学金36万元，奖励学生120名，平均每人3000元。", "per-unit consistent: 36万元 ÷ 120名 = 3000元");
    check("全村分红54万元，180户村民受益，户均分红3000元。", "per-unit consistent: 54万元 ÷ 180户 = 3000元");
    check("收获小麦1.5万吨，种植面积3万亩，平均亩产500公斤。", "per-unit consistent: 1.5万吨 ÷ 3万亩 = 500公斤");
    check("收获小麦1.5万吨，种植面积3万亩，亩均产量500公斤。", "per-unit consistent: 1.5万吨 ÷ 3万亩 = 500公斤");
    check("志愿者320人，人均服务25小时，累计服务8000小时。", "per-unit consistent: 8000小时 ÷ 320人 = 25小时");
    check("三个班共135人，平均每班45人。", "per-unit consistent: 135人 ÷ 三个 = 45人");
    check("救助困难学生240名，发放助学金48万元，人均2000元。", "per-unit consistent: 48万元 ÷ 240名 = 2000元");
    check("扶持种植户86户，发放种苗补贴12.9万元，户均补贴1500元。", "per-unit consistent: 12.9万元 ÷ 86户 = 1500元");
    check("全村种植茶叶600亩，产干茶4.2万公斤，亩均产茶70公斤。", "per-unit consistent: 4.2万公斤 ÷ 600亩 = 70公斤");
    check("演出共15场，观众9000人次，平均每场600人次。", "per-unit consistent: 9000人次 ÷ 15场 = 600人次");
    check("改造老旧小区12个，惠及居民3600户，平均每个小区300户。", "per-unit consistent: 3600户 ÷ 12个 = 300户");
    check("免费体检惠及老人1800名，人均费用150元，共支出27万元。", "per-unit consistent: 27万元 ÷ 1800名 = 150元");
    check("新修水渠18公里，总投资1440万元，平均每公里80万元。", "per-unit consistent: 1440万元 ÷ 18公里 = 80万元");
    check("96名教师教1536名学生，平均每名教师教16名学生。", "per-unit consistent: 1536名 ÷ 96名 = 16名");
    check("集体分红126万元，全村420户，户均3000元。", "per-unit consistent: 126万元 ÷ 420户 = 3000元");
    check("全村1500口人，人均耕地1.2亩，耕地共1800亩。", "per-unit consistent: 1800亩 ÷ 1500口 = 1.2亩");
    check("共发放贷款3600万元，支持企业45家，平均每家80万元。", "per-unit consistent: 3600万元 ÷ 45家 = 80万元");
    check("全村420户，集体分红126万元，户均分红2000元。", "per-unit inconsistent: 126万元 ÷ 420户 = 3000元 ≠ 2000元");
    check("省财政补助34.5万元，惠及2300户，户均150元。", "per-unit consistent: 34.5万元 ÷ 2300户 = 150元");
    check("发放种粮补贴450万元，惠及1.5万户，户均500元。", "per-unit inconsistent: 450万元 ÷ 1.5万户 = 300元 ≠ 500元");
}

#[test]
fn time() {
    check("工程自2019年4月开工，至2022年4月竣工，历时3年。", "elapsed consistent: 2019年4月至2022年4月 = 3年");
    check("展览从10月1日至10月7日，为期7天。", "elapsed consistent: 10月1日至10月7日 = 7天");
    check("救援从凌晨2时持续到上午11时，历时9小时。", "elapsed consistent: 凌晨2时至上午11时 = 9小时");
    check("从2013年到2023年，10年间，全县新增绿地3200亩。", "elapsed consistent: 2013年到2023年 = 10年");
    check("服务时间8:00至20:00，共12小时。", "elapsed consistent: 8:00至20:00 = 12小时");
    check("接警时间为14:05，14:17到达现场，用时12分钟。", "elapsed consistent: 14:05至14:17 = 12分钟");
    check(
        "工程于2021年6月开工，2023年9月完工，历时24个月。",
        "elapsed inconsistent: 2021年6月至2023年9月 = 27个月 ≠ 24个月",
    );
    check("车站每天6:30至22:30运营，时长16小时。", "elapsed consistent: 6:30至22:30 = 16小时");
    check("活动时间为5月1日至5月5日，共5天。", "elapsed consistent: 5月1日至5月5日 = 5天");
    check("大桥从2016年10月动工到2020年10月通车，历时4年。", "elapsed consistent: 2016年10月至2020年10月 = 4年");
    check("列车9时15分发车，13时45分到达，全程4小时30分钟。", "elapsed consistent: 9时15分至13时45分 = 4小时30分钟");
    check("疏散演练从10:00开始，10:12结束，用时12分钟。", "elapsed consistent: 10:00至10:12 = 12分钟");
    check("夜班从22:00到次日6:00，共8小时。", "elapsed consistent: 22:00至6:00 = 8小时");
    check("手术从上午8时持续到下午2时，历时5小时。", "elapsed inconsistent: 上午8时至下午2时 = 6小时 ≠ 5小时");
    check("2015年至2020年，五年间全县脱贫1.2万户。", "elapsed consistent: 2015年至2020年 = 5年");
    check("协议期限为2021年1月至2023年12月，为期3年。", "elapsed consistent: 2021年1月至2023年12月 = 2.9年 ≈ 3年");
    check("从2018年到2023年，5年来新建学校12所。", "elapsed consistent: 2018年到2023年 = 5年");
    check("会议于3月5日开幕，3月11日闭幕，会期7天。", "elapsed consistent: 3月5日至3月11日 = 7天");
    check("全程马拉松8:00鸣枪，冠军10:20冲过终点，用时2小时20分。", "elapsed consistent: 8:00至10:20 = 2小时20分钟");
    check("修建历时两年零三个月，从2020年6月到2022年9月。", "elapsed consistent: 2020年6月到2022年9月 = 2年3个月");
    check("2019年10月至2021年10月，工期两年。", "elapsed consistent: 2019年10月至2021年10月 = 2年");
    check("比赛9:00开始，11:30结束，历时两个半小时。", "elapsed consistent: 9:00至11:30 = 2.5小时");
    check("展期从9月20日至9月30日，共10天。", "elapsed consistent: 9月20日至9月30日 = 10天");
    check("从1998年到2023年，25年间他从未间断。", "elapsed consistent: 1998年到2023年 = 25年");
    check("老桥建于1958年，2018年重修，时隔60年。", "elapsed consistent: 1958年至2018年 = 60年");
    check("会议从上午9点开到12点，用了3小时。", "elapsed consistent: 上午9点至12点 = 3小时");
    check("产假从3月1日到8月31日，共6个月。", "elapsed consistent: 3月1日到8月31日 = 6个月");
    check("工程2019年5月开工，2023年5月竣工，历时3年。", "elapsed inconsistent: 2019年5月至2023年5月 = 4年 ≠ 3年");
    check("营业时间7:00至22:00，共14小时。", "elapsed inconsistent: 7:00至22:00 = 15小时 ≠ 14小时");
    check("14:00出发，15:45到达，用时95分钟。", "elapsed inconsistent: 14:00至15:45 = 105分钟 ≠ 95分钟");
    check("从2010年到2020年，12年间森林面积增加。", "elapsed inconsistent: 2010年到2020年 = 10年 ≠ 12年");
}
